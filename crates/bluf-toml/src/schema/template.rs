//! The shape of `template.toml`, for its JSON Schema.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bluf_model::{CitationMode, Language, Paper, Part, Vocabulary, Yardstick};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::config::Rules;

/// The profile of a template: what it prints, in which order, within which limits.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "template.toml")]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
pub(super) struct TemplateFile {
    /// What the template is for, in a line: `bluf templates` prints it.
    description: String,
    /// The parts of the body, in the order in which they print.
    body: Option<Vec<PartName>>,
    /// The annexes, in the order in which they print.
    annexes: Option<Vec<PartName>>,
    /// The parts that a final must have.
    required: Option<Vec<PartName>>,
    /// How citations print; as numbers where nothing is said.
    citations: Option<CitationMode>,
    /// The likelihood scale of a brief that names none.
    yardstick: Option<Yardstick>,
    /// What the document calls itself, by language.
    document_type: Option<ByLanguage<String>>,
    /// Headings in place of the usual ones, by language and part: `[headings.es]`.
    headings: Option<ByLanguage<BTreeMap<String, String>>>,
    /// The words of the decision line, by language.
    decision_words: Option<ByLanguage<Vec<String>>>,
    /// Limits on length and time. What exceeds one is a finding.
    limits: Option<Limits>,
    /// The level of a rule, or of all rules of a family. It comes before that of `bluf.toml`.
    rules: Option<Rules>,
    /// Paper, margins and columns.
    page: Option<Page>,
    /// Typefaces.
    fonts: Option<Fonts>,
    /// Colours.
    colors: Option<Colors>,
}

/// Limits on length and time. What exceeds one is a finding.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
struct Limits {
    /// Lines of the BLUF as typeset.
    #[schemars(range(min = 1, max = 100))]
    bluf_lines: Option<u32>,
    /// Pages without the annexes.
    #[schemars(range(min = 1, max = 1000))]
    pages: Option<u32>,
    /// Words without the annexes.
    #[schemars(range(min = 50, max = 100_000))]
    words: Option<u32>,
    /// Words of a sentence.
    #[schemars(range(min = 10, max = 200))]
    sentence_words: Option<u32>,
    /// Working days between the brief and the decision.
    #[schemars(range(min = 1, max = 365))]
    decision_days: Option<u32>,
    /// Days after which a source is old for a claim about today.
    #[schemars(range(min = 1, max = 10_000))]
    source_days: Option<u32>,
}

/// Paper, margins and columns, in millimetres.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
struct Page {
    /// The paper; `auto` goes by the region of the language.
    paper: Option<Paper>,
    /// The margin above the text.
    #[schemars(range(min = 5, max = 80))]
    top: Option<u32>,
    /// The margin to the right of it.
    #[schemars(range(min = 5, max = 80))]
    right: Option<u32>,
    /// The margin below it.
    #[schemars(range(min = 5, max = 80))]
    bottom: Option<u32>,
    /// The margin to the left of it.
    #[schemars(range(min = 5, max = 80))]
    left: Option<u32>,
    /// The side column of headings and labels; 0 for none.
    #[schemars(range(min = 0, max = 60))]
    side: Option<u32>,
    /// In how many columns the parts are set.
    #[schemars(range(min = 1, max = 2))]
    columns: Option<u32>,
    /// What parts the columns.
    #[schemars(range(min = 3, max = 20))]
    column_gap: Option<u32>,
}

/// Typefaces.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
struct Fonts {
    /// The typeface of the text.
    text: Option<String>,
    /// The typeface of headings, labels and tables.
    labels: Option<String>,
    /// The size of the text in points.
    #[schemars(range(min = 8, max = 18))]
    size: Option<f64>,
}

/// Colours, as red, green and blue in hexadecimal digits: `#1c3f66`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the file to the JSON Schema, and is never made"
)]
struct Colors {
    /// The text.
    text: Option<String>,
    /// Headings, rules and what matters in figures.
    accent: Option<String>,
    /// Labels and notes.
    quiet: Option<String>,
    /// The ground of the box of the BLUF.
    tint: Option<String>,
}

/// A part of a document.
struct PartName;

impl JsonSchema for PartName {
    fn schema_name() -> Cow<'static, str> {
        "Part".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let terms: Vec<&str> = Part::TERMS.iter().map(|(term, _)| *term).collect();
        json_schema!({
            "type": "string",
            "enum": terms,
            "description": "A part of a document.",
        })
    }
}

/// A value for each language.
struct ByLanguage<T>(std::marker::PhantomData<T>);

impl<T: JsonSchema> JsonSchema for ByLanguage<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ByLanguage_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        let languages: Vec<&str> = Language::TERMS.iter().map(|(term, _)| *term).collect();
        json_schema!({
            "type": "object",
            "propertyNames": { "enum": languages },
            "additionalProperties": value,
        })
    }
}
