//! Whether figures show what their data say.

mod far_point;
mod line_over_words;
mod no_values;
mod not_on_the_map;
mod repeated_name;

use bluf_model::{FieldPath, Figure, Place};

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &far_point::CHECK,
    &line_over_words::CHECK,
    &no_values::CHECK,
    &not_on_the_map::CHECK,
    &repeated_name::CHECK,
];

/// A key of the figure at an index.
fn key(index: usize, key: &'static str) -> Place {
    let field = FieldPath::root().key("figures").index(index).key(key);
    Place { field, words: None }
}

/// A row of the figure at an index; where its data come from a file, the name of that.
fn row(index: usize, figure: &Figure, row: usize) -> Place {
    if figure.data.is_some() {
        return key(index, "data");
    }
    let mut place = key(index, "rows");
    place.field = place.field.index(row);
    place
}
