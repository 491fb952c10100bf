//! What parts the columns of a file: the sign under which all lines agree.

use std::ops::Range;

use super::MOST_PROBLEMS;
use super::records::{Record, records};

/// A sign between fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Comma,
    Semicolon,
    Tab,
    /// One that the file names itself.
    Other(u8),
}

/// What spreadsheets write between fields.
const USUAL: [Separator; 3] = [Separator::Comma, Separator::Semicolon, Separator::Tab];

/// A title and its blank lines are no more than this.
const LONGEST_TITLE: usize = 5;

impl Separator {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Other(byte) => byte,
        }
    }

    fn name(self) -> String {
        match self {
            Self::Comma => "commas".to_owned(),
            Self::Semicolon => "semicolons".to_owned(),
            Self::Tab => "tabs".to_owned(),
            Self::Other(byte) => format!("`{}`", char::from(byte)),
        }
    }

    fn in_sep_line(self) -> &'static str {
        match self {
            Self::Comma => "sep=,",
            Self::Semicolon => "sep=;",
            Self::Tab | Self::Other(_) => "sep=\t",
        }
    }
}

/// A file in records of as many fields.
pub(super) struct Separated {
    pub separator: Separator,
    pub records: Vec<Record>,
}

/// Why a file is not read: where, what is wrong, and what to do.
pub(super) struct Unclear(Vec<Trouble>);

enum Trouble {
    /// Two signs part it, each in its own way.
    Several(Vec<Separator>),
    /// A line has another number of fields than most.
    Uneven {
        place: Range<usize>,
        fields: usize,
        wanted: usize,
    },
    /// A title stands above the headings.
    Title(Range<usize>),
    /// A quotation mark opens a field that nothing closes.
    Open(Range<usize>),
}

/// Reads a file by the sign that parts its columns.
pub(super) fn of(text: &str) -> Result<Separated, Unclear> {
    let (named, from) = named(text);
    if let Some(place) = open_quote(text) {
        return Err(Unclear(vec![Trouble::Open(place)]));
    }
    let candidates = match named {
        Some(separator) => vec![separator],
        // A sign that is nowhere parts nothing.
        None => {
            let is_there = |it: &Separator| text.as_bytes().contains(&it.byte());
            let found: Vec<Separator> = USUAL.into_iter().filter(is_there).collect();
            match found.is_empty() {
                true => vec![Separator::Comma],
                false => found,
            }
        }
    };
    let read = |separator: Separator| Separated {
        separator,
        records: records(text, from, separator),
    };
    let all: Vec<Separated> = candidates.into_iter().map(read).collect();
    let mut agreeing: Vec<&Separated> = all.iter().filter(|it| it.agrees()).collect();
    if agreeing.len() > 1 {
        let explained = |it: &&Separated| it.explains(&all);
        let sure: Vec<&Separated> = agreeing.iter().copied().filter(explained).collect();
        if let [one] = sure.as_slice() {
            agreeing = vec![one];
        }
    }
    let chosen = match agreeing.as_slice() {
        [] => None,
        [one] => Some(one.separator),
        several => {
            let signs = several.iter().map(|it| it.separator).collect();
            return Err(Unclear(vec![Trouble::Several(signs)]));
        }
    };
    if let Some(chosen) = chosen {
        let mut all = all.into_iter();
        let found = all.find(|it| it.separator == chosen);
        let found = found.expect("the sign was chosen among these");
        return match found.title() {
            Some(title) => Err(Unclear(vec![title])),
            None => Ok(found),
        };
    }
    // One column, or lines that differ.
    let nearest = all
        .into_iter()
        .max_by_key(Separated::agreement)
        .expect("there are three signs, or the one that is named");
    if nearest.records.iter().all(|it| it.fields.len() == 1) {
        return Ok(nearest);
    }
    Err(match nearest.title() {
        Some(title) => Unclear(vec![title]),
        None => Unclear(nearest.uneven()),
    })
}

/// The sign that the first line names, as Excel writes it (`sep=;`), and where the file goes on.
fn named(text: &str) -> (Option<Separator>, usize) {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    let line = first.trim_end_matches(['\r', '\n']).trim_matches('"');
    let sign = line
        .get(..4)
        .filter(|it| it.eq_ignore_ascii_case("sep="))
        .and_then(|_| line.as_bytes().get(4..));
    match sign {
        Some([b',']) => (Some(Separator::Comma), first.len()),
        Some([b';']) => (Some(Separator::Semicolon), first.len()),
        Some([b'\t']) => (Some(Separator::Tab), first.len()),
        Some([sign]) if sign.is_ascii_punctuation() && *sign != b'"' => {
            (Some(Separator::Other(*sign)), first.len())
        }
        _ => (None, 0),
    }
}

/// The quotation mark that opens a field and has no other that closes it.
fn open_quote(text: &str) -> Option<Range<usize>> {
    let is_odd = text.bytes().filter(|it| *it == b'"').count() % 2 == 1;
    let starts_field = |at: usize| {
        let before = text.as_bytes().get(at.checked_sub(1)?)?;
        Some(matches!(before, b',' | b';' | b'\t' | b'\n'))
    };
    let quotes = text.match_indices('"').map(|(at, _)| at);
    let mut opening = quotes.filter(|at| starts_field(*at).unwrap_or(true));
    is_odd.then(|| opening.next_back().map(|at| at..at + 1))?
}

