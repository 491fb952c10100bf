//! The program from outside: arguments in, files, messages and exit codes out.

mod finding;
mod images;
mod messages;
mod other;
mod render;
mod sandbox;
