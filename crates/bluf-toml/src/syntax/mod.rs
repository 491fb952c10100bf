//! TOML as authors write it: parsing that goes on after a mistake and says what to write instead.

mod brackets;
mod controls;
mod duplicates;
mod escapes;
mod explain;
mod headings;
mod keys;
mod repaired;
mod statement;
mod strings;
mod tokens;
mod values;
mod version;

use std::ops::Range;

use bluf_model::stretch_of;
use toml::Spanned;
use toml::de::DeTable;

use self::duplicates::Search;
use crate::Problem;
use crate::keys::Keys;
pub(crate) use escapes::ask_about_escapes;
pub(crate) use headings::one_bracket_problem;
pub(crate) use repaired::Repaired;
use repaired::{Edit, line_around};
pub(crate) use values::as_number;
pub(crate) use version::newer;

/// Mending again after a repair, at most so often. What is still wrong then is one problem.
const MOST_REPAIRS: usize = 64;

/// Of keys that are written twice, for how many the first place is looked for.
const MOST_SEARCHES: usize = 100;

/// How many errors are looked at in search of one that can be mended as its message says.
const MOST_LOOKED_AT: usize = 100;

/// What the parser made of a file. Places count in the author's own text.
#[derive(Default)]
pub(crate) struct Syntax {
    /// The syntax errors.
    pub problems: Vec<Problem>,
    /// Stretches that an error spoils: nothing more is said of them.
    damaged: Vec<Range<usize>>,
    /// Whether lines were left out, so that nothing can be called missing.
    pub lost_lines: bool,
}

/// A repair, in places of the text that it repairs.
struct Mend {
    /// What is wrong; nothing, where an earlier problem says it already.
    problem: Option<Problem>,
    /// The stretch that the mistake spoils.
    damage: Option<Range<usize>>,
    /// What makes it readable.
    edits: Vec<Edit>,
}

/// Where the parser stumbled, and what it says of it.
type ParserError = (Range<usize>, String);

impl Mend {
    /// A repair that writes what its message offers.
    fn as_said(problem: Problem) -> Self {
        Self {
            edits: edits_of(&problem),
            problem: Some(problem),
            damage: None,
        }
    }
}

impl Syntax {
    fn mend(&mut self, repaired: &mut Repaired, mend: Mend) {
        let mend = repaired.in_original(mend);
        self.problems.extend(mend.problem);
        self.damaged.extend(mend.damage);
        repaired.apply(mend.edits);
    }

    /// Whether a repair spoiled this place of the author's text: what the parser says of it is
    /// an echo.
    fn is_echo(&self, span: &Range<usize>) -> bool {
        self.damaged
            .iter()
            .any(|damage| damage.contains(&span.start))
    }

    /// The stretches of the repaired text that an error spoils.
    pub(crate) fn damaged(&self, repaired: &Repaired) -> Vec<Range<usize>> {
        self.damaged
            .iter()
            .map(|damage| repaired.forward(damage))
            .collect()
    }
}

/// Repairs `repaired` until all of it can be parsed, and collects what was wrong.
///
/// The parser recovers from most mistakes by itself; where it would lose the rest of the file or
/// report one mistake many times, the text is mended and parsed again.
pub(crate) fn repair(repaired: &mut Repaired, keys: &Keys) -> Syntax {
    let mut syntax = Syntax::default();
    controls::blank_controls(repaired, &mut syntax);
    strings::close_strings(repaired, &mut syntax);
    for _ in 0..MOST_REPAIRS {
        let words = tokens::tokens(&repaired.text);
        let mend = headings::mend_heading(&repaired.text, &words, keys, &syntax)
            .or_else(|| brackets::mend_brackets(&repaired.text, &words))
            .or_else(|| keys::mend_key(&repaired.text, &words, keys));
        let Some(mend) = mend else { break };
        syntax.mend(repaired, mend);
    }
    for _ in 0..MOST_REPAIRS {
        let (_, errors) = parse(&repaired.text);
        if let Some(mend) = mend_as_said(repaired, &errors, &syntax) {
            syntax.mend(repaired, mend);
            continue;
        }
        let Some(mend) = silence_line(&repaired.text, &errors) else {
            explain_all(repaired, errors, &mut syntax);
            return syntax;
        };
        syntax.mend(repaired, mend);
        syntax.lost_lines = true;
    }
    let (_, errors) = parse(&repaired.text);
    explain_all(repaired, errors, &mut syntax);
    syntax
}

/// Mends the first error of which it is plain what was meant, as the message of it says: what is
/// wrong with the right words is found in the same run.
fn mend_as_said(repaired: &Repaired, errors: &[ParserError], syntax: &Syntax) -> Option<Mend> {
    let mut firsts: Vec<&ParserError> = Vec::new();
    let mut last_line = None;
    let mut sorted: Vec<&ParserError> = errors.iter().collect();
    sorted.sort_by_key(|(span, _)| span.start);
    for error in sorted {
        let line = line_around(&repaired.text, error.0.start);
        if last_line.replace(line.clone()) != Some(line) {
            firsts.push(error);
        }
    }
    firsts
        .into_iter()
        .take(MOST_LOOKED_AT)
        .find_map(|(span, message)| {
            let is_echo = syntax.is_echo(&repaired.original(span));
            if is_echo || message.starts_with("duplicate key") {
                return None;
            }
            let problem = explain::explain(&repaired.text, span.clone(), message);
            let edits = edits_of(&problem);
            (!edits.is_empty()).then_some(Mend {
                problem: Some(problem),
                damage: None,
                edits,
            })
        })
}

