//! The commands, each in a file of its name.

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

use std::fmt::Write;

use bluf::{Fault, Message, Safety};
use bluf_model::Severity;

use crate::report::{Reporter, visible_line};
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

/// "1 page", "2 pages".
fn plural(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}

/// Rows of words in aligned columns. The last column is as long as its words. Each row is a line:
/// what would break it, or cannot be seen, appears by its number.
fn table(rows: &[Vec<String>]) -> String {
    let visible = |row: &Vec<String>| row.iter().map(|cell| visible_line(cell)).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(visible).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            write!(line, "{cell:width$}  ").expect("a string takes any text");
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
