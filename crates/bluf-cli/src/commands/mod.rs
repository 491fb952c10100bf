//! The commands, each in a file of its name.

pub mod check;
pub mod completions;
pub mod extract;
pub mod list;
pub mod new;
pub mod render;
pub mod schema;
pub mod templates;

use std::fmt::Write;

use crate::brief::Fault;
use crate::report::{Message, Reporter};
use crate::workspace::Target;

/// Says why there is no document, and how many errors that makes.
fn report_fault(reporter: &Reporter, target: &Target, fault: &Fault) {
    match fault {
        Fault::Outside(messages) => reporter.report(messages),
        Fault::Brief(messages) => {
            reporter.report(messages);
            reporter.sum_up(&format!("{} in {}", count(messages), target.shown));
        }
    }
}

/// "3 errors, 1 warning".
fn count(messages: &[Message]) -> String {
    let errors = messages.iter().filter(|message| message.is_error()).count();
    let counts = [(errors, "error"), (messages.len() - errors, "warning")];
    let words = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| plural(*count, noun));
    words.collect::<Vec<_>>().join(", ")
}

/// "1 page", "2 pages".
fn plural(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}

/// Rows of words in aligned columns. The last column is as long as its words.
fn table(rows: &[Vec<String>]) -> String {
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
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            write!(line, "{cell:width$}  ").expect("a string takes any text");
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
