//! References typed by hand: "option B", "judgement 1", "the table below".

use std::ops::Range;

use bluf_model::{
    Block, Brief, Drafts, Family, ItemId, Level, Prose, Reads, Recommendation, Rule,
    for_each_block, stretch_of,
};

use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "typed-reference",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A letter, a number or a direction on the page is typed where an id would follow \
            renumbering.",
        reasoning: "bluf letters options and numbers judgements, recommendations, assumptions and \
            figures as they print; a typed \"option B\" points to another option as soon as one \
            is moved, and \"above\" is wrong when the template prints the parts in another order. \
            The rule is silent where the brief has no such item, since the words are then about \
            somebody else's, and in quotations, links, titles and dissents. It keeps silent where the sentence names a year, cites a source, or speaks \
            of a review, a treaty or an offer: that option may be somebody else's.",
        source: "bluf: references by id, which follow the numbering",
        bad: r#"
situation = "We prefer option B."

[[options]]
id = "wait"
name = "Wait"

[[options]]
id = "build"
name = "Build"
"#,
        good: r#"
situation = "We prefer [](#build)."

[[options]]
id = "wait"
name = "Wait"

[[options]]
id = "build"
name = "Build"
"#,
    },
    run,
};

/// What a typed name is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Option,
    Judgment,
    Recommendation,
    Assumption,
    Figure,
    Annex,
}

/// A typed name: "option B".
struct Typed {
    kind: Kind,
    /// Where it stands.
    stretch: Range<usize>,
    /// Which of its kind, from 0.
    index: usize,
    is_letter: bool,
    /// Whether others follow: "options A and B".
    goes_on: bool,
}

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        if can_refer(passage.role) {
            let names = typed_names(passage, lexicon);
            remarks.extend(
                names.filter_map(|typed| name_remark(reading.brief, lexicon, passage, &typed)),
            );
            remarks.extend(direction_remark(passage, lexicon));
        }
    }
    remarks
}

/// Whether a passage is the author's and may hold a reference. A title is printed as typed.
fn can_refer(role: Role) -> bool {
    !matches!(
        role,
        Role::Title
            | Role::Subtitle
            | Role::OptionName
            | Role::StatisticLabel
            | Role::FigureTitle
            | Role::Dissent
            | Role::Version
    )
}

/// A letter or a number by itself, after the name of a kind of item.
fn typed_names<'t>(
    passage: &'t Passage<'_>,
    lexicon: &'static Lexicon,
) -> impl Iterator<Item = Typed> + 't {
    let text = passage.text.as_str();
    let bytes = text.as_bytes();
    // The number of a name follows a blank: no more is read of the rest.
    let starts = (1..bytes.len()).filter(move |at| {
        let ends = |at: usize| !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let is_number = match bytes[*at] {
            b'0'..=b'9' => ends(at + 1) || ends(at + 2),
            b'A'..=b'Z' => ends(at + 1),
            _ => false,
        };
        // A blank ends in a space or in the last byte of one that does not break.
        is_number && matches!(bytes[*at - 1], b' ' | 0xa0)
    });
    starts.filter_map(move |start| {
        let index = number_or_letter(stretch_of(text, start..))?;
        let before = stretch_of(text, ..start).strip_suffix([' ', '\u{a0}'])?;
        // French joins its article: "l'option B".
        let is_gap = |c: char| c.is_whitespace() || matches!(c, '(' | '—' | '–' | '/' | '\'' | '’');
        let from = before.rfind(is_gap).map_or(0, |at| {
            at + stretch_of(before, at..)
                .chars()
                .next()
                .map_or(0, char::len_utf8)
        });
        let kind = kind(stretch_of(passage.lower(), from..before.len()), lexicon)?;
        let end = start
            + stretch_of(text, start..)
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(text.len() - start);
        Some(Typed {
            kind,
            stretch: from..end,
            index,
            is_letter: bytes[start].is_ascii_uppercase(),
            goes_on: goes_on(stretch_of(text, end..)),
        })
    })
}

