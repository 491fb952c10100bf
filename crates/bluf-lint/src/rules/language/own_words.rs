//! The words that a brief or its organisation declares: names, acronyms, ids, sources.

use std::collections::HashSet;

use bluf_model::Plain;

use crate::Reading;
use crate::reading::items;

/// The declared words, in lower case.
pub(super) fn declared(reading: &Reading<'_>) -> HashSet<String> {
    let brief = reading.brief;
    let mut words = HashSet::new();
    let mut add = |text: &str| {
        let parts = text.split(|c: char| !c.is_alphabetic());
        words.extend(parts.filter(|it| !it.is_empty()).map(str::to_lowercase));
    };
    let house = reading.house.words.iter().chain(&reading.house.acronyms);
    house.for_each(|it| add(it));
    brief.people.iter().for_each(|it| add(&it.name));
    for acronym in &brief.acronyms {
        add(&acronym.short);
        add(&acronym.long.text);
    }
    items(brief).for_each(|item| add(item.id.as_str()));
    for source in &brief.sources {
        add(source.id.as_str());
        add(&source.title);
        source.author.iter().for_each(|it| add(it));
        [&source.publisher, &source.origin, &source.number]
            .into_iter()
            .flatten()
            .for_each(|it| add(it));
    }
    let addressees = [&brief.from, &brief.to, &brief.through, &brief.cc];
    for addressee in addressees.into_iter().flatten() {
        add(&addressee.name.text);
        addressee.office.iter().for_each(|it| add(&it.text));
    }
    let owners = brief
        .recommendations
        .iter()
        .filter_map(|it| it.owner.as_ref());
    let offices = brief.clearances.iter().map(|it| &it.office);
    let objecting = brief.dissents.iter().map(|it| &it.organization);
    let names = owners.chain(offices).chain(objecting);
    names
        .chain(&brief.contact)
        .chain(&brief.enclosures)
        .for_each(|it: &Plain| add(&it.text));
    brief.keywords.iter().for_each(|it| add(&it.text));
    words
}
