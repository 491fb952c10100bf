//! The command line of bluf: arguments, files, configuration, messages.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line alone touches files, clock, environment and terminal"
)]

mod args;
mod brief;
mod clock;
mod commands;
mod completion;
mod files;
mod output;
mod panics;
mod paths;
mod report;
mod session;
mod workers;
mod workspace;

use std::io::Write;
use std::process::ExitCode;

use bluf::Message;

use clap::{CommandFactory, Parser};
use clap_complete::CompleteEnv;

use crate::args::{Args, Command};
use crate::report::{Reporter, visible};
use crate::session::{Session, Verdict};

fn main() -> ExitCode {
    panics::watch();
    // A shell asks by an environment variable for what can follow, and gets nothing else.
    CompleteEnv::with_factory(Args::command).complete();
    let args = Args::try_parse().unwrap_or_else(|error| refuse(&error));
    let reporter = Reporter::new(args.manner());
    let done = panics::catch(|| run(&args.command, &reporter));
    let done = done.unwrap_or_else(|panicked| Err(panicked.in_command().into()));
    let verdict = done.unwrap_or_else(|messages| {
        reporter.report(&messages);
        Verdict::Failed
    });
    reporter.finish();
    verdict.into()
}

/// Says what is wrong with the arguments, or what help was asked for. Arguments may be names of
/// files of anyone's making.
fn refuse(error: &clap::Error) -> ! {
    let text = error.to_string();
    let shown = visible(&text);
    if shown == text {
        error.exit();
    }
    let _closed = std::io::stderr().lock().write_all(shown.as_bytes());
    std::process::exit(error.exit_code());
}

/// Does what the command says. An error is one of usage, or of a file that is no brief.
fn run(command: &Command, reporter: &Reporter) -> Result<Verdict, Vec<Message>> {
    let session = &mut Session::start(reporter)?;
    match command {
        Command::New(args) => commands::new::run(args, session),
        Command::Check(args) => commands::check::run(args, session),
        Command::Render(args) => commands::render::run(args, session),
        Command::Extract(args) => commands::extract::run(args, session),
        Command::List(args) => commands::list::run(args, session),
        Command::Templates(args) => commands::templates::run(args, session),
        Command::Rules(args) => commands::rules::run(args, session),
        Command::Explain(args) => commands::explain::run(args, session),
        Command::Markings(args) => commands::markings::run(args),
        Command::Schema(args) => commands::schema::run(args),
        Command::Completions(args) => commands::completions::run(args),
    }
}
