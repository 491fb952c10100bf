//! Markup of Markdown, LaTeX, pandoc and Word that bluf does not have, and that prints as typed.

mod brackets;
mod commands;
mod signs;

use std::collections::HashSet;
use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Place, Plain, Reads, Role, Rule, TextContent, stretch_of};

use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "foreign-markup",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Fields,
        summary: "Markup of another program stands in a text, and prints as typed.",
        reasoning: "Text that comes from Word, LaTeX, pandoc or a wiki brings signs along that \
            mean something there and nothing here: the reader gets `[1]`, `\\cite{a}` or `&nbsp;`. \
            The finding names what bluf has for it. Quotations, code between backticks and \
            ordinary brackets are left alone. In titles, names and headings, which print as \
            typed, bluf's own markup is found, too.",
        source: "bluf: what public reports name as lost in conversion",
        bad: r#"
situation = 'The queue is nine ships long [1], \textbf{more} than on Monday&nbsp;[see @log].'
"#,
        good: r#"
situation = 'The queue is nine ships long, **more** than on Monday: see [@log].'
"#,
    },
    run,
};

/// A text full of markup is reported by its first pieces.
const MOST: usize = 20;

/// A piece of foreign markup.
struct Found {
    /// Where it stands in its text.
    range: Range<usize>,
    /// What it is, behind its words: "is a citation of LaTeX, and prints as typed".
    what: &'static str,
    /// What to write instead.
    help: String,
    /// What it becomes, where that is certain.
    fix: Option<String>,
}

impl Found {
    fn new(range: Range<usize>, what: &'static str, help: impl Into<String>) -> Self {
        Self {
            range,
            what,
            help: help.into(),
            fix: None,
        }
    }

    fn fixed(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
        self
    }
}

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let sources: HashSet<&str> = reading
        .brief
        .sources
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        let mut found = in_text(&passage.text, &sources);
        found.retain(|it| passage.is_own(&it.range));
        let place = |range: &Range<usize>| passage.place(range.clone());
        remarks.extend(
            found
                .into_iter()
                .map(|it| remark(&passage.text, it, &place)),
        );
    }
    for text in reading.texts() {
        let (words, start) = match text.content {
            TextContent::Plain(Plain { text, start, .. }) => (text.as_str(), *start),
            TextContent::Words(words) => (words, 0),
            TextContent::Line(_) | TextContent::None => continue,
        };
        let place = |range: &Range<usize>| Place {
            field: text.field.clone(),
            words: Some(start + range.start..start + range.end),
        };
        if text.role != Role::FigureAlternative {
            let own = signs::of_bluf(words);
            remarks.extend(own.map(|it| remark(words, it, &place)));
        }
    }
    remarks.truncate(MOST);
    remarks
}

/// What is found in running words, in order.
fn in_text(text: &str, sources: &HashSet<&str>) -> Vec<Found> {
    let mut found: Vec<Found> = brackets::find(text)
        .chain(brackets::bare_citations(text, sources))
        .chain(commands::find(text))
        .chain(signs::find(text))
        .collect();
    found.sort_by_key(|it| (it.range.start, it.range.end));
    let mut end = 0;
    found.retain(|it| {
        let is_free = it.range.start >= end;
        if is_free {
            end = it.range.end;
        }
        is_free
    });
    found
}

fn remark(text: &str, found: Found, place: &dyn Fn(&Range<usize>) -> Place) -> Remark {
    let Found {
        range,
        what,
        help,
        fix,
    } = found;
    let written = stretch_of(text, range.clone());
    let remark = Remark::new(place(&range), format!("`{written}` {what}")).help(help);
    match fix {
        Some(new) => remark.fix(place(&range), written, new),
        None => remark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Option<String>)> {
        let sources = HashSet::from(["law", "log"]);
        let found = in_text(text, &sources).into_iter();
        found
            .map(|it| (stretch_of(text, it.range).to_owned(), it.fix))
            .collect()
    }

    #[test]
    fn markup_of_others_is_found_with_what_it_becomes() {
        for (text, written, fix) in [
            ("as before [1].", "[1]", None),
            ("as before [2, 3-5].", "[2, 3-5]", None),
            ("so it is [see @law].", "[see @law]", Some("see [@law]")),
            (
                "so it is [-@law, p. 3].",
                "[-@law, p. 3]",
                Some("[@law, p. 3]"),
            ),
            ("as @law says", "@law", Some("[@law]")),
            (
                "so \\cite{law, log}.",
                "\\cite{law, log}",
                Some("[@law; @log]"),
            ),
            ("a \\textbf{bold} word", "\\textbf{bold}", Some("**bold**")),
            ("an \\emph{odd} word", "\\emph{odd}", Some("*odd*")),
            ("here \\newpage there", "\\newpage", None),
            ("---", "---", None),
            ("* * *", "* * *", None),
            ("====", "====", None),
            ("12&nbsp;km", "&nbsp;", Some("\u{a0}")),
            ("A &amp; B", "&amp;", Some("&")),
            ("a _small_ word", "_small_", Some("*small*")),
            ("a __big one__", "__big one__", Some("**big one**")),
            ("not ~~this~~ that", "~~this~~", None),
            ("CO~2~ rose", "~2~", Some("₂")),
            ("9 m^2^", "^2^", Some("²")),
            ("| a | b |", "| a | b |", None),
            ("```", "```", None),
            (
                "Error! Reference source not found.",
                "Error! Reference source not found",
                None,
            ),
            ("see ^[a note]", "^[a note]", None),
            ("words{.underline}", "{.underline}", None),
            ("[x] done", "[x]", None),
        ] {
            let expected = (written.to_owned(), fix.map(str::to_owned));
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_left_alone() {
        for text in [
            "he [the minister] said [sic], [...]",
            "in [2024] and a[1]",
            "C:\\temp\\notes, \\\\server\\share",
            "snake_case_name and __init__",
            "write to desk@law.example or @press",
            "AT&T; R&D; a & b",
            "5 ~ 6, ~40, 2^10",
            "one -- two --- three",
            "a|b or c | d",
            "100 * 2 * 3",
            "an interval [0, 1]",
            "{a, b}",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn where_words_print_as_typed_so_does_markup() {
        let found = |text: &str| -> Vec<String> {
            let found = signs::of_bluf(text);
            found
                .map(|it| stretch_of(text, it.range).to_owned())
                .collect()
        };
        assert_eq!(found("Quay [@log]"), ["[@log]"]);
        assert_eq!(
            found("A **strong** `code`[^1]"),
            ["**strong**", "`code`", "[^1]"]
        );
        assert_eq!(
            found("See [](#x), [w](https://a.b)"),
            ["[](#x)", "[w](https://a.b)"]
        );
        assert_eq!(found("[sic] 2*3*4 f(x) 5`"), [""; 0]);
    }
}