/// The repair that a message offers.
fn edits_of(problem: &Problem) -> Vec<Edit> {
    let edits = problem.fix.iter();
    let edits = edits.map(|edit| Edit::Replace(edit.span.clone(), edit.text.clone()));
    edits.collect()
}

/// Parses text, as far as it can be parsed. What is still wrong after [`repair`] is reported already.
pub(crate) fn parse(text: &str) -> (Spanned<DeTable<'_>>, Vec<ParserError>) {
    let (document, errors) = DeTable::parse_recoverable(text);
    let errors = errors
        .iter()
        .map(|error| (error.span().unwrap_or_default(), error.message().to_owned()))
        .collect();
    (document, errors)
}

/// Makes a comment of the first line that is no TOML at all, so that the parser goes on behind it.
fn silence_line(text: &str, errors: &[ParserError]) -> Option<Mend> {
    let (span, message) = errors.iter().find(|(_, message)| loses_the_rest(message))?;
    let line = line_around(text, span.start);
    let first = stretch_of(text, line.clone())
        .chars()
        .next()
        .filter(|first| *first != '#')?;
    Some(Mend {
        problem: Some(explain::explain(text, span.clone(), message)),
        damage: None,
        edits: vec![Edit::Overwrite(
            line.start..line.start + first.len_utf8(),
            "#".to_owned(),
        )],
    })
}

fn loses_the_rest(message: &str) -> bool {
    [
        "key with no value",
        "unclosed table",
        "unclosed array table",
        "invalid unquoted key",
        "missing table",
        "extra",
    ]
    .iter()
    .any(|start| message.contains(start))
}

/// One problem for each line with errors: what follows the first on a line is its echo.
fn explain_all(repaired: &Repaired, mut errors: Vec<ParserError>, syntax: &mut Syntax) {
    errors.sort_by_key(|(span, _)| span.start);
    let (mut last_line, mut twice) = (None, 0);
    for (span, message) in errors {
        let line = line_around(&repaired.text, span.start);
        if last_line.as_ref() == Some(&line) {
            continue;
        }
        twice += usize::from(message.starts_with("duplicate key"));
        let problem = match message.starts_with("duplicate key") && twice > MOST_SEARCHES {
            true => duplicates::duplicate(&repaired.text, span, Search::LeftOut),
            false => explain::explain(&repaired.text, span, &message),
        };
        let damage = (problem.rule != crate::rules::DUPLICATE_KEY).then(|| line.clone());
        let mend = repaired.in_original(Mend {
            problem: Some(problem),
            damage,
            edits: Vec::new(),
        });
        let is_known = mend
            .problem
            .as_ref()
            .is_some_and(|problem| syntax.is_echo(&problem.label.span));
        if !is_known {
            syntax.problems.extend(mend.problem);
        }
        syntax.damaged.extend(mend.damage);
        last_line = Some(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the parser says in English, on which [`loses_the_rest`], [`explain`] and [`values`]
    /// decide. Another version of the parser may word it otherwise, and then this fails.
    #[test]
    fn the_parser_words_its_errors_as_we_read_them() {
        let mut reworded = Vec::new();
        for (text, words) in [
            ("key\n", "key with no value"),
            ("[table\na = 1\n", "unclosed table"),
            ("[[table\na = 1\n", "unclosed array table"),
            ("a! = 1\n", "invalid unquoted key"),
            ("a == 1\n", "extra `=`"),
            ("a = 1\na = 2\n", "duplicate key"),
            ("a = \"\\", "missing escaped value"),
            ("a = \"\\d\"\n", "escape"),
            ("a = True\n", "invalid boolean"),
            ("a = one\n", "string values must be quoted"),
            ("a = \"one\n", "basic string"),
            ("a = 'one\n", "literal string"),
            ("a = 'one' two\n", "unexpected key or value"),
            ("a = [\"one\" \"two\"]\n", "array"),
            ("a = { b = 1\n", "inline table"),
            ("a = { b = 1 c = 2 }\n", "key-value pairs"),
            ("= 1\n", "keys cannot be empty"),
            ("a = 2026-13-\n", "invalid date"),
            ("a = 2026-05-12T99\n", "invalid time"),
            (
                "a = 1e\nb = 1e5.5\nc = 1.2.3\nd = 1.5_\ne = +1.\nf = 1.5x\n",
                "float",
            ),
            ("a = 01\n", "leading zero"),
            ("]\n", "missing table"),
        ] {
            let (_, errors) = parse(text);
            let said: Vec<&str> = errors.iter().map(|(_, message)| message.as_str()).collect();
            if !said.iter().any(|message| message.contains(words)) {
                reworded.push(format!("{text:?}: `{words}` is not in {said:?}"));
            }
        }
        assert!(reworded.is_empty(), "{reworded:#?}");
    }
}
