//! From the file of a brief to the brief.

mod analysis;
mod control;
mod decision;
mod evidence;
mod figure;
mod likelihood;

pub(crate) use figure::readings;

use std::collections::BTreeMap;
use std::ops::Range;

use bluf_atlas::Geography;
use bluf_model::{
    Acronym, Addressee, Brief, Date, Day, Gap, KnownSection, Person, Released, Section,
    SectionHeading, Vocabulary, Yardstick,
};
use chrono::NaiveDate;

use crate::keys::FileKind;
use crate::load::{LoadOptions, Read, ReadOptions, read_file};
use crate::reading::{Found, Table};
use crate::{Locations, Problem};

/// The regions that maps take from files, by the position of the figure.
type Geographies = BTreeMap<usize, Geography>;

/// A brief that was read, and where its fields stand.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The brief.
    pub brief: Brief,
    /// Where its fields stand.
    pub locations: Locations,
    /// The regions that maps take from files, by the position of the figure.
    pub geographies: Geographies,
}

/// Reads a brief.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub fn load_brief(source: &str, options: &LoadOptions<'_>) -> Result<Loaded, Vec<Problem>> {
    match brief_in_part(source, options) {
        (loaded, problems) if problems.is_empty() => Ok(loaded),
        (_, problems) => Err(problems),
    }
}

/// Reads what can be read of a brief, and everything that is wrong with it, in the order of the
/// file. Where something is wrong, fields may be missing, and what is there may be half of what
/// was meant: it is good for further checks alone.
#[must_use]
pub fn brief_in_part(source: &str, options: &LoadOptions<'_>) -> (Loaded, Vec<Problem>) {
    let read = read_brief(source, options);
    let (brief, geographies) = read.value;
    let loaded = Loaded {
        brief,
        locations: read.locations,
        geographies,
    };
    (loaded, read.problems)
}

fn read_brief(source: &str, options: &LoadOptions<'_>) -> Read<(Brief, Geographies)> {
    let read = ReadOptions {
        covers: options.covers,
        kind: FileKind::Brief,
    };
    read_file(source, read, |table| brief(table, options))
}

fn brief(table: &mut Table<'_>, options: &LoadOptions<'_>) -> (Brief, Geographies) {
    let defaults = options.defaults;
    // The language and the scale come first: likelihood words are looked up in them.
    let language = table
        .term("language")
        .or(defaults.language)
        .unwrap_or_default();
    table.reading.language.set(language);
    let yardstick: Option<Yardstick> = table.term("yardstick");
    table.reading.yardstick.set(yardstick.unwrap_or_default());
    let (marking, scheme) = table.brief_marking(defaults.marking.as_ref(), defaults.scheme);
    let cutoff = table.date("cutoff");
    let from = addressees(table, "from");
    let policy_options = decision::options(table);
    let judgments = analysis::judgments(table);
    let timeline = evidence::timeline(table);
    let statistics = evidence::statistics(table);
    let around = figure::Around {
        statistics: &statistics,
        timeline: &timeline,
        judgments: judgments.len(),
        options: &policy_options,
        files: options.files,
        limits: options.limits,
    };
    let (figures, geographies) = figure::figures(table, &around);
    let brief = Brief {
        title: table.require_plain("title"),
        subtitle: table.plain("subtitle"),
        date: required_day(table),
        cutoff,
        decision_by: table.day("decision_by"),
        template: table
            .string("template")
            .or_else(|| defaults.template.clone()),
        status: table.term("status").unwrap_or_default(),
        language,
        from: if from.is_empty() {
            defaults.from.clone()
        } else {
            from
        },
        to: addressees(table, "to"),
        through: addressees(table, "through"),
        cc: addressees(table, "cc"),
        contact: table.plains("contact"),
        reference: table.plain("reference"),
        supersedes: table.string("supersedes"),
        enclosures: table.plains("enclosures"),
        keywords: table.plains("keywords"),
        marking,
        scheme,
        releases: table.markings("releases"),
        released: released(table),
        handling: table.line("handling"),
        yardstick,
        accessed: table.date("accessed"),
        bluf: table.require_lines("bluf"),
        changes: table.prose("changes"),
        situation: table.prose("situation"),
        context: table.prose("context"),
        gaps: gaps(table),
        source_summary: table.prose("source_summary"),
        recommendations: decision::recommendations(table),
        options: policy_options,
        judgments,
        assumptions: analysis::assumptions(table),
        figures,
        dissents: decision::dissents(table),
        indicators: analysis::indicators(table),
        conflicts: analysis::conflicts(table),
        timeline,
        statistics,
        clearances: decision::clearances(table),
        sections: sections(table, "sections"),
        annexes: sections(table, "annexes"),
        people: people(table),
        acronyms: acronyms(table),
        classification: control::classification(table),
        cui: control::controlled_information(table),
        allow: control::allow(table),
        sources: evidence::sources(table, cutoff),
    };
    (brief, geographies)
}

