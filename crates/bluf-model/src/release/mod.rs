//! Releases: what of a brief may go to readers of a lower marking.
//!
//! The cut is made in the model, before anything is numbered, worded or set, so that nothing
//! above the line can reach a page, its metadata or a file name. The rules of the cut:
//!
//! - A text stays when its marking is at or below the line. What bears no mark has the brief's.
//! - The date, the cut-off, the language, the template, the status and the yardstick are about
//!   the document, and stay; the day of the decision, decision lines, accepted findings and the
//!   brief that it supersedes are for those who work on it, and go.
//! - A source stays when a text that stays cites it.
//! - A judgement of which the basis goes says so; it goes with its basis when nothing that is
//!   left of it cites a source.
//! - What hangs on an item goes with it: objections, indicators, the place of a figure, a list on
//!   the paragraph that introduces it, what is below a bullet on the bullet.
//! - What would say something false without the part that goes, goes as a whole: a row of
//!   statistics without its unit, sources that disagree without one side or the resolution.
//! - Of a figure stays what its data still show: rows, columns, places by their own marks; the
//!   description goes when some of the data go, because it was written for all of them, and so
//!   do the ends of axes and the limits of classes. A figure that has nothing left to show goes.
//! - What a release cannot do without is an error that the author must settle: a title, a bottom
//!   line, the heading of a section that stays, an objection to something that stays, a reference
//!   to something that goes, a source above the line that a text below it cites, the authority
//!   of what stays classified.
//! - Where the whole is marked for what its parts reveal together (`compilation`), there is no
//!   release below it.

mod audiences;
mod banner;
mod brief;
mod figure;
mod head;
mod items;
mod problem;
mod prose;
mod sources;
mod words;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashSet};

use crate::{
    Brief, FieldPath, Inline, ItemId, Label, Line, Marking, Part, Plain, Released, Scheme, Step,
    Text, for_each_inline, texts,
};

pub use audiences::audiences;
pub use head::head_above;
pub use problem::{ReleaseProblem, ReleaseProblemKind};

/// How to cut a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseOptions {
    /// The line: what is above it goes.
    pub at: Marking,
    /// Whether the release says where text was withheld.
    pub withheld: Withheld,
}

/// Whether a release says where text was withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Withheld {
    /// It reads as if it had never been otherwise.
    #[default]
    Unsaid,
    /// It says so.
    Said,
}

/// Cuts a release of a brief.
///
/// # Errors
///
/// What the author must settle first, each with its place; no message of them holds words of the
/// brief.
pub fn release(brief: &Brief, options: &ReleaseOptions) -> Result<Brief, Vec<ReleaseProblem>> {
    release_of(brief, &texts(brief), options)
}

/// Cuts a release of a brief of which the texts are at hand: those that [`texts`] finds in it.
///
/// # Errors
///
/// As those of [`release`].
pub fn release_of(
    brief: &Brief,
    texts: &[Text<'_>],
    options: &ReleaseOptions,
) -> Result<Brief, Vec<ReleaseProblem>> {
    if let Some(problem) = problem::of_line(brief, &options.at) {
        return Err(vec![problem]);
    }
    let cut = Cut {
        brief,
        texts,
        at: &options.at,
        withheld: options.withheld,
        dropped: RefCell::default(),
        parts: RefCell::default(),
        problems: RefCell::default(),
    };
    cut.check_compilation();
    let mut released = cut.brief();
    let left = cut.texts_left();
    cut.check_references(&left, &released);
    released.sources = cut.sources(&left);
    released.marking = banner::of(brief, &released, &options.at);
    released.scheme = released.scheme.or(banner::scheme_to_say(&released));
    banner::keep_blocks(&mut released);
    cut.check_authority(&released);
    // What an earlier release said, a later one does not take back.
    let before = brief.released.iter().flat_map(|it| it.withheld.clone());
    let mut withheld: Vec<Part> = before.collect();
    if options.withheld == Withheld::Said {
        let more = cut.parts.into_inner();
        for part in more {
            if !withheld.contains(&part) {
                withheld.push(part);
            }
        }
    }
    released.released = Some(Released {
        at: options.at.clone(),
        withheld,
    });
    let problems = cut.problems.into_inner();
    if problems.is_empty() {
        Ok(released)
    } else {
        Err(problems)
    }
}

/// A cut while it is made.
struct Cut<'a> {
    brief: &'a Brief,
    /// Its texts, which many of the questions go by.
    texts: &'a [Text<'a>],
    at: &'a Marking,
    withheld: Withheld,
    /// Items that go, whatever the markings of their parts.
    dropped: RefCell<HashSet<FieldPath>>,
    /// Parts of which something goes, each once.
    parts: RefCell<Vec<Part>>,
    problems: RefCell<Vec<ReleaseProblem>>,
}

