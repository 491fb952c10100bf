//! The words that rules look for, one file a language. A rule holds no words of its own.

mod en;
mod es;
mod fr;
mod phrases;
mod pt;
pub(crate) mod skeleton;
pub(crate) mod slips;

use bluf_model::Language;

pub(crate) use phrases::{Phrases, is_whole};
pub(crate) use slips::slips;

/// The words of a language, all in lower case.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Words that say that something is open, and not how likely it is: "could", "may".
    pub hedges: Phrases,
    /// Words that open what is wanted or asked, where a hedge hedges nothing: "so that it could".
    pub purposes: Phrases,
    /// Phrases in which a word of [`Lexicon::hedges`] is no hedge: "as soon as possible".
    pub not_hedges: Phrases,
    /// Words that follow the month of May, where one might read the verb: "is".
    pub after_month: Phrases,
    /// Expressions of likelihood that stand on no yardstick: "a good chance".
    pub off_scale: Phrases,
    /// What stands for per cent after a number.
    pub percent: &'static [&'static str],
    /// Words between the two numbers of a range: "to".
    pub range_words: Phrases,
    /// Words before a number that is only near: "about".
    pub about: Phrases,
    /// Words directly after a percentage that make a likelihood of it: "chance".
    pub chance_after: Phrases,
    /// Words directly before a percentage that make a likelihood of it: "probability of".
    pub chance_before: Phrases,
    /// How a sentence goes on after "a probability of 37%", where it counts nothing: "that".
    pub goes_on: Phrases,
    /// Words before a percentage that qualifies the likelihood word after it: "is 30% likely".
    pub measured: Phrases,
    /// Statements of confidence: "high confidence".
    pub confidence: Phrases,
    /// Words directly before such a statement that make it ours: "we have".
    pub ours: Phrases,
    /// Words directly before it that do so unless it is confidence in something: "with".
    pub with: Phrases,
    /// Words directly after it that say in what: "in".
    pub in_what: Phrases,
    /// Words that speak of confidence, whatever its level.
    pub confident: Phrases,
    /// Claims of corroboration that end their clause: "has been confirmed".
    pub confirmed: Phrases,
    /// Claims of corroboration wherever they stand: "it has been confirmed that".
    pub confirmed_that: Phrases,
    /// Words that deny a claim, leave it open or say whose it is: "not", "if", "by".
    pub unclaimed: Phrases,
    /// Words that speak of today: "currently".
    pub now: Phrases,
    /// Words for numbers that are not final: "provisional".
    pub provisional: Phrases,
    /// Words that tell the reader what to do: "we recommend".
    pub advice: Phrases,
    /// Verbs of duty, which are advice where they follow whom one advises: "should".
    pub duties: Phrases,
    /// Words after such a verb that make an expectation of it: "we should know by noon".
    pub expected: Phrases,
    /// Those whom a brief advises: "we", "policymakers".
    pub advised: Phrases,
    /// Words that report what others say or think: "said".
    pub reports: Phrases,
    /// Words that name a decision: "approve", "decision".
    pub decision: Phrases,
    /// Names of the months, January first.
    pub months: [&'static str; 12],
    /// Names of the weekdays, Monday first.
    pub weekdays: [&'static str; 7],
    /// Days without a date: "tomorrow", "end of the month".
    pub days: Phrases,
    /// Ways to set a time without naming a day: "within", "no later than".
    pub by_when: Phrases,
    /// Whether the names of months begin with a capital, as in English.
    pub months_have_capitals: bool,
    /// What stands between a day and its month, or a month and its year: "of".
    pub before_a_month: &'static [&'static str],
    /// What stands between a weekday and its date: "the".
    pub after_a_weekday: &'static [&'static str],
    /// What stands before names of offices, laws and places, and not of persons: "the", "in".
    pub before_no_person: &'static [&'static str],
    /// What stands before the number of a day: "the", "del".
    pub before_a_day: &'static [&'static str],
    /// Endings that make a number an ordinal: "th".
    pub ordinals: &'static [&'static str],
    /// Words that put something to the reader: "we ask", "are invited to".
    pub asks: Phrases,
    /// Statements that nothing is asked: "we need no decision".
    pub no_decision: Phrases,
    /// What sets decimals apart: "." in English.
    pub decimal: char,
    /// Powers of ten in words, with their exponent: "million".
    pub powers_of_ten: &'static [(&'static str, i32)],
    /// Units of money, in words and signs: "euros", "$".
    pub money: &'static [&'static str],
    /// Hundredths, in words and signs: "percent".
    pub percent_signs: &'static [&'static str],
    /// Units of time: "days", "months".
    pub durations: &'static [&'static str],
    /// Tens in words, with the number they stand for.
    pub tens: &'static [(&'static str, u32)],
    /// What joins the units to the tens of a number in words: "-".
    pub tens_to_units: &'static [&'static str],
    /// Words before a number that is a name and counts nothing: "article".
    pub numbered: &'static [&'static str],
    /// What an option is called where somebody types its letter.
    pub option: Phrases,
    /// What a judgement is called where somebody types its number.
    pub judgment: Phrases,
    /// What a recommendation is called where somebody types its number.
    pub recommendation: Phrases,
    /// What an assumption is called where somebody types its number.
    pub assumption: Phrases,
    /// What a figure or table is called where somebody types its number.
    pub figure: Phrases,
    /// What an annex is called where somebody types its letter or number.
    pub annex: Phrases,
    /// What may have options, annexes and tables of its own: "review", "treaty", "their".
    pub others_papers: Phrases,
    /// Directions on the page: "see above".
    pub directions: Phrases,
    /// What authors leave for later: "to be confirmed".
    pub leftovers: Phrases,
    /// What stands for a whole field that is still to be filled in: "your name".
    pub placeholders: Phrases,
    /// Link texts that say nothing of where they lead: "here".
    pub vague_links: Phrases,
    /// Openings of an alternative text that say only that it is a picture.
    pub picture_openings: Phrases,
    /// Small words by which the language is known: "the", "of".
    pub function_words: Phrases,
    /// Small words of the languages around it, by which those are known: `que`, `und`, `the`.
    pub telling_words: Phrases,
    /// Numbers in words from one to nineteen, with the number they stand for.
    pub numbers: &'static [(&'static str, u32)],
    /// Words that open a list of some, and not of all: "among them".
    pub some_of: Phrases,
    /// Words between a number and its noun that change what is counted: "about", "more than".
    pub approximately: Phrases,
    /// Words before a number that make it a limit, and no count: "more than".
    pub bounds: Phrases,
    /// Units and currencies, which do not say what is measured: "km", "hours".
    pub units: Phrases,
    /// Words with which the name of what is counted is over: "in", "who", "still".
    pub noun_ends: Phrases,
    /// Words after what is counted that make so much each of it: "a", "per".
    pub rates: Phrases,
    /// Words that say that a number is of another time, part or case: "earlier", "of these".
    pub other_cases: Phrases,
    /// Signs of an unfinished text, in capitals: "TBC".
    pub blanks: &'static [&'static str],
    /// Words that open a note to oneself in square brackets: "check".
    pub notes_to_oneself: Phrases,
    /// Words in square brackets that stand for what is to be filled in: "name".
    pub blank_names: Phrases,
    /// What is numbered in Roman numerals: "century".
    pub roman_numbered: Phrases,
    /// Words that join the items of a list: "and", "or".
    pub joints: Phrases,
    /// Words after a name that say whose it is: "table 9 of the survey".
    pub whose: Phrases,
    /// Articles: "the".
    pub articles: Phrases,
    /// Forms of the verb that makes a passive: "was", "been".
    pub passive_auxiliaries: Phrases,
    /// Endings of a participle: "ed".
    pub participle_endings: &'static [&'static str],
    /// Participles with no such ending: "made".
    pub participles: &'static [&'static str],
    /// Words with the ending of a participle that are none: "indeed".
    pub no_participles: &'static [&'static str],
    /// The ending of adverbs: "ly".
    pub adverb_ending: &'static str,
    /// Adverbs with no such ending: "not".
    pub adverbs: &'static [&'static str],
    /// Acronyms that need no explanation in this language.
    pub known_acronyms: &'static [&'static str],
}

/// The words of a language: every rule that reads words knows them in each.
pub(crate) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::EnUs | Language::EnGb => &en::LEXICON,
        Language::Es => &es::LEXICON,
        Language::EsMx => &es::MEXICAN,
        Language::Fr => &fr::LEXICON,
        Language::Pt => &pt::LEXICON,
    }
}
