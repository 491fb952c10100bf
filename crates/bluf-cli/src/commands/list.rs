//! `bluf list`: the briefs of the workspace, newest first.

use std::cmp::Reverse;

use bluf::{DEFAULT_TEMPLATE, Fault, Message};
use bluf_model::{Brief, Vocabulary};
use serde_json::{Value, json};

use super::{count, folder_of_briefs, json, table};
use crate::args::ListArgs;
use crate::brief::{context, files_of, read};
use crate::output::print;
use crate::panics::catch;
use crate::session::{Session, Verdict};
use crate::workspace::{Target, targets_in};

/// Prints a line or an object for each brief. One that is broken says so, which is no failure of the
/// list.
pub(crate) fn run(args: &ListArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let directory = folder_of_briefs(session)?;
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
            Ok(loaded) => whole.push((target, loaded.brief)),
            Err(fault) => broken.push((target, fault)),
        }
    }
    whole.sort_by_key(|(_, brief)| Reverse(brief.date));
    let (whole, broken) = (whole.iter(), broken.iter());
    let text = match args.json {
        true => {
            let objects = whole.map(|(target, brief)| object(target, brief));
            let broken = broken.map(|(target, fault)| broken_object(target, fault));
            json(&objects.chain(broken).collect::<Vec<_>>())
        }
        false => {
            let rows = whole.map(|(target, brief)| row(target, brief));
            let broken = broken.map(|(target, fault)| broken_row(target, fault));
            table(&rows.chain(broken).collect::<Vec<_>>())
        }
    };
    print(&text)?;
    Ok(Verdict::Done)
}

fn row(target: &Target, brief: &Brief) -> Vec<String> {
    let marking = brief
        .marking
        .as_ref()
        .map_or_else(|| "-".to_owned(), |marking| marking.to_string());
    vec![
        target.name_in_folder(),
        brief.date.0.to_string(),
        brief.status.term().to_owned(),
        marking,
        brief.title.text.clone(),
    ]
}

fn broken_row(target: &Target, fault: &Fault) -> Vec<String> {
    let dash = || "-".to_owned();
    let name = target.name_in_folder();
    let why = match fault {
        Fault::Brief(messages) => format!("{}: see `bluf check {}`", count(messages), name),
        Fault::Outside(messages) => messages
            .first()
            .map(|it| it.text.clone())
            .unwrap_or_default(),
    };
    vec![name.clone(), dash(), "broken".to_owned(), dash(), why]
}

fn object(target: &Target, brief: &Brief) -> Value {
    json!({
        "name": target.name_in_folder(),
        "file": target.shown,
        "title": brief.title.text,
        "date": brief.date.0.to_string(),
        "status": brief.status.term(),
        "language": brief.language.term(),
        "marking": brief.marking.as_ref().map(ToString::to_string),
        "template": brief.template.as_deref().unwrap_or(DEFAULT_TEMPLATE),
    })
}

fn broken_object(target: &Target, fault: &Fault) -> Value {
    let (Fault::Brief(messages) | Fault::Outside(messages)) = fault;
    let errors = messages.iter().filter(|it| it.is_error()).count();
    json!({ "name": target.name_in_folder(), "file": target.shown, "errors": errors })
}
