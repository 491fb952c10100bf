//! The JSON Schema of a brief, for completion and hover in editors.

use bluf_model::Brief;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value, json};

use crate::keys::Keys;

/// The JSON Schema of a brief, as text.
#[must_use]
pub fn brief_schema() -> String {
    let mut text = serde_json::to_string_pretty(schema().as_value())
        .expect("a JSON value can always be written as JSON");
    text.push('\n');
    text
}

/// The keys of a brief.
pub(crate) fn brief_keys() -> Keys {
    let schema = schema();
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return Keys::default();
    };
    let lists = properties
        .iter()
        .filter(|(_, value)| is_list_of_tables(&schema, value));
    Keys {
        lists: lists.map(|(key, _)| key.clone()).collect(),
        root: properties.keys().cloned().collect(),
    }
}

fn is_list_of_tables(schema: &Schema, property: &Value) -> bool {
    let Some(reference) = property.pointer("/items/$ref").and_then(Value::as_str) else {
        return false;
    };
    let item = schema.as_value().pointer(reference.trim_start_matches('#'));
    item.is_some_and(|item| item.get("type").is_some_and(|name| name == "object"))
}

fn schema() -> Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .into_generator()
        .into_root_schema_for::<Brief>();
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
    use std::collections::BTreeSet;

    use super::*;
    use crate::brief::asked_keys;

    /// What only bluf writes.
    const RELEASE: &str = "title = 'x'\ndate = 2026-05-12\nbluf = 'x'\nmarking = 'TLP:GREEN'\n[released]\nat = 'TLP:GREEN'\nwithheld = ['gaps']\n";

    const FULL: &str = include_str!("../../../tests/briefs/full.toml");

    /// Every key of the schema, in the form in which the loader notes them: `judgments[].text`.
    fn keys(schema: &Value, here: &str, root: &Value, found: &mut BTreeSet<String>) {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let pointer = reference.trim_start_matches('#');
            let target = root.pointer(pointer).expect("the schema is self-contained");
            keys(target, here, root, found);
        }
        for choice in ["anyOf", "oneOf"]
            .into_iter()
            .filter_map(|key| schema.get(key)?.as_array())
            .flatten()
        {
            keys(choice, here, root, found);
        }
        let join = |key: &str| {
            if here.is_empty() {
                key.to_owned()
            } else {
                format!("{here}.{key}")
            }
        };
        for (key, value) in schema
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            found.insert(join(key));
            keys(value, &join(key), root, found);
        }
        if let Some(items) = schema.get("items") {
            keys(
                items,
                &format!("{}[]", here.trim_end_matches("[]")),
                root,
                found,
            );
        }
        if let Some(values @ Value::Object(_)) = schema.get("additionalProperties") {
            keys(values, &join("*"), root, found);
        }
    }

    #[test]
    fn the_schema_has_the_keys_that_the_loader_asks_for() {
        let schema: Value = serde_json::from_str(&brief_schema()).unwrap();
        let mut wanted = BTreeSet::new();
        keys(&schema, "", &schema, &mut wanted);
        // One entry may stand without the brackets of a list.
        let without_brackets = |keys: Vec<String>| -> BTreeSet<String> {
            keys.into_iter().map(|key| key.replace("[]", "")).collect()
        };
        let wanted = without_brackets(wanted.into_iter().collect());
        let asked = [FULL, RELEASE].into_iter().flat_map(asked_keys);
        let asked = without_brackets(asked.collect());
        let difference: Vec<&String> = wanted.symmetric_difference(&asked).collect();
        assert_eq!(
            difference,
            Vec::<&String>::new(),
            "in the schema or in the loader, not in both"
        );
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
        check(&serde_json::from_str(&brief_schema()).unwrap(), "");
    }
}