fn released(table: &mut Table<'_>) -> Option<Released> {
    let mut table = table.table("released")?;
    let at = table.require("at");
    let at = at.and_then(|_| table.marking("at"));
    let withheld = table.terms("withheld");
    table.finish();
    Some(Released { at: at?, withheld })
}

fn required_day(table: &mut Table<'_>) -> Day {
    let day = table.require("date").and_then(|found| table.day_of(&found));
    // The problem is reported. Nothing is later than this day, so that nothing is called so.
    day.unwrap_or(Day(NaiveDate::MAX))
}

fn addressees(table: &mut Table<'_>, key: &'static str) -> Vec<Addressee> {
    table.texts_or_tables(
        key,
        |table, found| {
            let name = table.plain_of(found)?;
            Some(Addressee { name, office: None })
        },
        |table| Addressee {
            name: table.require_plain("name"),
            office: table.plain("office"),
        },
    )
}

/// What is not known. An empty list says that nothing is missing; a blank one says nothing.
fn gaps(table: &mut Table<'_>) -> Option<Vec<Gap>> {
    let written = table.entries("gaps");
    let is_blank = !written.is_empty() && written.iter().all(Found::is_blank);
    let gaps = table.texts_or_tables(
        "gaps",
        |table, found| {
            let text = table.line_of(found)?;
            Some(Gap {
                marking: None,
                text,
                plan: None,
            })
        },
        |table| {
            let text = table.require_line("text");
            Gap {
                plan: table.line("plan"),
                marking: table.item_marking(text.mark.as_ref()),
                text,
            }
        },
    );
    (table.has("gaps") && !is_blank).then_some(gaps)
}

fn sections(table: &mut Table<'_>, key: &'static str) -> Vec<Section> {
    let Some(mut table) = table.table(key) else {
        return Vec::new();
    };
    let entries = table.free_entries();
    let section = |(name, key, found): &(String, Range<usize>, Found<'_>)| {
        table.reading.check_key(name, key, "heading");
        let text = table.reading.prose(found, table.text_of(found)?);
        let heading = match KnownSection::from_term(name) {
            Some(known) => SectionHeading::Known(known),
            None => SectionHeading::Own(table.reading.key(name, key)),
        };
        Some(Section {
            key: name.clone(),
            heading,
            text,
        })
    };
    let written = entries.iter().filter(|(_, _, found)| !found.is_blank());
    written.filter_map(section).collect()
}

fn people(table: &mut Table<'_>) -> Vec<Person> {
    let Some(mut table) = table.table("people") else {
        return Vec::new();
    };
    let entries = table.free_entries();
    let person = |(name, key, found): &(String, Range<usize>, Found<'_>)| {
        table.reading.check_key(name, key, "name");
        // The mark of the line covers the name.
        table.reading.refuse_mark(name, |_| key.clone());
        let text = table.line_of(found)?;
        Some(Person {
            name: name.clone(),
            text,
        })
    };
    let written = entries.iter().filter(|(_, _, found)| !found.is_blank());
    written.filter_map(person).collect()
}

fn acronyms(table: &mut Table<'_>) -> Vec<Acronym> {
    let Some(mut table) = table.table("acronyms") else {
        return Vec::new();
    };
    let entries = table.free_entries();
    let acronym = |(short, key, found): &(String, Range<usize>, Found<'_>)| {
        table.reading.check_key(short, key, "acronym");
        table.reading.refuse_mark(short, |_| key.clone());
        Some(Acronym {
            short: short.clone(),
            long: table.plain_of(found)?,
        })
    };
    let written = entries.iter().filter(|(_, _, found)| !found.is_blank());
    written.filter_map(acronym).collect()
}

/// Every key that the loader asks for, in the form `judgments[].text`, when it reads `source`.
#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads the briefs of the repository"
)]
pub(crate) fn asked_keys(source: &str) -> Vec<String> {
    let defaults = crate::Defaults::default();
    let beside = |file: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/briefs");
        std::fs::read(folder.join(file)).or_else(|_| crate::FileError::no_files(file))
    };
    let options = LoadOptions {
        defaults: &defaults,
        covers: &|_| true,
        files: &beside,
        limits: crate::FileLimits::default(),
    };
    let read = read_brief(source, &options);
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    read.asked
}

/// Whether a source is later than the information cut-off.
fn is_late(date: Option<Date>, cutoff: Option<Date>) -> bool {
    date.zip(cutoff)
        .is_some_and(|(date, cutoff)| date.is_later_than(cutoff))
}
