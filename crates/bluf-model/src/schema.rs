//! Shapes that the file has and the model has not, for the JSON Schema.

use schemars::JsonSchema;

/// One entry, or an array of them.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
pub(crate) enum OneOrMany<T> {
    /// One.
    One(T),
    /// Several.
    Many(Vec<T>),
}

/// A string, or a table where more is known.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
pub(crate) enum TextOrTable<T> {
    /// Only text.
    Text(String),
    /// Text and more.
    Table(T),
}
