//! Acronyms that the reader meets without their meaning.

use std::collections::BTreeSet;
use std::ops::Range;

use bluf_model::{
    Acronym, AcronymForm, Drafts, Explanation, Family, Language, Level, ListedAcronyms, Reads,
    Rule, acronym_at, is_explained, is_reference, stretch_of,
};

use super::listed_acronyms::never_written_out;
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::{Lexicon, is_whole};
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "undefined-acronym",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "An acronym stands where the reader first meets it without what it means.",
        reasoning: "A reader outside the author's office stops at an acronym that nobody has \
            written out, or guesses. bluf writes those under `[acronyms]` out at first use in \
            running text, and the rule says which of them are in titles, names and links alone. It \
            leaves alone those that everybody knows or that `bluf.toml` lists, those \
            explained in parentheses or after a comma, Roman numerals, names of documents and \
            machines (\"EO 14157\", \"A400M\"), words in capitals for emphasis, quotations and \
            other languages.",
        source: "Cabinet Office, Writing a Cabinet Committee Paper: no unexplained acronyms; \
            AR 25-50",
        bad: r#"
situation = "The CHPA expects two more weeks of repairs."
"#,
        good: r#"
situation = "The CHPA expects two more weeks of repairs."

[acronyms]
CHPA = "Coastal Harbour and Ports Authority"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut met: Vec<Met<'_>> = Vec::new();
    let acronyms_listed = reading.brief.acronyms.iter();
    let listed = ListedAcronyms::new(acronyms_listed.map(|it| it.short.as_str()));
    for (number, passage) in reading.passages.iter().enumerate() {
        for (short, stretch) in acronyms(passage, lexicon, |stretch| {
            is_known(reading, &listed, passage, lexicon, stretch)
        }) {
            let rank = rank(reading, passage.role);
            met.extend(rank.map(|rank| Met {
                order: (rank, number, stretch.start),
                short,
                passage,
                stretch,
            }));
        }
    }
    met.sort_by_key(|it| it.order);
    let mut judged = BTreeSet::new();
    let mut remarks = Vec::new();
    for index in 0..met.len() {
        if judged.insert(met[index].short) && !is_emphasis(reading, met[index].short) {
            remarks.extend(judge(&met[index..], reading.language()));
        }
    }
    let prints = |passage: &Passage<'_>| rank(reading, passage.role).is_some();
    remarks.extend(never_written_out(reading, &listed, lexicon, prints));
    remarks
}

/// An acronym, and where the reader meets it.
struct Met<'a> {
    /// Its place in the order of printing.
    order: (usize, usize, usize),
    short: &'a str,
    passage: &'a Passage<'a>,
    stretch: Range<usize>,
}

/// Judges the first of `met`; the others are what the reader meets later.
fn judge(met: &[Met<'_>], language: Language) -> Option<Remark> {
    let (first, later) = met.split_first()?;
    let same = || later.iter().filter(|other| other.short == first.short);
    let explains = |it: &Met<'_>| {
        let text = it.passage.text.as_str();
        let stretch = with_plural(text, &it.stretch);
        is_explained(text, &stretch, first.short, Explanation::Unlisted, language)
    };
    if explains(first) {
        return None;
    }
    let short = first.short;
    // Where it is explained in the same sentence, the reader has not far to look.
    let explanation = same().find(|other| explains(other));
    if let Some(other) = explanation
        && std::ptr::eq(other.passage, first.passage)
        && other
            .passage
            .sentence_at(other.stretch.start)
            .contains(&first.stretch.start)
    {
        return None;
    }
    let place = first.passage.place(first.stretch.clone());
    Some(match explanation {
        Some(other) => Remark::new(place, format!("`{short}` is used before it is explained"))
            .help(format!(
                "add `{short}` under `[acronyms]`: bluf writes it out where it is first printed"
            ))
            .also(
                other.passage.place(other.stretch.clone()),
                "it is explained here",
            ),
        None => Remark::new(place, format!("`{short}` is not explained")).help(format!(
            "add `{short}` under `[acronyms]`, or to `known_acronyms` in `bluf.toml` if the \
             readers know it"
        )),
    })
}

