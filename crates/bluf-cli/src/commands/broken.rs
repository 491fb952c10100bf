//! Briefs whose `bluf.toml` or templates have errors: what can be said of them all the same.

use bluf::{Fault, Message, surroundings};

use super::report_fault;
use crate::brief::{context, files_of, read};
use crate::session::{Session, Verdict};
use crate::workers;
use crate::workspace::Target;

/// Tells what is wrong with the workspaces of these briefs, if anything is, and with the files of
/// the briefs themselves, so that all errors are known after one run. No rule is asked, and nothing
/// is rendered: what is left of `bluf.toml` may not be what the organisation chose.
pub(super) fn refuse(targets: &[Target], session: &Session<'_>) -> Option<Verdict> {
    let mut roots = Vec::new();
    for workspace in targets.iter().map(|it| &it.workspace) {
        if !workspace.problems.is_empty() && !roots.contains(&&workspace.root) {
            session.reporter.report(&workspace.problems);
            roots.push(&workspace.root);
        }
    }
    if roots.is_empty() {
        return None;
    }
    workers::for_each(targets, faults, |target, fault| {
        if let Ok(Some(fault)) = fault {
            report_fault(session.reporter, target, &fault);
        }
    });
    Some(Verdict::Failed)
}

/// What is wrong with a brief before a rule is asked.
fn faults(target: &Target) -> Option<Fault> {
    let files = files_of(target);
    let context = context(target, &files);
    let messages: Vec<Message> = match read(target, &context) {
        Ok(loaded) => surroundings(&loaded, context),
        Err(fault) => return Some(fault),
    };
    (!messages.is_empty()).then_some(Fault::Brief(messages))
}
