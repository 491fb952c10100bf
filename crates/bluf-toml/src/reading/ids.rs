//! Ids that items give themselves, and ids by which keys name them.

use bluf_model::{ItemId, SourceId};

use super::references::Kind;
use super::{Found, Table, quoted};
use crate::{Problem, rules};

const FORM: &str = "ids begin with a lower-case letter; then letters, digits and hyphens";

impl<'t> Table<'t> {
    /// The id that an item gives itself.
    pub(crate) fn id(&mut self, kind: Kind) -> Option<ItemId> {
        let found = self.get("id")?;
        let text = self.text_of(&found)?;
        let Some(id) = ItemId::new(text) else {
            self.bad_id(&found, text);
            let mut references = self.reading.references.borrow_mut();
            references.lose(kind, text);
            near_id(text)
                .into_iter()
                .for_each(|near| references.lose(kind, &near));
            return None;
        };
        let problem = self
            .reading
            .references
            .borrow_mut()
            .define(kind, text, found.span);
        problem
            .into_iter()
            .for_each(|problem| self.reading.report(problem));
        Some(id)
    }

    /// The id of an item that another key names.
    pub(crate) fn item_reference(&self, found: Option<Found<'t>>, kind: Kind) -> Option<ItemId> {
        let found = found?;
        let text = self.text_of(&found)?;
        let id = ItemId::new(text);
        match id {
            Some(_) => self
                .reading
                .references
                .borrow_mut()
                .refer(kind, text, found.span),
            None => self.bad_reference(kind, &found, text),
        }
        id
    }

    pub(crate) fn source_reference(&mut self, key: &'static str) -> Option<SourceId> {
        let found = self.get(key)?;
        let text = self.text_of(&found)?.trim_start_matches('@');
        let id = SourceId::new(text);
        match id {
            Some(_) => self
                .reading
                .references
                .borrow_mut()
                .refer(Kind::Source, text, found.span),
            None => self.bad_reference(Kind::Source, &found, text),
        }
        id
    }

    fn bad_id(&self, found: &Found<'_>, text: &str) {
        self.reading.report(id_problem(found, text));
    }

    /// If an item is refused for that same id, this is no second mistake.
    fn bad_reference(&self, kind: Kind, found: &Found<'_>, text: &str) {
        self.reading
            .references
            .borrow_mut()
            .refuse(kind, text, id_problem(found, text));
    }
}

fn id_problem(found: &Found<'_>, text: &str) -> Problem {
    let message = format!("{} cannot be an id", quoted(text));
    Problem::error(rules::BAD_ID, found.span.clone(), message).help(id_help(text))
}

/// What to write instead of an id that is none.
pub(crate) fn id_help(text: &str) -> String {
    match near_id(text) {
        Some(near) => format!("write `{near}`: {FORM}"),
        None => FORM.to_owned(),
    }
}

/// The id that comes nearest to a text.
pub(crate) fn near_id(text: &str) -> Option<String> {
    let hyphenated: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts = hyphenated.split('-').filter(|it| !it.is_empty());
    let hyphenated = parts.collect::<Vec<_>>().join("-");
    let near = hyphenated.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    ItemId::new(near).map(|_| near.to_owned())
}
