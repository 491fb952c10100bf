//! Territories with a code of their own: to which country each belongs, and which are parts of it.

/// The country that a territory with a code of its own belongs to, by ISO 3166-1: `FR` of `GF`.
#[must_use]
pub fn country_of(code: &str) -> Option<&'static str> {
    let is_of = |(_, territories): &&(&str, &str)| territories.split(' ').any(|it| it == code);
    TERRITORIES.iter().find(is_of).map(|(country, _)| *country)
}

/// The country of which a territory is a part like any other: what is said of the country is said of
/// it too, where nothing else is.
#[must_use]
pub fn part_of(code: &str) -> Option<&'static str> {
    PARTS
        .split(' ')
        .any(|it| it == code)
        .then(|| country_of(code))?
}

/// Countries, each with its territories (ISO 3166-1, "part of" in the entries of the standard's
/// online list).
const TERRITORIES: &[(&str, &str)] = &[
    ("FR", "GF GP MQ RE YT PM BL MF NC PF WF TF"),
    ("NL", "BQ AW CW SX"),
    ("NO", "SJ BV"),
    ("DK", "FO GL"),
    ("FI", "AX"),
    ("GB", "AI BM IO KY FK GI MS PN SH TC VG GS GG JE IM"),
    ("US", "PR VI GU AS MP UM"),
    ("NZ", "CK NU TK"),
    ("AU", "NF CX CC HM"),
    ("CN", "HK MO"),
];

/// Territories that are parts of their countries as mainland is: the overseas departments of France,
/// the Caribbean Netherlands, Svalbard and Jan Mayen.
const PARTS: &str = "GF GP MQ RE YT BQ SJ";
