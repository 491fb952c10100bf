//! Keeping the start of a line from being read as the start of a block.

use bluf_model::item_sign;

/// A written line with a backslash where it would begin a list with bullets, a quotation, a
/// heading or the rule of a table.
pub(super) fn protected(line: String) -> String {
    // In a list of lists such a line would be a rule.
    let is_sign = matches!(line.as_str(), "-" | "*");
    if is_sign || is_bullet(&line) || is_quotation(&line) || is_heading(&line) {
        return format!("\\{line}");
    }
    // Before hyphens a backslash would say something else.
    if is_table_rule(&line) {
        return line.replacen('|', r"\|", 1);
    }
    // What could be a mark behind it would make an item of a number that stands alone.
    let (_, behind) = line.split_at(line.find(char::is_whitespace).unwrap_or(line.len()));
    match behind.trim_start().starts_with('(') {
        true => unnumbered(line),
        false => line,
    }
}

/// A written paragraph with a backslash where its first words would be the number or the bullet of
/// an item.
pub(super) fn unnumbered(mut line: String) -> String {
    if let Some(sign) = item_sign(&line) {
        line.insert(sign, '\\');
    }
    line
}

fn is_bullet(line: &str) -> bool {
    let is_sign = |it: char| matches!(it, '-' | '*' | '+') || !it.is_ascii();
    line.starts_with(is_sign) && item_sign(line).is_some()
}

fn is_quotation(line: &str) -> bool {
    line == ">" || line.starts_with("> ") || line.starts_with(">\t")
}

fn is_heading(line: &str) -> bool {
    let behind = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - behind.len())) && behind.starts_with([' ', '\t'])
}

/// Whether the line before this one, with a stroke in it, would be the header of a table.
fn is_table_rule(line: &str) -> bool {
    let is_of_rule = |c: char| matches!(c, '|' | '-' | ':' | ' ' | '\t');
    line.contains('|') && line.contains("--") && line.chars().all(is_of_rule)
}
