//! Signs of Markdown, HTML and Word, and bluf's own where words print as typed.

use std::ops::Range;

use bluf_model::stretch_of;

use super::Found;

/// Names of characters in HTML, and the characters.
const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", "\u{a0}"),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("euro", "€"),
    ("pound", "£"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("deg", "°"),
    ("middot", "·"),
    ("bull", "•"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("times", "×"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
    ("aacute", "á"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("atilde", "ã"),
    ("otilde", "õ"),
    ("uuml", "ü"),
    ("ouml", "ö"),
    ("auml", "ä"),
    ("szlig", "ß"),
    ("shy", "\u{ad}"),
];

/// What Word leaves where a field of it lost its aim.
const LOST: &[&str] = &[
    "Error! Reference source not found",
    "Error! Bookmark not defined",
    "¡Error! No se encuentra el origen de la referencia",
    "¡Error! Marcador no definido",
    "Erreur ! Source du renvoi introuvable",
    "Erreur ! Signet non défini",
    "Erro! Fonte de referência não encontrada",
    "Erro! Indicador não definido",
    "Erro! A origem da referência não foi encontrada",
    "Fehler! Verweisquelle konnte nicht gefunden werden",
];

const SUPERIOR: &[(char, char)] = &[
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
];

const INFERIOR: &[(char, char)] = &[
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
];

pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    whole(text)
        .into_iter()
        .chain(entities(text))
        .chain(lost(text))
        .chain(fences(text))
        .chain(between(text))
        .chain(attributes(text))
}

/// A paragraph that is nothing but markup: a rule, a row of a table.
fn whole(text: &str) -> Option<Found> {
    let line = text.trim();
    let mark = line.chars().next()?;
    let start = text.len() - text.trim_start().len();
    let range = start..start + line.len();
    let signs: Vec<char> = line.chars().filter(|c| *c != ' ').collect();
    let is_rule = matches!(mark, '-' | '*' | '=' | '_' | '~' | '—' | '–')
        && signs.iter().all(|c| *c == mark)
        && (signs.len() >= 3 || signs.len() >= 2 && matches!(mark, '—' | '–'));
    if is_rule {
        let help = "leave it out, or begin a section under `[sections]`";
        return Some(Found::new(range, "is a rule, and prints as typed", help));
    }
    let is_row = line.len() > 2 && line.starts_with('|') && line.ends_with('|');
    (is_row && line.matches('|').count() >= 3).then(|| {
        let help =
            "write it under `[[figures]]` with `columns` and `rows`, and place it with `![](#id)`";
        Found::new(range, "is a row of a table, and prints as typed", help)
    })
}

fn entities(text: &str) -> impl Iterator<Item = Found> + '_ {
    text.match_indices('&').filter_map(|(at, _)| {
        let (name, _) = stretch_of(text, at + 1..).split_once(';')?;
        let range = at..at + name.len() + 2;
        let number = name
            .strip_prefix('#')
            .and_then(|it| match it.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => it.parse().ok(),
            });
        let named = ENTITIES.iter().find(|(it, _)| *it == name);
        let new = match (named, number) {
            (Some((_, character)), _) => (*character).to_owned(),
            (None, Some(number)) => char::from_u32(number)?.to_string(),
            (None, None) => return None,
        };
        let help = match new.as_str() {
            "\u{a0}" | "\u{ad}" => {
                "write a space; bluf keeps numbers and their units together".to_owned()
            }
            new => format!("write `{new}`"),
        };
        let found = Found::new(range, "is a character of HTML, and prints as typed", help);
        Some(found.fixed(new))
    })
}

fn lost(text: &str) -> impl Iterator<Item = Found> + '_ {
    const WHAT: &str = "is what Word leaves where a reference lost its aim";
    const HELP: &str = "refer to the item anew: give it an `id`, and write `[](#id)`";
    let said = LOST.iter().flat_map(|words| text.match_indices(*words));
    let said = said.map(|(at, words)| Found::new(at..at + words.len(), WHAT, HELP));
    let names = ["_Ref", "_Toc"]
        .iter()
        .flat_map(|name| text.match_indices(*name));
    let names = names.filter_map(|(at, name)| {
        let behind = stretch_of(text, at + name.len()..);
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        (digits >= 5).then(|| Found::new(at..at + name.len() + digits, WHAT, HELP))
    });
    said.chain(names)
}

fn fences(text: &str) -> impl Iterator<Item = Found> + '_ {
    let fences = text.match_indices("```").map(|(at, it)| {
        let help = "put each line of code between backticks, in a paragraph or an item of its own";
        Found::new(
            at..at + it.len(),
            "opens a block of code, which bluf does not have",
            help,
        )
    });
    let comments = text.match_indices("<!--").map(|(at, it)| {
        let length = stretch_of(text, at..)
            .find("-->")
            .map_or(it.len(), |end| end + 3);
        let help = "leave it out; a comment of the file begins with `#`, outside of texts";
        Found::new(
            at..at + length,
            "is a comment of HTML, and prints as typed",
            help,
        )
    });
    fences.chain(comments)
}