impl<'a> Cut<'a> {
    /// The marking of what bears `own` inside `around`, if that stays.
    fn kept(&self, own: Option<&Marking>, around: Option<&Marking>) -> Option<Marking> {
        Marking::covering(own, around).filter(|marking| self.stays(marking))
    }

    /// Whether what has this marking stays: in each system of the line, at or below it.
    fn stays(&self, marking: &Marking) -> bool {
        is_at_or_below(self.at, marking)
    }

    /// The marking of an item, if it stays.
    fn item(&self, own: Option<&Marking>) -> Option<Marking> {
        self.kept(own, self.brief.marking.as_ref())
    }

    /// A line, if it stays inside something of this marking.
    fn line(&self, line: &Line, around: Option<&Marking>) -> Option<Line> {
        let marking = self.kept(line.marking(), around)?;
        Some(self.without_notes(line, &marking))
    }

    /// A line that stays, of this marking, without the notes that do not.
    fn without_notes(&self, line: &Line, marking: &Marking) -> Line {
        let mut left = line.clone();
        let mut goes = false;
        for_each_inline(&line.nodes, &mut |node| {
            goes |= self.note_goes(node, marking)
        });
        if goes {
            left.nodes = self.nodes_left(&line.nodes, marking).into();
        }
        left
    }

    fn note_goes(&self, node: &Inline, around: &Marking) -> bool {
        match node {
            Inline::Note { line, .. } => self.kept(line.marking(), Some(around)).is_none(),
            _ => false,
        }
    }

    fn nodes_left(&self, nodes: &[Inline], around: &Marking) -> Vec<Inline> {
        let left = |nodes: &[Inline]| self.nodes_left(nodes, around);
        let nodes = nodes.iter().filter_map(|node| {
            if !self.note_goes(node, around) {
                return Some(match node {
                    Inline::Emphasis(nodes) => Inline::Emphasis(left(nodes)),
                    Inline::Strong(nodes) => Inline::Strong(left(nodes)),
                    Inline::Link { url, nodes } => Inline::Link {
                        url: url.clone(),
                        nodes: left(nodes),
                    },
                    Inline::Reference { id, nodes, words } => Inline::Reference {
                        id: id.clone(),
                        nodes: left(nodes),
                        words: words.clone(),
                    },
                    Inline::Foreign { language, nodes } => Inline::Foreign {
                        language: language.clone(),
                        nodes: left(nodes),
                    },
                    Inline::Text { .. }
                    | Inline::Code { .. }
                    | Inline::Hyphens { .. }
                    | Inline::Cite { .. }
                    | Inline::Note { .. } => node.clone(),
                });
            }
            let Inline::Note { name, words, .. } = node else {
                return None;
            };
            (self.withheld == Withheld::Said).then(|| Inline::Note {
                name: name.clone(),
                line: words::line(words::withheld(self.brief.language), Some(self.at)),
                words: words.clone(),
            })
        });
        nodes.collect()
    }

    /// A plain text, if it stays inside something of this marking.
    fn plain(&self, plain: &Plain, around: Option<&Marking>) -> Option<Plain> {
        self.kept(plain.marking(), around)?;
        Some(plain.clone())
    }

    fn line_in(&self, line: &Option<Line>, around: &Marking) -> Option<Line> {
        self.line(line.as_ref()?, Some(around))
    }

    fn plain_in(&self, plain: &Option<Plain>, around: &Marking) -> Option<Plain> {
        self.plain(plain.as_ref()?, Some(around))
    }

    /// A plain text that is about the document.
    fn particular(&self, plain: &Option<Plain>) -> Option<Plain> {
        self.plain(plain.as_ref()?, self.brief.marking.as_ref())
    }