fn kind(word: &str, lexicon: &Lexicon) -> Option<Kind> {
    [
        (Kind::Option, &lexicon.option),
        (Kind::Judgment, &lexicon.judgment),
        (Kind::Recommendation, &lexicon.recommendation),
        (Kind::Assumption, &lexicon.assumption),
        (Kind::Figure, &lexicon.figure),
        (Kind::Annex, &lexicon.annex),
    ]
    .into_iter()
    .find_map(|(kind, names)| names.has(word).then_some(kind))
}

/// The index that a single capital or a number up to 99 stands for, from 0.
fn number_or_letter(text: &str) -> Option<usize> {
    let word = text.split(|c: char| !c.is_alphanumeric()).next()?;
    // "table 2.1" and "option 5%" are numbered by somebody else.
    let after = text.strip_prefix(word)?;
    let more = after.strip_prefix(['.', ',', ':', '/', '-', '%']);
    if more.is_some_and(|more| more.starts_with(|c: char| c.is_alphanumeric()))
        || after.starts_with('%')
    {
        return None;
    }
    match word.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(usize::from(letter - b'A')),
        [_] | [_, _] => word.parse::<usize>().ok()?.checked_sub(1),
        _ => None,
    }
}

/// Whether another letter or number follows: "and B", ", 3".
fn goes_on(rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', ';', ' ', '\u{a0}']);
    let mut words = rest.split(|c: char| !c.is_alphanumeric());
    let is_next = |word: Option<&str>| {
        word.is_some_and(|word| {
            number_or_letter(word).is_some() && (word.len() == 1 || word.parse::<u32>().is_ok())
        })
    };
    let first = words.next();
    // A joint is a short word: "and", "to", "y".
    is_next(first) || (first.is_some_and(|word| word.len() <= 3) && is_next(words.next()))
}

fn name_remark(
    brief: &Brief,
    lexicon: &Lexicon,
    passage: &Passage<'_>,
    typed: &Typed,
) -> Option<Remark> {
    let stretch = &typed.stretch;
    if !passage.is_own(stretch)
        || is_linked(passage, stretch)
        || is_others(passage, stretch, lexicon)
    {
        return None;
    }
    let words = stretch_of(&passage.text, stretch.clone());
    let remark = |help: String| {
        Remark::new(
            passage.place(stretch.clone()),
            format!("`{words}` is typed by hand, and goes wrong when the items change places"),
        )
        .help(help)
    };
    if typed.kind == Kind::Annex {
        // Enclosures keep the numbers that the author gives them.
        let is_ours = !brief.annexes.is_empty() && brief.enclosures.is_empty();
        return is_ours.then(|| {
            remark("bluf neither letters nor numbers annexes: name it by its heading".to_owned())
        });
    }
    // Only options have letters: "judgement A" is somebody else's.
    if typed.is_letter && typed.kind != Kind::Option {
        return None;
    }
    let id = item(brief, typed.kind, typed.index)?;
    // bluf letters options: which one a number means is for the author to say.
    let is_certain = !typed.goes_on && (typed.is_letter || typed.kind != Kind::Option);
    Some(match id {
        Some(id) if is_certain => {
            let reference = format!("[](#{id})");
            remark(format!(
                "write `{reference}`, which prints the name that it has; if it is somebody else's, \
                 say whose"
            ))
            .fix(passage.place(stretch.clone()), words, reference)
        }
        Some(id) if typed.goes_on => remark(format!(
            "write each with its id, the first as `[](#{id})`: bluf prints the names"
        )),
        Some(_) => remark("write `[](#id)` with the id of the option that is meant".to_owned()),
        None => remark(
            "give the item an `id` and write `[](#id)`, which prints the name that it has"
                .to_owned(),
        ),
    })
}

/// The id of an item by its kind and its number in print; none outside where there is no such
/// item, or none that is certain.
fn item(brief: &Brief, kind: Kind, index: usize) -> Option<Option<&ItemId>> {
    match kind {
        Kind::Option => brief.options.get(index).map(|it| it.id.as_ref()),
        Kind::Judgment => brief.judgments.get(index).map(|it| it.id.as_ref()),
        Kind::Assumption => brief.assumptions.get(index).map(|it| it.id.as_ref()),
        Kind::Recommendation => {
            let items = recommendations_in_print(&brief.recommendations);
            items.get(index).map(|it| it.id.as_ref())
        }
        Kind::Figure => {
            let figure = brief.figures.get(index)?;
            let is_certain = brief.figures.len() == 1 || !places_figures(brief);
            Some(figure.id.as_ref().filter(|_| is_certain))
        }
        Kind::Annex => None,
    }
}

