//! French.

use super::Slips;

pub(super) static SLIPS: Slips = Slips {
    doubled_on_purpose: &[
        "nous", "vous", "en", "est", "faire", "si", "non", "oui", "très", "bien", "lui", "elle",
        "elles", "eux", "ou", "peu",
    ],
    single_letters: &[],
    prefixes: &[
        "agro", "anti", "auto", "bio", "contre", "cyber", "éco", "électro", "extra", "géo",
        "hydro", "hyper", "infra", "inter", "intra", "macro", "méga", "micro", "mini", "multi",
        "narco", "néo", "non", "post", "pré", "pseudo", "semi", "socio", "sous", "sub", "super",
        "télé", "trans", "ultra", "vice",
    ],
    suffixes: &[],
};

/// Words that begin with a vowel, before which nothing is left out: "le onze", "la une".
pub(crate) const NO_ELISION: &[&str] = &[
    "onze",
    "onzième",
    "oui",
    "ouistiti",
    "ouate",
    "un",
    "une",
    "uns",
    "uhlan",
    "ululement",
    "iota",
    "alpha",
    "oméga",
    "et",
    "ou",
    "est",
    "ont",
    "à",
    "a",
    "y",
];

/// Words with a silent "h" before which a vowel is left out.
pub(crate) const SILENT_H: &[&str] = &[
    "habitant",
    "habitants",
    "habitation",
    "habitude",
    "hebdomadaire",
    "herbe",
    "heure",
    "heures",
    "histoire",
    "historique",
    "hiver",
    "homicide",
    "homme",
    "hommes",
    "homologue",
    "honneur",
    "hôpital",
    "hôpitaux",
    "horaire",
    "hôtel",
    "hôtels",
    "huile",
    "humain",
    "humanité",
    "hydrocarbure",
    "hydrogène",
    "hygiène",
    "hypothèse",
];

/// Endings of an infinitive, before which "le" and "les" are pronouns: "de le faire".
pub(crate) const INFINITIVE_ENDINGS: &[&str] = &["er", "ir", "re"];

/// Words after which an infinitive follows a pronoun: "de le lui dire".
pub(crate) const BETWEEN_PRONOUN_AND_VERB: &[&str] = &[
    "lui", "leur", "leurs", "y", "en", "bien", "mieux", "plus", "moins", "ne", "pas", "tout",
    "tous", "toutes", "trop",
];
