//! The fixed words in English as in Britain: those that differ from the American ones.

use bluf_model::Language;

use super::en_us::WORDS as EN_US;
use super::{Catalogue, Columns, FigureKind, FigureWords, Headings, MemoLabels, Names};

/// English as in Britain.
pub(super) const WORDS: Catalogue = Catalogue {
    language: Language::EnGb,
    memo: MemoLabels {
        cutoff: "Information cut-off",
        ..EN_US.memo
    },
    headings: Headings {
        judgments: "Key judgements",
        ..EN_US.headings
    },
    names: Names {
        judgment: "judgement",
        ..EN_US.names
    },
    columns: Columns {
        judgment: "Judgement",
        indicators_shown: "What to watch, by judgement, and when to look at the judgement again.",
        ..EN_US.columns
    },
    figures: FigureWords {
        kind: |it| match it {
            FigureKind::Likelihood => "Likelihood of the judgements",
            other => (EN_US.figures.kind)(other),
        },
        ..EN_US.figures
    },
    ..EN_US
};
