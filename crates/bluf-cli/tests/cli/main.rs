//! The program from outside: arguments in, files, messages and exit codes out.

mod bad_briefs;
mod canaries;
mod finding;
mod images;
mod judged_briefs;
mod judging;
mod messages;
mod other;
mod panics;
mod releases;
mod render;
mod sandbox;
