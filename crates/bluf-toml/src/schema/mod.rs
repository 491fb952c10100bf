//! The JSON Schemas of the files, for completion and hover in editors.

mod config;
mod template;

use std::collections::BTreeSet;

use bluf_model::Brief;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use crate::keys::Keys;

use self::config::ConfigFile;
use self::template::TemplateFile;

/// The JSON Schema of a brief, as text.
#[must_use]
pub fn brief_schema() -> String {
    written(&schema_of::<Brief>())
}

/// The JSON Schema of `bluf.toml`, as text.
#[must_use]
pub fn config_schema() -> String {
    written(&schema_of::<ConfigFile>())
}

/// The JSON Schema of `template.toml`, as text.
#[must_use]
pub fn template_schema() -> String {
    written(&schema_of::<TemplateFile>())
}

/// The keys of a brief.
pub(crate) fn brief_keys() -> Keys {
    keys_of(&schema_of::<Brief>())
}

/// The keys of `bluf.toml`.
pub(crate) fn config_keys() -> Keys {
    keys_of(&schema_of::<ConfigFile>())
}

/// The keys of `template.toml`.
pub(crate) fn profile_keys() -> Keys {
    keys_of(&schema_of::<TemplateFile>())
}

fn written(schema: &Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema.as_value())
        .expect("a JSON value can always be written as JSON");
    text.push('\n');
    text
}

fn keys_of(schema: &Schema) -> Keys {
    let mut all = BTreeSet::new();
    let root = schema.as_value();
    paths(root, "", root, &mut all);
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return Keys::default();
    };
    let lists = properties
        .iter()
        .filter(|(_, value)| is_list_of_tables(schema, value));
    Keys {
        lists: lists.map(|(key, _)| key.clone()).collect(),
        root: properties.keys().cloned().collect(),
        all,
    }
}

/// Every key below a part of a schema, in the form in which the loader notes them:
/// `judgments[].text`.
fn paths(schema: &Value, here: &str, root: &Value, found: &mut BTreeSet<String>) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(reference.trim_start_matches('#'));
        let target = target.expect("the schema is self-contained");
        paths(target, here, root, found);
    }
    let choices = ["anyOf", "oneOf"].into_iter();
    let choices = choices.filter_map(|key| schema.get(key)?.as_array());
    for choice in choices.flatten() {
        paths(choice, here, root, found);
    }
    let join = |key: &str| match here {
        "" => key.to_owned(),
        here => format!("{here}.{key}"),
    };
    let properties = schema.get("properties").and_then(Value::as_object);
    for (key, value) in properties.into_iter().flatten() {
        found.insert(join(key));
        paths(value, &join(key), root, found);
    }
    if let Some(items) = schema.get("items") {
        let list = here.trim_end_matches("[]");
        paths(items, &format!("{list}[]"), root, found);
    }
    if let Some(values @ Value::Object(_)) = schema.get("additionalProperties") {
        paths(values, &join("*"), root, found);
    }
}

fn is_list_of_tables(schema: &Schema, property: &Value) -> bool {
    let Some(reference) = property.pointer("/items/$ref").and_then(Value::as_str) else {
        return false;
    };
    let item = schema.as_value().pointer(reference.trim_start_matches('#'));
    item.is_some_and(|item| item.get("type").is_some_and(|name| name == "object"))
}

fn schema_of<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .into_generator()
        .into_root_schema_for::<T>();
    // Tombi takes a quoted date for what it is only when it is told so.
    schema.insert("x-tombi-string-formats".to_owned(), json!(["date"]));
    schema.insert("x-tombi-toml-version".to_owned(), json!("v1.0.0"));
    schema
}

/// TOML has no null: an optional key is left out.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    for key in ["anyOf", "oneOf"] {
        let Some(Value::Array(choices)) = object.get_mut(key) else {
            continue;
        };
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(one)] = choices.as_slice() {
            let one: Map<String, Value> = one.clone();
            object.remove(key);
            for (name, value) in one {
                object.entry(name).or_insert(value);
            }
        }
    }
    if matches!(
        object.get("default"),
        Some(Value::Null | Value::Array(_) | Value::Object(_))
    ) {
        object.remove("default");
    }
    let is_closed =
        object.contains_key("properties") && !object.contains_key("additionalProperties");
    if is_closed {
        object.insert("additionalProperties".to_owned(), json!(false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::asked_keys;
    use crate::config::asked_keys as asked_in_config;
    use crate::profile::asked_keys as asked_in_profile;

    /// What only bluf writes.
    const RELEASE: &str = "title = 'x'\ndate = 2026-05-12\nbluf = 'x'\nmarking = 'TLP:GREEN'\n[released]\nat = 'TLP:GREEN'\nwithheld = ['gaps']\n";

    const FULL: &str = include_str!("../../../../tests/briefs/full.toml");

    const CONFIG: &str = "[limits]\n[defaults]\n[letterhead]\norganization = 'x'\n";

    const TEMPLATE: &str = "description = 'x'\n[limits]\n[page]\n[fonts]\n[colors]\n";

    /// Holds the keys of a schema against those that a loader asks for. One entry may stand without
    /// the brackets of a list.
    fn compare(schema: &str, asked: impl IntoIterator<Item = String>) {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let mut wanted = BTreeSet::new();
        paths(&schema, "", &schema, &mut wanted);
        let without_brackets = |keys: Vec<String>| -> BTreeSet<String> {
            keys.into_iter().map(|key| key.replace("[]", "")).collect()
        };
        let wanted = without_brackets(wanted.into_iter().collect());
        let asked = without_brackets(asked.into_iter().collect());
        let difference: Vec<&String> = wanted.symmetric_difference(&asked).collect();
        assert_eq!(
            difference,
            Vec::<&String>::new(),
            "in the schema or in the loader, not in both"
        );
    }

    #[test]
    fn the_schema_has_the_keys_that_the_loader_asks_for() {
        compare(
            &brief_schema(),
            [FULL, RELEASE].into_iter().flat_map(asked_keys),
        );
    }

    #[test]
    fn the_schemas_of_the_other_files_do_so_too() {
        compare(&config_schema(), asked_in_config(CONFIG));
        compare(&template_schema(), asked_in_profile(TEMPLATE));
    }

    #[test]
    fn every_object_says_whether_it_takes_other_keys() {
        fn check(value: &Value, path: &str) {
            match value {
                Value::Object(object) => {
                    let is_object = object.get("type").is_some_and(|name| name == "object");
                    assert!(
                        !is_object || object.contains_key("additionalProperties"),
                        "{path}"
                    );
                    assert!(
                        object.get("type").is_none_or(|name| name != "null"),
                        "{path}"
                    );
                    object
                        .iter()
                        .for_each(|(key, value)| check(value, &format!("{path}/{key}")));
                }
                Value::Array(list) => list.iter().for_each(|value| check(value, path)),
                _ => {}
            }
        }
        for schema in [brief_schema(), config_schema(), template_schema()] {
            check(&serde_json::from_str(&schema).unwrap(), "");
        }
    }
}
