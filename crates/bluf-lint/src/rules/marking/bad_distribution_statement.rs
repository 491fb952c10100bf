//! Distribution statements that are not whole.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "bad-distribution-statement",
        family: Family::Marking,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A distribution statement lacks its reason, its date or whom to ask, or frees what is controlled.",
        reasoning: "Statements B to F say who may have the document, why, since when, and whom others ask; \
            statement A frees it for everybody, which controlled information is not. Only \
            statements that begin with \"Distribution Statement\" and a letter are judged: by \
            a year for the date, a second clause for the reason, and a word on other requests.",
        source: "DoDI 5230.24; ODNI, ISM.XML, rules 00157, 00159, 00237, 00238",
        bad: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by          = "Ministry of Ports, Transport Security Division"
categories             = "SP-CTI"
distribution_statement = "Distribution Statement A. Approved for public release."
contact                = "Jo Lindqvist, 555-0142"
"#,
        good: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by          = "Ministry of Ports, Transport Security Division"
categories             = "SP-CTI"
distribution_statement = "Distribution Statement D. Department and its contractors only, critical technology, 12 May 2026. Other requests: Transport Security Division."
contact                = "Jo Lindqvist, 555-0142"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let block = reading.brief.cui.as_ref();
    let Some(statement) = block.and_then(|it| it.distribution_statement.as_ref()) else {
        return Vec::new();
    };
    let text = statement.text.to_uppercase();
    let behind = text.strip_prefix("DISTRIBUTION STATEMENT ");
    let Some(letter) = behind.and_then(|rest| rest.chars().next()) else {
        return Vec::new();
    };
    let at = || place("cui", None, "distribution_statement");
    if letter == 'A' {
        return vec![
            Remark::new(
                at(),
                "statement A frees the document for everybody, and it is controlled (ISM-ID-00159)",
            )
            .help("write the statement, B to F, that says who may have it"),
        ];
    }
    let rest = behind.unwrap_or_default();
    let has_year = rest
        .split(|it: char| !it.is_ascii_digit())
        .any(|number| number.len() == 4 || number.len() == 8);
    let clauses = rest
        .split([',', ';', '('])
        .filter(|it| !it.trim().is_empty())
        .count();
    let lacking = [
        (!has_year, "its date (ISM-ID-00237)"),
        (clauses < 3, "its reason (ISM-ID-00157)"),
        (
            !rest.contains("REQUEST") && !rest.contains("REFER"),
            "whom others ask (ISM-ID-00238)",
        ),
    ];
    let lacking: Vec<&str> = lacking
        .iter()
        .filter(|(lacks, _)| *lacks)
        .map(|(_, it)| *it)
        .collect();
    if !('B'..='F').contains(&letter) || lacking.is_empty() {
        return Vec::new();
    }
    vec![
        Remark::new(
            at(),
            format!("this statement does not say {}", lacking.join(", nor ")),
        )
        .help(
            "write it out in full: who may have it, why, since when, and to whom other requests go",
        ),
    ]
}
