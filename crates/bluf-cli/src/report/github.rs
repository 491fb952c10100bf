//! Messages for GitHub Actions: workflow commands, which it shows beside the lines.

use std::fmt::Write;

use bluf::Message;
use bluf_model::Severity;

use super::lines;
use super::visible::visible;

/// A message as a workflow command, with a line end.
pub(super) fn render(message: &Message) -> String {
    let command = match message.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut line = format!("::{command} ");
    if let Some(location) = &message.location {
        let source = &location.source;
        let start = source.position(location.label.span.start);
        let end = source.position(location.label.span.end);
        let file = property(source.name());
        write!(
            line,
            "file={file},line={},endLine={},",
            start.line, end.line
        )
        .expect("a string takes any text");
        // GitHub refuses columns where a message covers several lines.
        if start.line == end.line {
            write!(line, "col={},endColumn={},", start.column, end.column)
                .expect("a string takes any text");
        }
    }
    let text = lines(message);
    let title = message.rule.map_or("bluf", |rule| rule.id);
    format!("{line}title={}::{}\n", property(title), data(&text))
}

/// Text in which a command's own signs are escaped, as its runner reads them, and what acts on a
/// terminal is named.
fn data(text: &str) -> String {
    visible(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The same for the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bluf::Source;

    use super::*;

    #[test]
    fn a_message_is_one_line_with_its_place() {
        let source = Arc::new(Source::new("briefs/a,b.toml", "title = 1\n"));
        let message = Message::error("no\n100%")
            .help("write: a")
            .rule(bluf_toml::rules::WRONG_TYPE)
            .at(&source, 8..9);
        assert_eq!(
            render(&message),
            "::error file=briefs/a%2Cb.toml,line=1,endLine=1,col=9,endColumn=10,\
             title=wrong-type::no%0A100%25%0Awrite: a\n"
        );
    }
}
