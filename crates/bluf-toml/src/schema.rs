//! The JSON Schema of a brief, for completion and hover in editors.

use bluf_model::Brief;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value, json};

/// The JSON Schema of a brief, as text.
#[must_use]
pub fn brief_schema() -> String {
    let mut text = serde_json::to_string_pretty(schema().as_value())
        .expect("a JSON value can always be written as JSON");
    text.push('\n');
    text
}

/// The keys of a brief.
pub(crate) fn brief_keys() -> Vec<String> {
    let schema = schema();
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.map(|keys| keys.keys().cloned().collect()).unwrap_or_default()
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
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    for key in ["anyOf", "oneOf"] {
        let Some(Value::Array(choices)) = object.get_mut(key) else { continue };
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(one)] = choices.as_slice() {
            let one: Map<String, Value> = one.clone();
            object.remove(key);
            for (name, value) in one {
                object.entry(name).or_insert(value);
            }
        }
    }
    if matches!(object.get("default"), Some(Value::Null | Value::Array(_) | Value::Object(_))) {
        object.remove("default");
    }
    let is_closed = object.contains_key("properties") && !object.contains_key("additionalProperties");
    if is_closed {
        object.insert("additionalProperties".to_owned(), json!(false));
    }
}

