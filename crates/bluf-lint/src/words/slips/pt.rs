//! Portuguese.

use super::Slips;

pub(super) static SLIPS: Slips = Slips {
    doubled_on_purpose: &[
        "se", "não", "sim", "muito", "para", "como", "nos", "quase", "pouco",
    ],
    single_letters: &[],
    prefixes: &[
        "agro", "anti", "auto", "bio", "ciber", "contra", "eco", "eletro", "extra", "foto", "geo",
        "hidro", "hiper", "infra", "inter", "intra", "macro", "mega", "micro", "mini", "multi",
        "nano", "narco", "neo", "pluri", "pós", "pré", "re", "retro", "semi", "sobre", "socio",
        "sub", "super", "tele", "trans", "ultra", "vice", "video",
    ],
    suffixes: &[
        ("mente", ""),
        ("s", ""),
        ("ação", "ar"),
        ("ações", "ar"),
        ("ador", "ar"),
        ("adora", "ar"),
        ("adores", "ar"),
        ("adoras", "ar"),
    ],
};

/// Endings of infinitives, with and without a person.
pub(crate) const INFINITIVE_ENDINGS: &[&str] = &[
    "ar", "er", "ir", "ôr", "ares", "eres", "ires", "armos", "ermos", "irmos", "arem", "erem",
    "irem", "á-lo", "ê-lo", "i-lo", "ar-se", "er-se", "ir-se",
];

/// How far from its article the infinitive of a clause is, in words.
pub(crate) const WORDS_OF_A_CLAUSE: usize = 12;
