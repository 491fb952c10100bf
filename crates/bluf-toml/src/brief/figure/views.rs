//! Reading figures of what the brief holds anyway: its timeline, its judgements, its options.

use bluf_model::{Excerpt, Figure, ItemId, JudgmentChoice, OptionChoice, Rating};

use super::table::{row_name, row_span};
use super::{Around, option_of};
use crate::nearest::nearest;
use crate::reading::{Kind, Table};
use crate::{Problem, rules};

pub(super) fn excerpt(table: &mut Table<'_>) -> Option<Excerpt> {
    let mut table = table.table("timeline")?;
    let excerpt = Excerpt {
        from: table.date("from"),
        to: table.date("to"),
    };
    table.finish();
    Some(excerpt)
}

pub(super) fn judgment_choice(table: &mut Table<'_>) -> Option<JudgmentChoice> {
    let mut table = table.table("likelihood")?;
    let judgments = ids(&mut table, "judgments", Kind::Judgment);
    table.finish();
    Some(JudgmentChoice { judgments })
}

pub(super) fn option_choice(table: &mut Table<'_>, around: &Around<'_>) -> Option<OptionChoice> {
    let mut table = table.table("matrix")?;
    let found = table.entries("options");
    let mut options = Vec::new();
    for found in &found {
        let Some(id) = table.item_reference(Some(found.clone()), Kind::Item) else {
            continue;
        };
        if option_of(around.options, &id).is_none() {
            let known = around.options.iter().filter_map(|it| it.id.as_ref());
            let near = nearest(id.as_str(), known.map(ItemId::as_str));
            let problem = Problem::error(
                rules::DANGLING_REFERENCE,
                found.span.clone(),
                format!("`{id}` is no option"),
            );
            table.reading.report(match near {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem.help("name options of the brief by their ids"),
            });
        }
        options.push(id);
    }
    table.finish();
    Some(OptionChoice { options })
}

fn ids(table: &mut Table<'_>, key: &'static str, kind: Kind) -> Vec<ItemId> {
    let entries = table.entries(key);
    entries
        .into_iter()
        .filter_map(|found| table.item_reference(Some(found), kind))
        .collect()
}

/// The most events that fit a page beside an axis.
const MOST_EVENTS: usize = 36;

/// The most judgements that fit a page.
const MOST_JUDGMENTS: usize = 20;

/// Whether some event lies in the excerpt, and not more than a page shows.
pub(super) fn check_excerpt(table: &Table<'_>, excerpt: &Excerpt, around: &Around<'_>) {
    let span = table
        .span_of("timeline")
        .unwrap_or_else(|| table.span.clone());
    let bad = |message: &str, help: &str| {
        let problem = Problem::error(rules::BAD_FIGURE, span.clone(), message);
        table.reading.report(problem.help(help));
    };
    if around.timeline.is_empty() {
        return bad(
            "the brief has no `timeline` to draw",
            "give it one, above the first [table]: `timeline = [{ date = …, text = … }]`",
        );
    }
    if let (Some(from), Some(to)) = (excerpt.from, excerpt.to)
        && from.is_later_than(to)
    {
        return bad("`from` is later than `to`", "turn them round");
    }
    match around
        .timeline
        .iter()
        .filter(|it| excerpt.holds(it.date))
        .count()
    {
        0 => bad(
            "no event of the timeline falls between `from` and `to`",
            "move them, or leave them out",
        ),
        1..=MOST_EVENTS => {}
        events => bad(
            &format!("this figure would draw {events} events"),
            &format!(
                "at most {MOST_EVENTS} fit a page: draw a part with `from` and `to`, or several figures"
            ),
        ),
    }
}

/// Whether there are judgements to draw, and not more than a page shows.
pub(super) fn check_judgments(table: &Table<'_>, choice: &JudgmentChoice, around: &Around<'_>) {
    let bad = |message: String, help: &str| {
        let span = table.span_of("likelihood");
        let span = span.unwrap_or_else(|| table.span.clone());
        let problem = Problem::error(rules::BAD_FIGURE, span, message);
        table.reading.report(problem.help(help));
    };
    let drawn = if choice.judgments.is_empty() {
        around.judgments
    } else {
        choice.judgments.len()
    };
    match drawn {
        0 => bad(
            "the brief has no judgements to draw".to_owned(),
            "write them as `[[judgments]]`",
        ),
        1..=MOST_JUDGMENTS => {}
        drawn => bad(
            format!("this figure would draw {drawn} judgements"),
            &format!(
                "at most {MOST_JUDGMENTS} fit a page: name some in `judgments`, and make several figures"
            ),
        ),
    }
}

/// Whether a matrix has a cell for each option, and a rating or words in each.
pub(super) fn check_matrix(
    table: &Table<'_>,
    figure: &Figure,
    matrix: &OptionChoice,
    around: &Around<'_>,
) {
    let here = || {
        table
            .span_of("matrix")
            .unwrap_or_else(|| table.span.clone())
    };
    let bad = |span, message: String, help: &str| {
        let problem = Problem::error(rules::BAD_FIGURE, span, message);
        table.reading.report(problem.help(help));
    };
    let options = if matrix.options.is_empty() {
        around.options.len()
    } else {
        matrix.options.len()
    };
    if options == 0 {
        return bad(
            here(),
            "the brief has no options to hold against criteria".to_owned(),
            "write them as `[[options]]`",
        );
    }
    if let Some(span) = table.span_of("columns") {
        return bad(
            span,
            "the columns of a matrix are its options".to_owned(),
            "remove `columns`: the options of the brief head them",
        );
    }
    if let Some(span) = table.span_of("data") {
        return bad(
            span,
            "the rows of a matrix stand in the brief".to_owned(),
            "write them as `rows`: a criterion, and a rating or words for each option",
        );
    }
    if figure.rows.is_empty() {
        return bad(
            here(),
            "this matrix has no `rows`".to_owned(),
            "give each criterion a row: `[\"Speed\", 4, \"2: some months\"]`, a cell an option",
        );
    }
    for (row, cells) in figure.rows.iter().enumerate() {
        let span = row_span(table, row);
        if cells.len() != options + 1 {
            return bad(
                span,
                format!(
                    "{} of this matrix has {} cells, and there are {options} options",
                    row_name(table, figure, row),
                    cells.len()
                ),
                "write the criterion, and then a cell for each option; an empty one is `\"\"`",
            );
        }
        let is_off =
            |cell: &&bluf_model::Cell| cell.number().is_some() && Rating::of(cell).is_none();
        if cells.iter().skip(1).any(|cell| is_off(&cell)) {
            return bad(
                span,
                format!("{} has a rating that is none", row_name(table, figure, row)),
                "rate from 0 (not at all) to 4 (fully), alone or before words: `3`, `\"3: within weeks\"`",
            );
        }
    }
}
