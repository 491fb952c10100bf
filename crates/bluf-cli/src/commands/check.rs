//! `bluf check`: what is wrong with briefs, and putting right what is mechanical.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bluf::{Demands, Fault, Message, PrepareOptions, Prepared, Safety, Source, SourceIn};
use bluf_toml::ByteEdit;
use similar::TextDiff;

use super::{broken, command, folder_of_briefs, listed, plural, report_fault, report_findings};
use crate::args::CheckArgs;
use crate::brief::{context, files_of, text};
use crate::output::{Replace, print, write_files};
use crate::paths::shown;
use crate::report::MessageFormat;
use crate::session::{Session, Verdict};
use crate::workers;
use crate::workspace::{Origin, Target, resolve, targets_in};

/// What was found in a brief, and what can be put right.
struct Checked {
    /// What the rules find wrong with it, once it is put right if that was asked for.
    result: Result<Vec<Message>, Fault>,
    /// What is put right, or would be.
    fixed: Option<Fixed>,
}

/// The text of a brief before and after what is mechanical was put right.
struct Fixed {
    before: Arc<Source>,
    after: String,
}

/// What becomes of what is mechanical.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mechanical {
    /// It is a finding like any other.
    Told,
    /// How it would be put right is shown.
    Shown,
    /// It is put right.
    PutRight,
}

/// Reports what is wrong with each brief. A clean brief gets no message; a terminal is told that
/// all were clean.
pub(crate) fn run(args: &CheckArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let targets = targets(args, session)?;
    if let Some(verdict) = broken::refuse(&targets, session) {
        return Ok(verdict);
    }
    let mechanical = mechanical(args);
    if mechanical != Mechanical::Told {
        targets.iter().try_for_each(|it| path(it).map(drop))?;
    }
    let (here, reporter) = (session.here.as_path(), session.reporter);
    let demands = Demands {
        deny: args.deny.clone(),
        select: args.select.clone(),
    };
    let (mut verdict, mut wrong, mut warned) = (Verdict::Done, Vec::new(), 0);
    let mut tell = |target: &Target, result: Result<Vec<Message>, Fault>| match result {
        Ok(findings) => {
            let has_errors = findings.iter().any(Message::is_error);
            wrong.extend(has_errors.then(|| target.shown.clone()));
            warned += usize::from(!has_errors && !findings.is_empty());
            verdict = verdict.max(match has_errors {
                true => Verdict::Errors,
                false => Verdict::Done,
            });
            report_findings(reporter, &target.shown, &findings);
        }
        Err(fault) => {
            wrong.push(target.shown.clone());
            verdict = verdict.max(Verdict::of(&fault));
            report_fault(reporter, target, &fault);
        }
    };
    let check = |target: &Target| check(args, &demands, mechanical, target);
    workers::for_each(&targets, check, |target, checked| {
        let checked = checked.unwrap_or_else(|panicked| Checked {
            result: Err(Fault::Outside(
                panicked
                    .in_brief(&target.shown, &reproduction(args, target))
                    .into(),
            )),
            fixed: None,
        });
        if let Some(fixed) = &checked.fixed {
            // Programs are told of the edits with each message.
            let shown = match reporter.manner.format {
                MessageFormat::Human => show(fixed, &target.shown),
                _ => Ok(()),
            };
            let shown = shown.and_then(|()| match mechanical {
                Mechanical::PutRight => put_right(target, fixed, here),
                Mechanical::Told | Mechanical::Shown => Ok(()),
            });
            if let Err(message) = shown {
                return tell(target, Err(Fault::Outside(message.into())));
            }
        }
        tell(target, checked.result);
    });
    let briefs = plural(targets.len(), "brief");
    let manner = reporter.manner;
    let is_watched = manner.look.terminal && manner.format == MessageFormat::Human;
    if wrong.len() + warned > 0 && targets.len() > 1 {
        let wrong = match wrong.as_slice() {
            [] => "none with errors".to_owned(),
            wrong => format!("{} with errors ({})", wrong.len(), listed(wrong)),
        };
        let others = match warned {
            0 => String::new(),
            warned => format!(" and {warned} with other findings"),
        };
        reporter.progress(&format!("of {briefs}, {wrong}{others}"));
    } else if wrong.len() + warned == 0 && !args.quiet && is_watched {
        reporter.progress(&format!("{briefs}, no findings"));
    }
    Ok(verdict)
}

