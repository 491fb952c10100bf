//! Messages for programs: one JSON object a line.

use bluf_toml::Label;
use serde_json::{Value, json};

use super::human::word;
use super::{Message, Source};

/// A message as a line of JSON, with its end.
///
/// `rule`, `help` and `place` may be null. A place has `file`, `line`, `column`, `end_line`,
/// `end_column` (characters, from 1, the end exclusive), `start` and `end` (bytes) and `label`.
pub fn render(message: &Message) -> String {
    let (mut others, mut first) = (Vec::new(), Value::Null);
    if let Some(location) = &message.location {
        first = place(&location.source, &location.label);
        others.extend(
            location
                .others
                .iter()
                .map(|other| place(&location.source, other)),
        );
    }
    let object = json!({
        "severity": word(message.severity),
        "rule": message.rule,
        "message": message.text,
        "help": message.help,
        "place": first,
        "others": others,
    });
    format!("{object}\n")
}

fn place(source: &Source, label: &Label) -> Value {
    let (start, end) = (
        source.position(label.span.start),
        source.position(label.span.end),
    );
    json!({
        "file": source.name(),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": label.span.start,
        "end": label.span.end,
        "label": label.text,
    })
}
