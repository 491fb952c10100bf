//! The program from outside: arguments in, files, messages and exit codes out.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "tests run the program on files of their own"
)]

mod bad_briefs;
mod canaries;
mod finding;
mod folders;
mod images;
mod judged_briefs;
mod judging;
mod messages;
mod other;
mod output;
mod panics;
mod releases;
mod render;
mod sandbox;
mod stages;
