//! Alternative texts that are too long to listen to, say only that there is a picture, or say what
//! the title says.

use std::ops::Range;

use bluf_model::{Drafts, Family, FieldPath, Level, Place, Reads, Rule, stretch_of};

use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;
use crate::words::Lexicon;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "poor-alt-text",
        family: Family::Access,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "An alternative text says nothing, is longer than 250 characters, opens by saying \
            that it is a picture, or repeats the title.",
        reasoning: "A screen reader announces the image before it reads the text, so \"image \
            of\" is heard twice; and it reads the text in one breath, with no way to go back a \
            sentence. A text that repeats the title, the \
            name of a file or a word such as `chart` tells nothing of what is to be seen. That an image has a text at all is asked when \
            the brief is loaded; of a chart, a map or a timeline without one, bluf drafts it \
            from the data.",
        source: "WCAG 2.0, success criterion 1.1.1; Section 508, E205.4",
        bad: r#"
[[figures]]
file = "crack.svg"
alt  = "An image of a bearing with one crack from its upper left corner to its middle."
"#,
        good: r#"
[[figures]]
file = "crack.svg"
alt  = "A bearing with one crack from its upper left corner to its middle."
"#,
    },
    run,
};

/// Characters of an alternative text that can be listened to.
const CHARACTERS: usize = 250;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let figures = reading.brief.figures.iter().enumerate();
    figures
        .filter_map(|(index, figure)| Some((index, figure.alt.as_deref()?)))
        .filter_map(|(index, alt)| {
            let opening = opening(index, alt, reading.lexicon());
            let title = reading.brief.figures[index].title.as_ref();
            let repeated = || title.and_then(|title| repeated(index, alt, &title.text));
            let empty = || says_nothing(alt).then(|| empty(index, alt));
            opening
                .or_else(repeated)
                .or_else(empty)
                .or_else(|| length(index, alt))
        })
        .collect()
}

fn repeated(index: usize, alt: &str, title: &str) -> Option<Remark> {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let is_same = !alt.is_empty() && letters(alt) == letters(title);
    is_same.then(|| {
        Remark::new(
            place(index, 0..alt.len()),
            "the alternative text repeats the title, which is read before it".to_owned(),
        )
        .help("say what is to be seen; of a figure drawn from data, bluf says it where `alt` is left out")
    })
}

fn empty(index: usize, alt: &str) -> Remark {
    let message = format!("`{alt}` does not say what is to be seen");
    let help = "say what a reader who cannot see it must know";
    Remark::new(place(index, 0..alt.len()), message).help(help)
}

/// Words that say that there is a picture, or that words are missing, in the languages of briefs and
/// their neighbours; and the small words between them.
const EMPTY_WORDS: &[&str] = &[
    "alt",
    "alternative",
    "alternatif",
    "alternativo",
    "bild",
    "caption",
    "capture",
    "captura",
    "carte",
    "chart",
    "description",
    "descripción",
    "descrição",
    "dessin",
    "diagram",
    "diagrama",
    "dibujo",
    "drawing",
    "fig",
    "figura",
    "figure",
    "figures",
    "foto",
    "fotografía",
    "graph",
    "graphic",
    "graphique",
    "gráfica",
    "gráfico",
    "grafik",
    "icon",
    "illustration",
    "ilustración",
    "image",
    "imagem",
    "imagen",
    "logo",
    "map",
    "mapa",
    "photo",
    "photograph",
    "picture",
    "placeholder",
    "pantalla",
    "schéma",
    "screenshot",
    "table",
    "tabla",
    "tabela",
    "tbd",
    "text",
    "texte",
    "texto",
    "todo",
    "unknown",
    "untitled",
    "see",
    "siehe",
    "ver",
    "voir",
    "véase",
    "above",
    "below",
    "a",
    "an",
    "the",
    "of",
    "this",
    "here",
    "de",
    "del",
    "des",
    "du",
    "el",
    "la",
    "le",
    "les",
    "un",
    "una",
    "une",
    "um",
    "uma",
    "o",
    "os",
    "as",
    "los",
    "las",
    "d",
    "écran",
    "ecrã",
    "n",
];

/// Endings of the names of pictures.
const ENDINGS: &[&str] = &[
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pdf", ".heic", ".tif", ".tiff", ".bmp",
];

/// Names that cameras and programs give to pictures, before a number.
const CAMERAS: &[&str] = &[
    "img",
    "dsc",
    "dscn",
    "dscf",
    "pxl",
    "image",
    "screenshot",
    "photo",
    "scan",
];

