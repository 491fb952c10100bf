//! The command line of bluf: arguments, files, configuration, messages.

mod args;
mod brief;
mod clock;
mod commands;
mod files;
mod output;
mod report;
mod session;
mod typesetting;
mod workers;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::report::Message;
use crate::session::{Session, Verdict};

fn main() -> ExitCode {
    let args = Args::parse();
    let mut session = match Session::start(args.message_format) {
        Ok(session) => session,
        Err((reporter, message)) => {
            reporter.report(&[message]);
            return Verdict::Failed.into();
        }
    };
    match run(&args.command, &mut session) {
        Ok(verdict) => verdict.into(),
        Err(messages) => {
            session.reporter.report(&messages);
            Verdict::Failed.into()
        }
    }
}

/// Does what the command says. An error is one of usage, or of a file outside the brief.
fn run(command: &Command, session: &mut Session) -> Result<Verdict, Vec<Message>> {
    match command {
        Command::New(args) => commands::new::run(args, session),
        Command::Check(args) => commands::check::run(args, session),
        Command::Render(args) => commands::render::run(args, session),
        Command::Extract(args) => commands::extract::run(args, session),
        Command::List => commands::list::run(session),
        Command::Templates => commands::templates::run(session),
        Command::Schema => commands::schema::run(),
        Command::Completions(args) => commands::completions::run(args),
    }
}
