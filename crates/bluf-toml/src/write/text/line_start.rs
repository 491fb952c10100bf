//! Keeping the start of a line from being read as the start of a block.

/// A written line with a backslash where it would begin a list, a quotation, a heading or the
/// rule of a table.
pub(super) fn protected(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    // The reader takes three digits or more for a year by itself.
    let (number, rest) = line.split_at(digits);
    if (1..=2).contains(&digits)
        && let Some(behind) = rest.strip_prefix(['.', ')'])
        && (behind.is_empty() || behind.starts_with([' ', '\t']))
    {
        return format!("{number}\\{rest}");
    }
    if is_bullet(&line) || is_quotation(&line) || is_heading(&line) || is_table_rule(&line) {
        return format!("\\{line}");
    }
    line
}

fn is_bullet(line: &str) -> bool {
    line.strip_prefix(['-', '*', '+'])
        .is_some_and(|behind| behind.starts_with([' ', '\t']))
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
