//! Reading figures: what each shows, its data, and its words.

mod angle;
mod as_written;
mod chart;
mod csv;
mod data;
mod file;
mod map;
mod shown;
mod table;
mod views;

pub(crate) use csv::readings;

use std::collections::BTreeMap;

use bluf_atlas::Geography;
use bluf_model::{Figure, ItemId, PolicyOption, Statistic, TimelineEntry};

use crate::FileLimits;
use crate::load::FileError;
use crate::reading::{Kind, Table};

/// What figures draw besides their own data, and where their files come from.
pub(super) struct Around<'a> {
    /// The brief's statistics.
    pub statistics: &'a [Statistic],
    /// The brief's timeline.
    pub timeline: &'a [TimelineEntry],
    /// How many judgements the brief has.
    pub judgments: usize,
    /// The brief's options.
    pub options: &'a [PolicyOption],
    /// The content of a file beside the brief.
    pub files: &'a dyn Fn(&str) -> Result<Vec<u8>, FileError>,
    /// How much of it is taken in.
    pub limits: FileLimits,
}

/// The figures of a brief, and the regions that the maps among them take from files, by the
/// position of the figure.
pub(super) fn figures(
    table: &mut Table<'_>,
    around: &Around<'_>,
) -> (Vec<Figure>, BTreeMap<usize, Geography>) {
    let mut geographies = BTreeMap::new();
    let tables = table.tables("figures").into_iter().enumerate();
    let figures = tables.map(|(position, mut table)| {
        let (figure, geography) = figure(&mut table, around);
        geographies.extend(geography.map(|it| (position, it)));
        table.finish();
        figure
    });
    (figures.collect(), geographies)
}

fn figure(table: &mut Table<'_>, around: &Around<'_>) -> (Figure, Option<Geography>) {
    let title = table.plain("title");
    let id = table.id(Kind::Figure);
    let caption = table.line("caption");
    let source = table.source_reference("source");
    let credit = table.plain("credit");
    let alt = table.string("alt");
    let shows_image = table.has("file");
    let file = file::file(table, "file", "image");
    let data = data::data(table, around);
    let units = table.plains_in_place("units");
    let (data_table, notes) = (table.optional_flag("data_table"), table.lines("notes"));
    let marking = table.item_marking(title.as_ref().and_then(|title| title.mark.as_ref()));
    let width = table::width(table);
    // Tables inside go last: what slid below the heading of one is a key that was asked for.
    let mut figure = Figure {
        id,
        caption,
        source,
        credit,
        file,
        alt,
        width,
        columns: data.columns,
        units,
        rows: data.rows,
        data: data.file,
        chart: chart::chart(table),
        map: None,
        timeline: views::excerpt(table),
        likelihood: views::judgment_choice(table),
        matrix: views::option_choice(table, around),
        data_table,
        notes,
        marking,
        title,
    };
    let (map, geography) = map::map(table, around);
    figure.map = map;
    // A figure whose parts could not be read is not judged: that would be the echo.
    let can_be_judged = data.is_whole && !shown::is_damaged(table);
    if can_be_judged && shown::shows_one_thing(table, shows_image) {
        table::check_units(table, &figure);
        as_written::join_dates(&mut figure);
        as_written::keep_names(&mut figure);
        shown::check(table, &figure, geography.as_ref(), around);
    }
    (figure, geography)
}

/// Whether an id is among those of the options.
fn option_of<'a>(options: &'a [PolicyOption], id: &ItemId) -> Option<&'a PolicyOption> {
    options.iter().find(|it| it.id.as_ref() == Some(id))
}
