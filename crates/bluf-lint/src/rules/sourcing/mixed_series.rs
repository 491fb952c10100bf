//! Rows of one series of which some are final and others are not, without a word about it.

use std::collections::{BTreeMap, HashMap};

use bluf_model::{Drafts, Family, Level, Reads, Rule, Statistic, StatisticStatus, Vocabulary};

use crate::Remark;
use crate::reading::{Reading, Role, place};
use crate::rules::Check;
use crate::words::Lexicon;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "mixed-series",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "Rows of one series mix final numbers with provisional or predicted ones, and \
            the text does not say so.",
        reasoning: "A fall from a final count to a provisional one may be no more than late \
            reports. Rows are one series when they have the same label and the same unit. The \
            rule is silent once the facts, the judgements, a section, the summary of sources or \
            a note to a figure speak of provisional, predicted or estimated numbers.",
        source: "bluf: the practice of statistical offices; the CDC prints reported and \
            predicted provisional counts of overdose deaths apart",
        bad: r#"
situation  = "Overdose deaths fell by a quarter in a year [@cdc]."
statistics = [
  { label = "Overdose deaths", period = "2023", value = 105_007, unit = "deaths", status = "final",     source = "cdc" },
  { label = "Overdose deaths", period = "2024", value = 80_391,  unit = "deaths", status = "predicted", source = "cdc" },
]
"#,
        good: r#"
situation  = "Overdose deaths fell by a quarter in a year, if the predicted count for 2024 holds [@cdc]."
statistics = [
  { label = "Overdose deaths", period = "2023", value = 105_007, unit = "deaths", status = "final",     source = "cdc" },
  { label = "Overdose deaths", period = "2024", value = 80_391,  unit = "deaths", status = "predicted", source = "cdc" },
]
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let rows = &reading.brief.statistics;
    // Each series is judged at its first row, and reported once.
    let mut first_of: HashMap<(String, Option<String>), usize> = HashMap::new();
    let mut breaks: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        let first = *first_of.entry(series(row)).or_insert(index);
        if is_apart(&rows[first], row) {
            breaks.entry(first).or_insert(index);
        }
    }
    if breaks.is_empty() || says_so(reading, lexicon) {
        return Vec::new();
    }
    breaks
        .into_iter()
        .filter_map(|(first, other)| remark(rows, first, other))
        .collect()
}

/// What rows of one series share: the label and the unit.
fn series(row: &Statistic) -> (String, Option<String>) {
    let unit = row.unit.as_ref().map(|unit| unit.text.to_lowercase());
    (row.label.text.to_lowercase(), unit)
}

/// Whether one of two rows is final and the other is known not to be.
fn is_apart(one: &Statistic, other: &Statistic) -> bool {
    let is_final = |row: &Statistic| Some(row.status? == StatisticStatus::Final);
    matches!((is_final(one), is_final(other)), (Some(one), Some(other)) if one != other)
}

/// Whether the prose has a word for numbers that are not final.
fn says_so(reading: &Reading<'_>, lexicon: &Lexicon) -> bool {
    reading.passages.iter().any(|passage| {
        let is_prose = matches!(
            passage.role,
            Role::Bluf
                | Role::Changes
                | Role::Situation
                | Role::Context
                | Role::SourceSummary
                | Role::Judgment
                | Role::Basis
                | Role::Section
                | Role::Annex
                | Role::FigureText
        );
        is_prose && lexicon.provisional.is_in(passage.lower())
    })
}

fn remark(rows: &[Statistic], first: usize, other: usize) -> Option<Remark> {
    let (earlier, later) = (rows[first].status?.term(), rows[other].status?.term());
    let label = &rows[other].label.text;
    Some(
        Remark::new(
            place("statistics", Some(other), "status"),
            format!("`{label}` is {earlier} in one row and {later} in this one, and no text says so"),
        )
        .also(
            place("statistics", Some(first), "status"),
            format!("{earlier} here"),
        )
        .help("say in `situation` or `source_summary` which numbers are not final, and what that does to the comparison"),
    )
}