impl Separated {
    /// The sign before decimals, where the file leaves no doubt of it: a point, where commas part
    /// the columns.
    pub(super) fn decimals(&self) -> Option<char> {
        let has_columns = self.records.iter().any(|it| it.fields.len() > 1);
        (self.separator == Separator::Comma && has_columns).then_some('.')
    }

    /// Whether all lines have as many fields, and more than one.
    fn agrees(&self) -> bool {
        let first = self.records.first().map_or(0, |it| it.fields.len());
        first > 1 && self.records.iter().all(|it| it.fields.len() == first)
    }

    /// Whether what it leaves of the other signs inside fields is what people write there: the
    /// comma of decimals, and a sign before a blank.
    fn explains(&self, others: &[Self]) -> bool {
        let signs: Vec<u8> = others.iter().map(|it| it.separator.byte()).collect();
        let is_explained = |text: &str| {
            let bytes = text.as_bytes();
            (0..bytes.len())
                .filter(|at| signs.contains(&bytes[*at]))
                .all(|at| {
                    let (before, after) =
                        (at.checked_sub(1).map(|it| bytes[it]), bytes.get(at + 1));
                    let is_decimal = bytes[at] == b','
                        && before.is_some_and(|it| it.is_ascii_digit())
                        && after.is_some_and(u8::is_ascii_digit);
                    is_decimal || after.is_none_or(|it| *it == b' ')
                })
        };
        let fields = self.records.iter().flat_map(|it| &it.fields);
        fields.map(|it| it.text.as_str()).all(is_explained)
    }

    /// How many lines have as many fields as most of them, and how many that is.
    fn agreement(&self) -> (usize, usize) {
        let usual = self.usual();
        match usual {
            0 | 1 => (0, 0),
            _ => {
                let alike = self.records.iter().filter(|it| it.fields.len() == usual);
                (alike.count(), usual)
            }
        }
    }

    /// How many fields most lines have.
    fn usual(&self) -> usize {
        let widths = || self.records.iter().map(|it| it.fields.len());
        let count = |width: usize| widths().filter(|it| *it == width).count();
        let mut distinct: Vec<usize> = widths().collect();
        distinct.sort_unstable();
        distinct.dedup();
        // A file has a handful of widths; where each line has its own, none is usual.
        distinct.truncate(100);
        distinct
            .into_iter()
            .max_by_key(|it| count(*it))
            .unwrap_or(0)
    }

    /// The title above the headings, where there is one: lines with one field filled, or with
    /// another number of fields than all that follow.
    fn title(&self) -> Option<Trouble> {
        let usual = self.usual();
        let is_title = |record: &&Record| record.filled() == 1 || record.fields.len() != usual;
        let lines = self.records.iter().take_while(is_title).count();
        let first = self.records.first()?;
        let (headings, rows) = self.records.get(lines..)?.split_first()?;
        let are_alike = rows.iter().all(|it| it.fields.len() == usual);
        let has_table = headings.filled() > 1 && !rows.is_empty() && are_alike;
        let found = (1..=LONGEST_TITLE).contains(&lines) && usual > 1 && has_table;
        found.then(|| Trouble::Title(first.span.clone()))
    }

    fn uneven(&self) -> Vec<Trouble> {
        let wanted = self.usual();
        let others = self.records.iter().filter(|it| it.fields.len() != wanted);
        let trouble = |record: &Record| Trouble::Uneven {
            place: record.span.clone(),
            fields: record.fields.len(),
            wanted,
        };
        others.map(trouble).take(MOST_PROBLEMS).collect()
    }
}

impl Unclear {
    /// What to say of it: the place, what is wrong, and what to do.
    pub(super) fn explain(self, name: &str) -> Vec<(Range<usize>, String, String)> {
        let explain = |trouble: Trouble| {
            match trouble {
            Trouble::Several(signs) => {
                let names: Vec<String> = signs.iter().map(|it| it.name()).collect();
                let lines: Vec<String> =
                    signs.iter().map(|it| format!("`{}`", it.in_sep_line())).collect();
                (
                    0..0,
                    format!("`{name}` can be read in two ways: {} may part its columns", names.join(" or ")),
                    format!("say which, in a first line of its own: {}", lines.join(" or ")),
                )
            }
            Trouble::Uneven { place, fields, wanted } => (
                place,
                format!("this line has {}, and most lines have {wanted}", counted(fields)),
                "give every line as many fields as the headings; a field that holds the sign between fields is written in double quotes".to_owned(),
            ),
            Trouble::Title(place) => (
                place,
                format!("`{name}` begins with a title, where the headings of the columns belong"),
                "remove the lines above the headings: the figure has a `title` of its own".to_owned(),
            ),
            Trouble::Open(place) => (
                place,
                "this double quote opens a field that nothing closes".to_owned(),
                "close it, or remove it; a quote inside a quoted field is written twice, `\"\"`".to_owned(),
            ),
        }
        };
        self.0.into_iter().map(explain).collect()
    }
}

fn counted(fields: usize) -> String {
    match fields {
        1 => "one field".to_owned(),
        fields => format!("{fields} fields"),
    }
}
