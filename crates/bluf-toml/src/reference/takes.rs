//! What a key takes, in words: "a line of text, or a list of them".

use serde_json::Value;

/// What a schema takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Takes {
    /// One of it: "a day".
    pub one: String,
    /// Several: "days".
    pub several: String,
}

impl Takes {
    fn of(one: &str, several: &str) -> Self {
        Self {
            one: one.to_owned(),
            several: several.to_owned(),
        }
    }
}

/// The definition that a schema refers to, or itself.
pub(super) fn resolved<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    reference
        .and_then(|it| root.pointer(it.trim_start_matches('#')))
        .unwrap_or(schema)
}

/// The words that a schema takes and no others, with what each means.
pub(super) fn terms(schema: &Value, root: &Value) -> Vec<(String, String)> {
    let schema = resolved(schema, root);
    let listed = |key: &str| schema.get(key).and_then(Value::as_array);
    let text = |value: &Value, key: &str| {
        let text = value.get(key).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let described = listed("oneOf").into_iter().flatten();
    let bare = listed("enum").into_iter().flatten();
    let described = described.map(|it| (text(it, "const"), text(it, "description")));
    let bare = bare.filter_map(Value::as_str);
    described
        .chain(bare.map(|it| (it.to_owned(), String::new())))
        .filter(|(term, _)| !term.is_empty())
        .collect()
}

/// What a schema takes, in words.
pub(super) fn takes(schema: &Value, root: &Value) -> Takes {
    let target = resolved(schema, root);
    if !terms(target, root).is_empty() {
        return Takes::of("a term", "terms");
    }
    if let Some(known) = target
        .get("title")
        .and_then(Value::as_str)
        .and_then(by_title)
    {
        return known;
    }
    if let Some(choices) = target.get("anyOf").and_then(Value::as_array) {
        return any_of(choices, root);
    }
    let has = |key: &str| target.get(key).is_some();
    match target.get("type").and_then(Value::as_str) {
        Some("boolean") => Takes::of("`true` or `false`", "`true` or `false`"),
        Some("integer") => Takes::of("a whole number", "whole numbers"),
        Some("number") => Takes::of("a number", "numbers"),
        Some("array") => {
            let items = target.get("items").unwrap_or(&Value::Null);
            let several = takes(items, root).several;
            Takes::of(
                &format!("a list of {several}"),
                &format!("lists of {several}"),
            )
        }
        Some("object") if has("properties") => Takes::of("a table", "tables"),
        Some("object") => {
            let values = target.get("additionalProperties").unwrap_or(&Value::Null);
            let one = takes(values, root).one;
            let words = format!("a table with {one} for each key of your own");
            Takes::of(&words, &words)
        }
        _ if has("pattern") => Takes::of("an id", "ids"),
        _ => Takes::of("a string", "strings"),
    }
}

/// The kinds of values that have a section of their own.
fn by_title(title: &str) -> Option<Takes> {
    Some(match title {
        "Line" => Takes::of("a line", "lines"),
        "Plain text" => Takes::of("plain text", "plain texts"),
        "Prose" => Takes::of("prose", "prose"),
        "Marking" => Takes::of("a marking", "markings"),
        "Day" => Takes::of("a day", "days"),
        "Date" => Takes::of("a date", "dates"),
        "Grade" => Takes::of("a grade", "grades"),
        _ => return None,
    })
}

fn any_of(choices: &[Value], root: &Value) -> Takes {
    let is_list = |it: &Value| it.get("type").is_some_and(|kind| kind == "array");
    if let [one, several] = choices
        && is_list(several)
    {
        let one = takes(one, root);
        let words = format!("{}, or a list of {}", one.one, one.several);
        return Takes::of(&words, &words);
    }
    let mut each: Vec<Takes> = Vec::new();
    for choice in choices {
        let choice = takes(choice, root);
        if !each.contains(&choice) {
            each.push(choice);
        }
    }
    let whole = Takes::of("a whole number", "whole numbers");
    let number = Takes::of("a number", "numbers");
    if each.contains(&number) {
        each.retain(|it| *it != whole);
    }
    let joined = |part: fn(&Takes) -> &str| each.iter().map(part).collect::<Vec<_>>().join(" or ");
    Takes {
        one: joined(|it| &it.one),
        several: joined(|it| &it.several),
    }
}