/// Whether a text is the name of a file, or words that would do for any picture.
fn says_nothing(alt: &str) -> bool {
    let lower = alt.trim().to_lowercase();
    let is_file = ENDINGS.iter().any(|ending| lower.ends_with(ending));
    let head = lower.trim_end_matches(|c: char| !c.is_alphabetic());
    let is_of_camera = head.len() < lower.len() && CAMERAS.contains(&head);
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty());
    let is_empty =
        |word: &str| word.chars().all(|c| c.is_ascii_digit()) || EMPTY_WORDS.contains(&word);
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    is_file || is_of_camera || letters < 3 || words.all(is_empty)
}

fn opening(index: usize, alt: &str, lexicon: &Lexicon) -> Option<Remark> {
    let lower = alt.to_lowercase();
    let found = lexicon.picture_openings.find(&lower).next()?;
    // Lower case may be longer than the text in a few scripts: then there is no such place.
    let words = alt.get(found.clone()).filter(|words| {
        found.start == 0 && words.to_lowercase() == stretch_of(&lower, found.clone())
    })?;
    let remark = Remark::new(
        place(index, 0..found.end),
        format!("a screen reader says that this is an image before it reads `{words}`"),
    )
    .help("begin with what it shows");
    let rest = stretch_of(alt, found.end..).trim_start();
    let mut characters = rest.chars();
    let Some(first) = characters.next().filter(|first| first.is_alphabetic()) else {
        return Some(remark);
    };
    let end = alt.len() - characters.as_str().len();
    let capital: String = first.to_uppercase().collect();
    // "ﬁ" and "ß" become two letters, which nobody would write at the start of a word.
    if capital.chars().count() > 1 {
        return Some(remark);
    }
    Some(remark.fix(place(index, 0..end), stretch_of(alt, ..end), capital))
}

fn length(index: usize, alt: &str) -> Option<Remark> {
    let characters = alt.chars().count();
    (characters > CHARACTERS).then(|| {
        Remark::new(
            place(index, 0..alt.len()),
            format!("this alternative text has {characters} characters"),
        )
        .label(format!("more than {CHARACTERS}"))
        .help("say what the image shows in a sentence or two, and put the rest into the text")
    })
}

fn place(index: usize, words: Range<usize>) -> Place {
    Place {
        field: FieldPath::root().key("figures").index(index).key("alt"),
        words: Some(words),
    }
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;

    fn repaired(alt: &str, language: Language) -> Option<String> {
        let lexicon = crate::words::lexicon(language);
        let remark = opening(0, alt, lexicon)?;
        let edit = remark.fix.into_iter().next()?;
        Some(format!(
            "{}{}",
            edit.new,
            stretch_of(alt, edit.place.words?.end..)
        ))
    }

    #[test]
    fn names_of_files_and_words_for_any_picture_say_nothing() {
        for alt in [
            "image",
            "IMG_0042.png",
            "IMG_0042",
            "DSC01234",
            "Screenshot 2026-05-12",
            "chart",
            "x",
            "Diagram of the figures",
            "Bild",
            "See text",
            "alt text",
            "Figure 3",
            "Photo.",
            "…",
            "captura de pantalla",
            "capture d’écran",
            "texto alternativo",
            "quay-plan.svg",
            "n/a",
        ] {
            assert!(says_nothing(alt), "{alt}");
        }
        for alt in [
            "Chart of fuel prices",
            "A cracked bearing",
            "Map of the port",
            "Graph theory",
            "王宮",
            "The logo of the port",
            "Photo of 9 ships",
            "Plano del muelle",
        ] {
            assert!(alt == "王宮" || !says_nothing(alt), "{alt}");
        }
    }

    #[test]
    fn the_repair_begins_with_what_the_image_shows() {
        let english = |alt| repaired(alt, Language::EnGb);
        assert_eq!(
            english("Image of a cracked bearing.").as_deref(),
            Some("A cracked bearing.")
        );
        assert_eq!(
            english("This photo shows ébauches.").as_deref(),
            Some("Ébauches.")
        );
        assert_eq!(english("Photo of 9 ships."), None);
        assert_eq!(english("The image of a party in decline."), None);
        assert_eq!(
            repaired("Imagen de una grieta.", Language::Es).as_deref(),
            Some("Grieta.")
        );
    }
}