    fn particulars(&self, plains: &[Plain]) -> Vec<Plain> {
        let around = self.brief.marking.as_ref();
        let kept = plains.iter().filter_map(|it| self.plain(it, around));
        kept.collect()
    }

    /// Notes that something of a part goes.
    fn withhold(&self, part: Part) {
        let mut parts = self.parts.borrow_mut();
        if !parts.contains(&part) {
            parts.push(part);
        }
    }

    /// Notes that an item goes.
    fn drop(&self, part: Part, field: FieldPath) {
        self.withhold(part);
        self.dropped.borrow_mut().insert(field);
    }

    /// Whether the line covers the brief's own marking, so that nothing is above it.
    fn is_whole(&self) -> bool {
        let own = self.brief.marking.as_ref();
        own.is_some_and(|own| self.stays(own))
    }

    /// Where the whole is marked for what its parts reveal together, no part says what may go.
    fn check_compilation(&self) {
        let brief = self.brief;
        let of_classification = brief.classification.as_ref();
        let of_classification = of_classification.and_then(|it| it.compilation.as_ref());
        let of_cui = brief.cui.as_ref().and_then(|it| it.compilation.as_ref());
        let reasons = [("classification", of_classification), ("cui", of_cui)];
        for (block, _) in reasons.iter().filter(|(_, reason)| reason.is_some()) {
            if !self.is_whole() {
                let field = FieldPath::root().key(*block).key("compilation");
                self.report(
                    ReleaseProblemKind::Compilation,
                    crate::Place { field, words: None },
                );
            }
        }
    }

    /// What is classified says by whose authority, in a release too.
    fn check_authority(&self, released: &Brief) {
        let label = released.marking.as_ref().and_then(|it| it.of(Scheme::US));
        let is_classified = label.is_some_and(|it| it.level().is_classified);
        if is_classified && self.brief.classification.is_some() && released.classification.is_none()
        {
            let field = FieldPath::root().key("classification");
            self.report(
                ReleaseProblemKind::Authority,
                crate::Place { field, words: None },
            );
        }
    }

    fn report(&self, kind: ReleaseProblemKind, place: crate::Place) {
        self.problems
            .borrow_mut()
            .push(ReleaseProblem { kind, place });
    }

    /// The texts of the brief that stay.
    fn texts_left(&self) -> Vec<&'a Text<'a>> {
        let dropped = self.dropped.borrow();
        let dropped: HashSet<&[Step]> = dropped.iter().map(FieldPath::steps).collect();
        let lengths: BTreeSet<usize> = dropped.iter().map(|steps| steps.len()).collect();
        let is_dropped = |field: &FieldPath| {
            let starts = lengths.iter().filter_map(|it| field.steps().get(..*it));
            starts.into_iter().any(|start| dropped.contains(start))
        };
        let stays = |it: &&Text<'a>| {
            let mut markings = it.marking.as_deref().into_iter().chain(&it.hangs_on);
            it.marking.is_some() && markings.all(|it| self.stays(it)) && !is_dropped(&it.field)
        };
        self.texts.iter().filter(stays).collect()
    }
}

/// Whether a marking is at or below a line, in each system of the line.
fn is_at_or_below(line: &Marking, marking: &Marking) -> bool {
    let covers = |label: &Label| {
        let own = marking.of(label.scheme());
        own.is_some_and(|own| label.covers(own))
    };
    line.labels().iter().all(covers)
}

/// The systems of a marking.
fn schemes(marking: &Marking) -> Vec<Scheme> {
    marking.labels().iter().map(Label::scheme).collect()
}

/// The ids of all items that a brief has.
fn ids(brief: &Brief) -> BTreeSet<&ItemId> {
    let recommendations = brief.recommendations.iter().filter_map(|it| it.id.as_ref());
    let options = brief.options.iter().filter_map(|it| it.id.as_ref());
    let judgments = brief.judgments.iter().filter_map(|it| it.id.as_ref());
    let assumptions = brief.assumptions.iter().filter_map(|it| it.id.as_ref());
    let figures = brief.figures.iter().filter_map(|it| it.id.as_ref());
    recommendations
        .chain(options)
        .chain(judgments)
        .chain(assumptions)
        .chain(figures)
        .collect()
}