/// Words between two signs: `_so_`, `__so__`, `~~so~~`, `==so==`, `^2^`, `~2~`.
fn between(text: &str) -> impl Iterator<Item = Found> + '_ {
    let strong = enclosed(text, "__").filter_map(|(range, inside)| {
        let is_name = !inside.contains(' ') && inside.chars().all(|c| c.is_lowercase() || c == '_');
        (!is_name).then(|| {
            let help = format!("write `**{inside}**`");
            Found::new(range, "is no emphasis here, and prints as typed", help)
                .fixed(format!("**{inside}**"))
        })
    });
    let emphasis = enclosed(text, "_").map(|(range, inside)| {
        let help = format!("write `*{inside}*`");
        Found::new(range, "is no emphasis here, and prints as typed", help)
            .fixed(format!("*{inside}*"))
    });
    let struck = enclosed(text, "~~")
        .map(|(range, _)| Found::new(range, "prints as typed", "leave out what no longer holds"));
    let lit = enclosed(text, "==").map(|(range, inside)| {
        Found::new(range, "prints as typed", format!("write `**{inside}**`"))
    });
    let digits = |sign: &'static str, table: &'static [(char, char)]| {
        inside_words(text, sign).filter_map(move |(range, inside)| {
            let new: Option<String> = inside
                .chars()
                .map(|c| table.iter().find(|(it, _)| *it == c).map(|(_, it)| *it))
                .collect();
            let new = new?;
            let help = format!("write `{new}`");
            Some(Found::new(range, "prints as typed", help).fixed(new))
        })
    };
    strong
        .chain(emphasis)
        .chain(struck)
        .chain(lit)
        .chain(digits("^", SUPERIOR))
        .chain(digits("~", INFERIOR))
}

/// The stretches between two equal signs that stand at the edges of words, signs included, and
/// what is in them.
fn enclosed<'t>(
    text: &'t str,
    sign: &'static str,
) -> impl Iterator<Item = (Range<usize>, &'t str)> + 't {
    let mark = sign.chars().next().unwrap_or_default();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = stretch_of(text, at..).find(sign) {
            let start = at + found;
            at = start + sign.len();
            let before = stretch_of(text, ..start).chars().next_back();
            let behind = stretch_of(text, at..);
            let opens = !before.is_some_and(|c| c.is_alphanumeric() || c == mark)
                && behind.starts_with(|c: char| c.is_alphanumeric());
            let close = behind.find(mark).filter(|it| *it <= 200);
            let Some(length) = close.filter(|_| opens) else {
                continue;
            };
            let rest = stretch_of(behind, length..);
            let inside = stretch_of(behind, ..length);
            let after = rest.strip_prefix(sign);
            let closes = !inside.ends_with(char::is_whitespace)
                && after
                    .is_some_and(|it| !it.starts_with(|c: char| c.is_alphanumeric() || c == mark));
            if closes {
                at += length + sign.len();
                return Some((start..at, inside));
            }
        }
        None
    })
}

/// The short stretches between two equal signs behind a word: `m^2^`.
fn inside_words<'t>(
    text: &'t str,
    sign: &'static str,
) -> impl Iterator<Item = (Range<usize>, &'t str)> + 't {
    text.match_indices(sign).filter_map(move |(start, _)| {
        let behind = stretch_of(text, start + 1..);
        let length = behind.find(sign).filter(|it| (1..=3).contains(it))?;
        let follows = stretch_of(text, ..start).ends_with(char::is_alphabetic);
        follows.then(|| (start..start + length + 2, stretch_of(behind, ..length)))
    })
}

/// Attributes of pandoc: `{.underline}`, `{#id}`.
fn attributes(text: &str) -> impl Iterator<Item = Found> + '_ {
    ["{.", "{#"]
        .iter()
        .flat_map(|open| text.match_indices(*open))
        .filter_map(|(at, open)| {
            let behind = stretch_of(text, at + open.len()..);
            let length = behind.find('}').filter(|it| *it <= 60)?;
            let is_name = behind.starts_with(|c: char| c.is_ascii_alphabetic());
            is_name.then(|| {
                let help =
                    "leave it out; an item gets an `id`, and words in another language `{lang=fr}`";
                let range = at..at + open.len() + length + 1;
                Found::new(
                    range,
                    "is an attribute of pandoc, and prints as typed",
                    help,
                )
            })
        })
}

/// Markup of bluf in words that print as typed.
pub(super) fn of_bluf(text: &str) -> impl Iterator<Item = Found> + '_ {
    const WHAT: &str = "prints as typed here";
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.match_indices('[') {
        let behind = stretch_of(text, start..);
        let Some(close) = behind.find(']') else {
            continue;
        };
        let after = stretch_of(behind, close + 1..);
        let tail = |open: &str, end: char| {
            let inside = after.strip_prefix(open)?;
            inside.find(end).map(|it| open.len() + it + end.len_utf8())
        };
        let cites = behind.starts_with("[@") || behind.starts_with("[^");
        let links = ["(#", "(http", "(mailto:"]
            .iter()
            .find_map(|open| tail(open, ')'));
        let more = links.or_else(|| tail("{lang=", '}'));
        if cites || more.is_some() {
            found.push(start..start + close + 1 + more.unwrap_or(0));
        }
    }
    for sign in ["**", "`"] {
        let mut at = 0;
        while let Some(open) = stretch_of(text, at..).find(sign) {
            let start = at + open;
            let behind = stretch_of(text, start + sign.len()..);
            let Some(length) = behind.find(sign).filter(|it| *it > 0) else {
                break;
            };
            at = start + length + 2 * sign.len();
            if !behind.starts_with(char::is_whitespace) {
                found.push(start..at);
            }
        }
    }
    found.sort_by_key(|it| it.start);
    found.into_iter().map(|range| {
        let help = "leave the markup out: names, titles and headings have none; cite and call notes in the text";
        Found::new(range, WHAT, help)
    })
}