/// The briefs that were named; of none, all of the workspace.
fn targets(args: &CheckArgs, session: &mut Session<'_>) -> Result<Vec<Target>, Vec<Message>> {
    if !args.briefs.is_empty() {
        return resolve(&args.briefs, &mut session.workspaces);
    }
    let folder = folder_of_briefs(session)?;
    let targets = targets_in(&folder, &mut session.workspaces)?;
    if targets.is_empty() {
        let place = shown(&folder, &session.here);
        let error = Message::error(format!("there are no briefs in `{place}`, nor below it"));
        return Err(error.help("`bluf new NAME` begins one").into());
    }
    Ok(targets)
}

fn mechanical(args: &CheckArgs) -> Mechanical {
    match (args.fix, args.diff) {
        (true, _) => Mechanical::PutRight,
        (false, true) => Mechanical::Shown,
        (false, false) => Mechanical::Told,
    }
}

/// All that the rules find wrong with a brief and, if that was asked for, with its pages. What is
/// put right is judged again.
fn check(args: &CheckArgs, demands: &Demands, mechanical: Mechanical, target: &Target) -> Checked {
    let source = match text(target) {
        Ok(source) => Arc::new(source),
        Err(fault) => {
            return Checked {
                result: Err(fault),
                fixed: None,
            };
        }
    };
    let result = judge(args, demands, target, &source);
    if mechanical == Mechanical::Told {
        return Checked {
            result,
            fixed: None,
        };
    }
    let messages = match &result {
        Ok(messages) | Err(Fault::Brief(messages)) => messages.as_slice(),
        Err(Fault::Outside(_)) => &[],
    };
    let may_be_made = |it: &&Message| args.unsafe_fixes || it.safety == Safety::Safe;
    let messages = messages.iter().filter(may_be_made);
    let edits = messages.flat_map(|it| it.fix_in(&source));
    let edits: Vec<ByteEdit> = edits.cloned().collect();
    if edits.is_empty() {
        return Checked {
            result,
            fixed: None,
        };
    }
    let after = bluf_toml::apply(source.text(), &edits);
    let result = match mechanical {
        Mechanical::PutRight => {
            let source = Arc::new(Source::new(&target.shown, &after));
            judge(args, demands, target, &source)
        }
        Mechanical::Told | Mechanical::Shown => result,
    };
    Checked {
        result,
        fixed: Some(Fixed {
            before: source,
            after,
        }),
    }
}

/// All that the rules find wrong with a text and, if that was asked for, with its pages.
fn judge(
    args: &CheckArgs,
    demands: &Demands,
    target: &Target,
    source: &Arc<Source>,
) -> Result<Vec<Message>, Fault> {
    let files = files_of(target);
    let context = context(target, &files);
    let options = PrepareOptions {
        template: None,
        demands,
    };
    let loaded = bluf::load(&target.name, Arc::clone(source), &context).map_err(Fault::Brief)?;
    let prepared: Prepared<'_> = bluf::prepare(loaded, context, &options)?;
    if !args.typeset {
        return Ok(prepared.findings);
    }
    let laid_out = bluf::lay_out(&prepared, &bluf::view(&prepared, SourceIn::LeftOut));
    bluf::forget(0);
    laid_out.map(|it| it.findings).map_err(Fault::Brief)
}

/// The file of a brief that is to be put right.
fn path(target: &Target) -> Result<&PathBuf, Message> {
    match &target.origin {
        Origin::File(path) => Ok(path),
        Origin::Stdin => Err(
            Message::error("standard input cannot be put right in its place")
                .help("give the path of a file"),
        ),
    }
}

/// Shows what is put right, or would be.
fn show(fixed: &Fixed, shown: &str) -> Result<(), Message> {
    let diff = TextDiff::from_lines(fixed.before.text(), &fixed.after);
    let diff = diff.unified_diff().header(shown, shown).to_string();
    // The ends of lines stay in the file; here they would be shown by their numbers.
    print(&diff.replace("\r\n", "\n"))
}

/// Writes what is put right into its file.
fn put_right(target: &Target, fixed: &Fixed, here: &Path) -> Result<(), Message> {
    let bytes = fixed.after.clone().into_bytes();
    write_files(&[(path(target)?.clone(), bytes)], Replace::Rewritten, here)
}

/// The command that does the same with one brief.
fn reproduction(args: &CheckArgs, target: &Target) -> String {
    let mut words = vec!["check"];
    if args.typeset {
        words.push("--typeset");
    }
    command(&words, target)
}