/// The acronyms of a passage that are not known, in the author's words, without the ending of a
/// plural.
fn acronyms<'a>(
    passage: &'a Passage<'_>,
    lexicon: &Lexicon,
    is_known: impl Fn(&Range<usize>) -> bool,
) -> Vec<(&'a str, Range<usize>)> {
    let text = passage.text.as_str();
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < bytes.len() {
        let is_start = bytes[at].is_ascii_uppercase() && bytes[at + 1].is_ascii_uppercase();
        // "R&D"
        let is_joined = bytes[at].is_ascii_uppercase() && bytes[at + 1] == b'&';
        if !is_start && !is_joined {
            at += 1;
            continue;
        }
        let token = token(text, at);
        at = token.end;
        if !is_known(&token) {
            found.extend(unknown(text, token, &is_known));
        }
    }
    if found.is_empty() || is_shouted(text) {
        return Vec::new();
    }
    found.retain(|(_, stretch)| {
        passage.is_own(stretch)
            && !is_name_of_document(text, stretch)
            && !stands_among_capitals(text, stretch)
            && !is_part_of_name(text, stretch)
            && !is_surname(text, stretch, lexicon)
            && !passage.links.iter().any(|(url, link)| {
                link.contains(&stretch.start) && stretch_of(text, link.clone()) == *url
            })
    });
    found
}

/// The run of letters, digits, hyphens and ampersands around an offset.
fn token(text: &str, at: usize) -> Range<usize> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '&');
    let start = stretch_of(text, ..at)
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_part(*c))
        .last()
        .map_or(at, |(start, _)| start);
    let end = stretch_of(text, at..)
        .find(|c| !is_part(c))
        .map_or(text.len(), |end| at + end);
    start..end
}

/// What of a token is not known. "IRGC-QF" and "G-SIB" are one, "CHPA-led" and "US-CHPA" not.
fn unknown(
    text: &str,
    token: Range<usize>,
    is_known: impl Fn(&Range<usize>) -> bool,
) -> Vec<(&str, Range<usize>)> {
    let mut unknown = parts(text, token.clone());
    unknown.retain(|(_, stretch)| !is_known(stretch));
    let begins_with_letter = text.as_bytes().get(token.start + 1) == Some(&b'-');
    match (unknown.first(), unknown.last()) {
        (Some(_), Some((_, last))) if begins_with_letter || unknown.len() > 1 => {
            let stretch = token.start..last.end;
            vec![(stretch_of(text, stretch.clone()), stretch)]
        }
        _ => unknown,
    }
}

/// What of a token is an acronym: all of it, or what stands between its hyphens.
fn parts(text: &str, token: Range<usize>) -> Vec<(&str, Range<usize>)> {
    let whole = stretch_of(text, token.clone());
    // "COVID-19", "MQ-9", "IF10613": names of things and documents.
    if whole.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut start = token.start;
    let mut found = Vec::new();
    for part in whole.split('-') {
        let stem = part.strip_suffix('s').unwrap_or(part);
        let capitals = stem.bytes().filter(u8::is_ascii_uppercase).count();
        let is_acronym = (2..=6).contains(&capitals)
            && stem.bytes().all(|b| b.is_ascii_uppercase() || b == b'&')
            && stem.as_bytes().last().is_some_and(u8::is_ascii_uppercase);
        if is_acronym && !is_roman(stem) {
            found.push((stem, start..start + stem.len()));
        }
        start += part.len() + 1;
    }
    found
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'))
}

/// Whether most of a text is in capitals, as headings and banners are.
fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals * 2 > letters
}

/// Whether it stands in a number, a reference or a mark: "EO 14157", "90 FR 8439", "TLP:AMBER".
fn is_name_of_document(text: &str, stretch: &Range<usize>) -> bool {
    let after = stretch_of(text, with_plural(text, stretch).end..);
    let is_digit = |c: char| c.is_ascii_digit();
    let number_follows = after
        .strip_prefix([' ', '\u{a0}', '/', '.'])
        .map(|rest| match rest.split_once(". ") {
            // "FR Doc. 2025-02873"
            Some((word, number)) if word.len() <= 4 => number,
            _ => rest,
        })
        .is_some_and(|rest| rest.starts_with(is_digit));
    number_follows || is_reference(text, stretch)
}

