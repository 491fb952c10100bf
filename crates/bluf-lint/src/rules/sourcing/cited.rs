//! What is cited where, and who said it first.

use std::ops::Range;

use bluf_model::{Citation, FieldPath, Place, Source, SourceType};

use crate::Passage;

/// The citations of a sentence. One that follows its full stop is still its own.
pub(super) fn citations_in<'p, 'a>(
    passage: &'p Passage<'a>,
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'a Citation> + use<'p, 'a> {
    let sentences = passage.sentences();
    let start = match sentences.first() {
        Some(first) if first.start == sentence.start => 0,
        _ => sentence.start,
    };
    let next = sentences.iter().find(|it| it.start > sentence.start);
    let end = next.map_or(usize::MAX, |next| next.start);
    passage
        .citations
        .iter()
        .filter(move |(at, _)| (start..end).contains(at))
        .map(|(_, citation)| *citation)
}

/// The place of a citation in its passage.
pub(super) fn place_of(passage: &Passage<'_>, citation: &Citation) -> Place {
    Place {
        field: passage.field.clone(),
        words: Some(citation.words.clone()),
    }
}

/// A field of a source.
pub(in crate::rules) fn place_in(source: &Source, key: &'static str) -> Place {
    let field = FieldPath::root()
        .key("sources")
        .key(source.id.as_str().to_owned())
        .key(key);
    Place { field, words: None }
}

/// Whether a source is the thing itself and no report of it: a law, a treaty, a data set. Such
/// a source needs nobody to confirm it.
pub(super) fn is_record(source: &Source) -> bool {
    matches!(
        source.r#type,
        Some(SourceType::Law | SourceType::Treaty | SourceType::Dataset)
    )
}
