//! What the rules read: the brief, its passages with their places, and what they are held against.

pub(crate) mod days;
mod items;
mod likelihoods;
mod passage;
mod passages;
pub(crate) mod quantities;
mod sentences;

use std::ops::RangeInclusive;

use std::collections::HashMap;

use bluf_model::{
    Brief, FieldPath, Language, MapGap, Place, Profile, Source, SourceId, Text, Yardstick, texts,
};

pub use bluf_model::Role;
pub(crate) use items::{item_place, items};
pub(crate) use likelihoods::{other as other_yardstick, overlap};
pub use passage::Passage;
pub(crate) use passage::word_count;

use crate::words::Lexicon;

/// A brief, and what it is held against.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// The profile of its template.
    pub profile: &'a Profile,
    /// What the organisation takes for known.
    pub house: &'a House,
    /// The brief that it supersedes, where that was read.
    pub previous: Option<&'a Brief>,
    /// What its maps are asked to show and do not.
    pub map_gaps: &'a [MapGap],
    /// How far its typeset parts reach, where it was typeset.
    pub pages: Option<&'a Pages>,
}

/// What an organisation takes for known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct House {
    /// Acronyms that its readers know.
    pub acronyms: Vec<String>,
    /// Words that are spelt right, though no dictionary has them.
    pub words: Vec<String>,
}

/// How far typeset parts reach.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages {
    /// Lines of the BLUF; none where the template does not mark them.
    pub bluf_lines: Option<usize>,
    /// The pages of the body, without the annexes, from 1.
    pub body: Option<RangeInclusive<usize>>,
}

/// What the rules read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// The profile of its template.
    pub profile: &'a Profile,
    /// What the organisation takes for known.
    pub house: &'a House,
    /// The brief that it supersedes.
    pub previous: Option<&'a Brief>,
    /// What its maps are asked to show and do not.
    pub map_gaps: &'a [MapGap],
    /// How far its typeset parts reach.
    pub pages: Option<&'a Pages>,
    /// The likelihood scale in force.
    pub yardstick: Yardstick,
    /// Every text whose words run, paragraph by paragraph, in the order of the model.
    pub passages: Vec<Passage<'a>>,
    texts: Vec<Text<'a>>,
    /// Where the passages of each role are, in order.
    by_role: HashMap<Role, Vec<usize>>,
    sources: HashMap<&'a SourceId, &'a Source>,
}

impl<'a> Reading<'a> {
    /// Reads a brief.
    #[must_use]
    pub fn new(subject: &Subject<'a>) -> Self {
        let &Subject {
            brief,
            profile,
            house,
            previous,
            map_gaps,
            pages,
        } = subject;
        let texts = texts(brief);
        let passages = passages::passages(&texts);
        let mut by_role: HashMap<Role, Vec<usize>> = HashMap::new();
        for (position, passage) in passages.iter().enumerate() {
            by_role.entry(passage.role).or_default().push(position);
        }
        Self {
            brief,
            profile,
            house,
            previous,
            map_gaps,
            pages,
            yardstick: brief.yardstick.unwrap_or(profile.yardstick),
            passages,
            texts,
            by_role,
            sources: brief.sources.iter().map(|it| (&it.id, it)).collect(),
        }
    }

    /// Every text of the brief with the marking that covers it.
    #[must_use]
    pub fn texts(&self) -> &[Text<'a>] {
        &self.texts
    }

    /// The language of the brief.
    #[must_use]
    pub fn language(&self) -> Language {
        self.brief.language
    }

    /// The words that the rules know in the language of the brief.
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        crate::words::lexicon(self.language())
    }

    /// The passages of one role.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Passage<'a>> {
        self.positions(role).iter().map(|at| &self.passages[*at])
    }

    /// The passages of one role that belong to the item at `index` of its list.
    pub fn of_item(&self, role: Role, index: usize) -> impl Iterator<Item = &Passage<'a>> {
        // The passages of a role are in the order of their items.
        let all = self.positions(role);
        let index_of = |at: &usize| self.passages[*at].index;
        let start = all.partition_point(|at| index_of(at) < Some(index));
        let own = all[start..].iter().map(|at| &self.passages[*at]);
        own.take_while(move |it| it.index == Some(index))
    }

    fn positions(&self, role: Role) -> &[usize] {
        self.by_role.get(&role).map_or(&[], Vec::as_slice)
    }

    /// The source of this id. The loader lets no other be cited.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&'a Source> {
        self.sources.get(id).copied()
    }
}

/// A whole field: `place("judgments", Some(0), "basis")`.
pub(crate) fn place(list: &'static str, index: Option<usize>, key: &'static str) -> Place {
    let mut field = FieldPath::root().key(list);
    if let Some(index) = index {
        field = field.index(index);
    }
    if !key.is_empty() {
        field = field.key(key);
    }
    Place { field, words: None }
}
