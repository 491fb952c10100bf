//! Reading the likelihood word of a judgement, in the brief's language.

use std::ops::Range;

use bluf_model::{
    Language, LikelihoodTerm, Likelihoods, Plain, Running, Stated, Term, Usage, Vocabulary,
    Yardstick, stretch_of,
};
use toml::de::DeValue;

use crate::nearest::nearest;
use crate::reading::{Table, quoted};
use crate::{Problem, rules};

/// The scale and the language in which a likelihood is read.
#[derive(Clone, Copy)]
struct Scale {
    yardstick: Yardstick,
    language: Language,
}

pub(super) fn likelihood(table: &mut Table<'_>) -> Option<LikelihoodTerm> {
    let found = table.get("likelihood")?;
    let scale = Scale {
        yardstick: table.reading.yardstick.get(),
        language: table.reading.language.get(),
    };
    if matches!(found.value, DeValue::Integer(_) | DeValue::Float(_)) {
        let written = stretch_of(table.reading.text, found.span.clone());
        let problem = scale.number_for_word(found.span.clone(), written);
        table.reading.report(problem);
        return None;
    }
    let text = table.text_of(&found)?.trim();
    let term = LikelihoodTerm::new(text, scale.language);
    if term.is_none() {
        table.reading.report(scale.unknown(found.span, text));
    }
    term
}

impl Scale {
    /// The problem of a word that no scale has in this language.
    fn unknown(self, span: Range<usize>, text: &str) -> Problem {
        let language = self.language;
        let problem = |message| Problem::error(rules::UNKNOWN_TERM, span.clone(), message);
        let code = language.code();
        let meant = self.meant(text);
        if let Meant::Unknown = meant
            && let Some(term) = self.counterpart(text)
        {
            let message = format!(
                "{} is a likelihood word of another language, and this brief is in `{code}`",
                quoted(text)
            );
            return problem(message).help(format!("write `{}`", term.words));
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return self.number_for_word(span, text);
        }
        let message = format!("{} is on no likelihood scale", quoted(text));
        let terms = LikelihoodTerm::all(language);
        let near = match meant {
            Meant::Term(term) => Some(term.words),
            // "Not likely" is near to "likely", and far from it.
            Meant::Nothing => None,
            Meant::Unknown => nearest(text, terms.iter().map(|term| term.words())),
        };
        problem(message).help(match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => self.choice(),
        })
    }

    /// The words to choose from.
    fn choice(self) -> String {
        let words = self.yardstick.ladder(self.language);
        let words: Vec<String> = words.map(|term| format!("`{}`", term.words)).collect();
        format!("write a word of the scale: {}", words.join(", "))
    }

    /// The word of this language for a word of another.
    fn counterpart(self, text: &str) -> Option<Term> {
        let lower = text.to_lowercase();
        let languages = Language::TERMS.iter().map(|(_, language)| *language);
        let others = languages.filter(|it| it.code() != self.language.code());
        let scales = [self.yardstick]
            .into_iter()
            .chain(Yardstick::TERMS.iter().map(|(_, yardstick)| *yardstick));
        let pairs = scales.flat_map(|scale| others.clone().map(move |other| (scale, other)));
        pairs.into_iter().find_map(|(yardstick, other)| {
            let mut theirs = yardstick.terms(other).iter();
            let theirs = theirs.find(|term| term.words == lower)?;
            let ours = yardstick.terms(self.language).iter();
            // A word of the same row, where the scale has one: an adverb is none of the choices.
            let mut of_band: Vec<Term> = ours
                .filter(|term| term.band == theirs.band)
                .copied()
                .collect();
            of_band.sort_by_key(|term| term.row != theirs.row);
            of_band.first().copied()
        })
    }

    /// Which word of the scale was meant by another form of it: "Likely", "probables".
    fn meant(self, text: &str) -> Meant {
        let plain = Plain::from(text);
        let words = Running::from(&plain);
        let said = Likelihoods::read(&words, self.yardstick, self.language);
        match said.stated() {
            Stated::One(mention) if mention.words == (0..text.len()) => Meant::Term(mention.term),
            _ if said.mentions.iter().any(|it| it.usage != Usage::States) => Meant::Nothing,
            _ => Meant::Unknown,
        }
    }

    /// The problem of a number where the scale has words, with the word whose band has the number.
    fn number_for_word(self, span: Range<usize>, written: &str) -> Problem {
        let number: Option<f64> = written.trim_end_matches([' ', '%', '\u{A0}']).parse().ok();
        let per_cent = number.map(|number| {
            if number < 1.0 && !written.contains('%') {
                number * 100.0
            } else {
                number
            }
        });
        let has = |term: &Term, number| {
            (f64::from(term.band.low)..=f64::from(term.band.high)).contains(&number)
        };
        let mut terms = self.yardstick.ladder(self.language);
        let term = per_cent.and_then(|number| terms.find(|term| has(term, number)));
        let problem = Problem::error(
            rules::UNKNOWN_TERM,
            span,
            format!("`{written}` is a number, and a likelihood is a word"),
        );
        problem.help(match term {
            Some(term) => format!(
                "write a word of the scale: in {}, `{}` is {} to {} %",
                self.yardstick.name(),
                term.words,
                term.band.low,
                term.band.high
            ),
            None => self.choice(),
        })
    }
}

/// What somebody meant by words that are on no scale.
enum Meant {
    /// This word of the scale.
    Term(Term),
    /// None of them: they deny or raise one.
    Nothing,
    /// Nobody can tell.
    Unknown,
}
