//! How a label is written: in a banner, and before a portion.

use std::collections::BTreeSet;
use std::fmt;

use super::label::{ControlId, Label, control};
use super::scheme::{Control, Scheme, Takes};
use super::tables::is_group;

/// Which of its two spellings a marking has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In full: `SECRET//NOFORN`.
    Banner,
    /// Short: `S//NF`.
    Portion,
}

impl Label {
    /// As it stands before a portion, without parentheses: `S//NF`.
    #[must_use]
    pub fn portion(&self) -> String {
        self.written(Form::Portion)
    }

    pub(super) fn written(&self, form: Form) -> String {
        let table = self.scheme().table();
        let is_before_level = |id: &ControlId| table.groups[id.group].before_level;
        let mut text = String::new();
        for (id, _) in self.entries().filter(|(id, _)| is_before_level(id)) {
            text += control(self.scheme(), id).banner;
            text += table.groups[id.group].between;
        }
        text += match form {
            Form::Banner => self.level().banner,
            Form::Portion => self.level().portion,
        };
        let mut before: Option<ControlId> = None;
        for (id, words) in self.entries().filter(|(id, _)| !is_before_level(id)) {
            match before {
                Some(before) if before.group == id.group => {
                    text.push_str(table.groups[id.group].between);
                }
                _ => text.push_str(table.between_groups),
            }
            text.push_str(&entry(
                self.scheme(),
                control(self.scheme(), id),
                words,
                form,
            ));
            before = Some(id);
        }
        text
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(Form::Banner))
    }
}

/// A control with what follows it.
pub(super) fn entry(
    scheme: Scheme,
    control: &Control,
    words: &BTreeSet<String>,
    form: Form,
) -> String {
    let head = match form {
        Form::Banner => control.banner,
        Form::Portion => control.portion,
    };
    if words.is_empty() {
        return head.to_owned();
    }
    match control.takes {
        Takes::Nothing => head.to_owned(),
        Takes::Countries => format!("{head} {}", in_order(scheme, words).join(", ")),
        Takes::Origins => format!("{head} {}", in_order(scheme, words).join(" ")),
        Takes::Programs => format!("{head}-{}", joined(words, "/")),
        Takes::Organizations => format!("{} {head}", joined(words, "/")),
        Takes::Words => joined(words, " - "),
        Takes::Compartments => {
            let mut text = head.to_owned();
            for word in words {
                match word.split_once(' ') {
                    Some((_, sub)) => text += &format!(" {sub}"),
                    None => text += &format!("-{word}"),
                }
            }
            text
        }
    }
}

fn joined(words: &BTreeSet<String>, between: &str) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.join(between)
}

/// Countries as lists have them: the owner, then countries, then groups of countries.
fn in_order(scheme: Scheme, words: &BTreeSet<String>) -> Vec<&str> {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_by_key(|word| (Some(*word) != scheme.table().owner, is_group(word), *word));
    words
}
