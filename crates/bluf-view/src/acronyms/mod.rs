//! Acronyms: written out where the reader first meets them.

mod english;

use std::ops::Range;

use bluf_model::{
    Acronym, AcronymForm, AcronymUse, Explanation, Language, ListedAcronyms, Running, acronym_at,
    is_explained, stretch_of,
};

/// The acronyms of a brief, and which of them the reader has not met yet.
pub(super) struct Acronyms {
    waiting: Vec<Option<Acronym>>,
    listed: ListedAcronyms,
    language: Language,
}

impl Acronyms {
    pub(super) fn new(acronyms: &[Acronym], language: Language) -> Self {
        let listed = ListedAcronyms::new(acronyms.iter().map(|it| it.short.as_str()));
        let is_written_out = |acronym: &&Acronym| !acronym.long.text.is_empty();
        let waiting = acronyms.iter();
        let waiting = waiting.map(|it| Some(it).filter(is_written_out).cloned());
        Self {
            waiting: waiting.collect(),
            listed,
            language,
        }
    }

    /// A stretch of a line with each acronym that the reader meets in it for the first time
    /// written out. `before` is what the line has printed before it.
    pub(super) fn written_out(
        &mut self,
        line: &Running<'_>,
        stretch: Range<usize>,
        before: &str,
    ) -> String {
        let text = line.text.as_str();
        let mut written = String::new();
        let mut from = stretch.start;
        while let Some((acronym, found)) = self.take(line, from..stretch.end) {
            let AcronymUse { words, form } = found;
            written.push_str(stretch_of(text, from..words.start));
            from = words.end;
            let long = Explanation::Listed(&acronym.long.text);
            if is_explained(text, &words, &acronym.short, long, self.language) {
                written.push_str(stretch_of(text, words));
            } else {
                let (typed, after) = (stretch_of(text, words), stretch_of(text, from..));
                self.write_out(&mut written, before, &acronym, (typed, form), after);
            }
        }
        written.push_str(stretch_of(text, from..stretch.end));
        written
    }

    /// Writes an acronym out, typed in some form, where `written` ends.
    fn write_out(
        &self,
        written: &mut String,
        before: &str,
        acronym: &Acronym,
        (typed, form): (&str, AcronymForm),
        after: &str,
    ) {
        let long = acronym.long.text.as_str();
        let is_english = self.language.code() == "en";
        let long_form = match form {
            AcronymForm::AsListed => Some(without_article(long, written, self.language).to_owned()),
            AcronymForm::Plural if is_english => Some(english::plural_of(without_article(
                long,
                written,
                self.language,
            ))),
            AcronymForm::Possessive => Some(english::possessive_of(without_article(
                long,
                written,
                self.language,
            ))),
            AcronymForm::Plural | AcronymForm::Singular | AcronymForm::Compound => None,
        };
        let (first, second) = match long_form {
            Some(long) => {
                if is_english {
                    english::fit_article(written, &long);
                }
                let long = if starts_sentence(before, written) {
                    capitalised(&long)
                } else {
                    long
                };
                (long, typed)
            }
            // What the long form has no form for: "CJNG-led (Jalisco New Generation Cartel)".
            None => (typed.to_owned(), long),
        };
        // Parentheses inside parentheses are hard to read.
        if written.rfind('(') > written.rfind(')') {
            let comma = if after.starts_with([')', ',', '.', ';', ':']) {
                ""
            } else {
                ","
            };
            written.push_str(&format!("{first}, {second}{comma}"));
        } else {
            written.push_str(&format!("{first} ({second})"));
        }
    }

    /// Takes the first acronym that a stretch of a line uses out of those waiting. What somebody
    /// else says is left as it is.
    fn take(&mut self, line: &Running<'_>, stretch: Range<usize>) -> Option<(Acronym, AcronymUse)> {
        let text = line.text.as_str();
        for (offset, _) in stretch_of(text, stretch.clone()).char_indices() {
            let at = stretch.start + offset;
            let found = self.listed.at(text, at).find_map(|position| {
                let acronym = self.waiting[position].as_ref()?;
                let found = acronym_at(text, at, &acronym.short, self.language)?;
                let is_here = stretch.start <= found.words.start && found.words.end <= stretch.end;
                (is_here && line.is_written_out(&found.words)).then_some((position, found))
            });
            if let Some((position, found)) = found {
                return Some((self.waiting[position].take()?, found));
            }
        }
        None
    }
}

