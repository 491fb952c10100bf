//! Acronyms under `[acronyms]` that the reader meets only where the page writes none out.

use std::ops::Range;

use bluf_model::{Acronym, Explanation, ListedAcronyms, Part, acronym_at, is_explained};

use crate::reading::Reading;
use crate::words::Lexicon;
use crate::{Passage, Remark};

/// What is found of one that the reader meets and the page never writes out.
struct Unwritten<'a> {
    acronym: &'a Acronym,
    first: Option<(&'a Passage<'a>, Range<usize>)>,
}

/// Listed acronyms that are in titles, names and links alone: the reader never learns what they
/// mean. None, where the template prints the list itself.
pub(super) fn never_written_out(
    reading: &Reading<'_>,
    listed: &ListedAcronyms,
    lexicon: &Lexicon,
    prints: impl Fn(&Passage<'_>) -> bool,
) -> Vec<Remark> {
    if reading.brief.acronyms.is_empty() || reading.profile.prints(Part::Acronyms) {
        return Vec::new();
    }
    let acronyms = reading.brief.acronyms.iter();
    let mut waiting: Vec<Option<Unwritten<'_>>> = acronyms
        .map(|acronym| {
            let is_known = lexicon.known_acronyms.contains(&acronym.short.as_str())
                || reading.house.acronyms.contains(&acronym.short);
            let first = None;
            (!is_known).then_some(Unwritten { acronym, first })
        })
        .collect();
    for passage in reading.passages.iter().filter(|passage| prints(passage)) {
        meet(passage, reading, listed, &mut waiting);
    }
    waiting
        .into_iter()
        .flatten()
        .filter_map(|it| {
            let (passage, stretch) = it.first?;
            let short = &it.acronym.short;
            let message = format!("`{short}` is met only where the page writes no acronym out");
            Some(
                Remark::new(passage.place(stretch), message)
                    .label("a title, a name or a link prints as typed")
                    .help(format!(
                        "write it out here, as `{} ({short})`, or use it in running text",
                        it.acronym.long.text
                    )),
            )
        })
        .collect()
}

/// Takes those off the list that a passage explains or the page writes out in it, and notes where
/// the others are met first.
fn meet<'a>(
    passage: &'a Passage<'a>,
    reading: &Reading<'_>,
    listed: &ListedAcronyms,
    waiting: &mut [Option<Unwritten<'a>>],
) {
    let language = reading.language();
    for at in listed.starts(&passage.text) {
        for position in listed.at(&passage.text, at) {
            let Some(it) = &mut waiting[position] else {
                continue;
            };
            let acronym = it.acronym;
            let found = acronym_at(&passage.text, at, &acronym.short, language);
            let Some(found) = found.filter(|found| passage.is_own(&found.words)) else {
                continue;
            };
            let long = Explanation::Listed(&acronym.long.text);
            let is_explained =
                is_explained(&passage.text, &found.words, &acronym.short, long, language);
            if is_explained || passage.is_written_out(&found.words) {
                waiting[position] = None;
            } else {
                it.first.get_or_insert((passage, found.words));
            }
        }
    }
}
