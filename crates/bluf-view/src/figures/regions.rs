//! The regions that the rows of a map shade: how, and what they are called.

use bluf_atlas::{Geography, composed};
use bluf_draw::map::{Label, Shade};
use bluf_model::{Cell, Figure, Map, MapLabels, Marking, Number};

use crate::lowering::Lowering;

use super::shades::Shading;
use super::table::row_marking;

/// A region that a row shades.
pub(super) struct Drawn {
    pub code: String,
    /// Its name, opened by its mark where that differs from the figure's.
    pub name: String,
    pub shade: Shade,
    pub label: Option<Label>,
    /// Its value, as a number and in words.
    pub value: Option<(f64, String)>,
}

/// The region that a row shades, and what stands upon it.
pub(super) fn drawn(
    lowering: &Lowering<'_>,
    figure: &Figure,
    map: &Map,
    own: Option<&Geography>,
    shading: &Shading,
    row: usize,
) -> Drawn {
    let cells = &figure.rows[row];
    let code = code(cells);
    let name = marked(
        lowering,
        figure,
        row_marking(cells),
        &region_name(lowering, own, &code),
    );
    let value = shading
        .values
        .as_ref()
        .and_then(|values| values[row].clone());
    let short = code.rsplit('-').next().unwrap_or(&code).to_owned();
    let words = value.as_ref().map(|it| it.1.clone());
    let label = |name: Option<String>, short: Option<String>, value: Option<String>| {
        Some(Label { name, short, value })
    };
    let label = match map.labels {
        None => label(Some(name.clone()), Some(short), words),
        Some(MapLabels::Names) => label(Some(name.clone()), None, None),
        Some(MapLabels::Codes) => label(Some(short), None, None),
        Some(MapLabels::Values) => label(None, None, words),
        Some(MapLabels::None) => None,
    };
    Drawn {
        label: label.filter(|_| shading.shades[row] != Shade::NoData),
        shade: shading.shades[row],
        code,
        name,
        value,
    }
}

/// The code that a row begins with.
pub(super) fn code(row: &[Cell]) -> String {
    match row.first() {
        Some(Cell::Number(Number::Whole(whole))) => whole.to_string(),
        Some(cell) => composed(&cell.words().unwrap_or_default()).into_owned(),
        None => String::new(),
    }
}

/// What a region is called in the language of the document; its code, where nobody says.
pub(super) fn region_name(lowering: &Lowering<'_>, own: Option<&Geography>, code: &str) -> String {
    let in_file = own
        .and_then(|own| own.region(code))
        .map(|it| it.name.as_str());
    let known = bluf_atlas::name(code, lowering.language().code());
    let name = in_file.filter(|it| !it.is_empty());
    let name = if own.is_some() { name } else { known };
    lowering.words_of(name.unwrap_or(code))
}

/// A name, opened by its mark where that differs from the figure's.
pub(super) fn marked(
    lowering: &Lowering<'_>,
    figure: &Figure,
    own: Option<&Marking>,
    name: &str,
) -> String {
    let around = figure.mark().or(lowering.brief.marking.as_ref());
    let name = lowering.words_of(name);
    match lowering.mark_within(own, around) {
        Some(mark) => format!("{mark}\u{a0}{name}"),
        None => name,
    }
}
