//! Slips of English grammar.

use std::cell::RefCell;
use std::ops::Range;

use bluf_model::{Drafts, Family, Language, Level, Reads, Rule};
use harper_core::linting::{Lint, LintGroup, Suggestion};
use harper_core::parsers::PlainEnglish;
use harper_core::spell::FstDictionary;
use harper_core::{Document, Span};

use super::dictionary::dialect;
use crate::rules::Check;
use crate::words::ENGLISH;
use crate::{Passage, Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "grammar",
        family: Family::Language,
        level: Level::Off,
        drafts: Drafts::Lighter,
        reads: Reads::Words(ENGLISH),
        summary: "A sentence has a slip of grammar: a word twice, a wrong article or verb form.",
        reasoning: "Such slips are what is left when a sentence was changed in a hurry. Of the \
            checks of Harper only those are asked that found nothing wrong where nothing was in \
            280,000 words of edited government prose; matters of style are left to other rules. \
            Quotations and other languages are left alone.",
        source: "bluf: checks of Harper, chosen by measurement",
        bad: r#"
situation = "The operator has went back to the the old system."
"#,
        good: r#"
situation = "The operator has gone back to the old system."
"#,
    },
    run,
};

/// The checks of Harper that are asked, by the names that it gives them.
const CHECKS_OF_HARPER: &str = "
    AccuseOf AllOfASudden AnA AnAnother AnotherAn AnotherOnes AnotherThings ArriveTo AsEvidentBy
    AsIfThough AspireTo AwareOf BanTogether BareInMind BeAllowed BeckAndCall BewareOf
    BoarderBorder CanBeSeen CaseInPoint CeaseTo CompoundSubjectI CorrectNumberSuffix
    CriteriaPhenomena DespiteItIs DespiteOf DidPast Didnt DoubleModal EludedTo EnMasse EnRoute
    ExceptOf FreeRein HadOf HavePassed HavePronoun IAmAgreement IfWouldve InLieuOf InNeedOf
    InterestedIn IsBeenAuxSequence ItAreTheOne JustDeserts LeadRiseTo LessWorse LikelyHood
    LookForwardTo LookingForwardTo MassExodus ModalOf Months MootPoint MoreBetter MoreThatLikely
    NoLonger NotBeAfterNot OpenCompounds OughtToBe Payed PerSe PiqueInterest
    PluralDecades PrincipleToPrincipalRoleNoun PronounAre PronounInflectionBe PronounKnew
    PronounVerbAgreement RelayOnForRely RepeatedWords ResponsibleFor RifeWith SeamToSeem
    SimplePastToPastParticiple SomeOfThe StatuteOfLimitations StrikeChord SupposedTo TheAnother
    TheMy TheWhetherWeather ThenThan ThereIsAgreement ThereOwn ThesesThese TheyreConfusions
    TheyreToTheir ThinkKnowOff ThoughThought ToLoseTooLoose ToTo UseToUsedTo WantBe WasAloud
    WillNonLemma WithoutOut WreakHavoc
";

/// Words of which those checks are not sure, in lower case: Harper takes them for mistakes where
/// good writers use them.
const DOUBTFUL: &[&str] = &[
    "that that",
    "had had",
    "is is",
    "will of",
    "may of",
    "woke",
    "up",
];

/// Bytes of the longest paragraph that is read: Harper takes more than its length in time, and no
/// paragraph of prose has more.
const LONGEST: usize = 6000;

thread_local! {
    /// Harper keeps what it has read, so that its checks belong to one thread; building them
    /// costs a fifth of a second.
    static HARPER: RefCell<Option<(Language, LintGroup)>> = const { RefCell::new(None) };
}

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    HARPER.with_borrow_mut(|harper| {
        if harper
            .as_ref()
            .is_none_or(|(language, _)| *language != reading.language())
        {
            *harper = Some((reading.language(), checks(reading.language())));
        }
        let is_prose = |it: &&Passage<'_>| !it.is_quotation && it.text.len() <= LONGEST;
        let passages = reading.passages.iter().filter(is_prose);
        harper.as_mut().map_or_else(Vec::new, |(_, checks)| {
            passages
                .flat_map(|passage| remarks(passage, checks))
                .collect()
        })
    })
}

