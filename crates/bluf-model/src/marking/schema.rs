//! What editors are told of a marking: how it begins, and the levels that there are.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Marking, Scheme};

impl JsonSchema for Marking {
    fn schema_name() -> Cow<'static, str> {
        "Marking".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let levels = |scheme: Scheme| scheme.table().levels.iter().map(|level| level.banner);
        let examples: Vec<&str> = Scheme::all().flat_map(levels).collect();
        json_schema!({
            "title": "Marking",
            "description": "A handling marking: who may read this. A level, with its controls where it has any: `TLP:AMBER`, `SECRET//NOFORN`, `S//NF`, `CUI//SP-PRVCY`, `OFFICIAL-SENSITIVE`. A label of the Traffic Light Protocol may stand beside another: `CUI, TLP:AMBER`.",
            "type": "string",
            "pattern": pattern(),
            "examples": examples,
        })
    }
}

/// What a marking begins with, for editors: a level of some system, and after it nothing or
/// something that is set off from it. The rest takes more than a pattern to judge.
fn pattern() -> String {
    let mut levels: Vec<String> = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for table in Scheme::all().map(Scheme::table) {
        for level in table.levels {
            let spellings = [level.banner, level.portion].into_iter();
            levels.extend(spellings.chain(level.also.iter().copied()).map(literal));
        }
        let groups = table.groups.iter().filter(|group| group.before_level);
        before.extend(groups.flat_map(|group| group.controls.iter().map(|it| it.banner)));
    }
    levels.sort();
    levels.dedup();
    let before = before.join("|");
    let levels = levels.join("|");
    format!(r"^\s*(({before}) +)?({levels})\s*((//|,|\s[-–]\s).*)?$")
}

/// A label in a pattern: its plus sign stands for itself.
fn literal(label: &str) -> String {
    label.replace('+', r"\+")
}
