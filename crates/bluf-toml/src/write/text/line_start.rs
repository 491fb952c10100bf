//! Keeping the start of a line from being read as the start of a block.

/// A written line with a backslash where it would begin a list, a quotation, a heading or the
/// rule of a table.
pub fn protected(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    // The reader takes three digits or more for a year by itself.
    if (1..=2).contains(&digits) && line[digits..].starts_with(['.', ')']) {
        let behind = &line[digits + 1..];
        if behind.is_empty() || behind.starts_with([' ', '\t']) {
            return format!("{}\\{}", &line[..digits], &line[digits..]);
        }
    }
    if is_bullet(&line) || is_quotation(&line) || is_heading(&line) || is_table_rule(&line) {
        return format!("\\{line}");
    }
    line
}

fn is_bullet(line: &str) -> bool {
    line.starts_with(['-', '*', '+']) && line[1..].starts_with([' ', '\t'])
}

fn is_quotation(line: &str) -> bool {
    line == ">" || line.starts_with("> ") || line.starts_with(">\t")
}

fn is_heading(line: &str) -> bool {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    (1..=6).contains(&hashes) && line[hashes..].starts_with([' ', '\t'])
}

/// Whether the line before this one, with a stroke in it, would be the header of a table.
fn is_table_rule(line: &str) -> bool {
    let is_of_rule = |c: char| matches!(c, '|' | '-' | ':' | ' ' | '\t');
    line.contains('|') && line.contains("--") && line.chars().all(is_of_rule)
}