/// The long form without its article, where the text has written one.
fn without_article<'a>(long: &'a str, written: &str, language: Language) -> &'a str {
    let Some((article, rest)) = long.split_once(' ') else {
        return long;
    };
    let is_article = language
        .articles()
        .contains(&article.to_lowercase().as_str());
    let said = written.strip_suffix([' ', '\u{a0}']);
    let word = said.and_then(|said| said.rsplit(char::is_whitespace).next());
    let is_said = word.is_some_and(|word| word.to_lowercase() == article.to_lowercase());
    if is_article && is_said { rest } else { long }
}

/// Whether what comes next begins a sentence, after `before` and then `written`.
pub(super) fn starts_sentence(before: &str, written: &str) -> bool {
    let opening = |c: char| matches!(c, '"' | '\'' | '(' | '[' | '“' | '‘' | '«' | '¿' | '¡');
    let mut so_far = before
        .chars()
        .chain(written.chars())
        .rev()
        .skip_while(|c| opening(*c));
    match so_far.next() {
        None => true,
        Some(c) if c.is_whitespace() => {
            let last =
                so_far.find(|c| !c.is_whitespace() && !matches!(c, '"' | '”' | '’' | ')' | '»'));
            last.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…'))
        }
        Some(_) => false,
    }
}

/// Words with a capital at their start.
pub(super) fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use bluf_model::parse_line;

    use super::*;

    fn written_by(acronyms: &mut Acronyms, text: &str) -> String {
        let (line, _) = parse_line(text, None);
        let line = Running::from(&line);
        acronyms.written_out(&line, 0..line.text.len(), "")
    }

    fn written(text: &str) -> String {
        let acronym = |short: &str, long: &str| Acronym {
            short: short.into(),
            long: long.into(),
        };
        let known = [
            acronym("CJNG", "Jalisco New Generation Cartel"),
            acronym("FBI", "Federal Bureau of Investigation"),
            acronym("UAV", "unmanned aerial vehicle"),
            acronym("MP", "member of parliament"),
            acronym("UN", "the United Nations"),
        ];
        written_by(&mut Acronyms::new(&known, Language::EnUs), text)
    }

    #[test]
    fn the_first_use_is_written_out() {
        for (text, expected) in [
            (
                "the CJNG, then CJNG",
                "the Jalisco New Generation Cartel (CJNG), then CJNG",
            ),
            ("CJNG's men", "Jalisco New Generation Cartel’s (CJNG's) men"),
            ("Two UAVs flew", "Two unmanned aerial vehicles (UAVs) flew"),
            ("Some MPs", "Some members of parliament (MPs)"),
            (
                "UAV seen. UAV lost",
                "Unmanned aerial vehicle (UAV) seen. UAV lost",
            ),
            (
                "an FBI agent",
                "a Federal Bureau of Investigation (FBI) agent",
            ),
            ("the UN says", "the United Nations (UN) says"),
            ("in UN words", "in the United Nations (UN) words"),
            (
                "(the FBI) said",
                "(the Federal Bureau of Investigation, FBI) said",
            ),
            (
                "a CJNG-led band, then CJNG",
                "a CJNG-led (Jalisco New Generation Cartel) band, then CJNG",
            ),
            (
                "“the CJNG” to them, the CJNG to us",
                "“the CJNG” to them, the Jalisco New Generation Cartel (CJNG) to us",
            ),
            (
                "(FBI agents) said",
                "(Federal Bureau of Investigation, FBI, agents) said",
            ),
        ] {
            assert_eq!(written(text), expected);
        }
    }

    #[test]
    fn what_the_text_explains_and_parts_of_words_are_left_alone() {
        for text in [
            "the Jalisco New Generation Cartel (CJNG) and CJNG",
            "CJNG (Jalisco New Generation Cartel) and CJNG",
            "XCJNG and CJNG2",
        ] {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn the_explanation_may_be_in_an_earlier_node() {
        let known = [Acronym {
            short: "PE".into(),
            long: "Parti éléphant".into(),
        }];
        let mut acronyms = Acronyms::new(&known, Language::Fr);
        let (line, _) = parse_line("le parti éléphant (PE) et PE", None);
        let line = Running::from(&line);
        let start = "le parti éléphant (".len();
        assert_eq!(
            acronyms.written_out(&line, start..line.text.len(), "le parti éléphant ("),
            "PE) et PE"
        );
    }
}
