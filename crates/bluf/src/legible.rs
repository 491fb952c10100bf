//! Keeps what messages quote short: a brief may hold a word of a million letters.

/// The most characters of a quotation: most paths, and no more than two lines of a terminal.
const QUOTATION: usize = 120;

/// The most characters of a text in all: more than any message of ours, which may list the terms
/// of a vocabulary.
const TEXT: usize = 2000;

/// A text whose quotations, between backticks, are cut in their middle where they are too long,
/// and which is cut itself where even that is not enough.
pub(crate) fn legible(text: String) -> String {
    if text.len() <= QUOTATION {
        return text;
    }
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        0 => part.to_owned(),
        _ => cut(part, QUOTATION),
    });
    let parts: Vec<String> = parts.collect();
    cut(&parts.join("`"), TEXT)
}

/// A text of at most so many characters: its beginning and its end, dots between them.
fn cut(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    let end = most / 3;
    let mut kept: String = text.chars().take(most - end - 1).collect();
    kept.push('…');
    kept.extend(text.chars().skip(count - end));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_quotations_are_cut() {
        let short = format!("`{}` is no term, `{}` is", "é".repeat(120), "a".repeat(120));
        assert_eq!(legible(short.clone()), short);
        let long = legible(format!("`x{}y` is no term", "é".repeat(120)));
        assert_eq!(
            long,
            format!("`x{}…{}y` is no term", "é".repeat(78), "é".repeat(39))
        );
        assert_eq!(long.chars().count(), 120 + 2 + " is no term".len());
    }

    #[test]
    fn a_quotation_that_holds_backticks_is_cut_all_the_same() {
        let text = legible(format!("`{}`", "`a long word of nobody".repeat(50_000)));
        assert!(text.chars().count() <= TEXT, "{text}");
    }
}
