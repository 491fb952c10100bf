//! What a figure shows: one thing, and all of it.

use bluf_atlas::Geography;
use bluf_model::{Figure, Shown};

use super::Around;
use super::{chart, map, table as tables, views};
use crate::reading::{Table, listed};
use crate::{Problem, rules};

/// The keys that make a figure what it is, besides those of a table.
const KINDS: [&str; 6] = ["file", "chart", "map", "timeline", "likelihood", "matrix"];

/// Whether some part of a figure could not be read.
pub(super) fn is_damaged(table: &Table<'_>) -> bool {
    let parts = ["alt", "columns", "rows", "width", "data"];
    table.reading.lost_lines
        || KINDS
            .iter()
            .chain(&parts)
            .filter_map(|key| table.span_of(key))
            .any(|span| table.reading.is_damaged(&span))
}

/// Whether a figure shows one thing; otherwise that is said.
pub(super) fn shows_one_thing(table: &Table<'_>, shows_image: bool) -> bool {
    let has_data = ["columns", "rows", "data"]
        .iter()
        .find(|key| table.has(key));
    let kinds: Vec<&str> = KINDS.into_iter().filter(|key| table.has(key)).collect();
    let bad = |span, message: String, help: String| {
        let problem = Problem::error(rules::BAD_FIGURE, span, message);
        table.reading.report(problem.help(help));
        false
    };
    if let (Some(span), false) = (table.span_of("width"), shows_image) {
        return bad(
            span,
            "`width` is for images only".to_owned(),
            "remove it: everything else takes the width that it needs".to_owned(),
        );
    }
    let here = table.span.clone();
    match (kinds.as_slice(), has_data) {
        ([], None) => bad(
            here,
            "this figure shows nothing".to_owned(),
            format!(
                "give it `columns` and `rows`, `data`, or one of {}",
                listed(&KINDS)
            ),
        ),
        ([_, second, ..], _) => bad(
            table.span_of(second).unwrap_or(here),
            format!("this figure has {}", listed(&kinds)),
            "make a figure of each".to_owned(),
        ),
        ([kind @ ("file" | "timeline" | "likelihood")], Some(data)) => {
            let message = if *kind == "file" {
                "this figure is an image already".to_owned()
            } else {
                format!("a `{kind}` draws what the brief holds, and takes no data of its own")
            };
            bad(
                table.span_of(data).unwrap_or(here),
                message,
                format!("make two figures of it: one with `{kind}`, one with `{data}`"),
            )
        }
        _ => true,
    }
}

/// Whether the figure is a whole one.
pub(super) fn check(
    table: &Table<'_>,
    figure: &Figure,
    geography: Option<&Geography>,
    around: &Around<'_>,
) {
    match figure.shown() {
        Shown::Image(_) => tables::check_image(table, figure),
        Shown::Table => {
            tables::check_table(table, figure, "table");
        }
        Shown::Chart(it) => chart::check(table, figure, it, around),
        Shown::Map(it) => map::check(table, figure, it, geography),
        Shown::Timeline(it) => views::check_excerpt(table, it, around),
        Shown::Likelihood(it) => views::check_judgments(table, it, around),
        Shown::Matrix(it) => views::check_matrix(table, figure, it, around),
    }
}