fn checks(language: Language) -> LintGroup {
    let mut checks =
        LintGroup::new_curated_empty_config(FstDictionary::curated(), dialect(language));
    checks.set_all_rules_to(Some(false));
    for name in CHECKS_OF_HARPER.split_whitespace() {
        checks.config.set_rule_enabled(name, true);
    }
    checks
}

fn remarks(passage: &Passage<'_>, checks: &mut LintGroup) -> Vec<Remark> {
    let document = Document::new(&passage.text, &PlainEnglish, &*FstDictionary::curated());
    let mut lints: Vec<Lint> = checks
        .organized_lints(&document)
        .into_values()
        .flatten()
        .collect();
    lints.sort_by_key(|lint| (lint.span.start, lint.priority));
    let mut end = 0;
    let mut remarks = Vec::new();
    for lint in lints {
        let stretch = bytes(&passage.text, lint.span);
        // Two checks may find the same mistake.
        if stretch.start < end || !passage.is_own(&stretch) || is_doubtful(passage, &stretch) {
            continue;
        }
        end = stretch.end;
        remarks.push(remark(passage, stretch, &lint));
    }
    remarks
}

fn remark(passage: &Passage<'_>, stretch: Range<usize>, lint: &Lint) -> Remark {
    let written = &passage.text[stretch.clone()];
    let message = format!("`{}`: {}", written.trim(), in_our_style(&lint.message));
    let remark = Remark::new(passage.place(stretch), message);
    match lint.suggestions.first() {
        Some(Suggestion::ReplaceWith(words)) => {
            let words: String = words.iter().collect();
            remark.help(format!("write `{}`", words.trim()))
        }
        Some(Suggestion::InsertAfter(words)) => {
            let words: String = words.iter().collect();
            remark.help(format!("add `{}`", words.trim()))
        }
        Some(Suggestion::Remove) => remark.help("leave it out"),
        None => remark,
    }
}

/// Harper's message as bluf writes: lower case, backticks, no full stop.
fn in_our_style(message: &str) -> String {
    let message = message
        .trim()
        .trim_end_matches('.')
        .replace(['“', '”', '‘'], "`");
    let mut letters = message.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Whether the words are right after all.
fn is_doubtful(passage: &Passage<'_>, stretch: &Range<usize>) -> bool {
    let written = &passage.text[stretch.clone()];
    let words = passage.lower()[stretch.clone()].trim();
    let next = passage.lower()[stretch.end..].trim_start();
    // "An historic" is old, and no mistake; before a "u" Harper errs ("a unanimity"); whether
    // "NWR" is spelt out or read as what it stands for, nobody can tell; and "class I-A" holds no
    // article.
    let after = passage.text[stretch.end..].trim_start();
    let is_acronym = after.chars().take(2).all(char::is_uppercase);
    let is_label = passage.text[..stretch.start].ends_with(['-', '\u{2011}'])
        || !next.starts_with(char::is_alphanumeric);
    // "Annex A of the treaty"
    let is_letter =
        written.trim() == "A" && passage.sentence_at(stretch.start).start < stretch.start;
    let is_no_article = is_letter
        || matches!(words, "a" | "an") && (next.starts_with(['h', 'u']) || is_label || is_acronym);
    // "This must of necessity fail."
    let is_phrase = words.ends_with(" of")
        && ["necessity", "course"]
            .iter()
            .any(|it| next.starts_with(it));
    // "Pago Pago" is a name, "i i" the count of a list.
    let is_twice_on_purpose = words.contains(' ')
        && written
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word.chars().count() == 1);
    DOUBTFUL.contains(&words) || is_no_article || is_phrase || is_twice_on_purpose
}

/// The bytes of a stretch that is counted in characters.
fn bytes(text: &str, span: Span<char>) -> Range<usize> {
    let offset = |index: usize| {
        text.char_indices()
            .nth(index)
            .map_or(text.len(), |(offset, _)| offset)
    };
    offset(span.start)..offset(span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harper_has_every_check_by_its_name() {
        let checks = checks(Language::EnUs);
        let missing: Vec<_> = CHECKS_OF_HARPER
            .split_whitespace()
            .filter(|name| !checks.contains_key(name))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn messages_are_in_our_style() {
        let message = in_our_style("The phrase “despite of” is incorrect.");
        assert_eq!(message, "the phrase `despite of` is incorrect");
    }

    #[test]
    fn characters_become_bytes() {
        assert_eq!(bytes("é über", Span::new(2, 6)), 3..8);
    }
}
