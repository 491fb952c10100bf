//! Commands of LaTeX.

use bluf_model::stretch_of;

use super::Found;

/// Commands that stand alone, without braces.
const ALONE: &[&str] = &[
    "newpage",
    "clearpage",
    "pagebreak",
    "linebreak",
    "newline",
    "noindent",
    "item",
    "maketitle",
    "tableofcontents",
    "medskip",
    "bigskip",
    "smallskip",
    "hline",
    "centering",
    "par",
    "quad",
    "qquad",
    "hfill",
    "vfill",
    "ldots",
    "dots",
    "textbackslash",
    "LaTeX",
    "appendix",
];

/// The longest text between the braces of a command, in bytes.
const LONGEST: usize = 300;

pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    text.match_indices('\\').filter_map(|(at, _)| {
        let behind = stretch_of(text, at + 1..);
        let length = behind.bytes().take_while(u8::is_ascii_alphabetic).count();
        let name = stretch_of(behind, ..length);
        let rest = stretch_of(behind, length..);
        let is_free = !stretch_of(text, ..at).ends_with(|c: char| c.is_alphanumeric() || c == '\\');
        let (inside, end) = match argument(rest) {
            Some((inside, more)) if length >= 2 => (Some(inside), at + 1 + length + more),
            _ if ALONE.contains(&name) && is_free && !rest.starts_with('\\') => {
                (None, at + 1 + length)
            }
            _ => return None,
        };
        Some(command(name, inside, at..end))
    })
}

/// What stands between the braces that follow a command, past an optional argument, and how far
/// it reaches.
fn argument(rest: &str) -> Option<(&str, usize)> {
    let open = match rest.strip_prefix('[') {
        Some(optional) => optional.find(']')? + 2,
        None => usize::from(rest.starts_with("*{")),
    };
    let inside = stretch_of(rest, open..).strip_prefix('{')?;
    let length = inside.find(['{', '}']).filter(|it| *it <= LONGEST)?;
    let (inside, close) = inside.split_at(length);
    close.starts_with('}').then(|| (inside, open + length + 2))
}

fn command(name: &str, inside: Option<&str>, range: std::ops::Range<usize>) -> Found {
    const WHAT: &str = "is a command of LaTeX, and prints as typed";
    let with = |fix: String, help: String| Found::new(range.clone(), WHAT, help).fixed(fix);
    let plain = |help: &str| Found::new(range.clone(), WHAT, help);
    let inside = inside.map(str::trim).unwrap_or_default();
    let has_plain_words = !inside.is_empty() && !inside.contains(['*', '`', '\\']);
    match name {
        _ if name.contains("cite") => {
            let ids: Vec<String> = inside
                .split(',')
                .map(|id| format!("@{}", id.trim()))
                .collect();
            let is_id = |id: &String| {
                let id = stretch_of(id, 1..);
                let is_of_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(is_of_id)
            };
            let cited = format!("[{}]", ids.join("; "));
            match ids.iter().all(is_id) {
                true => {
                    let help = format!("write `{cited}`");
                    with(cited, help)
                }
                false => plain("cite a source under `[sources]` by its id: `[@id]`"),
            }
        }
        "textbf" | "bf" | "strong" if has_plain_words => {
            with(format!("**{inside}**"), format!("write `**{inside}**`"))
        }
        "textit" | "emph" | "textsl" | "it" if has_plain_words => {
            with(format!("*{inside}*"), format!("write `*{inside}*`"))
        }
        "texttt" | "verb" if has_plain_words => {
            with(format!("`{inside}`"), "put it between backticks".to_owned())
        }
        "url" if inside.starts_with("http") => {
            with(inside.to_owned(), "write the address alone".to_owned())
        }
        "ldots" | "dots" => with("…".to_owned(), "write `…`".to_owned()),
        "footnote" => {
            plain("call a note with `[^a]`, and write it below on a line of its own: `[^a]: …`")
        }
        "ref" | "autoref" | "cref" | "pageref" | "label" => {
            plain("give the item an `id`, and refer to it with `[](#id)`")
        }
        "section" | "subsection" | "chapter" | "paragraph" => {
            plain("give it a section of its own, under `[sections]`")
        }
        "item" | "begin" | "end" => plain("begin each item of a list with `- ` or `1. `"),
        "newpage" | "clearpage" | "pagebreak" | "linebreak" | "newline" => plain(
            "leave it out: bluf breaks lines and pages itself; an empty line parts paragraphs",
        ),
        _ => plain("leave the command out; for emphasis write `*so*` or `**so**`"),
    }
}