/// Whether two letters open a name: "JD Vance", "MV Aster".
fn is_part_of_name(text: &str, stretch: &Range<usize>) -> bool {
    let mut next = stretch_of(text, stretch.end..)
        .strip_prefix(' ')
        .unwrap_or("")
        .chars();
    let capital = next.next().is_some_and(char::is_uppercase);
    stretch.len() == 2 && capital && next.next().is_some_and(char::is_lowercase)
}

/// Whether it is a surname in capitals, as diplomats write them: "Benigno AQUINO", "PENA NIETO",
/// "al-MALIKI". After a word with a capital only four letters and more are taken for one: "the
/// Russian GRU" is none.
fn is_surname(text: &str, stretch: &Range<usize>, lexicon: &Lexicon) -> bool {
    let before = stretch_of(text, ..stretch.start)
        .strip_suffix([' ', '-'])
        .unwrap_or("");
    let word = before.rsplit([' ', '-']).next().unwrap_or("");
    let letters = || word.chars();
    let is_capital = letters().next().is_some_and(char::is_uppercase);
    let is_given_name = is_capital
        && stretch.len() >= 4
        && letters().skip(1).all(char::is_lowercase)
        && letters().count() > 1
        && !lexicon.function_words.has(&word.to_lowercase());
    let is_surname_too = letters().count() >= 3 && letters().all(char::is_uppercase);
    let is_arabic = matches!(word, "al" | "el" | "ad" | "as")
        && stretch_of(text, ..stretch.start).ends_with('-');
    is_given_name || is_surname_too || is_arabic
}

/// Whether it is one of three or more words in capitals in a row: "DO NOT OPEN".
fn stands_among_capitals(text: &str, stretch: &Range<usize>) -> bool {
    let is_capital = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.is_empty() && word.chars().all(char::is_uppercase)
    };
    let before = stretch_of(text, ..stretch.start).split_whitespace().rev();
    let after = stretch_of(text, stretch.end..).split_whitespace();
    before.take_while(is_capital).count() + after.take_while(is_capital).count() >= 2
}

/// Whether a stretch of a passage is an acronym that everybody knows, or one that the brief lists
/// and the page writes out.
fn is_known(
    reading: &Reading<'_>,
    listed: &ListedAcronyms,
    passage: &Passage<'_>,
    lexicon: &Lexicon,
    stretch: &Range<usize>,
) -> bool {
    let short = stretch_of(&passage.text, stretch.clone());
    let given = |known: &str| known == short || known.strip_suffix('s') == Some(short);
    let is_listed = |position: usize| {
        let listed: &Acronym = &reading.brief.acronyms[position];
        let found = acronym_at(
            &passage.text,
            stretch.start,
            &listed.short,
            reading.language(),
        );
        // Of "IRGC-QF" the one is listed and the other not.
        found.is_some_and(|it| it.form != AcronymForm::Compound || !short.contains('-'))
    };
    lexicon.known_acronyms.contains(&short)
        || lexicon.blanks.contains(&short)
        || reading.house.acronyms.iter().any(|it| given(it))
        || listed.at(&passage.text, stretch.start).any(is_listed)
}

/// Whether a word in capitals is a word of the language, which the brief writes elsewhere.
fn is_emphasis(reading: &Reading<'_>, short: &str) -> bool {
    let lower = short.to_lowercase();
    if reading.lexicon().function_words.has(&lower) {
        return true;
    }
    reading.passages.iter().any(|passage| {
        let mut found = passage.text.match_indices(&lower);
        found.any(|(at, word)| is_whole(&passage.text, &(at..at + word.len())))
    })
}

/// A stretch with the ending of a plural, where it has one.
fn with_plural(text: &str, stretch: &Range<usize>) -> Range<usize> {
    let has_plural = stretch_of(text, stretch.end..).starts_with('s');
    stretch.start..stretch.end + usize::from(has_plural)
}

/// Where a passage prints: the head first, then the parts in the order of the template. None,
/// where the template does not print it.
fn rank(reading: &Reading<'_>, role: Role) -> Option<usize> {
    let Some(part) = role.part() else {
        return Some(0);
    };
    let parts = reading.profile.printed();
    parts
        .iter()
        .position(|it| *it == part)
        .map(|position| position + 1)
}
