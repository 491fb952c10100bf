//! Spanish.

use super::Slips;

pub(super) static SLIPS: Slips = Slips {
    doubled_on_purpose: &["no", "sí", "si", "muy", "para", "casi", "poco", "ya"],
    single_letters: &["a"],
    prefixes: &[
        "agro", "anti", "auto", "bio", "ciber", "contra", "eco", "electro", "euro", "extra", "geo",
        "hidro", "hiper", "infra", "inter", "intra", "macro", "mega", "micro", "mini", "multi",
        "nano", "narco", "neo", "petro", "pluri", "pos", "pre", "re", "semi", "sobre", "socio",
        "sub", "super", "tele", "trans", "ultra", "vice",
    ],
    suffixes: &[
        ("mente", ""),
        ("s", ""),
        ("es", ""),
        ("ación", "ar"),
        ("aciones", "ar"),
        ("ador", "ar"),
        ("adora", "ar"),
        ("adores", "ar"),
        ("adoras", "ar"),
        ("rme", "r"),
        ("rte", "r"),
        ("rse", "r"),
        ("rlo", "r"),
        ("rla", "r"),
        ("rle", "r"),
        ("rlos", "r"),
        ("rlas", "r"),
        ("rles", "r"),
        ("rnos", "r"),
        ("ándome", "ando"),
        ("ándote", "ando"),
        ("ándose", "ando"),
        ("ándolo", "ando"),
        ("ándola", "ando"),
        ("ándole", "ando"),
        ("ándolos", "ando"),
        ("ándolas", "ando"),
        ("ándoles", "ando"),
        ("ándonos", "ando"),
        ("iéndome", "iendo"),
        ("iéndote", "iendo"),
        ("iéndose", "iendo"),
        ("iéndolo", "iendo"),
        ("iéndola", "iendo"),
        ("iéndole", "iendo"),
        ("iéndolos", "iendo"),
        ("iéndolas", "iendo"),
        ("iéndoles", "iendo"),
        ("iéndonos", "iendo"),
    ],
};

/// Nouns of feminine gender that begin with a stressed "a", before which "la" becomes "el".
pub(crate) const STRESSED_A: &[&str] = &[
    "acta", "agua", "águila", "alma", "ancla", "arca", "área", "arma", "asma", "aula", "ave",
    "hambre", "haz", "habla",
];
