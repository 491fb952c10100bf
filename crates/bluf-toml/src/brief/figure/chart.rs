//! Reading charts, and whether their data can be drawn as they ask.

use std::ops::Range;

use bluf_model::{
    Arrangement, Cell, Chart, ChartData, ChartKind, ChartValue, Figure, Number, StatisticStatus,
    Vocabulary, chart_data, value_columns,
};

use super::Around;
use super::table::{check_table, error_in_row, row_name, row_span};
use crate::nearest::nearest;
use crate::reading::{Table, listed, quoted};
use crate::{Problem, rules};

/// The most series that can be told apart.
const MOST_SERIES: usize = 6;

/// Numbers from here on are too long to read, and not exact in a drawing.
const TOO_LARGE: f64 = 1e15;

/// The most rows of bars or dots that fit a page.
const MOST_ROWS: usize = 40;

pub(super) fn chart(table: &mut Table<'_>) -> Option<Chart> {
    let mut table = table.table("chart")?;
    let kind = table.require_term("kind");
    let chart = Chart {
        kind: kind.unwrap_or(ChartKind::Bar),
        arrangement: table.term("arrangement"),
        orientation: table.term("orientation"),
        statistics: table.strings("statistics"),
        status: table.string("status"),
        interval: interval(&mut table),
        minimum: end(&mut table, "minimum"),
        maximum: end(&mut table, "maximum"),
    };
    check_axis(&table, &chart);
    table.finish();
    // What a chart without a kind draws is not known.
    kind.map(|_| chart)
}

fn interval(table: &mut Table<'_>) -> Option<[String; 2]> {
    let span = table.span_of("interval")?;
    let headings = table.strings("interval");
    let pair = headings.try_into();
    if pair.is_err() {
        let problem = Problem::error(
            rules::BAD_FIGURE,
            span,
            "`interval` names the columns of its two ends",
        );
        table.reading.report(problem.help(
            "write the heading of the lower end and that of the upper one: `[\"Low\", \"High\"]`",
        ));
    }
    pair.ok()
}

fn end(table: &mut Table<'_>, key: &'static str) -> Option<Number> {
    let found = table.get(key)?;
    table.number_of(&found)
}

/// Bars begin at zero: their length is what the reader compares.
fn check_axis(table: &Table<'_>, chart: &Chart) {
    let ends = [("minimum", chart.minimum), ("maximum", chart.maximum)];
    let given = ends.iter().find(|(_, end)| end.is_some());
    if let (ChartKind::Bar, Some((key, _))) = (chart.kind, given) {
        let span = table.span_of(key).unwrap_or_else(|| table.span.clone());
        let problem = Problem::error(
            rules::BROKEN_AXIS,
            span,
            format!("`{key}` would break the axis of these bars"),
        );
        table.reading.report(problem.help(
            "remove it: bars begin at zero. `kind = \"dot\"` or `\"line\"` compares values that lie close together",
        ));
    }
    if let (ChartKind::Bar, Some(span)) = (chart.kind, table.span_of("interval")) {
        let problem = Problem::error(rules::BAD_FIGURE, span, "bars show no intervals");
        table
            .reading
            .report(problem.help("make it `kind = \"dot\"` or `\"line\"`, which do"));
    }
    if let (Some(low), Some(high)) = (chart.minimum, chart.maximum)
        && low.value() >= high.value()
    {
        let span = table
            .span_of("maximum")
            .unwrap_or_else(|| table.span.clone());
        let problem = Problem::error(rules::BAD_FIGURE, span, "`maximum` is not above `minimum`");
        table.reading.report(problem.help("give the axis a length"));
    }
    if chart.arrangement == Some(Arrangement::Stacked) && chart.kind != ChartKind::Bar {
        let span = table.span_of("arrangement");
        let problem = Problem::error(
            rules::BAD_FIGURE,
            span.unwrap_or_else(|| table.span.clone()),
            "only bars can be stacked",
        );
        table
            .reading
            .report(problem.help("make it `kind = \"bar\"`, or remove `arrangement`"));
    }
}

/// Whether the data of a chart can be drawn as it asks.
pub(super) fn check(table: &Table<'_>, figure: &Figure, chart: &Chart, around: &Around<'_>) {
    if chart.statistics.is_empty() {
        if check_table(table, figure, "chart") && check_columns(table, figure, chart) {
            check_values(table, figure, chart, &chart_data(figure, chart, &[]));
        }
        return;
    }
    let rows = ["columns", "rows", "data"]
        .into_iter()
        .find(|key| table.has(key));
    if let Some(key) = rows {
        bad(
            table,
            table.span_of(key).unwrap_or_else(|| table.span.clone()),
            "this chart draws statistics already".to_owned(),
            "remove the rows, or `statistics`",
        );
        return;
    }
    if check_labels(table, chart, around) {
        let data = chart_data(figure, chart, around.statistics);
        check_values(table, figure, chart, &data);
    }
}

