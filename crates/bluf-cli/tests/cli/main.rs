//! The program from outside: arguments in, files, messages and exit codes out.

mod finding;
mod images;
mod judging;
mod messages;
mod other;
mod releases;
mod render;
mod sandbox;
