//! Messages for people: the line in question, underlined, and what to do.

use std::fmt;

use bluf::Message;
use bluf_model::Severity;
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters,
    ThemeStyles,
};

use super::Look;
use super::excerpt::{self, Excerpt};
use super::visible::visible;

/// A message as it is printed, with a line end.
pub(super) fn render(message: &Message, look: &Look) -> String {
    let location = message.location.as_ref();
    let location = location.filter(|location| location.source.is_read());
    let shown = Shown {
        message,
        look,
        excerpt: location.map(|location| excerpt::cut(location, look)),
    };
    let mut text = String::new();
    handler(look)
        .render_report(&mut text, &shown)
        .expect("a string takes any text");
    text
}

fn handler(look: &Look) -> GraphicalReportHandler {
    let theme = GraphicalTheme {
        characters: match look.unicode {
            true => ThemeCharacters::unicode(),
            false => ThemeCharacters::ascii(),
        },
        styles: match look.color {
            true => ThemeStyles::ansi(),
            false => ThemeStyles::none(),
        },
    };
    GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false)
        .with_context_lines(0)
        .with_break_words(false)
        .without_syntax_highlighting()
        // An excerpt names its own place, because its columns may have been cut.
        .without_primary_span_start()
}

/// A message with its excerpt, as miette asks for it.
#[derive(Debug)]
struct Shown<'a> {
    message: &'a Message,
    look: &'a Look,
    excerpt: Option<Excerpt>,
}

impl Shown<'_> {
    /// Words of ours, in which dots are the only sign that is not ASCII.
    fn words(&self, text: &str) -> String {
        let text = visible(text);
        if self.look.unicode {
            text.into_owned()
        } else {
            text.replace('…', "...")
        }
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(&self.message.text))
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let word = self.message.severity;
        Some(match self.message.rule {
            Some(rule) => Box::new(format!("{word}: {}", rule.id)),
            None => Box::new(word),
        })
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.message.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.message.helps.join("\n");
        (!help.is_empty()).then(|| Box::new(self.words(&help)) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt
            .as_ref()
            .map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        Some(Box::new(excerpt.labels()))
    }
}
