//! TOML as authors write it: parsing that goes on after a mistake and says what to write instead.

mod explain;
mod repair;

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::Problem;
pub(crate) use repair::Repaired;

/// Parsing again after a repair, at most so often. What is still wrong then is one problem.
const MOST_REPAIRS: usize = 64;

/// What the parser made of a file.
pub(crate) struct Syntax {
    /// The syntax errors, in places of the repaired text.
    pub problems: Vec<Problem>,
    /// Stretches of the repaired text that an error spoils: nothing more is said of them.
    pub damaged: Vec<Range<usize>>,
    /// Whether lines were left out, so that nothing can be called missing.
    pub lost_lines: bool,
}

/// Repairs `repaired` until all of it can be parsed, and collects what was wrong.
///
/// The parser recovers from most mistakes by itself; where it would lose the rest of the file or
/// report one mistake many times, the text is mended and parsed again.
pub(crate) fn check_syntax(repaired: &mut Repaired) -> Syntax {
    let mut syntax = Syntax { problems: Vec::new(), damaged: Vec::new(), lost_lines: false };
    syntax.problems.extend(repair::close_strings(repaired, &mut syntax.damaged));
    for round in 0..MOST_REPAIRS {
        let errors = {
            let (_, errors) = DeTable::parse_recoverable(&repaired.text);
            errors
                .iter()
                .map(|error| (error.span().unwrap_or_default(), error.message().to_owned()))
                .collect::<Vec<_>>()
        };
        let Some(mended) = repair::mend(repaired, &errors, &mut syntax) else {
            explain_all(&repaired.text, errors, &mut syntax);
            return syntax;
        };
        syntax.problems.push(mended);
        if round + 1 == MOST_REPAIRS {
            return syntax;
        }
    }
    syntax
}

/// Parses text that [`check_syntax`] went over; its errors are reported already.
pub(crate) fn parse(text: &str) -> Spanned<DeTable<'_>> {
    DeTable::parse_recoverable(text).0
}

/// One problem for each line with errors: what follows the first on a line is its echo.
fn explain_all(text: &str, mut errors: Vec<(Range<usize>, String)>, syntax: &mut Syntax) {
    errors.sort_by_key(|(span, _)| span.start);
    let mut last_line = None;
    for (span, message) in errors {
        let line = repair::line_around(text, span.start);
        if last_line.as_ref() == Some(&line) {
            continue;
        }
        let problem = explain::explain(text, span, &message);
        if problem.rule != crate::rules::DUPLICATE_KEY {
            syntax.damaged.push(line.clone());
        }
        syntax.problems.push(problem);
        last_line = Some(line);
    }
}
