//! Tables of TOML: keys with their values, one below the other or on one line.

/// Keys with their values, in the order in which they are written.
pub(super) type Entries = Vec<(String, String)>;

/// Those of the fields that have something to say.
pub(super) fn entries<const N: usize>(fields: [(&str, Option<String>); N]) -> Entries {
    let fields = fields.into_iter();
    fields
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}

/// Entries one below the other, their values in one column.
pub(super) fn aligned(entries: &Entries) -> String {
    let width = |key: &str| key.chars().count();
    let widest = entries.iter().map(|(key, _)| width(key)).max();
    let widest = widest.unwrap_or_default();
    let mut text = String::new();
    for (key, value) in entries {
        let room = " ".repeat(widest - width(key));
        text += &format!("{key}{room} = {value}\n");
    }
    text
}

/// One entry, apart from the others.
pub(super) fn alone(key: &str, value: String) -> String {
    format!("{key} = {value}\n")
}

/// Entries on one line: `{ a = 1, b = 2 }`.
pub(super) fn inline(entries: &Entries) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, value)| format!("{key} = {value}"))
        .collect();
    if entries.is_empty() {
        return "{}".to_owned();
    }
    format!("{{ {} }}", entries.join(", "))
}

/// A row that is its text, or a table where more is known.
pub(super) fn text_or_table(text: String, more: Entries) -> String {
    if more.is_empty() {
        return text;
    }
    let mut entries = entries([("text", Some(text))]);
    entries.extend(more);
    inline(&entries)
}

/// A table under its heading.
pub(super) fn table(key: &str, entries: &Entries) -> String {
    format!("[{key}]\n{}", aligned(entries))
}

/// A list of tables, each under the heading of the list.
pub(super) fn lists<T>(
    key: &str,
    items: &[T],
    entries: impl Fn(&T) -> Entries,
) -> impl Iterator<Item = String> {
    items
        .iter()
        .map(move |item| format!("[[{key}]]\n{}", aligned(&entries(item))))
}
