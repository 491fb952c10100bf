//! What a release says where text was withheld, in each language.

use std::sync::Arc;

use crate::{Inline, Language, Line, Marking, PortionMark};

/// What stands in the place of text.
pub(super) fn withheld(language: Language) -> &'static str {
    match language {
        Language::EnUs | Language::EnGb => "[Text withheld]",
        Language::Es | Language::EsMx => "[Texto omitido]",
        Language::Fr => "[Texte non communiqué]",
        Language::Pt => "[Texto omitido]",
    }
}

/// What stands in the place of the basis of a judgement.
pub(super) fn basis_withheld(language: Language) -> &'static str {
    match language {
        Language::EnUs | Language::EnGb => "The basis is withheld in this release.",
        Language::Es | Language::EsMx => "El fundamento se omite en esta versión.",
        Language::Fr => "Le fondement n’est pas communiqué dans cette version.",
        Language::Pt => "O fundamento é omitido nesta versão.",
    }
}

/// A line of our own words, which stand nowhere in the author's text.
pub(super) fn line(text: &str, marking: Option<&Marking>) -> Line {
    Line {
        mark: marking.map(|marking| PortionMark {
            marking: marking.clone(),
            words: 0..0,
        }),
        nodes: Arc::new([Inline::Text {
            text: text.to_owned(),
            words: 0..text.len(),
        }]),
    }
}
