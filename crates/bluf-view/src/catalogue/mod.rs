//! The fixed words of a printed document, one table a language.
//!
//! Every word is a field, so that a language that lacks one does not compile. A phrase with a
//! gap in it is a function, because the gap stands elsewhere in each language.

mod en_gb;
mod en_us;
mod es;
mod figures;
mod fr;
mod headings;
mod pt;
mod terms;

use bluf_model::Language;

pub(crate) use figures::{FigureKind, FigureWords};
pub(crate) use headings::{Headings, SectionHeadings};
pub(crate) use terms::{Columns, GradeWords, LikelihoodWords, Names, Terms};

/// A phrase with one gap.
pub(crate) type Phrase = fn(&str) -> String;

/// A word for each value of a vocabulary: a `match`, so that a new value asks for its word.
pub(crate) type WordFor<T> = fn(T) -> &'static str;

/// The fixed words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Catalogue {
    /// The language.
    pub language: Language,
    /// "Page", before a page number.
    pub page: &'static str,
    /// "of", between the page number and the total.
    pub of: &'static str,
    /// Said of a document that is not final.
    pub draft: &'static str,
    /// The marking in a sentence that a screen reader says.
    pub spoken_marking: Phrase,
    /// Said of a classified marking on a machine that may hold nothing classified.
    pub illustrative: &'static str,
    /// The marking at which a release was cut.
    pub released_at: Phrase,
    /// Said of a part from which a release withholds items.
    pub text_withheld: &'static str,
    /// Labels of the memo block.
    pub memo: MemoLabels,
    /// Headings of the parts.
    pub headings: Headings,
    /// Headings of the sections that every template knows.
    pub sections: SectionHeadings,
    /// What items are called in the running text.
    pub names: Names,
    /// Headings of the columns of tables, and what the tables show.
    pub columns: Columns,
    /// Words for the values of closed vocabularies, and labels of what is said of an item.
    pub terms: Terms,
    /// Words of the key to likelihood and confidence.
    pub likelihood: LikelihoodWords,
    /// Words of the key to source grades.
    pub grades: GradeWords,
    /// Words on figures, and those in which they are told to readers who cannot see them.
    pub figures: FigureWords,
}

/// Labels of the memo block.
#[derive(Clone, Copy)]
pub(crate) struct MemoLabels {
    /// Who reads and decides.
    pub to: &'static str,
    /// Through whom it goes up.
    pub through: &'static str,
    /// Who writes.
    pub from: &'static str,
    /// Who gets a copy.
    pub cc: &'static str,
    /// The date of the document.
    pub date: &'static str,
    /// The information cut-off.
    pub cutoff: &'static str,
    /// By when the decision is wanted.
    pub decision_by: &'static str,
    /// The file reference.
    pub reference: &'static str,
    /// What is enclosed.
    pub enclosures: &'static str,
    /// How the document may be handled.
    pub handling: &'static str,
}

/// The words of a language.
#[must_use]
pub(crate) fn of(language: Language) -> &'static Catalogue {
    match language {
        Language::EnUs => &en_us::WORDS,
        Language::EnGb => &en_gb::WORDS,
        Language::Es => &es::WORDS,
        Language::EsMx => &es::MEXICAN,
        Language::Fr => &fr::WORDS,
        Language::Pt => &pt::WORDS,
    }
}
