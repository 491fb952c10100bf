//! Dashes: `--` and `---` become an en dash between digits, and elsewhere the language's dash. The
//! two hyphens of an option, as in `--help`, stay.

use bluf_model::{Language, stretch_of};

use super::Edit;

/// A dash as a language sets it in a sentence.
enum Dash {
    /// Close to the words on both sides, as American printers set it.
    Close(&'static str),
    /// Between spaces, of which the first does not break.
    Spaced(&'static str),
    /// Spaced as the author typed it: Spanish opens an aside with a dash close to its first
    /// word and closes it with one close to its last.
    AsTyped(&'static str),
}

fn dash(language: Language) -> Dash {
    match language {
        Language::EnUs => Dash::Close("—"),
        Language::EnGb | Language::Fr | Language::Pt => Dash::Spaced("–"),
        Language::Es | Language::EsMx => Dash::AsTyped("—"),
    }
}

pub(super) fn edits(text: &str, language: Language) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut search = 0;
    while let Some(found) = stretch_of(text, search..).find("--") {
        let start = search + found;
        let length = stretch_of(text, start..)
            .bytes()
            .take_while(|byte| *byte == b'-')
            .count();
        let end = start + length;
        search = end;
        // A longer row of hyphens is a rule or a form to fill in.
        if length > 3 {
            continue;
        }
        let before = stretch_of(text, ..start).chars().next_back();
        if length == 2 && is_option(before, stretch_of(text, end..)) {
            continue;
        }
        let after = stretch_of(text, end..).chars().next();
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if is_digit(before) && is_digit(after) {
            edits.push(Edit {
                range: start..end,
                with: "–".to_owned(),
            });
            continue;
        }
        // The spaces around it are the dash's own.
        let first = stretch_of(text, ..start).trim_end_matches(' ').len();
        let last = text.len() - stretch_of(text, end..).trim_start_matches(' ').len();
        let (range, with) = match dash(language) {
            Dash::Close(dash) => (first..last, dash.to_owned()),
            Dash::AsTyped(dash) => (start..end, dash.to_owned()),
            Dash::Spaced(dash) => {
                let left = space_before(stretch_of(text, ..first), first < start);
                let right = space_after(stretch_of(text, last..), last > end);
                (first..last, format!("{left}{dash}{right}"))
            }
        };
        edits.push(Edit { range, with });
    }
    edits
}

/// How far an aside reaches at most, in bytes.
const LONGEST_ASIDE: usize = 600;

/// Whether two hyphens open an option, `--help`: a letter follows them and no word goes before.
/// Where another pair closes what they open, as in `--dos--`, they set an aside off.
fn is_option(before: Option<char>, after: &str) -> bool {
    let follows_word = before.is_some_and(|c| !c.is_whitespace() && !OPENING.contains(&c));
    if follows_word || !after.starts_with(char::is_alphabetic) {
        return false;
    }
    let closes = |(at, _): (usize, &str)| {
        let is_close = stretch_of(after, ..at).ends_with(|c: char| !c.is_whitespace());
        let behind = stretch_of(after, at + 2..).chars().next();
        is_close && behind.is_none_or(|c| !c.is_alphanumeric() && c != '-')
    };
    let mut pairs = after.match_indices("--");
    !pairs.any(|found| found.0 <= LONGEST_ASIDE && closes(found))
}

/// What may stand before the first word of something.
const OPENING: &[char] = &['(', '[', '{', '"', '\'', '“', '‘', '«', '„', '/', '|', '='];

/// The space before a dash: none at the start of a text, or close to an opening mark.
fn space_before(before: &str, typed: bool) -> &'static str {
    let may_open = |c: char| matches!(c, '(' | '[' | '"' | '“' | '«');
    match before.chars().next_back() {
        None => "",
        Some(c) if may_open(c) && !typed => "",
        Some(_) => "\u{a0}",
    }
}

/// The space after a dash: none at the end of a text, or close to a closing mark.
fn space_after(after: &str, typed: bool) -> &'static str {
    let may_close = |c: char| matches!(c, ')' | ']' | '"' | '”' | '»' | ',' | '.' | ';' | ':');
    match after.chars().next() {
        None => "",
        Some(c) if may_close(c) && !typed => "",
        Some(_) => " ",
    }
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::super::plain;

    #[test]
    fn dashes_are_the_languages_own() {
        for (language, typed, set) in [
            (
                Language::EnUs,
                "one -- two--three --- four",
                "one—two—three—four",
            ),
            (
                Language::EnGb,
                "one -- two--three",
                "one\u{a0}– two\u{a0}– three",
            ),
            (Language::Es, "uno --dos-- tres", "uno —dos— tres"),
            (Language::Fr, "un -- deux", "un\u{a0}– deux"),
            (
                Language::EnUs,
                "2020--2024, pp. 4--7",
                "2020–2024, pp.\u{a0}4–7",
            ),
            (
                Language::EnGb,
                "\"one\" -- \"two--\"",
                "“one”\u{a0}– “two\u{a0}–”",
            ),
            (Language::EnGb, "(-- so it was --)", "(– so it was\u{a0}–)"),
            (
                Language::EnUs,
                "run --help, (--all) or \"--so\" -- or not",
                "run --help, (--all) or “--so”—or not",
            ),
            (
                Language::Es,
                "con --todo y nada más",
                "con --todo y nada más",
            ),
            (Language::Fr, "l’option --fix", "l’option --fix"),
            (
                Language::EnUs,
                "sign: ---- and well-known",
                "sign: ---- and well-known",
            ),
        ] {
            assert_eq!(plain(typed, language), set, "{typed}");
        }
    }
}
