//! The words that a brief or its organisation declares: names, acronyms, ids, sources, titles.

use bluf_model::{Brief, Plain, Section, SectionHeading};

use crate::Reading;
use crate::reading::items;

/// Whether the brief or its organisation declares a word.
pub(super) fn declares(reading: &Reading<'_>, word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_word = |part: &str| {
        part.eq_ignore_ascii_case(word) || !part.is_ascii() && part.to_lowercase() == lower
    };
    texts(reading).any(|text| text.split(|c: char| !c.is_alphabetic()).any(is_word))
}

/// The texts whose words are declared.
fn texts<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = &'r str> {
    let brief = reading.brief;
    let house = reading.house.words.iter().chain(&reading.house.acronyms);
    let people = brief.people.iter().map(|it| it.name.as_str());
    let acronyms = brief.acronyms.iter();
    let acronyms = acronyms.flat_map(|it| [it.short.as_str(), it.long.text.as_str()]);
    let ids = items(brief).map(|item| item.id.as_str());
    house
        .map(String::as_str)
        .chain(people)
        .chain(acronyms)
        .chain(ids)
        .chain(titles(brief))
        .chain(sources(brief))
        .chain(offices(brief))
}

/// What is printed of the sources.
fn sources(brief: &Brief) -> impl Iterator<Item = &str> {
    brief.sources.iter().flat_map(|source| {
        let more = [&source.publisher, &source.origin, &source.number];
        [source.id.as_str(), source.title.as_str()]
            .into_iter()
            .chain(source.author.iter().map(String::as_str))
            .chain(more.into_iter().flatten().map(String::as_str))
    })
}

/// Those whom the brief names: addressees, owners, offices, contacts; and its keywords.
fn offices(brief: &Brief) -> impl Iterator<Item = &str> {
    let addressees = [&brief.from, &brief.to, &brief.through, &brief.cc];
    let addressees = addressees
        .into_iter()
        .flatten()
        .flat_map(|it| [Some(&it.name), it.office.as_ref()].into_iter().flatten());
    let owners = brief.recommendations.iter();
    let owners = owners.filter_map(|it| it.owner.as_ref());
    let offices = brief.clearances.iter().map(|it| &it.office);
    let objecting = brief.dissents.iter().map(|it| &it.organization);
    let lists = [&brief.contact, &brief.enclosures, &brief.keywords];
    let all = addressees.chain(owners).chain(offices).chain(objecting);
    all.chain(lists.into_iter().flatten())
        .map(|it: &Plain| it.text.as_str())
}

/// The titles of the brief and of its parts.
fn titles(brief: &Brief) -> impl Iterator<Item = &str> {
    let titles = [&brief.title].into_iter().chain(&brief.subtitle);
    let sections = brief.sections.iter().chain(&brief.annexes);
    let figures = brief.figures.iter().filter_map(|it| it.title.as_ref());
    let all = titles
        .chain(sections.filter_map(own_heading))
        .chain(figures);
    all.map(|it| it.text.as_str())
}

fn own_heading(section: &Section) -> Option<&Plain> {
    match &section.heading {
        SectionHeading::Own(heading) => Some(heading),
        SectionHeading::Known(_) => None,
    }
}