fn bad(table: &Table<'_>, span: Range<usize>, message: String, help: &str) {
    let problem = Problem::error(rules::BAD_DATA, span, message);
    table.reading.report(problem.help(help));
}

/// Whether the labels are those of statistics.
fn check_labels(table: &Table<'_>, chart: &Chart, around: &Around<'_>) -> bool {
    let labels = || around.statistics.iter().map(|it| it.label.text.as_str());
    let mut is_right = true;
    for label in &chart.statistics {
        if labels().any(|it| it == label) {
            continue;
        }
        is_right = false;
        let problem = Problem::error(
            rules::BAD_DATA,
            chart_span(table),
            format!("no statistic has the label {}", quoted(label)),
        );
        table.reading.report(match nearest(label, labels()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help("write the label of rows of `statistics`, as it stands there"),
        });
    }
    is_right
}

fn chart_span(table: &Table<'_>) -> Range<usize> {
    table.span_of("chart").unwrap_or_else(|| table.span.clone())
}

/// Whether the columns that a chart names are there, and hold what they should.
fn check_columns(table: &Table<'_>, figure: &Figure, chart: &Chart) -> bool {
    let mut is_right = true;
    for heading in chart.interval.iter().flatten().chain(&chart.status) {
        if figure.column(heading).is_none() {
            is_right = false;
            missing_column(table, figure, chart_span(table), heading);
        }
    }
    if let Some(column) = chart.status.as_ref().and_then(|it| figure.column(it)) {
        is_right &= check_status(table, figure, column);
    }
    let values = value_columns(figure, chart);
    if values.is_empty() && is_right {
        is_right = false;
        report_no_numbers(table, figure);
    }
    if let (Some(_), [_, _, ..]) = (&chart.interval, values.as_slice()) {
        is_right = false;
        bad(
            table,
            chart_span(table),
            "an interval lies around one column of values, and there are several".to_owned(),
            "leave one column besides the two ends of the interval, or make a figure of each",
        );
    }
    let ends = chart.interval.iter().flatten();
    let ends = ends.filter_map(|heading| figure.column(heading));
    for column in values.iter().copied().chain(ends) {
        is_right &= check_numbers(table, figure, column);
    }
    is_right
}

/// Says that a column is not there.
pub(super) fn missing_column(
    table: &Table<'_>,
    figure: &Figure,
    span: Range<usize>,
    heading: &str,
) {
    let headings: Vec<&str> = figure.columns.iter().map(|it| it.text.as_str()).collect();
    let problem = Problem::error(
        rules::BAD_DATA,
        span,
        format!("there is no column {}", quoted(heading)),
    );
    table
        .reading
        .report(match nearest(heading, headings.iter().copied()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!("the columns are {}", listed(&headings))),
        });
}

fn check_status(table: &Table<'_>, figure: &Figure, column: usize) -> bool {
    let terms: Vec<&str> = StatisticStatus::TERMS
        .iter()
        .map(|(term, _)| *term)
        .collect();
    let help = format!("write one of {}, or nothing", listed(&terms));
    let wrong = cells_of(figure, column).filter_map(|(row, cell)| {
        let words = cell.words().unwrap_or_else(|| "a number".to_owned());
        let is_term = StatisticStatus::from_term(&words).is_some();
        let message = || {
            let row = row_name(table, figure, row);
            format!("{row} has {} for its status", quoted(&words))
        };
        (!is_term).then(|| (row, message()))
    });
    report_cells(table, figure, column, wrong.collect(), &help)
}

/// Whether a column holds numbers and empty cells, and nothing else.
pub(super) fn check_numbers(table: &Table<'_>, figure: &Figure, column: usize) -> bool {
    let wrong = cells_of(figure, column).filter_map(|(row, cell)| {
        let message = || not_a_number(table, figure, (row, column), cell);
        cell.number().is_none().then(|| (row, message()))
    });
    report_cells(table, figure, column, wrong.collect(), DIGITS_ALONE)
}

/// How a number is written.
const DIGITS_ALONE: &str = "write digits and a decimal point alone, and leave a cell empty where \
    nothing is known; a sign such as `%` belongs under `units`";

fn not_a_number(
    table: &Table<'_>,
    figure: &Figure,
    (row, column): (usize, usize),
    cell: &Cell,
) -> String {
    format!(
        "{} has {} in the column `{}`, which is not a number",
        row_name(table, figure, row),
        quoted(&cell.words().unwrap_or_default()),
        figure.columns[column].text
    )
}

/// The cells of a column that hold something, each with its row.
fn cells_of(figure: &Figure, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
    let rows = figure.rows.iter().enumerate();
    let cells = rows.filter_map(move |(row, cells)| Some((row, cells.get(column)?)));
    cells.filter(|(_, cell)| !cell.is_empty())
}

