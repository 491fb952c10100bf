//! Contacts that reach nobody.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "contact-without-person",
        family: Family::Marking,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The contact for controlled information is neither a person nor a number or mailbox.",
        reasoning: "A reader must be able to reach somebody: a name, a telephone number or a mailbox. The name \
            of an office alone reaches nobody. Whether the number is right is left to the author.",
        source: "DoDI 5200.48, section 3.4: name and telephone number or mailbox of a point of contact",
        bad: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
categories    = "SP-CTI"
contact       = "Transport security desk"
"#,
        good: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
categories    = "SP-CTI"
contact       = "Jo Lindqvist, 555-0142"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let contact = reading
        .brief
        .cui
        .as_ref()
        .and_then(|it| it.contact.as_ref());
    if contact.is_none_or(|it| reaches_somebody(&it.text)) {
        return Vec::new();
    }
    vec![
        Remark::new(
            place("cui", None, "contact"),
            "this names nobody whom a reader could reach",
        )
        .help("write a person, with a telephone number or a mailbox"),
    ]
}

/// Whether a contact has a telephone number, a mailbox, or the name of a person: two words in a
/// row that begin with capitals, where no word names a kind of office.
fn reaches_somebody(contact: &str) -> bool {
    let digits = contact.chars().filter(char::is_ascii_digit).count();
    let words: Vec<&str> = contact
        .split(|it: char| it.is_whitespace() || it == ',')
        .filter(|it| !it.is_empty())
        .collect();
    let has_name = words
        .windows(2)
        .any(|pair| pair.iter().all(|it| it.starts_with(char::is_uppercase)));
    let has_office = words.iter().any(|word| {
        let lower = word.to_lowercase();
        OFFICES.iter().any(|office| lower.starts_with(office))
    });
    digits >= 4 || contact.contains('@') || has_name && !has_office
}

/// How the kinds of offices are named, in the languages of briefs.
const OFFICES: &[&str] = &[
    "desk",
    "office",
    "division",
    "branch",
    "team",
    "unit",
    "group",
    "department",
    "section",
    "oficina",
    "división",
    "unidad",
    "equipo",
    "bureau",
    "service",
    "équipe",
    "unité",
    "escritório",
    "divisão",
    "equipa",
    "equipe",
    "unidade",
];
