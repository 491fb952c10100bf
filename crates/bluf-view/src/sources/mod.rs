//! Sources as a bibliography prints them, formatted by hayagriva's CSL engine with bluf's own
//! style.
//!
//! The style holds the terms and dates of every language: the engine's own locale files cost
//! more than a whole layout to read.

mod entry;
mod nodes;

use std::sync::OnceLock;

use bluf_model::{Date, Language, Source, Vocabulary};
use hayagriva::citationberg::{IndependentStyle, LocaleCode};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, Entry};

use crate::text::Line;

/// How bluf prints a source.
const STYLE: &str = include_str!("bluf.csl");

/// One line a source, in the order given. `accessed` is the day on which those with an address
/// were read, where they do not say their own.
#[must_use]
pub(crate) fn format(sources: &[&Source], accessed: Option<Date>, language: Language) -> Vec<Line> {
    // hayagriva takes an empty bibliography for a mistake.
    if sources.is_empty() {
        return Vec::new();
    }
    let locale = LocaleCode(language.term().to_owned());
    let entries: Vec<Entry> = sources
        .iter()
        .enumerate()
        .map(|(index, source)| entry::entry(source, index, accessed, language))
        .collect();
    let mut driver = BibliographyDriver::new();
    for entry in &entries {
        let items = vec![CitationItem::with_entry(entry)];
        driver.citation(CitationRequest::new(
            items,
            style(),
            Some(locale.clone()),
            &[],
            None,
        ));
    }
    let rendered = driver.finish(BibliographyRequest::new(style(), Some(locale), &[]));
    let bibliography = rendered
        .bibliography
        .expect("bluf's style has a bibliography");
    sources
        .iter()
        .zip(bibliography.items)
        .map(|(source, item)| nodes::line(&item.content, source, language))
        .collect()
}

/// The style, parsed once a process.
fn style() -> &'static IndependentStyle {
    static STYLE_PARSED: OnceLock<IndependentStyle> = OnceLock::new();
    STYLE_PARSED
        .get_or_init(|| IndependentStyle::from_xml(STYLE).expect("bluf's own style is valid CSL"))
}

#[cfg(test)]
mod tests {
    use bluf_model::{SourceId, SourceType, Vocabulary};

    use super::*;
    use crate::text::{Node, Span};

    /// A region without a locale of its own has that of its language.
    #[test]
    fn every_language_has_its_terms_and_its_dates() {
        for (term, language) in Language::TERMS {
            let opening = format!("<locale xml:lang=\"{}\">", language.code());
            let (_, rest) = STYLE.split_once(&opening).unwrap_or_default();
            let (body, _) = rest.split_once("</locale>").unwrap_or_default();
            for wanted in ["<date form=\"text\">", "\"accessed\"", "\"month-12\""] {
                assert!(body.contains(wanted), "{term}: {wanted}");
            }
            assert!(
                bluf_atlas::LANGUAGES.contains(&language.code()),
                "{term}: places"
            );
        }
    }

    fn source(title: &str) -> Source {
        Source {
            id: SourceId::new("a").unwrap(),
            author: Vec::new(),
            title: title.to_owned(),
            publisher: None,
            date: None,
            url: None,
            accessed: None,
            number: None,
            language: None,
            r#type: None,
            grade: None,
            origin: None,
            descriptor: None,
            marking: None,
        }
    }

