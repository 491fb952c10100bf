//! English.

use super::Slips;

pub(super) static SLIPS: Slips = Slips {
    doubled_on_purpose: &[
        "had", "that", "is", "her", "do", "in", "on", "so", "very", "many", "long", "no", "yes",
        "more",
    ],
    single_letters: &["a"],
    prefixes: &[
        "anti", "bio", "counter", "cyber", "eco", "geo", "hyper", "inter", "intra", "macro",
        "mega", "micro", "mid", "multi", "narco", "neo", "non", "over", "petro", "post", "pre",
        "pro", "pseudo", "quasi", "semi", "socio", "sub", "super", "trans", "ultra", "under",
    ],
    suffixes: &[],
};

/// Verbs after which "of" is misheard for "have".
pub(crate) const MODALS: &[&str] = &["could", "might", "should", "would"];

/// Letters whose names begin with the sound of a vowel: an F-35.
pub(crate) const VOWEL_NAMES: &str = "aefhilmnorsx";

/// Words that begin with a silent "h".
pub(crate) const SILENT_H: &[&str] = &["hour", "honest", "honor", "honour", "heir"];

/// Beginnings with an "h" that everybody sounds; before others, such as "historic", usage varies.
pub(crate) const SOUNDED_H: &[&str] = &[
    "half", "hand", "harbor", "harbour", "head", "health", "heavy", "help", "high", "hold", "home",
    "hospital", "host", "house", "huge", "human", "hundred", "hunger", "husband",
];

/// Beginnings with a vowel that is sounded as "y" or "w": a European, a unit, a one-off.
pub(crate) const SOUNDED_CONSONANT: &[&str] = &[
    "eu", "ewe", "once", "one-", "ubiq", "uganda", "ukrain", "unanim", "unif", "unil", "union",
    "uniq", "unis", "unit", "univ", "uran", "urug", "usab", "usag", "use", "using", "usu", "utah",
    "utens", "util", "utop",
];

/// Beginnings with a "u" that is sounded as in "up".
pub(crate) const SOUNDED_U: &[&str] = &[
    "ug", "ul", "um", "una", "unb", "unc", "und", "une", "unf", "ung", "unh", "unid", "unim",
    "unin", "unk", "unl", "unm", "unn", "uno", "unp", "unq", "unr", "uns", "unt", "unu", "unv",
    "unw", "up", "urb", "urg", "ut",
];

/// Acronyms that everybody reads letter by letter.
pub(crate) const SPELT_ACRONYMS: &[&str] = &[
    "EU", "FBI", "HGV", "HIV", "IAEA", "ICJ", "IDP", "IED", "IMF", "IOM", "LNG", "LPG", "MEP",
    "MOU", "MP", "MRI", "NGO", "NHS", "NSA", "OECD", "RAF", "RPG", "SMS", "SUV", "UAE", "UAV",
    "UK", "UN", "UNHCR", "US", "USA", "USB", "USSR",
];

/// Words that follow the letter A where it is a name: "annex A and".
pub(crate) const AFTER_A_LETTER: &[&str] = &[
    "and", "are", "as", "at", "if", "in", "is", "of", "on", "or", "under", "unless", "until",
    "also", "above", "after", "all", "only", "each", "i", "u", "e", "o", "a",
];
