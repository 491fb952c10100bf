//! A sentence in another language that is not marked as such.

use std::ops::Range;

use bluf_model::{Drafts, Family, Language, Level, Reads, Rule, Vocabulary, stretch_of};
use whatlang::{Detector, Lang};

use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "unmarked-language",
        family: Family::Access,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A sentence or long quotation in another language is not marked as such.",
        reasoning: "A screen reader reads it aloud with the sounds of the brief's language, and \
            nobody understands it. Names, titles and quotations of fewer than six words are left \
            alone, and so is whatever cannot be told apart with certainty.",
        source: "WCAG 2.2, 3.1.2 Language of Parts; PDF/UA-1, 7.2",
        bad: r#"
situation = '''
The governor spoke on Monday: "No vamos a permitir que los delincuentes se queden con las calles del estado".
'''
"#,
        good: r#"
situation = '''
The governor spoke on Monday: "[No vamos a permitir que los delincuentes se queden con las calles del estado]{lang=es}".
'''
"#,
    },
    run,
};

/// The fewest words that are judged: fewer are a name, a title or a saying.
const FEWEST_WORDS: usize = 6;

/// The marks between which a stretch of one language stands.
const QUOTATION_MARKS: [char; 7] = ['"', '“', '”', '„', '«', '»', '\u{fffc}'];

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        // Most passages hold no word of another language, and cost no more than this look.
        if !lexicon.telling_words.is_in(passage.lower()) {
            continue;
        }
        let foreign = stretches(passage)
            .into_iter()
            .filter(|stretch| !is_marked(passage, stretch))
            .find_map(|stretch| {
                let code = language(passage, &stretch, lexicon, reading.language().code())?;
                Some((stretch, code))
            });
        remarks.extend(foreign.map(|(stretch, code)| {
            Remark::new(
                passage.place(stretch),
                format!("this is in another language (`{code}`), and nothing says so"),
            )
            .help(format!("write `[words]{{lang={code}}}`"))
        }));
    }
    remarks
}

/// The sentences of a passage, cut at quotation marks, that have words enough to be judged.
fn stretches(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let text = &passage.text;
    let start_of = |part: &str| part.as_ptr().addr() - text.as_ptr().addr();
    passage
        .sentences()
        .iter()
        .flat_map(|sentence| stretch_of(text, sentence.clone()).split(QUOTATION_MARKS))
        .map(str::trim)
        .filter(|part| part.split_whitespace().count() >= FEWEST_WORDS)
        .map(|part| start_of(part)..start_of(part) + part.len())
        .collect()
}

fn is_marked(passage: &Passage<'_>, stretch: &Range<usize>) -> bool {
    let holds = |other: &Range<usize>| other.start < stretch.end && stretch.start < other.end;
    passage.foreign.iter().any(|(_, other)| holds(other))
        || passage.links.iter().any(|(_, other)| holds(other))
}

/// The code of the language of a stretch, where that is certain and not the brief's.
fn language(
    passage: &Passage<'_>,
    stretch: &Range<usize>,
    lexicon: &Lexicon,
    own: &str,
) -> Option<&'static str> {
    let (text, lower) = (
        stretch_of(&passage.text, stretch.clone()),
        stretch_of(passage.lower(), stretch.clone()),
    );
    let count = text.split_whitespace().count();
    let own_words = lexicon.function_words.find(lower).count();
    let telling = lexicon.telling_words.find(lower).count();
    // A sentence of the brief's own language has its small words, though some of them are the
    // same in two languages: "a", "no", "en". A name in another language has capitals.
    let is_bare = own_words * 100 < count * 8;
    let is_told = telling > 1 && telling >= own_words;
    if telling == 0 || !(is_bare || is_told) || is_name(text) {
        return None;
    }
    let known = known();
    let found =
        Detector::with_allowlist(known.iter().map(|(lang, _)| *lang).collect()).detect(text)?;
    let (_, code) = known.into_iter().find(|(lang, _)| *lang == found.lang())?;
    // Spanish and Portuguese are too near each other for the detector to be sure of a short
    // sentence; three small words of another language settle it.
    ((found.is_reliable() || telling > 2) && code != own).then_some(code)
}

/// The languages that are told apart, each with its code: those of briefs, and their neighbours.
fn known() -> Vec<(Lang, &'static str)> {
    let of_briefs = Language::TERMS.iter().map(|(_, language)| {
        let lang = match language {
            Language::EnUs | Language::EnGb => Lang::Eng,
            Language::Es | Language::EsMx => Lang::Spa,
            Language::Fr => Lang::Fra,
            Language::Pt => Lang::Por,
        };
        (lang, language.code())
    });
    let mut known: Vec<(Lang, &str)> = of_briefs
        .chain([(Lang::Deu, "de"), (Lang::Ita, "it")])
        .collect();
    known.dedup();
    known
}

/// Whether half of the longer words have capitals, as in names and titles.
fn is_name(text: &str) -> bool {
    let words = || {
        text.split_whitespace()
            .filter(|word| word.chars().count() > 3)
    };
    let capitals = words()
        .filter(|word| word.contains(char::is_uppercase))
        .count();
    capitals * 2 >= words().count()
}