/// Reports what is wrong with cells of a column, each by its row. Says whether nothing is.
fn report_cells(
    table: &Table<'_>,
    figure: &Figure,
    column: usize,
    wrong: Vec<(usize, String)>,
    help: &str,
) -> bool {
    let is_right = wrong.is_empty();
    for (row, message) in wrong.into_iter().take(MOST_PROBLEMS) {
        let problem = error_in_row(table, figure, rules::BAD_DATA, (row, Some(column)), message);
        table.reading.report(problem.help(help));
    }
    is_right
}

/// The most cells of a column that are reported.
const MOST_PROBLEMS: usize = 20;

/// Says of a chart that it has no numbers, and which words are nearly some.
fn report_no_numbers(table: &Table<'_>, figure: &Figure) {
    let has_digits = |cell: &Cell| {
        let words = cell.words().unwrap_or_default();
        words.contains(|c: char| c.is_ascii_digit())
    };
    let columns = 1..figure.columns.len();
    let nearly = columns.flat_map(|column| {
        let cells = cells_of(figure, column).filter(|(_, cell)| has_digits(cell));
        cells.map(move |(row, cell)| (row, column, cell))
    });
    let mut nearly = nearly.take(MOST_PROBLEMS).peekable();
    if nearly.peek().is_none() {
        bad(
            table,
            row_span(table, 0),
            "no column of this chart holds numbers".to_owned(),
            "write numbers without quotes and separators, `105007`, in a column after the first",
        );
    }
    for (row, column, cell) in nearly {
        let message = not_a_number(table, figure, (row, column), cell);
        let problem = error_in_row(table, figure, rules::BAD_DATA, (row, Some(column)), message);
        table.reading.report(problem.help(DIGITS_ALONE));
    }
}

/// Whether all series have one unit: one axis cannot hold deaths and per cents.
fn have_one_unit(table: &Table<'_>, data: &ChartData) -> bool {
    let mut units: Vec<&str> = data
        .series
        .iter()
        .map(|it| it.unit.as_deref().unwrap_or_default())
        .collect();
    units.sort_unstable();
    units.dedup();
    if units.len() < 2 {
        return true;
    }
    let named = units
        .iter()
        .map(|it| if it.is_empty() { "none" } else { *it });
    bad(
        table,
        chart_span(table),
        format!(
            "the series of this chart have different units: {}",
            listed(&named.collect::<Vec<_>>())
        ),
        "one axis holds one unit: make a chart of each",
    );
    false
}

/// Whether the numbers can be drawn.
fn check_values(table: &Table<'_>, figure: &Figure, chart: &Chart, data: &ChartData) {
    let span = chart_span(table);
    if data.series.len() > MOST_SERIES {
        bad(
            table,
            span,
            format!("this chart has {} series", data.series.len()),
            &format!(
                "readers tell at most {MOST_SERIES} apart: leave some out, or make several charts"
            ),
        );
        return;
    }
    let rows = data.categories.len();
    if chart.kind != ChartKind::Line && rows > MOST_ROWS {
        bad(
            table,
            span,
            format!("this chart has {rows} rows"),
            &format!("at most {MOST_ROWS} fit a page: sum some up, or make it `kind = \"line\"`"),
        );
        return;
    }
    if !have_one_unit(table, data) {
        return;
    }
    for series in &data.series {
        let known: Vec<&ChartValue> = series.values.iter().flatten().collect();
        if chart.kind == ChartKind::Line && known.len() < 2 {
            bad(
                table,
                span.clone(),
                format!("the line {} has one point", quoted(&series.name)),
                "a line needs two points or more: make it `kind = \"bar\"` or `\"dot\"`, or write the number in the text",
            );
        }
    }
    for (row, value) in data
        .series
        .iter()
        .flat_map(|it| it.values.iter().enumerate())
    {
        let Some(value) = value else { continue };
        let number = value.number.value();
        if let Some((low, high)) = value.interval
            && !(low <= number && number <= high)
        {
            let row_name = row_name(table, figure, row);
            let message = format!("the value of {row_name} lies outside its interval");
            let problem = error_in_row(table, figure, rules::BAD_DATA, (row, None), message);
            let help = "order the columns: `interval` names the lower end first";
            table.reading.report(problem.help(help));
            return;
        }
        let (least, most) = value.interval.unwrap_or((number, number));
        if least.abs().max(most.abs()) >= TOO_LARGE {
            let row_name = row_name(table, figure, row);
            let message = format!("{row_name} has a number that is too large to draw");
            let problem = error_in_row(table, figure, rules::BAD_DATA, (row, None), message);
            let help = "write it in a larger unit: millions, billions";
            table.reading.report(problem.help(help));
            return;
        }
        let is_below = chart.minimum.is_some_and(|it| least < it.value());
        let is_above = chart.maximum.is_some_and(|it| most > it.value());
        if is_below || is_above {
            let key = if is_below { "minimum" } else { "maximum" };
            let message = format!("`{key}` would cut off {}", row_name(table, figure, row));
            let problem = error_in_row(table, figure, rules::BAD_DATA, (row, None), message);
            let help = "move the end of the axis, or leave it out";
            table.reading.report(problem.help(help));
            return;
        }
    }
}
