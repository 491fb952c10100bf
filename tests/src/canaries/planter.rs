//! Planting canaries: words under marks, and citations that those marks allow.

use bluf_model::{Marking, Scheme};

use super::{Canary, Shows};
use crate::numbers::Numbers;

/// What is planted where: see [`plant`].
pub(super) struct Planter {
    pub(super) numbers: Numbers,
    pub(super) scheme: Scheme,
    pub(super) marks: &'static [&'static str],
    pub(super) banner: Marking,
    pub(super) text: String,
    pub(super) canaries: Vec<Canary>,
    /// Sources: id, own marking, and what may be read that cites it.
    pub(super) sources: Vec<(String, Option<Marking>, Vec<Vec<Marking>>)>,
    /// Files beside the brief: name and content.
    pub(super) files: Vec<(String, Vec<u8>)>,
}

/// A portion's mark as it is written, and the marking that it has by it.
#[derive(Clone)]
pub(super) struct Mark {
    pub(super) written: String,
    pub(super) marking: Marking,
}

impl Planter {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.numbers.below(limit)
    }

    pub(super) fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A canary that may be found under these groups of markings.
    pub(super) fn canary(
        &mut self,
        field: &str,
        groups: Vec<Vec<Marking>>,
        shows: Shows,
    ) -> String {
        let number = self.canaries.len();
        let salt = self.numbers.below(36 * 36);
        let letter =
            |n: usize| char::from_digit(u32::try_from(n).expect("small"), 36).expect("of 36");
        let word = format!("xq{number:04}{}{}z", letter(salt / 36), letter(salt % 36));
        self.canaries.push(Canary {
            word: word.clone(),
            field: field.to_owned(),
            groups,
            shows,
        });
        word
    }

    /// A canary under one marking.
    pub(super) fn word(&mut self, field: &str, marking: &Marking, shows: Shows) -> String {
        self.canary(field, vec![vec![marking.clone()]], shows)
    }

    pub(super) fn parse(&self, mark: &str) -> Marking {
        Marking::parse(mark, Some(self.scheme)).expect("a marking of the system")
    }

    /// A random mark, or none and so the marking of what is around it.
    pub(super) fn mark(&mut self, around: &Marking) -> Mark {
        match self.below(5) {
            0 | 1 => Mark {
                written: String::new(),
                marking: around.clone(),
            },
            _ => {
                let mark = self.marks[self.below(self.marks.len())];
                Mark {
                    written: format!("({mark}) "),
                    marking: self.parse(mark),
                }
            }
        }
    }

    /// The mark of the freest level: what every release needs.
    pub(super) fn freest(&self) -> Mark {
        Mark {
            written: format!("({}) ", self.marks[0]),
            marking: self.parse(self.marks[0]),
        }
    }

    /// A citation that a text of this marking may have.
    pub(super) fn citation(&mut self, groups: &[Vec<Marking>], marking: &Marking) -> String {
        let index = self.below(self.sources.len());
        let (id, own, cited) = &mut self.sources[index];
        if own.as_ref().is_some_and(|own| !marking.covers(own)) {
            return String::new();
        }
        cited.extend_from_slice(groups);
        format!(" [@{id}]")
    }

    /// A text under a fixed mark, with its canary and perhaps a citation.
    pub(super) fn line(&mut self, field: &str, mark: &Mark, shows: Shows) -> String {
        let word = self.word(field, &mark.marking, shows);
        let group = [vec![mark.marking.clone()]];
        let citation = self.citation(&group, &mark.marking);
        format!("{}Word {word} stands here{citation}.", mark.written)
    }

    /// A text that goes with what is above it.
    pub(super) fn hanging(&mut self, field: &str, mark: &Mark, above: &[Marking]) -> String {
        let mut group = above.to_vec();
        group.push(mark.marking.clone());
        let word = self.canary(field, vec![group.clone()], Shows::Page);
        let citation = self.citation(&[group], &mark.marking);
        format!("{}Word {word} stands here{citation}.", mark.written)
    }

    /// A text inside something of the marking `around`: found where both are.
    pub(super) fn inner(&mut self, field: &str, around: &Marking, shows: Shows) -> String {
        let mark = self.mark(around);
        let group = vec![around.clone(), mark.marking.clone()];
        let word = self.canary(field, vec![group], shows);
        format!("{}Word {word} stands here.", mark.written)
    }

    /// A plain text that stands by itself.
    pub(super) fn standing(&mut self, field: &str, shows: Shows) -> String {
        let mark = self.mark(&self.banner.clone());
        let word = self.word(field, &mark.marking, shows);
        format!("{}{word}", mark.written)
    }

    pub(super) fn plain(&mut self, field: &str, around: &Marking, shows: Shows) -> String {
        let mark = self.mark(around);
        let group = vec![around.clone(), mark.marking.clone()];
        let word = self.canary(field, vec![group], shows);
        format!("{}{word}", mark.written)
    }

    /// The source of a row, named by its key.
    pub(super) fn cited_by_row(&mut self, group: &[Marking], marking: &Marking) -> String {
        let index = self.below(self.sources.len());
        let (id, own, cited) = &mut self.sources[index];
        if own.as_ref().is_some_and(|own| !marking.covers(own)) {
            return String::new();
        }
        cited.push(group.to_vec());
        format!(", source = \"{id}\"")
    }
}
