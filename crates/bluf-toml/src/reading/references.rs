//! Ids that a brief gives, and what refers to them.

use std::collections::{BTreeMap, BTreeSet};
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
    /// What a dissent can be on: a recommendation, an option, a judgement.
    Position,
}

/// Ids that a brief gives, and what refers to them.
#[derive(Default)]
pub(crate) struct References {
    sources: BTreeMap<String, Range<usize>>,
    items: BTreeMap<String, (Kind, Range<usize>)>,
    uses: Vec<(Kind, String, Range<usize>)>,
    /// Ids of things that are there and could not be read; those of sources apart.
    lost_sources: BTreeSet<String>,
    lost_items: BTreeSet<String>,
    /// Whether no source could be read.
    lost_all_sources: bool,
    /// References by something that cannot be an id.
    refused: Vec<(Kind, String, Problem)>,
}

impl References {
    /// Notes an id. The problem, if another thing has it already.
    pub(crate) fn define(&mut self, kind: Kind, id: &str, span: Range<usize>) -> Option<Problem> {
        if kind == Kind::Source {
            self.sources.insert(id.to_owned(), span);
            return None;
        }
        if let Some((_, known)) = self.items.get_mut(id) {
            // Items are read kind by kind, and not in the order of the file.
            let (first, second) = if known.start < span.start {
                (known.clone(), span)
            } else {
                (span, known.clone())
            };
            *known = first.clone();
            let problem = Problem::error(
                rules::DUPLICATE_ID,
                second,
                format!("`{id}` names two items"),
            );
            return Some(
                problem
                    .also(first, "first given here")
                    .help("give one of them another id; items of all kinds share their ids"),
            );
        }
        self.items.insert(id.to_owned(), (kind, span));
        None
    }

    /// Notes the id of something that is there and could not be read: what refers to it is right.
    pub(crate) fn lose(&mut self, kind: Kind, id: &str) {
        let lost = if kind == Kind::Source {
            &mut self.lost_sources
        } else {
            &mut self.lost_items
        };
        lost.insert(id.to_owned());
    }

    /// Notes that the sources could not be read.
    pub(crate) fn lose_all_sources(&mut self) {
        self.lost_all_sources = true;
    }

    /// Notes a reference by what cannot be an id. It is a problem, unless something is refused for
    /// the same id: then it is its echo.
    pub(crate) fn refuse(&mut self, kind: Kind, id: &str, problem: Problem) {
        self.refused.push((kind, id.to_owned(), problem));
    }

    fn is_lost(&self, kind: Kind, id: &str) -> bool {
        match kind {
            Kind::Source => self.lost_all_sources || self.lost_sources.contains(id),
            _ => self.lost_items.contains(id),
        }
    }

    /// Notes a reference.
    pub(crate) fn refer(&mut self, kind: Kind, id: &str, span: Range<usize>) {
        self.uses.push((kind, id.to_owned(), span));
    }

    /// The references that lead nowhere. `is_lost` says of an id whether a syntax error may have
    /// swallowed what it names.
    pub(crate) fn dangling(&self, text: &str, is_lost: impl Fn(&str) -> bool) -> Vec<Problem> {
        let mut near = Near::default();
        let refused = self
            .refused
            .iter()
            .filter(|(kind, id, _)| !self.is_lost(*kind, id));
        let mut problems: Vec<Problem> = refused.map(|(_, _, problem)| problem.clone()).collect();
        for (kind, id, span) in &self.uses {
            if self.is_lost(*kind, id) {
                continue;
            }
            let problem = match kind {
                Kind::Source if self.sources.contains_key(id) => continue,
                Kind::Source => {
                    let problem = Problem::error(
                        rules::DANGLING_CITATION,
                        span.clone(),
                        format!("no source has the id `{id}`"),
                    );
                    match near.of(*kind, id, self.sources.keys().map(String::as_str)) {
                        Some(near) => problem
                            .fix_words(text, span, id, &near)
                            .unsafely()
                            .help(format!("did you mean `{near}`?")),
                        None => problem.help(format!(
                            "add it to `[sources]`: `{id} = {{ title = \"…\" }}`"
                        )),
                    }
                }
                Kind::Item | Kind::Position if self.items.contains_key(id) => continue,
                Kind::Item => {
                    self.dangling_item(&mut near, *kind, id, (text, span), "item", |_| true)
                }
                Kind::Position => {
                    let what = "recommendation, option or judgement";
                    self.dangling_item(&mut near, *kind, id, (text, span), what, |_| true)
                }
                Kind::Figure | Kind::Judgment => {
                    let what = if *kind == Kind::Figure {
                        "figure"
                    } else {
                        "judgement"
                    };
                    match self.items.get(id) {
                        Some((found, _)) if found == kind => continue,
                        Some((_, place)) => Problem::error(
                            rules::DANGLING_REFERENCE,
                            span.clone(),
                            format!("`{id}` is no {what}"),
                        )
                        .also(place.clone(), "given here")
                        .help(format!("name a {what}")),
                        None => {
                            let fits = |found| found == *kind;
                            self.dangling_item(&mut near, *kind, id, (text, span), what, fits)
                        }
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
        near: &mut Near,
        kind: Kind,
        id: &str,
        (text, span): (&str, &Range<usize>),
        what: &str,
        fits: impl Fn(Kind) -> bool,
    ) -> Problem {
        let problem = Problem::error(
            rules::DANGLING_REFERENCE,
            span.clone(),
            format!("no {what} has the id `{id}`"),
        );
        let candidates = self.items.iter().filter(|(_, (kind, _))| fits(*kind));
        match near.of(kind, id, candidates.map(|(id, _)| id.as_str())) {
            Some(near) => problem
                .fix_words(text, span, id, &near)
                .unsafely()
                .help(format!("did you mean `{near}`?")),
            None if self.sources.contains_key(id) => {
                problem.help(format!("`{id}` is a source: cite it with `[@{id}]`"))
            }
            None if what.contains(',') => {
                problem.help(format!("give the one that is meant an `id = \"{id}\"`"))
            }
            None => problem.help(format!("give the {what} an `id = \"{id}\"`")),
        }
    }
}

/// The nearest ids that were looked for. A brief whose references all lead nowhere lacks a file or
/// a table, and no suggestion helps: so only the first of them are looked for, each once, and the
/// time does not grow with their number times that of the ids.
#[derive(Default)]
struct Near {
    found: BTreeMap<(Kind, String), Option<String>>,
}

impl Near {
    /// How many ids are looked for.
    const AT_MOST: usize = 100;

    fn of<'a>(
        &mut self,
        kind: Kind,
        id: &str,
        candidates: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        let key = (kind, id.to_owned());
        if let Some(known) = self.found.get(&key) {
            return known.clone();
        }
        if self.found.len() >= Self::AT_MOST {
            return None;
        }
        let near = nearest(id, candidates).map(str::to_owned);
        self.found.insert(key, near.clone());
        near
    }
}
