//! Ids that a brief gives, and what refers to them.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::nearest::nearest;
use crate::{Problem, rules};

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A source.
    Source,
    /// Any item with an id.
    Item,
    /// A figure, where no other item will do.
    Figure,
    /// A judgement, where no other item will do.
    Judgment,
}

/// Ids that a brief gives, and what refers to them.
#[derive(Default)]
pub(crate) struct References {
    sources: BTreeMap<String, Range<usize>>,
    items: BTreeMap<String, (Kind, Range<usize>)>,
    uses: Vec<(Kind, String, Range<usize>)>,
}

impl References {
    /// Notes an id. The problem, if another thing has it already.
    pub fn define(&mut self, kind: Kind, id: &str, span: Range<usize>) -> Option<Problem> {
        if kind == Kind::Source {
            self.sources.insert(id.to_owned(), span);
            return None;
        }
        if let Some((_, first)) = self.items.get(id) {
            let problem = Problem::error(rules::DUPLICATE_ID, span, format!("`{id}` names two items"));
            return Some(
                problem
                    .also(first.clone(), "first given here")
                    .help("give one of them another id; items of all kinds share their ids"),
            );
        }
        self.items.insert(id.to_owned(), (kind, span));
        None
    }

    /// Notes a reference.
    pub fn refer(&mut self, kind: Kind, id: &str, span: Range<usize>) {
        self.uses.push((kind, id.to_owned(), span));
    }

    /// The references that lead nowhere. `is_lost` says of an id whether a syntax error may have
    /// swallowed what it names.
    pub fn dangling(&self, is_lost: impl Fn(&str) -> bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (kind, id, span) in &self.uses {
            let problem = match kind {
                Kind::Source if self.sources.contains_key(id) => continue,
                Kind::Source => {
                    let problem = Problem::error(
                        rules::DANGLING_CITATION,
                        span.clone(),
                        format!("no source has the id `{id}`"),
                    );
                    match nearest(id, self.sources.keys().map(String::as_str)) {
                        Some(near) => problem.help(format!("did you mean `{near}`?")),
                        None => problem.help(format!("add it to `[sources]`: `{id} = {{ title = \"…\" }}`")),
                    }
                }
                Kind::Item => match self.items.get(id) {
                    Some(_) => continue,
                    None => self.dangling_item(id, span, "item", |_| true),
                },
                Kind::Figure | Kind::Judgment => {
                    let what = if *kind == Kind::Figure { "figure" } else { "judgement" };
                    match self.items.get(id) {
                        Some((found, _)) if found == kind => continue,
                        Some((_, place)) => Problem::error(
                            rules::DANGLING_REFERENCE,
                            span.clone(),
                            format!("`{id}` is no {what}"),
                        )
                        .also(place.clone(), "given here")
                        .help(format!("name a {what}")),
                        None => self.dangling_item(id, span, what, |found| found == *kind),
                    }
                }
            };
            if !is_lost(id) {
                problems.push(problem);
            }
        }
        problems
    }

    fn dangling_item(
        &self,
        id: &str,
        span: &Range<usize>,
        what: &str,
        fits: impl Fn(Kind) -> bool,
    ) -> Problem {
        let problem = Problem::error(
            rules::DANGLING_REFERENCE,
            span.clone(),
            format!("no {what} has the id `{id}`"),
        );
        let candidates = self.items.iter().filter(|(_, (kind, _))| fits(*kind));
        match nearest(id, candidates.map(|(id, _)| id.as_str())) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None if self.sources.contains_key(id) => {
                problem.help(format!("`{id}` is a source: cite it with `[@{id}]`"))
            }
            None => problem.help(format!("give the {what} an `id = \"{id}\"`")),
        }
    }
}
