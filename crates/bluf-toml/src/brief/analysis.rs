//! Reading what we think.

use std::ops::Range;

use bluf_model::{
    Assumption, Conflict, Indicator, Judgment, Language, LikelihoodTerm, Version, Yardstick,
};
use toml::de::DeValue;

use crate::nearest::nearest;
use crate::reading::{Kind, Table, quoted};
use crate::{Problem, rules};

pub(super) fn judgments(table: &mut Table<'_>) -> Vec<Judgment> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let judgment = Judgment {
            id: table.id(Kind::Judgment),
            likelihood: likelihood(&mut table),
            confidence: table.term("confidence"),
            basis: table.line("basis"),
            alternative: table.line("alternative"),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        judgment
    };
    table.tables("judgments").into_iter().map(read).collect()
}

fn likelihood(table: &mut Table<'_>) -> Option<LikelihoodTerm> {
    let found = table.get("likelihood")?;
    if matches!(found.value, DeValue::Integer(_) | DeValue::Float(_)) {
        let written = &table.reading.text[found.span.clone()];
        table.reading.report(number_for_word(
            found.span.clone(),
            written,
            table.reading.language.get(),
        ));
        return None;
    }
    let text = table.text_of(&found)?.trim();
    let language = table.reading.language.get();
    let term = LikelihoodTerm::new(text, language);
    if term.is_none() {
        let terms = LikelihoodTerm::all(language);
        let message = format!("{} is on no likelihood scale", quoted(text));
        let problem = Problem::error(rules::UNKNOWN_TERM, found.span.clone(), message);
        table
            .reading
            .report(match nearest(text, terms.iter().map(|term| term.words())) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None if text.starts_with(|c: char| c.is_ascii_digit()) => {
                    number_for_word(found.span, text, language)
                }
                None => problem.help("write a word of the scale, such as `likely`"),
            });
    }
    term
}

/// The problem of a number where the scale has words, with the word whose band has the number.
fn number_for_word(span: Range<usize>, written: &str, language: Language) -> Problem {
    let number: Option<f64> = written.trim_end_matches([' ', '%', '\u{A0}']).parse().ok();
    let per_cent = number.map(|number| {
        if number < 1.0 && !written.contains('%') {
            number * 100.0
        } else {
            number
        }
    });
    let terms = Yardstick::Icd203.terms(language);
    let term = per_cent.and_then(|number| {
        terms
            .iter()
            .find(|term| (f64::from(term.band.low)..=f64::from(term.band.high)).contains(&number))
    });
    let problem = Problem::error(
        rules::UNKNOWN_TERM,
        span,
        format!("`{written}` is a number, and a likelihood is a word"),
    );
    problem.help(match term {
        Some(term) => format!(
            "write a word of the scale: in ICD 203, `{}` is {} to {} %",
            term.words, term.band.low, term.band.high
        ),
        None => "write a word of the scale, such as `likely`".to_owned(),
    })
}

pub(super) fn assumptions(table: &mut Table<'_>) -> Vec<Assumption> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let assumption = Assumption {
            id: table.id(Kind::Item),
            if_wrong: table.line("if_wrong"),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        assumption
    };
    table.tables("assumptions").into_iter().map(read).collect()
}

pub(super) fn indicators(table: &mut Table<'_>) -> Vec<Indicator> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let judgment = table.get("judgment");
        let indicator = Indicator {
            judgment: table.item_reference(judgment, Kind::Judgment),
            threshold: table.line("threshold"),
            direction: table.term("direction"),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        indicator
    };
    table.tables("indicators").into_iter().map(read).collect()
}

pub(super) fn conflicts(table: &mut Table<'_>) -> Vec<Conflict> {
    let read = |mut table: Table<'_>| {
        let item = table.require_line("item");
        let versions = if table.require("versions").is_some() {
            versions(&mut table)
        } else {
            Vec::new()
        };
        let conflict = Conflict {
            versions,
            resolution: table.line("resolution"),
            marking: table.item_marking(item.mark.as_ref()),
            item,
        };
        table.finish();
        conflict
    };
    table.tables("conflicts").into_iter().map(read).collect()
}

fn versions(table: &mut Table<'_>) -> Vec<Version> {
    table.texts_or_tables(
        "versions",
        |table, found| {
            let text = table.reading.line(found, table.text_of(found)?);
            Some(Version {
                marking: text.marking().cloned(),
                text,
            })
        },
        |table| {
            let text = table.require_line("text");
            Version {
                marking: table.item_marking(text.mark.as_ref()),
                text,
            }
        },
    )
}
