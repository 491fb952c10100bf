//! `bluf check`: what is wrong with briefs, and putting right what is mechanical.

use std::path::Path;

use bluf::{Fault, Message, PrepareOptions, Prepared, SourceIn};
use bluf_toml::ByteEdit;
use similar::TextDiff;

use super::{plural, report_fault, report_findings};
use crate::args::{CheckArgs, warnings};
use crate::brief::{context, files_of, prepare};
use crate::output::{print, write_files};
use crate::session::{Session, Verdict};
use crate::workers;
use crate::workspace::{Origin, Target, resolve};

/// Says what is wrong with each brief. Of a clean brief nothing is said.
pub fn run(args: &CheckArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let targets = resolve(&args.briefs, &mut session.workspaces)?;
    if args.fix || args.diff {
        for target in &targets {
            fix(args, target, &session.here)?;
        }
    }
    let reporter = session.reporter;
    let (mut verdict, mut wrong, mut warned) = (Verdict::Done, 0, 0);
    let mut tell = |target: &Target, result: Result<Vec<Message>, Fault>| match result {
        Ok(findings) => {
            let has_errors = findings.iter().any(Message::is_error);
            wrong += usize::from(has_errors);
            warned += usize::from(!has_errors && !findings.is_empty());
            verdict = verdict.max(match has_errors {
                true => Verdict::Errors,
                false => Verdict::Done,
            });
            report_findings(reporter, &target.shown, &findings);
        }
        Err(fault) => {
            wrong += 1;
            verdict = verdict.max(Verdict::of(&fault));
            report_fault(reporter, target, &fault);
        }
    };
    workers::for_each(&targets, |target| check(args, target), &mut tell);
    if targets.len() > 1 && wrong + warned > 0 {
        let briefs = plural(targets.len(), "brief");
        reporter.sum_up(&format!(
            "of {briefs}, {wrong} with errors and {warned} with other findings"
        ));
    }
    Ok(verdict)
}

/// All that the rules find wrong with a brief and, if that was asked for, with its pages.
fn check(args: &CheckArgs, target: &Target) -> Result<Vec<Message>, Fault> {
    let files = files_of(target);
    let prepared = prepare(target, context(target, &files), &options(args))?;
    if !args.typeset {
        return Ok(prepared.findings);
    }
    let laid_out = bluf::lay_out(&prepared, &bluf::view(&prepared, SourceIn::LeftOut));
    bluf::forget(0);
    laid_out.map(|it| it.findings).map_err(Fault::Brief)
}

fn options(args: &CheckArgs) -> PrepareOptions<'static> {
    PrepareOptions {
        template: None,
        warnings: warnings(args.deny),
    }
}

/// Shows what can be put right in a brief and, if that was asked for, does it.
fn fix(args: &CheckArgs, target: &Target, here: &Path) -> Result<(), Vec<Message>> {
    let Origin::File(path) = &target.origin else {
        let error = Message::error("standard input cannot be put right in its place");
        return Err(error.help("give the path of a file").into());
    };
    let files = files_of(target);
    let (Ok(Prepared {
        findings: messages, ..
    })
    | Err(Fault::Brief(messages))) = prepare(target, context(target, &files), &options(args))
    else {
        // What cannot be read is told when it is checked.
        return Ok(());
    };
    let Some(source) = messages
        .iter()
        .find_map(|message| message.location.as_ref())
        .map(|location| &location.source)
    else {
        return Ok(());
    };
    let edits: Vec<ByteEdit> = messages.iter().flat_map(|it| it.fix.clone()).collect();
    if edits.is_empty() {
        return Ok(());
    }
    let before = source.text();
    let after = bluf_toml::apply(before, &edits);
    let diff = TextDiff::from_lines(before, &after);
    let shown = target.shown.as_str();
    print(&diff.unified_diff().header(shown, shown).to_string())?;
    if args.fix {
        write_files(&[(path.clone(), after.into_bytes())], here)?;
    }
    Ok(())
}
