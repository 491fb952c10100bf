//! Writing the tables whose keys are the author's: sections, annexes, people, acronyms.

use std::collections::BTreeSet;

use bluf_model::{Acronym, KnownSection, Person, Scheme, Section, SectionHeading, Vocabulary};

use super::table::{Entries, alone, table};
use super::values::{line, plain, prose};
use super::{strings, text};

/// A table of sections in their order; nothing where there are none.
pub(super) fn sections(key: &str, sections: &[Section], own: Option<Scheme>) -> Option<String> {
    let mut taken = BTreeSet::new();
    let mut table = format!("[{key}]\n");
    for section in sections {
        let Section {
            key: _,
            heading,
            text,
        } = section;
        let key = match heading {
            SectionHeading::Known(known) => known.term().to_owned(),
            SectionHeading::Own(plain) => {
                strings::key(&free_key(text::plain(plain, own), &mut taken))
            }
        };
        table += &alone(&key, prose(text, own));
    }
    (!sections.is_empty()).then_some(table)
}

/// A heading as a key that no other section has. Space behind it is no part of the heading, so
/// that it tells apart two of the same words, and the name of a known section from its heading.
fn free_key(heading: String, taken: &mut BTreeSet<String>) -> String {
    let mut key = heading;
    while KnownSection::from_term(&key).is_some() || taken.contains(&key) {
        key.push(' ');
    }
    taken.insert(key.clone());
    key
}

/// The people; nothing where there are none.
pub(super) fn people(people: &[Person], own: Option<Scheme>) -> Option<String> {
    let entry = |it: &Person| {
        let Person { name, text } = it;
        (strings::key(name), line(text, own))
    };
    let entries: Entries = people.iter().map(entry).collect();
    (!entries.is_empty()).then(|| table("people", &entries))
}

/// The acronyms; nothing where there are none.
pub(super) fn acronyms(acronyms: &[Acronym], own: Option<Scheme>) -> Option<String> {
    let entry = |it: &Acronym| {
        let Acronym { short, long } = it;
        (strings::key(short), plain(long, own))
    };
    let entries: Entries = acronyms.iter().map(entry).collect();
    (!entries.is_empty()).then(|| table("acronyms", &entries))
}
