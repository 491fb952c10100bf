//! `bluf completions`: what a shell needs to complete our commands.

use bluf::Message;
use clap_complete::env::Shells;

use crate::args::CompletionsArgs;
use crate::output::print_bytes;
use crate::session::Verdict;

/// The environment variable by which a shell asks for what can follow.
const ASKS: &str = "COMPLETE";

/// Prints the script for a shell. It asks this program, which knows the briefs there are.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Verdict, Vec<Message>> {
    let mut script = Vec::new();
    let name = args.shell.to_string();
    let shells = Shells::builtins();
    let shell = shells
        .completer(&name)
        .expect("every shell that can be named has completions");
    shell
        .write_registration(ASKS, "bluf", "bluf", "bluf", &mut script)
        .expect("memory takes any script");
    print_bytes(&script)?;
    Ok(Verdict::Done)
}
