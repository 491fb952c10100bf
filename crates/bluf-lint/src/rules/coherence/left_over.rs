//! Signs that a text is not finished: "TBC", "XX homes", "[check]".

use std::ops::Range;

use bluf_model::{
    Drafts, Family, FieldPath, Level, Place, Plain, Reads, Rule, Text, TextContent, stretch_of,
};

use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::skeleton::SKELETON;
use crate::words::{Lexicon, is_whole};
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "left-over",
        family: Family::Coherence,
        level: Level::Deny,
        drafts: Drafts::Silent,
        reads: Reads::Words,
        summary: "A final text still holds a blank, a note to oneself (TBC, XX, ??, [check]) or what \
            `bluf new` wrote.",
        reasoning: "What the author meant to fill in before it goes out is the first thing that \
            the reader sees. A draft may hold such signs. The rule leaves alone quotations, XX \
            as a Roman number, brackets that explain a word, and sentences that say of something \
            in the world that it is to be decided: there it asks only where these words stand \
            alone, in brackets or as a whole field.",
        source: "bluf: the last proofreading before signature",
        bad: r#"
situation = "The notice covers XX homes in Brackenholt [check with the water company]."
"#,
        good: r#"
situation = "The notice covers 11,400 homes in Brackenholt."
"#,
    },
    run,
};

/// A text full of blanks is reported by its first ones.
const MOST: usize = 10;

/// Filler that typesetters use in every language.
const FILLER: &str = "lorem ipsum";

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let explained = |word: &str| {
        let short = reading.brief.acronyms.iter().map(|it| it.short.as_str());
        short
            .chain(reading.house.acronyms.iter().map(String::as_str))
            .any(|it| it == word)
    };
    let mut remarks: Vec<Remark> = skeleton(reading).into_iter().collect();
    let wholes = whole_fields(reading, lexicon);
    let is_whole = |field: &FieldPath| wholes.iter().any(|(own, _)| own == field);
    for passage in reading.passages.iter().filter(|it| !is_whole(&it.field)) {
        for found in signs(&passage.text, lexicon).chain(phrases(passage, lexicon)) {
            let words = stretch_of(&passage.text, found.clone());
            if passage.is_own(&found) && !explained(words) {
                remarks.push(remark(passage.place(found.clone()), words));
            }
        }
    }
    for (field, plain) in plain_fields(reading).filter(|(field, _)| !is_whole(field)) {
        for found in signs(&plain.text, lexicon) {
            let words = stretch_of(&plain.text, found.clone());
            if !explained(words) {
                let words_in_field = plain.start + found.start..plain.start + found.end;
                let place = Place {
                    field: field.clone(),
                    words: Some(words_in_field),
                };
                remarks.push(remark(place, words));
            }
        }
    }
    let of_wholes = wholes.into_iter().map(|(field, words)| {
        let place = Place { field, words: None };
        remark(place, &words)
    });
    remarks.extend(of_wholes);
    remarks.truncate(MOST);
    remarks
}

/// The texts that are as `bluf new` wrote them, in one remark.
fn skeleton(reading: &Reading<'_>) -> Option<Remark> {
    let texts = reading.texts().iter();
    let texts = texts.filter_map(|text| Some((text.field.clone(), written(text)?)));
    let sources = reading.brief.sources.iter().flat_map(|source| {
        let field = FieldPath::root().key("sources").key(source.id.to_string());
        let publisher = source.publisher.clone();
        let publisher = publisher.map(|words| (field.key("publisher"), words));
        let title = (field.key("title"), source.title.clone());
        std::iter::once(title).chain(publisher)
    });
    let left = texts.chain(sources);
    let mut left = left
        .filter(|(_, words)| SKELETON.contains(&bare(words).as_str()))
        .map(|(field, _)| Place { field, words: None });
    let first = left.next()?;
    let remark = Remark::new(first, "this is still what `bluf new` wrote")
        .help("write what belongs here, or delete the line");
    Some(left.fold(remark, |remark, place| remark.also(place, "and this")))
}

/// What is written in a text.
fn written(text: &Text<'_>) -> Option<String> {
    match text.content {
        TextContent::Line(line) => Some(line.plain_text()),
        TextContent::Plain(plain) => Some(plain.text.clone()),
        TextContent::Words(words) => Some(words.to_owned()),
        TextContent::None => None,
    }
}

/// The words of a text in lower case, without its signs.
fn bare(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    words.join(" ")
}

