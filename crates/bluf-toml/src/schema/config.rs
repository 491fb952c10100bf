//! The shape of `bluf.toml`, for its JSON Schema.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bluf_model::{Language, Level, Marking, Scheme};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crate::Limit;

/// The choices of an organisation for its briefs. Every key may be left out.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "bluf.toml")]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
pub(super) struct ConfigFile {
    /// What a brief has where it says nothing.
    defaults: Option<Defaults>,
    /// Whose paper it is.
    letterhead: Option<Letterhead>,
    /// Directories with templates of your own, from the directory of this file.
    templates: Option<OneOrMany>,
    /// The directory in which a bare name is looked up; `briefs` where nothing is said.
    briefs: Option<String>,
    /// The directory to write to; `out` where nothing is said.
    output: Option<String>,
    /// How much is taken in of the files that briefs name, before one is refused.
    limits: Option<Limits>,
    /// The level of a rule, or of all rules of a family: `bluf rules` lists both.
    rules: Option<Rules>,
    /// Acronyms that every reader knows, so that no brief must explain them.
    known_acronyms: Option<OneOrMany>,
    /// Words that are spelt right, though no dictionary has them.
    known_words: Option<OneOrMany>,
    /// Whether the machines here may hold classified information. Then classified markings print
    /// without the notice that they are illustrative.
    holds_classified: Option<bool>,
}

/// What a brief has where it says nothing.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
struct Defaults {
    /// Who writes.
    from: Option<OneOrMany>,
    /// The language of the document.
    language: Option<Language>,
    /// The handling marking.
    marking: Option<Marking>,
    /// Whose markings they are.
    scheme: Option<Scheme>,
    /// The template that typesets it; `bluf templates` lists them.
    template: Option<String>,
}

/// How much is taken in of the files that briefs name.
struct Limits;

impl JsonSchema for Limits {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Limits".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let keys = Limit::ALL.iter().map(|limit| {
            let (low, usual, high) = limit.range();
            let schema = json!({
                "type": "integer",
                "minimum": low,
                "maximum": high,
                "description": format!("{} {usual} where nothing is said.", limit.what()),
            });
            (limit.key().to_owned(), schema)
        });
        let keys: Map<String, Value> = keys.collect();
        json_schema!({
            "type": "object",
            "properties": keys,
            "additionalProperties": false,
        })
    }
}

/// Whose paper it is.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
struct Letterhead {
    /// The organisation.
    organization: String,
    /// Unit, address: a line each.
    lines: Option<OneOrMany>,
}

/// One entry, or an array of them.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
pub(super) enum OneOrMany {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

/// Levels by the ids of rules, or by the names of their families.
#[derive(JsonSchema)]
#[schemars(inline)]
pub(super) struct Rules(
    #[expect(
        dead_code,
        reason = "describes the file to the JSON Schema, and is never made"
    )]
    BTreeMap<String, Level>,
);
