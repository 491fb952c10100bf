//! Messages a line each, for programs that read lines: `file:line:column: level: text [rule]`.

use bluf::Message;

use super::visible::visible_line;

/// A message as one line, with its end. A message that is in no file begins with its level.
pub(super) fn render(message: &Message) -> String {
    let place = message.location.as_deref().map(|it| {
        let start = it.source.position(it.label.span.start);
        format!("{}:{}:{}: ", it.source.name(), start.line, start.column)
    });
    let rule = message.rule.map(|rule| format!(" [{}]", rule.id));
    let line = format!(
        "{}{}: {}{}",
        place.unwrap_or_default(),
        message.severity,
        message.text,
        rule.unwrap_or_default()
    );
    format!("{}\n", visible_line(&line))
}
