//! Statistics that do not say of when, how firm or from whom they are.

use bluf_model::{Drafts, Family, Level, Reads, Rule, Statistic};

use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "bare-statistic",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A statistic lacks its period, its status or its source.",
        reasoning: "A number without its period cannot be compared, one without its status may \
            be revised next month, and one without its source cannot be checked. A year in the \
            label stands for the period.",
        source: "bluf: the practice of statistical offices, which print period, status and \
            source with every figure",
        bad: r#"
statistics = [{ label = "Lorries a day", value = 1_100, unit = "lorries" }]
"#,
        good: r#"
statistics = [
  { label = "Lorries a day", period = "2025", value = 1_100, unit = "lorries", status = "provisional", source = "counts" },
]

[sources]
counts = { title = "Traffic counts", type = "dataset" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let labels = reading.of(Role::StatisticLabel);
    let rows = labels.zip(&reading.brief.statistics);
    rows.filter_map(|(label, row)| judge(label, row)).collect()
}

fn judge(label: &Passage<'_>, row: &Statistic) -> Option<Remark> {
    let has_period = row.period.is_some() || names_a_year(&label.text);
    let parts = [
        (has_period, "period", "`period = \"2025\"`"),
        (
            row.status.is_some(),
            "status",
            "`status = \"final\"`, `\"provisional\"` or `\"predicted\"`",
        ),
        (row.source.is_some(), "source", "the id of its `source`"),
    ];
    let missing: Vec<_> = parts.iter().filter(|(is_there, ..)| !is_there).collect();
    if missing.is_empty() {
        return None;
    }
    let nouns: Vec<String> = missing
        .iter()
        .map(|(_, noun, _)| format!("no {noun}"))
        .collect();
    let wanted: Vec<&str> = missing.iter().map(|(.., wanted)| *wanted).collect();
    Some(
        Remark::new(
            label.whole(),
            format!("`{}` has {}", label.text, listed(&nouns)),
        )
        .help(format!("add {}", listed(&wanted))),
    )
}

fn listed<T: AsRef<str>>(words: &[T]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// Whether a text has a number of four digits between 1900 and 2099.
fn names_a_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_told_from_other_numbers() {
        assert!(names_a_year("Deaths in 2024"));
        assert!(!names_a_year("Homes above 20 000 euros"));
        assert!(!names_a_year("Homes above 120245 euros"));
    }
}
