//! The commands, each in a file of its name.

mod broken;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod extract;
pub(crate) mod list;
pub(crate) mod markings;
pub(crate) mod new;
pub(crate) mod render;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod templates;

use std::path::PathBuf;

use bluf::{Fault, Message, Safety};
use bluf_model::Severity;
use serde_json::Value;

use crate::paths::shown;
pub(crate) use crate::report::table;
use crate::report::{Reporter, escaped};
use crate::session::Session;
use crate::workspace::{Origin, Target};

/// Says why there is no document, and how many errors that makes.
fn report_fault(reporter: &Reporter, target: &Target, fault: &Fault) {
    match fault {
        Fault::Outside(messages) => reporter.report(messages),
        Fault::Brief(messages) => report_findings(reporter, &target.shown, messages),
    }
}

/// A command about one brief, to be typed: what is no plain word stands in quotation marks.
fn command(words: &[&str], target: &Target) -> String {
    let brief = match target.origin {
        Origin::Stdin => "-",
        Origin::File(_) => &target.shown,
    };
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:+,".contains(c);
    let quoted = |word: &str| match word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    };
    let words = words.iter().copied().chain([brief]).map(quoted);
    let words: Vec<String> = words.collect();
    format!("bluf {}", words.join(" "))
}

/// "3 errors, 1 warning, 2 pieces of advice".
fn count(messages: &[Message]) -> String {
    let counts = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Advice, "piece of advice", "pieces of advice"),
    ];
    let words = counts.iter().filter_map(|(severity, one, several)| {
        let of_it = |message: &&Message| message.severity == *severity;
        match messages.iter().filter(of_it).count() {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {several}")),
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

/// Tells messages about one brief, and sums them up; of no messages nothing is told.
fn report_findings(reporter: &Reporter, shown: &str, messages: &[Message]) {
    if messages.is_empty() {
        return;
    }
    reporter.report(messages);
    let fixable = |safety: Safety| {
        let fixed = messages.iter().filter(|it| !it.fix.is_empty());
        fixed.filter(|it| it.safety == safety).count()
    };
    let safe = match fixable(Safety::Safe) {
        0 => String::new(),
        count => format!("; `--fix` puts {count} right"),
    };
    let unsafely = match fixable(Safety::Unsafe) {
        0 => String::new(),
        1 => "; `--fix --unsafe-fixes` makes a change that you should judge".to_owned(),
        count => format!("; `--fix --unsafe-fixes` makes {count} changes that you should judge"),
    };
    reporter.sum_up(&format!("{} in {shown}{safe}{unsafely}", count(messages)));
}

/// Where the briefs of the workspace are that we are in.
fn folder_of_briefs(session: &mut Session<'_>) -> Result<PathBuf, Vec<Message>> {
    let folder = session.workspaces.around_here()?.briefs();
    if folder.is_dir() {
        return Ok(folder);
    }
    let place = shown(&folder, &session.here);
    let error = format!("there are no briefs here: `{place}` does not exist");
    Err(Message::error(error)
        .help("`bluf new NAME` begins one")
        .into())
}

/// The first names of several: "a, b, c and 4 more".
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 3;
    match names.len().checked_sub(SHOWN) {
        None | Some(0) => names.join(", "),
        Some(more) => format!("{} and {more} more", names[..SHOWN].join(", ")),
    }
}

/// A list of objects, indented, with a line end.
fn json(objects: &[Value]) -> String {
    let list = serde_json::to_string_pretty(objects).expect("objects have only string keys");
    escaped(format!("{list}\n"))
}

/// "1 page", "2 pages".
fn plural(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}
