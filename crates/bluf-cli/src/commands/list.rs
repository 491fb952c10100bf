//! `bluf list`: the briefs of the workspace, newest first.

use bluf::{Fault, Message};
use bluf_model::{Brief, Vocabulary};

use super::{count, table};
use crate::brief::{context, files_of, read};
use crate::output::print;
use crate::panics::catch;
use crate::paths::shown;
use crate::session::{Session, Verdict};
use crate::workspace::{Target, targets_in};

/// Prints a line for each brief. One that is broken says so, which is no failure of the list.
pub(crate) fn run(session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let directory = session.workspaces.around_here()?.briefs();
    let here = session.here.clone();
    if !directory.is_dir() {
        let place = shown(&directory, &here);
        let error = Message::error(format!(
            "there are no briefs here: `{place}` does not exist"
        ));
        return Err(error.help("`bluf new NAME` begins one").into());
    }
    let targets = targets_in(&directory, &mut session.workspaces)?;

    let mut whole = Vec::new();
    let mut broken = Vec::new();
    for target in &targets {
        let files = files_of(target);
        let read = catch(|| read(target, &context(target, &files)));
        let read = read.unwrap_or_else(|panicked| {
            let message = panicked.in_brief(&target.shown, "bluf list");
            Err(Fault::Outside(message.into()))
        });
        match read {
            Ok(loaded) => whole.push((loaded.brief.date, row(target, &loaded.brief))),
            Err(fault) => broken.push(broken_row(target, &fault)),
        }
    }
    whole.sort_by(|(a, _), (b, _)| b.cmp(a));
    let rows: Vec<Vec<String>> = whole
        .into_iter()
        .map(|(_, row)| row)
        .chain(broken)
        .collect();
    print(&table(&rows))?;
    Ok(Verdict::Done)
}

/// The name by which commands find a brief: the way to it from the folder of all.
fn name(target: &Target) -> String {
    let within = target.within.components();
    let parts = within.map(|part| part.as_os_str().to_string_lossy().into_owned());
    let parts: Vec<String> = parts.chain([target.name.clone()]).collect();
    parts.join("/")
}

fn row(target: &Target, brief: &Brief) -> Vec<String> {
    let marking = brief
        .marking
        .as_ref()
        .map_or_else(|| "-".to_owned(), |marking| marking.to_string());
    vec![
        name(target),
        brief.date.0.to_string(),
        brief.status.term().to_owned(),
        marking,
        brief.title.text.clone(),
    ]
}

fn broken_row(target: &Target, fault: &Fault) -> Vec<String> {
    let dash = || "-".to_owned();
    let name = name(target);
    let why = match fault {
        Fault::Brief(messages) => format!("{}: see `bluf check {}`", count(messages), name),
        Fault::Outside(messages) => messages
            .first()
            .map(|it| it.text.clone())
            .unwrap_or_default(),
    };
    vec![name.clone(), dash(), "broken".to_owned(), dash(), why]
}
