//! The names of the months, for whoever reads or prints a date.

use crate::Language;

impl Language {
    /// The names of the months in lower case, January first.
    #[must_use]
    pub const fn months(self) -> [&'static str; 12] {
        match self {
            Self::EnUs | Self::EnGb => [
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
            ],
            Self::Es | Self::EsMx => [
                "enero",
                "febrero",
                "marzo",
                "abril",
                "mayo",
                "junio",
                "julio",
                "agosto",
                "septiembre",
                "octubre",
                "noviembre",
                "diciembre",
            ],
            Self::Fr => [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
            Self::Pt => [
                "janeiro",
                "fevereiro",
                "março",
                "abril",
                "maio",
                "junho",
                "julho",
                "agosto",
                "setembro",
                "outubro",
                "novembro",
                "dezembro",
            ],
        }
    }

    /// Whether the names of months begin with a capital within a sentence.
    #[must_use]
    pub const fn months_have_capitals(self) -> bool {
        match self {
            Self::EnUs | Self::EnGb => true,
            Self::Es | Self::EsMx | Self::Fr | Self::Pt => false,
        }
    }
}
