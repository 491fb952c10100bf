//! Lines over words, which have no distance and no order.

use bluf_model::{
    ChartData, ChartKind, Drafts, Family, Figure, Language, Level, Positions, Reads, Rule, Shown,
    chart_data,
};

use super::{key, row};
use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "line-over-words",
        family: Family::Figures,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The points of a line are named by words, or by dates that cannot be read.",
        reasoning: "A line says that there is something between two points, and its slope how \
            fast that changed. Between Madrid and Berlin there is nothing; and dates that bluf \
            cannot read stand at equal distances, whether a day or a year lies between them. \
            Steps that have an order are left alone: months, weekdays, `Week 3`, `Q1 2026`.",
        source: "W. S. Cleveland, The Elements of Graphing Data (1994); UK Government Analysis \
            Function, \"Data visualisation: charts\"",
        bad: r#"
[[figures]]
title   = "Rotterdam moves most"
credit  = "Port office"
columns = ["Port", "Moves"]
rows    = [["Rotterdam", 205], ["Antwerp", 198], ["Hamburg", 120]]
chart   = { kind = "line" }
"#,
        good: r#"
[[figures]]
title   = "Rotterdam moves most"
credit  = "Port office"
columns = ["Port", "Moves"]
rows    = [["Rotterdam", 205], ["Antwerp", 198], ["Hamburg", 120]]
chart   = { kind = "bar" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let figures = reading.brief.figures.iter().enumerate();
    figures
        .filter_map(|(index, figure)| {
            let Shown::Chart(chart) = figure.shown() else {
                return None;
            };
            if chart.kind != ChartKind::Line {
                return None;
            }
            let data = chart_data(figure, chart, &reading.brief.statistics);
            judge(reading.language(), index, figure, &data)
        })
        .collect()
}

fn judge(language: Language, index: usize, figure: &Figure, data: &ChartData) -> Option<Remark> {
    let names = &data.categories;
    if data.positions.is_some() || names.len() < 2 {
        return None;
    }
    let place = |at: usize| match figure.rows.is_empty() {
        true => key(index, "chart"),
        false => row(index, figure, at),
    };
    let has_place = |name: &String| Positions::of(std::slice::from_ref(name)).is_some();
    let placed = names.iter().filter(|it| has_place(it)).count();
    let first = |wrong: &dyn Fn(&str) -> bool| names.iter().position(|it| wrong(it));
    if placed > 0 && placed * 2 >= names.len() {
        let odd = names.iter().position(|it| !has_place(it)).unwrap_or(0);
        let message = match names[odd].is_empty() {
            true => format!(
                "row {} of this line says not when or where it stands",
                odd + 1
            ),
            false => format!(
                "`{}` is no date or number as the other rows have",
                names[odd]
            ),
        };
        return Some(Remark::new(place(odd), message).help(
            "write it as the others are, or leave the row out: until then all stand at equal distances",
        ));
    }
    if let Some(at) = first(&|name| is_written_date(name, language)) {
        let message = format!("`{}` is not read as a date", names[at]);
        return Some(Remark::new(place(at), message).help(
            "write dates as `2026-05-12`, `2026-05` or `2026-05-12 16:00`: the line then keeps their distances, and names them in the brief's language",
        ));
    }
    let at = first(&|name| !is_step(name, language))?;
    let message = format!("`{}` is a word, and this line runs over it", names[at]);
    Some(Remark::new(place(at), message).help(
        "make it `kind = \"bar\"` or `\"dot\"`: a line is for dates and numbers, between which there is something",
    ))
}

/// Whether a name is one of steps that follow each other: it counts, or is a month or a weekday.
fn is_step(name: &str, language: Language) -> bool {
    let lower = name.to_lowercase();
    let is_part_of = |whole: &str| {
        let short = lower.trim_end_matches('.');
        short.chars().count() >= 3 && whole.starts_with(short)
    };
    let is_month = || language.months().iter().any(|it| is_part_of(it));
    let weekdays = crate::words::lexicon(language).weekdays;
    let is_weekday = || weekdays.iter().any(|it| is_part_of(it));
    name.is_empty() || name.contains(|c: char| c.is_numeric()) || is_month() || is_weekday()
}

/// Whether a name is a date as people write it: `12/05/2026`, `12.5.26`, `12 May 2026`, `May 2026`.
fn is_written_date(name: &str, language: Language) -> bool {
    let lower = name.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    let number = |it: &&str| it.parse::<u32>().ok();
    let are_numbers = parts.iter().all(|it| number(it).is_some());
    let is_day = |it: &&str| number(it).is_some_and(|it| (1..=31).contains(&it));
    if are_numbers && parts.len() == 3 && !lower.contains(char::is_whitespace) {
        return parts.iter().filter(|it| is_day(it)).count() >= 2;
    }
    let is_month = |it: &&str| {
        let long_enough = it.chars().count() >= 3;
        long_enough && language.months().iter().any(|month| month.starts_with(*it))
    };
    let has_number = parts
        .iter()
        .any(|it| is_day(it) || it.len() == 4 && number(it).is_some());
    has_number && parts.len() <= 5 && parts.iter().any(is_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them_are_known() {
        for (name, language) in [
            ("12/05/2026", Language::EnGb),
            ("5/12/26", Language::EnUs),
            ("12.5.2026", Language::Fr),
            ("12 May 2026", Language::EnGb),
            ("May 12", Language::EnUs),
            ("Sept 2026", Language::EnGb),
            ("12 de mayo de 2026", Language::Es),
            ("1 févr. 2026", Language::Fr),
            ("março de 2026", Language::Pt),
        ] {
            assert!(is_written_date(name, language), "{name}");
        }
        for name in [
            "Week 3",
            "Q1 2026",
            "2025/26",
            "May",
            "Berlin",
            "3 Marchers",
            "45-64",
            "",
        ] {
            assert!(!is_written_date(name, Language::EnGb), "{name}");
        }
    }

    #[test]
    fn steps_have_an_order() {
        for name in [
            "Week 3",
            "Q1 2026",
            "2025/26",
            "May",
            "Sept.",
            "Tue",
            "Wednesday",
            "T1",
        ] {
            assert!(is_step(name, Language::EnGb), "{name}");
        }
        for name in ["Berlin", "Ma", "Before", "Mayor"] {
            assert!(!is_step(name, Language::EnGb), "{name}");
        }
        assert!(is_step("mercredi", Language::Fr));
    }
}