/// The recommendations as they print: those without a family first, then family by family.
fn recommendations_in_print(items: &[Recommendation]) -> Vec<&Recommendation> {
    let family = |item: &Recommendation| {
        let group = &item.group.as_ref()?.text;
        items
            .iter()
            .position(|other| other.group.as_ref().is_some_and(|it| it.text == *group))
    };
    let mut printed: Vec<&Recommendation> = items.iter().collect();
    printed.sort_by_key(|item| family(item).map_or(0, |first| first + 1));
    printed
}

/// Whether a text places a figure, so that figures may print in another order than they stand.
fn places_figures(brief: &Brief) -> bool {
    let proses = [
        &brief.changes,
        &brief.situation,
        &brief.context,
        &brief.source_summary,
    ];
    let sections = brief
        .sections
        .iter()
        .chain(&brief.annexes)
        .map(|it| &it.text);
    proses
        .into_iter()
        .flatten()
        .chain(sections)
        .any(|prose: &Prose| {
            let mut places = false;
            for_each_block(&prose.blocks, &mut |block| {
                places |= matches!(block, Block::Figure { .. });
            });
            places
        })
}

/// Whether the words are those of a link or of a reference.
fn is_linked(passage: &Passage<'_>, stretch: &Range<usize>) -> bool {
    let in_link =
        |(_, link): &(&str, Range<usize>)| link.start <= stretch.start && stretch.end <= link.end;
    // Where the words of a reference end is not known: those that stand close by may be its own.
    let in_reference = |(at, _): &(usize, &ItemId)| {
        let is_named = !stretch_of(&passage.text, *at..).starts_with(Passage::REFERENCE);
        is_named && (*at..at + 40).contains(&stretch.start)
    };
    passage.links.iter().any(in_link) || passage.references.iter().any(in_reference)
}

/// Whether the words go on to say whose it is: "table 9 of the survey", "cuadro 2 del informe".
fn is_others(passage: &Passage<'_>, stretch: &Range<usize>, lexicon: &Lexicon) -> bool {
    let lower = passage.lower();
    let after = stretch_of(lower, stretch.end..).trim_start();
    let before = stretch_of(lower, ..stretch.start).trim_end();
    let is_owned = lexicon.whose.at_start(after);
    is_owned
        || before.ends_with("'s")
        || before.ends_with("’s")
        || speaks_of_others(passage, stretch, lexicon)
}

/// Whether the sentence speaks of somebody else's paper: it names a year or cites a source, or
/// the paragraph has said before whose option it is. A repair there would turn the sense.
fn speaks_of_others(passage: &Passage<'_>, stretch: &Range<usize>, lexicon: &Lexicon) -> bool {
    let sentence = passage.sentence_at(stretch.start);
    let lower = passage.lower();
    let holds_year = stretch_of(lower, sentence.clone())
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    let cites = passage
        .citations
        .iter()
        .any(|(at, _)| sentence.contains(at) || *at == sentence.end);
    let before = stretch_of(lower, ..stretch.start);
    let of_others = lexicon.others_papers.find(before).next();
    let said_before = lexicon.option.find(before).any(|named| {
        let rest = stretch_of(lower, named.end..).trim_start();
        let after = rest.get(1..).unwrap_or("").trim_start();
        rest.starts_with(char::is_alphanumeric) && lexicon.whose.at_start(after)
    });
    holds_year || cites || of_others.is_some() || said_before
}

fn direction_remark(passage: &Passage<'_>, lexicon: &Lexicon) -> Option<Remark> {
    let mut found = lexicon.directions.find(passage.lower());
    let direction = found.find(|it| passage.is_own(it) && !is_linked(passage, it))?;
    let words = stretch_of(&passage.text, direction.clone());
    Some(
        Remark::new(
            passage.place(direction),
            format!("`{words}` depends on where the template prints it"),
        )
        .help("name the part, or give what is meant an `id` and write `[](#id)`"),
    )
}