/// Fields in which nothing stands but a sign that something belongs there.
fn whole_fields(reading: &Reading<'_>, lexicon: &Lexicon) -> Vec<(FieldPath, String)> {
    let is_blank = |words: &str| {
        let lower = words.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        let is_cross = bare.len() >= 2 && bare.bytes().all(|it| it == b'x');
        is_cross
            || lexicon.blanks.contains(&bare.to_uppercase().as_str())
            || lexicon.leftovers.has(bare)
            || lexicon.placeholders.has(bare)
    };
    // A cell of a table may be a size, or say of a thing in the world that it is to be decided.
    let is_asked = |text: &&Text<'_>| {
        text.role.is_running() && text.role != Role::Cell || is_filled_in_last(text.role)
    };
    let texts = reading.texts().iter().filter(is_asked);
    let written = texts.filter_map(|text| Some((text.field.clone(), written(text)?)));
    written.filter(|(_, words)| is_blank(words)).collect()
}

fn remark(place: Place, words: &str) -> Remark {
    Remark::new(place, format!("`{words}` was left to be filled in"))
        .help("write what belongs here, or take it out; what is not known belongs under `gaps`")
}

/// Plain fields that are often filled in last.
fn plain_fields<'r, 'a>(
    reading: &'r Reading<'a>,
) -> impl Iterator<Item = (FieldPath, &'a Plain)> + use<'r, 'a> {
    let texts = reading.texts().iter();
    let texts = texts.filter(|text| is_filled_in_last(text.role));
    texts.filter_map(|text| match text.content {
        TextContent::Plain(plain) => Some((text.field.clone(), plain)),
        TextContent::Line(_) | TextContent::Words(_) | TextContent::None => None,
    })
}

/// Whether names and offices stand here, of which the author may not know one while writing.
fn is_filled_in_last(role: Role) -> bool {
    matches!(
        role,
        Role::Reference
            | Role::Addressee
            | Role::Contact
            | Role::Enclosure
            | Role::Owner
            | Role::Dissenter
            | Role::ClearingOffice
    )
}

