//! The passages of a brief: of its texts those whose words run, with their words.

use bluf_model::{Text, TextContent};

use super::Passage;

/// A passage for each text whose words are the author's own, in the order of the texts.
pub(super) fn passages<'a>(texts: &[Text<'a>]) -> Vec<Passage<'a>> {
    let running = texts.iter().filter(|text| text.role.is_running());
    running.filter_map(passage).collect()
}

fn passage<'a>(text: &Text<'a>) -> Option<Passage<'a>> {
    let field = text.field.clone();
    let mut passage = match text.content {
        TextContent::Line(line) => Passage::of(text.role, field, text.index, line),
        TextContent::Plain(plain) => Passage::of(text.role, field, text.index, plain),
        TextContent::Words(_) | TextContent::None => return None,
    };
    passage.is_quotation = text.is_quotation;
    Some(passage)
}
