//! `bluf completions`: what a shell needs to complete our commands.

use bluf::Message;
use clap::CommandFactory;

use crate::args::{Args, CompletionsArgs};
use crate::output::print_bytes;
use crate::session::Verdict;

/// Prints the script for a shell.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Verdict, Vec<Message>> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "bluf", &mut script);
    print_bytes(&script)?;
    Ok(Verdict::Done)
}
