//! How the rows of a map shade their regions: by classes of a value, or by category.

use bluf_draw::map::{Shade, classes};
use bluf_model::{Cell, Figure, Map, Number};

use crate::lowering::Lowering;
use crate::numbers;

use super::ground::tidy;

/// What is shaded how.
pub(super) struct Shading {
    /// The shade of each row.
    pub shades: Vec<Shade>,
    /// The value of each row as a number and in words, where rows are shaded by value.
    pub values: Option<Vec<Option<(f64, String)>>>,
    /// The names of the classes.
    pub classes: Vec<String>,
    /// The names of the categories.
    pub categories: Vec<String>,
    /// What the values are.
    pub title: Option<String>,
}

/// The shading of a figure's rows.
pub(super) fn shading(lowering: &Lowering<'_>, figure: &Figure, map: &Map) -> Shading {
    let column = map
        .value
        .as_ref()
        .and_then(|it| figure.column(it))
        .unwrap_or(1);
    let cells = || figure.rows.iter().map(move |row| row.get(column));
    if cells().flatten().any(|cell| cell.number().is_some()) {
        by_value(lowering, figure, map, column)
    } else {
        by_category(lowering, figure, column)
    }
}

fn by_value(lowering: &Lowering<'_>, figure: &Figure, map: &Map, column: usize) -> Shading {
    let unit = figure.unit(column).map(|it| it.text.as_str());
    let language = lowering.language();
    let number = |row: &Vec<Cell>| row.get(column)?.number();
    let found: Vec<Option<Number>> = figure.rows.iter().map(number).collect();
    let values: Vec<f64> = found.iter().flatten().map(|it| it.value()).collect();
    let are_set = !map.classes.is_empty();
    let limits: Vec<f64> = if !are_set {
        let most = match values.len() {
            0..=6 => 3,
            7..=12 => 4,
            _ => 5,
        };
        classes(&values, most)
    } else {
        map.classes.iter().map(|it| it.value()).collect()
    };
    let class = |value: f64| {
        limits
            .iter()
            .position(|limit| value <= *limit)
            .unwrap_or(limits.len())
    };
    let (_, rest) = numbers::quantity(tidy(0.0), unit, language);
    let heading = lowering.words_of(&figure.columns[column].text);
    Shading {
        shades: found
            .iter()
            .map(|it| it.map_or(Shade::NoData, |it| Shade::Class(class(it.value()))))
            .collect(),
        values: Some(
            found
                .iter()
                .map(|it| it.map(|it| (it.value(), numbers::quantity(it, unit, language).0)))
                .collect(),
        ),
        classes: class_names(lowering, &values, (&limits, are_set), unit),
        categories: Vec::new(),
        title: Some(match rest {
            Some(unit) => format!("{heading} ({})", lowering.words_of(&unit)),
            None => heading,
        }),
    }
}

/// The names of classes: from the least value that may be in one to the greatest. A class that begins
/// or ends far from the values in it, because a few lie far from all others, is named by these, unless
/// the author set the limits.
fn class_names(
    lowering: &Lowering<'_>,
    values: &[f64],
    (limits, are_set): (&[f64], bool),
    unit: Option<&str>,
) -> Vec<String> {
    let said = |value: f64| numbers::quantity(tidy(value), unit, lowering.language()).0;
    let are_whole = values.iter().chain(limits).all(|it| it.fract() == 0.0);
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let name = |class: usize| {
        let before = class.checked_sub(1).map(|it| limits[it]);
        let low = match before {
            // Whole numbers leave no doubt to which class each belongs.
            Some(before) => before + if are_whole { 1.0 } else { 0.0 },
            None => least.min(limits.first().copied().unwrap_or(least)),
        };
        let high = limits.get(class).copied().unwrap_or(most);
        let own = || {
            let within = |it: &&f64| before.is_none_or(|low| **it > low) && **it <= high;
            values.iter().filter(within).copied()
        };
        let first = own().fold(f64::INFINITY, f64::min);
        let last = own().fold(f64::NEG_INFINITY, f64::max);
        // How far the others reach, and how far from them these few lie.
        let below = values.iter().copied().filter(|it| *it < first);
        let below = below.fold(f64::NEG_INFINITY, f64::max);
        let above = values.iter().copied().filter(|it| *it > last);
        let above = above.fold(f64::INFINITY, f64::min);
        let is_last = class == limits.len() && first - below > 3.0 * (below - least);
        let is_first = class == 0 && above - last > 3.0 * (most - above);
        if high < low {
            return format!(">\u{a0}{}", said(limits[class - 1]));
        }
        let (low, high, is_open) = match (is_last && !are_set, is_first && !are_set) {
            (true, _) => (first, high, false),
            (_, true) => (low, last, false),
            // A limit belongs to the class below it.
            _ => (low, high, before.is_some() && !are_whole),
        };
        let above = if is_open { ">\u{a0}" } else { "" };
        if low == high {
            format!("{above}{}", said(low))
        } else if low < 0.0 {
            // A dash right before a sign would be read as another.
            format!("{above}{}\u{a0}– {}", said(low), said(high))
        } else {
            format!("{above}{}–{}", said(low), said(high))
        }
    };
    (0..=limits.len()).map(name).collect()
}

/// Rows of one column have one category: what its heading says.
fn by_category(lowering: &Lowering<'_>, figure: &Figure, column: usize) -> Shading {
    let mut categories: Vec<String> = Vec::new();
    let mut shade = |row: &Vec<Cell>| {
        let written = match row.get(column) {
            Some(cell) => cell.words().unwrap_or_default(),
            None => figure
                .columns
                .first()
                .map_or(String::new(), |it| it.text.clone()),
        };
        if written.is_empty() {
            return Shade::NoData;
        }
        let known = categories.iter().position(|it| *it == written);
        Shade::Category(known.unwrap_or_else(|| {
            categories.push(written);
            categories.len() - 1
        }))
    };
    let shades = figure.rows.iter().map(&mut shade).collect();
    Shading {
        shades,
        values: None,
        classes: Vec::new(),
        categories: categories.iter().map(|it| lowering.words_of(it)).collect(),
        title: None,
    }
}
