//! Words of closed vocabularies: terms, source grades.

use bluf_model::{Grade, Vocabulary};

use super::table::listed;
use super::{Found, Table, quoted};
use crate::edit::string_edit;
use crate::nearest::nearest;
use crate::{Problem, rules};

impl<'t> Table<'t> {
    /// A word of a vocabulary.
    pub(crate) fn term<V: Vocabulary>(&mut self, key: &'static str) -> Option<V> {
        let found = self.get(key)?;
        self.term_of(&found)
    }

    /// One word of a vocabulary or several.
    pub(crate) fn terms<V: Vocabulary>(&mut self, key: &'static str) -> Vec<V> {
        let entries = self.entries(key);
        entries
            .iter()
            .filter_map(|found| self.term_of(found))
            .collect()
    }

    pub(crate) fn require_term<V: Vocabulary>(&mut self, key: &'static str) -> Option<V> {
        let found = self.require(key)?;
        self.term_of(&found)
    }

    pub(crate) fn term_of<V: Vocabulary>(&self, found: &Found<'t>) -> Option<V> {
        let text = self.text_of(found)?;
        let value = V::from_term(text.trim());
        if value.is_none() {
            let terms: Vec<&str> = V::TERMS.iter().map(|(term, _)| *term).collect();
            let problem = Problem::error(
                rules::UNKNOWN_TERM,
                found.span.clone(),
                format!("{} is not a {}", quoted(text), V::NAME),
            );
            self.reading
                .report(match nearest(text, terms.iter().copied()) {
                    Some(near) => self
                        .in_place_of(problem, found, near)
                        .guessed(text, near)
                        .help(format!(
                            "did you mean `{near}`? The terms are {}",
                            listed(&terms)
                        )),
                    None => problem.help(format!("the terms are {}", listed(&terms))),
                });
        }
        value
    }

    /// Offers words in the place of a string of one line, in the quotes that it has.
    pub(crate) fn in_place_of(&self, problem: Problem, found: &Found<'_>, words: &str) -> Problem {
        match string_edit(self.reading.text, &found.span, words) {
            Some(edit) => problem.fix(edit.span, edit.text),
            None => problem,
        }
    }

    pub(crate) fn grade(&mut self, key: &'static str) -> Option<Grade> {
        let found = self.get(key)?;
        let text = self.text_of(&found)?;
        let grade = Grade::parse(text.trim());
        if grade.is_none() {
            let problem = Problem::error(
                rules::BAD_GRADE,
                found.span.clone(),
                format!("{} is not a source grade", quoted(text)),
            );
            let upper = Grade::parse(&text.trim().to_uppercase());
            self.reading.report(match upper {
                Some(grade) => self
                    .in_place_of(problem, &found, &grade.to_string())
                    .help(format!("did you mean `{grade}`?")),
                None => problem.help("write a letter from A to F (how reliable the source is) and a number from 1 to 6 (how credible the report is): `B2`"),
            });
        }
        grade
    }
}