/// Signs of an unfinished text that are no words.
fn signs<'t>(text: &'t str, lexicon: &'t Lexicon) -> impl Iterator<Item = Range<usize>> + 't {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let found = match bytes[start] {
                b'?' => question_marks(text, start),
                b'[' => note(text, start, lexicon),
                b'X' => crosses(text, start, lexicon),
                b'x' => small_crosses(text, start),
                b'A'..=b'Z' if bytes.get(start + 1).is_some_and(u8::is_ascii_uppercase) => {
                    blank(text, start, lexicon)
                }
                _ => None,
            };
            at = found.as_ref().map_or(start + 1, |found| found.end);
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// "??"
fn question_marks(text: &str, start: usize) -> Option<Range<usize>> {
    let length = stretch_of(text, start..)
        .bytes()
        .take_while(|b| *b == b'?')
        .count();
    // "Why??" asks aloud, and leaves nothing out.
    let ends_word = stretch_of(text, ..start).ends_with(char::is_alphabetic);
    (length >= 2 && !ends_word).then_some(start..start + length)
}

/// "TBC" as a whole word.
fn blank(text: &str, start: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let mut found = lexicon
        .blanks
        .iter()
        .filter(|blank| text.as_bytes()[start..].starts_with(blank.as_bytes()))
        .map(|blank| start..start + blank.len());
    found.find(|stretch| is_whole(text, stretch))
}

/// "[check with legal]", "[name]", "[source?]"
fn note(text: &str, start: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let inner = start + 1;
    let end = inner + stretch_of(text, inner..).find([']', '[', '\n'])?;
    let words = stretch_of(text, inner..end).trim();
    if !stretch_of(text, end..).starts_with(']') || words.len() > 60 {
        return None;
    }
    let lower = words.to_lowercase();
    let asks = lower.ends_with('?');
    let lower = lower.trim_end_matches(['?', '!', '.', ' ']);
    let first = lower.split([' ', ':', ',']).next().unwrap_or("");
    let is_note = lexicon.notes_to_oneself.has(first)
        || lexicon.blank_names.has(lower)
        || (asks && (lower.is_empty() || lexicon.blank_names.has(first)));
    is_note.then_some(start..end + 1)
}

/// "XXX", and "XX" where it holds the place of a number: Rome's twenty is left alone.
fn crosses(text: &str, start: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let length = stretch_of(text, start..)
        .bytes()
        .take_while(|b| *b == b'X')
        .count();
    let stretch = start..start + length;
    if length < 2 {
        return None;
    }
    let word = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let before = stretch_of(text, ..start).trim_end();
    let previous = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let after = stretch_of(text, stretch.end..);
    let next = after
        .trim_start()
        .split(char::is_whitespace)
        .next()
        .unwrap_or("");
    let is_roman = |it: &str| lexicon.roman_numbered.has(&word(it));
    if is_roman(previous) || is_roman(next) {
        return None;
    }
    // "20XX"
    let digits = stretch_of(text, ..start)
        .bytes()
        .rev()
        .take_while(u8::is_ascii_digit)
        .count();
    let whole = start - digits..stretch.end;
    if !is_whole(text, &whole) {
        return None;
    }
    let is_blank = length >= 3
        || digits > 0
        || stretch_of(text, ..start).ends_with(['$', '€', '£'])
        || after.trim_start().starts_with('%')
        || lexicon.months.contains(&word(next).as_str())
        || counts(previous, next, lexicon);
    is_blank.then_some(whole)
}

/// "xxx" as a whole word, and not as part of a name: `xxx.example`.
fn small_crosses(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = stretch_of(text, start..).bytes();
    let stretch = start..start + rest.take_while(|b| *b == b'x').count();
    let joins = |c: char| matches!(c, '.' | '-' | '_' | '/' | '@');
    let mut after = stretch_of(text, stretch.end..).chars();
    let goes_on =
        after.next().is_some_and(joins) && after.next().is_some_and(char::is_alphanumeric);
    let is_name = goes_on || stretch_of(text, ..start).ends_with(joins);
    (stretch.len() >= 3 && !is_name && is_whole(text, &stretch)).then_some(stretch)
}

/// Whether "XX" stands where a number would: after a small word and before a noun.
fn counts(previous: &str, next: &str, lexicon: &Lexicon) -> bool {
    let is_lower = |word: &str| word.starts_with(char::is_lowercase);
    let follows = is_lower(previous)
        && (lexicon.noun_ends.has(previous) || previous.len() > 3)
        && !lexicon.articles.has(previous);
    follows && is_lower(next) && !lexicon.noun_ends.has(next)
}

/// "to be confirmed", where it stands alone: in brackets, after a colon or a dash, as a field;
/// and filler wherever it stands.
fn phrases<'t>(
    passage: &'t Passage<'_>,
    lexicon: &'static Lexicon,
) -> impl Iterator<Item = Range<usize>> + 't {
    let lower = passage.lower();
    lexicon.leftovers.find(lower).filter(move |found| {
        let before = stretch_of(lower, ..found.start).trim_end();
        let after = stretch_of(lower, found.end..).trim_start();
        let opens = before.is_empty() || before.ends_with(['(', '[', ':', '–', '—']);
        let closes = after.is_empty() || after.starts_with([')', ']', '.', ';']);
        // In capitals it is a blank, and found as such.
        let is_blank = lexicon
            .blanks
            .contains(&stretch_of(&passage.text, found.clone()));
        !is_blank && ((opens && closes) || stretch_of(lower, found.clone()) == FILLER)
    })
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;

    fn found(language: Language, text: &str) -> Vec<String> {
        let lexicon = crate::words::lexicon(language);
        let found = signs(text, lexicon).map(|it| stretch_of(text, it).to_owned());
        found.collect()
    }

    #[test]
    fn blanks_are_found() {
        for (text, blank) in [
            ("for XX homes", "XX"),
            ("cut by XX%", "XX"),
            ("costs $XX million", "XX"),
            ("by XX May", "XX"),
            ("about X,XXX homes", "XXX"),
            ("in 20XX", "20XX"),
            ("Owner TBC.", "TBC"),
            ("the minister [name] said", "[name]"),
            ("so he said [source?].", "[source?]"),
            ("at noon [check with legal]", "[check with legal]"),
            ("at ??", "??"),
        ] {
            assert_eq!(found(Language::EnGb, text), [blank], "{text}");
        }
        assert_eq!(
            found(Language::Es, "con XX muertos [comprobar]"),
            ["XX", "[comprobar]"]
        );
    }

    #[test]
    fn what_only_looks_like_a_blank_is_left_alone() {
        for text in [
            "Pope John XX died",
            "in the XX century",
            "the XX homes race",
            "XXI, XXV",
            "he [the minister] said [sic]",
            "[...] and so on",
            "Who knows?",
            "the TBCs",
        ] {
            assert_eq!(found(Language::EnGb, text), [""; 0], "{text}");
        }
        for text in [
            "en el siglo XX hubo",
            "TODO EL PODER",
            "Congreso XX del partido",
        ] {
            assert_eq!(found(Language::Es, text), [""; 0], "{text}");
        }
    }
}
