//! Messages for programs: one JSON object a line.

use bluf::{Message, Safety, Source};
use bluf_toml::Label;
use serde_json::{Value, json};

use super::visible::escaped;

/// A message as a line of JSON, with its end.
///
/// `rule` and `place` may be null, `help` is a list. A place has `file`, `line`, `column`, `end_line`,
/// `end_column` (characters, from 1, the end exclusive), `start` and `end` (bytes) and `label`.
/// `fix` is a list of edits: `start`, `end` (bytes) and `text`; `fix_is_safe` says whether they may
/// be made without a person's judgement.
pub(super) fn render(message: &Message) -> String {
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
    let fix: Vec<Value> = message
        .fix
        .iter()
        .map(|edit| json!({ "start": edit.span.start, "end": edit.span.end, "text": edit.text }))
        .collect();
    let object = json!({
        "severity": message.severity.to_string(),
        "rule": message.rule.map(|rule| rule.id),
        "message": message.text,
        "help": message.helps,
        "place": first,
        "others": others,
        "fix": fix,
        "fix_is_safe": message.safety == Safety::Safe,
    });
    escaped(format!("{object}\n"))
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