    /// The words alone, emphasis between stars.
    fn words(line: &[Node]) -> String {
        let of = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Span(Span::Emphasis { body }) => format!("*{}*", words(body)),
            Node::Span(Span::Link { body, .. } | Span::Foreign { body, .. }) => words(body),
            Node::Span(Span::Address { pieces } | Span::Code { pieces }) => pieces.concat(),
            Node::Span(_) => String::new(),
        };
        line.iter().map(of).collect()
    }

    fn printed(source: &Source, language: Language) -> String {
        words(&format(&[source], Date::parse("2026-03-01"), language)[0])
    }

    #[test]
    fn an_entry_says_what_is_known_in_order() {
        let mut article = source("A \"lead\" was shared");
        article.author = vec![
            "Ana Ruiz".into(),
            "Secretaría de la Defensa Nacional, México".into(),
        ];
        article.publisher = Some("The Star".into());
        article.number = Some("2026-04".into());
        article.date = Date::parse("2026-02-01 09:30");
        article.url = Some("https://www.star.example/a".into());
        article.r#type = Some(SourceType::Article);
        let names = "Ana Ruiz and Secretaría de la Defensa Nacional, México";
        assert_eq!(
            printed(&article, Language::EnUs),
            format!(
                "{names}, \"A \"lead\" was shared,\" *The Star*, 2026-04, February 1, 2026, 09:30, star.example/a, accessed March 1, 2026."
            ),
        );
        assert_eq!(
            printed(&article, Language::Fr),
            format!(
                "{}, \"A \"lead\" was shared\", *The Star*, 2026-04, 1er février 2026, 9\u{a0}h\u{a0}30, star.example/a, consulté le 1er mars 2026.",
                names.replace(" and ", " et ")
            ),
        );
        article.accessed = Date::parse("2026-03-24");
        assert!(
            printed(&article, Language::EnGb)
                .contains("shared\", *The Star*, 2026-04, 1 February 2026")
        );
        assert!(printed(&article, Language::Es).ends_with("consultado el 24 de marzo de 2026."));
        assert!(printed(&article, Language::Pt).contains("1º de fevereiro de 2026, 9h30"));
    }

    #[test]
    fn names_with_commas_are_told_apart() {
        let mut report = source("Tides");
        report.author = ["Berg, Jan", "O'Neill, Una", "WHO"]
            .map(String::from)
            .to_vec();
        let of = |report: &Source, language| printed(report, language);
        assert_eq!(
            of(&report, Language::EnGb),
            "Berg, Jan; O'Neill, Una; and WHO, Tides."
        );
        assert!(of(&report, Language::Es).starts_with("Berg, Jan; O'Neill, Una; y WHO"));
        report.author.extend(["Sea, A.".into(), "Quay, B.".into()]);
        let shown = of(&report, Language::EnGb);
        assert_eq!(shown, "Berg, Jan; O'Neill, Una; WHO; and others, Tides.");
        // Two are told apart by the word between them, and names without commas by commas.
        report.author.truncate(2);
        let shown = of(&report, Language::EnGb);
        assert_eq!(shown, "Berg, Jan and O'Neill, Una, Tides.");
        report.author = ["Jan Berg", "Una O'Neill", "WHO"]
            .map(String::from)
            .to_vec();
        let shown = of(&report, Language::EnGb);
        assert_eq!(shown, "Jan Berg, Una O'Neill and WHO, Tides.");
    }

    #[test]
    fn no_comma_follows_a_sign_that_ends_a_title() {
        for (title, expected) in [
            ("Is this the end?", "*Is this the end?* Norma. 1985."),
            ("Yes!", "*Yes!* Norma. 1985."),
            ("And then...", "*And then...* Norma. 1985."),
            ("A. B. and C", "*A. B. and C*, Norma. 1985."),
        ] {
            let mut book = source(title);
            book.r#type = Some(SourceType::Book);
            book.publisher = Some("Norma.".into());
            book.date = Date::parse("1985");
            assert_eq!(printed(&book, Language::EnGb), expected);
        }
        let mut article = source("Is this the end?");
        article.r#type = Some(SourceType::Article);
        article.publisher = Some("The Star".into());
        for (language, expected) in [
            (Language::EnUs, "\"Is this the end?\" *The Star*."),
            (Language::Fr, "\"Is this the end?\" *The Star*."),
        ] {
            assert_eq!(printed(&article, language), expected);
        }
        assert_eq!(printed(&source("Who knows?"), Language::EnGb), "Who knows?");
    }

    #[test]
    fn nothing_in_a_source_is_markup() {
        for title in [
            "$5 billion and $7 billion",
            "a } b { c",
            "*not* _emphasis_",
            "#link(\"x\")",
            "{",
            "\\",
            "<b>&amp;",
        ] {
            let mut tricky = source(title);
            tricky.author = vec![title.to_owned()];
            tricky.publisher = Some(title.to_owned());
            tricky.number = Some(title.to_owned());
            assert_eq!(
                printed(&tricky, Language::EnUs),
                format!("{title}, {title}, {title}, {title}."),
            );
        }
    }

    #[test]
    fn partial_dates_and_types_print_as_far_as_they_go() {
        for (kind, date, expected) in [
            (Some(SourceType::Report), "2026-03", "*Survey*, March 2026."),
            (Some(SourceType::Dataset), "2026", "*Survey*, 2026."),
            (Some(SourceType::Broadcast), "2026", "*Survey*, 2026."),
            (
                Some(SourceType::Web),
                "2026-12-31",
                "\"Survey,\" December 31, 2026.",
            ),
            (Some(SourceType::Law), "2026", "Survey, 2026."),
            (None, "2026", "Survey, 2026."),
        ] {
            let mut known = source("Survey");
            known.r#type = kind;
            known.date = Date::parse(date);
            assert_eq!(printed(&known, Language::EnUs), expected);
        }
    }

    #[test]
    fn a_title_in_another_language_is_marked_as_such() {
        let mut book = source("Fuego en la sierra");
        book.language = Some("es".into());
        book.r#type = Some(SourceType::Book);
        let line = &format(&[&book], None, Language::EnUs)[0];
        let foreign = Node::Span(Span::Foreign {
            language: "es".into(),
            body: vec![Node::Text("Fuego en la sierra".into())],
        });
        assert_eq!(
            line[0],
            Node::Span(Span::Emphasis {
                body: vec![foreign]
            })
        );
    }

    #[test]
    fn odd_sources_print_something_and_keep_their_order() {
        let titles = ["", " ", "…", "\u{5d0}\u{5d1}", "same", "same", ","];
        let sources: Vec<Source> = titles.map(source).into_iter().collect();
        let mut all: Vec<&Source> = sources.iter().collect();
        let mut nameless = source("nameless");
        nameless.author = vec![String::new(), " ".into()];
        all.push(&nameless);
        let lines = format(&all, None, Language::EnGb);
        assert_eq!(lines.len(), all.len());
        assert_eq!(words(&lines[4]), "same.");
        assert_eq!(words(&lines[5]), "same.");
        assert!(words(&lines[7]).contains("nameless"));
    }
}
