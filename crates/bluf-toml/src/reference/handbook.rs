//! The reference as Markdown: `docs/brief.md`, `docs/configuration.md`.

use serde_json::Value;

use super::File;
use super::entry::{Entry, entries, table_of};
use super::groups::{CONFIG, GROUPS, Group, TEMPLATE};

/// All that may be written in a brief, as Markdown.
#[must_use]
pub fn brief_handbook() -> String {
    let schema = File::Brief.schema();
    let sections = GROUPS.iter().map(|group| section(group, &schema));
    include_str!("brief.md").to_owned() + &sections.collect::<String>()
}

/// All that may be written in `bluf.toml` and in a template's `template.toml`, as Markdown.
#[must_use]
pub fn configuration_handbook() -> String {
    let config = section(&CONFIG, &File::Config.schema());
    let template = section(&TEMPLATE, &File::Template.schema());
    include_str!("configuration.md").to_owned() + &config + &template
}

fn section(group: &Group, schema: &Value) -> String {
    let Group {
        title,
        words,
        example,
        keys,
    } = group;
    let properties = schema.get("properties").unwrap_or(&Value::Null);
    let place = |it: &Entry| keys.iter().position(|key| *key == it.key());
    let mut rows = own_entries(schema, schema, "");
    rows.retain(|it| keys.is_empty() || place(it).is_some());
    rows.sort_by_key(place);
    let own: Vec<String> = rows.iter().map(|it| it.key().to_owned()).collect();
    let of_group = own
        .iter()
        .filter_map(|key| Some((key, properties.get(key)?)));
    let mut text = format!(
        "\n## {title}\n\n{words}\n\n```toml\n{}\n```\n\n",
        example.trim()
    );
    text += &table(&rows);
    let mut told: Vec<Table<'_>> = Vec::new();
    for (key, value) in of_group {
        collect(key, value, schema, &mut told);
    }
    text.extend(told.iter().map(|it| described(it, schema)));
    text
}

/// The keys of a table itself, without those of tables in it: what must be there first.
fn own_entries(table: &Value, root: &Value, here: &str) -> Vec<Entry> {
    let mut all = Vec::new();
    entries(File::Brief, table, root, here, &mut all);
    let depth = |path: &str| path.split('.').filter(|step| *step != "NAME").count();
    let level = match here {
        "" => 1,
        here => depth(here) + 1,
    };
    all.retain(|it| depth(&it.path) == level);
    all.sort_by_key(|it| !it.required);
    all
}

/// A kind of table, and where it may be written.
struct Table<'a> {
    schema: &'a Value,
    headers: Vec<String>,
}

/// The kinds of tables under a key, each once, and those in them.
fn collect<'a>(path: &str, value: &'a Value, root: &'a Value, found: &mut Vec<Table<'a>>) {
    let (Some(schema), suffix) = table_of(value, root) else {
        return;
    };
    let header = match suffix.as_str() {
        "[]" => format!("[[{path}]]"),
        suffix => format!("[{path}{suffix}]"),
    };
    if let Some(known) = found.iter_mut().find(|it| std::ptr::eq(it.schema, schema)) {
        known.headers.push(header);
        return;
    }
    found.push(Table {
        schema,
        headers: vec![header],
    });
    let properties = schema.get("properties").and_then(Value::as_object);
    for (key, value) in properties.into_iter().flatten() {
        collect(&format!("{path}.{key}"), value, root, found);
    }
}

fn described(it: &Table<'_>, root: &Value) -> String {
    let headers: Vec<String> = it.headers.iter().map(|it| format!("`{it}`")).collect();
    let words = it.schema.get("description").and_then(Value::as_str);
    format!(
        "\n### {}\n\n{}\n\n{}",
        headers.join(", "),
        words.unwrap_or_default(),
        table(&own_entries(it.schema, root, ""))
    )
}

/// Rows of key, what it takes, and what it is for.
fn table(rows: &[Entry]) -> String {
    let mut text = "| key | takes | |\n|---|---|---|\n".to_owned();
    for Entry {
        path,
        takes,
        terms,
        required,
        words,
        file: _,
    } in rows
    {
        let key = path
            .split('.')
            .next()
            .unwrap_or(path)
            .trim_end_matches("[]");
        let must = if *required { "**Required.** " } else { "" };
        let terms = listed(terms);
        let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
        text += &format!(
            "| `{key}` | {} | {must}{}{} |\n",
            cell(takes),
            cell(words),
            cell(&terms)
        );
    }
    text
}

/// The terms of a key, each with what it means.
fn listed(terms: &[(String, String)]) -> String {
    let each = terms.iter().map(|(term, meaning)| {
        let meaning = meaning.trim_end_matches('.');
        match meaning {
            "" => format!("`{term}`"),
            meaning => format!("`{term}` ({meaning})"),
        }
    });
    match terms {
        [] => String::new(),
        _ => format!(" One of {}.", each.collect::<Vec<_>>().join(", ")),
    }
}
