//! The command line of bluf: arguments, files, configuration, messages.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line alone touches files, clock, environment and terminal"
)]

mod args;
mod brief;
mod clock;
mod commands;
mod files;
mod output;
mod panics;
mod paths;
mod report;
mod session;
mod workers;
mod workspace;

use std::process::ExitCode;

use bluf::Message;

use clap::Parser;

use crate::args::{Args, Command};
use crate::report::{Look, Reporter};
use crate::session::{Session, Verdict};

fn main() -> ExitCode {
    panics::watch();
    let args = Args::parse();
    let reporter = Reporter::new(args.message_format, Look::of_stderr());
    let done = panics::catch(|| run(&args.command, &reporter));
    let done = done.unwrap_or_else(|panicked| Err(panicked.in_command().into()));
    let verdict = done.unwrap_or_else(|messages| {
        reporter.report(&messages);
        Verdict::Failed
    });
    reporter.finish();
    verdict.into()
}

/// Does what the command says. An error is one of usage, or of a file that is no brief.
fn run(command: &Command, reporter: &Reporter) -> Result<Verdict, Vec<Message>> {
    let session = &mut Session::start(reporter)?;
    match command {
        Command::New(args) => commands::new::run(args, session),
        Command::Check(args) => commands::check::run(args, session),
        Command::Render(args) => commands::render::run(args, session),
        Command::Extract(args) => commands::extract::run(args, session),
        Command::List => commands::list::run(session),
        Command::Templates => commands::templates::run(session),
        Command::Rules(args) => commands::rules::run(args, session),
        Command::Explain(args) => commands::explain::run(args, session),
        Command::Markings(args) => commands::markings::run(args),
        Command::Schema => commands::schema::run(),
        Command::Completions(args) => commands::completions::run(args),
    }
}
