//! `bluf check`: what is wrong with briefs.

use super::{plural, report_fault};
use crate::args::CheckArgs;
use crate::brief::{self, Fault};
use crate::report::Message;
use crate::session::{Session, Verdict};
use crate::workers;
use crate::workspace::{Target, resolve};

/// Says what is wrong with each brief.
pub fn run(args: &CheckArgs, session: &mut Session) -> Result<Verdict, Vec<Message>> {
    let targets = resolve(&args.briefs, &mut session.workspaces)?;
    let reporter = &session.reporter;
    let (mut verdict, mut wrong) = (Verdict::Done, 0);
    workers::for_each(&targets, check, |target, result| {
        if let Err(fault) = result {
            wrong += 1;
            verdict = verdict.max(Verdict::of(&fault));
            report_fault(reporter, target, &fault);
        }
    });
    match targets.as_slice() {
        [only] if verdict == Verdict::Done => {
            reporter.sum_up(&format!("no errors in {}", only.shown))
        }
        [_] => {}
        several => reporter.sum_up(&format!(
            "{wrong} of {} with errors",
            plural(several.len(), "brief")
        )),
    }
    Ok(verdict)
}

/// All that can be wrong before typesetting, images included.
fn check(target: &Target) -> Result<(), Fault> {
    brief::prepare(target, None).map(|_| ())
}
