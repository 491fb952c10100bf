//! The words of each scale in each language.
//!
//! English: ICD 203 (2 January 2015) and the PHIA Probability Yardstick (GOV.UK, 24 March
//! 2025). No scale has been published in the other languages: those words are bluf's own
//! translations, and the printed key says so.

use super::{Band, Term, Yardstick};
use crate::Language;

const fn term(words: &'static str, low: u8, high: u8, row: u8) -> Term {
    Term {
        words,
        band: Band { low, high },
        row,
    }
}

const ICD203_ENGLISH: &[Term] = &[
    term("almost no chance", 1, 5, 0),
    term("remote", 1, 5, 1),
    term("very unlikely", 5, 20, 0),
    term("highly improbable", 5, 20, 1),
    term("unlikely", 20, 45, 0),
    term("improbable", 20, 45, 1),
    term("improbably", 20, 45, 1),
    term("roughly even chance", 45, 55, 0),
    term("roughly even odds", 45, 55, 1),
    term("likely", 55, 80, 0),
    term("probable", 55, 80, 1),
    term("probably", 55, 80, 1),
    term("very likely", 80, 95, 0),
    term("highly probable", 80, 95, 1),
    term("almost certain", 95, 99, 0),
    term("almost certainly", 95, 99, 0),
    term("nearly certain", 95, 99, 1),
];

const PHIA_ENGLISH: &[Term] = &[
    term("remote chance", 0, 5, 0),
    term("highly unlikely", 10, 20, 0),
    term("unlikely", 25, 35, 0),
    term("realistic possibility", 40, 50, 0),
    term("likely", 55, 75, 0),
    term("probable", 55, 75, 0),
    term("probably", 55, 75, 0),
    term("highly likely", 80, 90, 0),
    term("almost certain", 95, 100, 0),
    term("almost certainly", 95, 100, 0),
];

const ICD203_SPANISH: &[Term] = &[
    term("casi imposible", 1, 5, 0),
    term("muy improbable", 5, 20, 0),
    term("improbable", 20, 45, 0),
    term("aproximadamente igual de probable", 45, 55, 0),
    term("probable", 55, 80, 0),
    term("probablemente", 55, 80, 0),
    term("muy probable", 80, 95, 0),
    term("muy probablemente", 80, 95, 0),
    term("casi seguro", 95, 99, 0),
    term("casi segura", 95, 99, 0),
    term("casi con certeza", 95, 99, 0),
];

const PHIA_SPANISH: &[Term] = &[
    term("posibilidad remota", 0, 5, 0),
    term("muy improbable", 10, 20, 0),
    term("improbable", 25, 35, 0),
    term("posibilidad real", 40, 50, 0),
    term("probable", 55, 75, 0),
    term("probablemente", 55, 75, 0),
    term("muy probable", 80, 90, 0),
    term("muy probablemente", 80, 90, 0),
    term("casi seguro", 95, 100, 0),
    term("casi segura", 95, 100, 0),
];

const ICD203_FRENCH: &[Term] = &[
    term("presque impossible", 1, 5, 0),
    term("très peu probable", 5, 20, 0),
    term("peu probable", 20, 45, 0),
    term("à peu près une chance sur deux", 45, 55, 0),
    term("probable", 55, 80, 0),
    term("probablement", 55, 80, 0),
    term("très probable", 80, 95, 0),
    term("très probablement", 80, 95, 0),
    term("presque certain", 95, 99, 0),
    term("presque certaine", 95, 99, 0),
    term("presque certainement", 95, 99, 0),
];

const PHIA_FRENCH: &[Term] = &[
    term("possibilité infime", 0, 5, 0),
    term("très peu probable", 10, 20, 0),
    term("peu probable", 25, 35, 0),
    term("possibilité réelle", 40, 50, 0),
    term("probable", 55, 75, 0),
    term("probablement", 55, 75, 0),
    term("très probable", 80, 90, 0),
    term("très probablement", 80, 90, 0),
    term("presque certain", 95, 100, 0),
    term("presque certaine", 95, 100, 0),
];

const ICD203_PORTUGUESE: &[Term] = &[
    term("quase impossível", 1, 5, 0),
    term("muito improvável", 5, 20, 0),
    term("improvável", 20, 45, 0),
    term("cerca de uma hipótese em duas", 45, 55, 0),
    term("provável", 55, 80, 0),
    term("provavelmente", 55, 80, 0),
    term("muito provável", 80, 95, 0),
    term("muito provavelmente", 80, 95, 0),
    term("quase certo", 95, 99, 0),
    term("quase certa", 95, 99, 0),
    term("quase certamente", 95, 99, 0),
];

const PHIA_PORTUGUESE: &[Term] = &[
    term("possibilidade remota", 0, 5, 0),
    term("muito improvável", 10, 20, 0),
    term("improvável", 25, 35, 0),
    term("possibilidade real", 40, 50, 0),
    term("provável", 55, 75, 0),
    term("provavelmente", 55, 75, 0),
    term("muito provável", 80, 90, 0),
    term("muito provavelmente", 80, 90, 0),
    term("quase certo", 95, 100, 0),
    term("quase certa", 95, 100, 0),
];

pub(super) fn terms(yardstick: Yardstick, language: Language) -> &'static [Term] {
    match (yardstick, language) {
        (Yardstick::Icd203, Language::EnUs | Language::EnGb) => ICD203_ENGLISH,
        (Yardstick::Phia, Language::EnUs | Language::EnGb) => PHIA_ENGLISH,
        (Yardstick::Icd203, Language::Es | Language::EsMx) => ICD203_SPANISH,
        (Yardstick::Phia, Language::Es | Language::EsMx) => PHIA_SPANISH,
        (Yardstick::Icd203, Language::Fr) => ICD203_FRENCH,
        (Yardstick::Phia, Language::Fr) => PHIA_FRENCH,
        (Yardstick::Icd203, Language::Pt) => ICD203_PORTUGUESE,
        (Yardstick::Phia, Language::Pt) => PHIA_PORTUGUESE,
    }
}
