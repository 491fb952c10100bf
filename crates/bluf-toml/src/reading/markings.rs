//! Handling markings: of a brief, of an item, and what is wrong with one.

use std::ops::Range;

use bluf_model::{
    Control, Marking, MarkingError, PortionMark, Scheme, Vocabulary, opening_mark, stray_mark,
    stretch_of,
};

use super::table::listed;
use super::{Found, Reading, Table, quoted};
use crate::nearest::nearest;
use crate::{Problem, rules};

impl<'t> Table<'t> {
    /// The marking under a key.
    pub(crate) fn marking(&mut self, key: &'static str) -> Option<Marking> {
        let found = self.get(key)?;
        self.marking_of(&found)
    }

    fn marking_of(&self, found: &Found<'t>) -> Option<Marking> {
        let text = self.text_of(found)?;
        match Marking::parse(text, self.reading.scheme.get()) {
            Ok(marking) => Some(marking),
            Err(error) => {
                let own = self.reading.scheme.get();
                let right = right_marking(text, &error, own);
                let problem = bad_marking(found.span.clone(), text, error, own);
                self.reading.report(match right {
                    Some(right) => self.in_place_of(problem, found, &right).unsafely(),
                    None => problem,
                });
                None
            }
        }
    }

    /// One marking or several.
    pub(crate) fn markings(&mut self, key: &'static str) -> Vec<Marking> {
        let entries = self.entries(key);
        entries
            .iter()
            .filter_map(|found| self.marking_of(found))
            .collect()
    }

    /// The marking under the key of an item, where the mark that opens its leading text does not
    /// say it already.
    pub(crate) fn item_marking(&mut self, opening: Option<&PortionMark>) -> Option<Marking> {
        let own = self.marking("marking")?;
        let Some(opening) = opening else {
            return Some(own);
        };
        if own != opening.marking
            && let Some(span) = self.span_of("marking")
        {
            let message = format!(
                "this marks the item `{own}`, and the mark that opens its text `{}`",
                opening.marking
            );
            let problem = Problem::error(rules::MARKING_CONFLICT, span, message);
            self.reading
                .report(problem.help("keep the one that is right"));
        }
        None
    }

    /// The brief's own marking and its system, which say how all others are read.
    pub(crate) fn brief_marking(
        &mut self,
        default: Option<&Marking>,
        default_scheme: Option<Scheme>,
    ) -> (Option<Marking>, Option<Scheme>) {
        let scheme: Option<Scheme> = self.term("scheme").or(default_scheme);
        self.reading.scheme.set(scheme);
        let is_written = self.has("marking");
        let marking = self.marking("marking");
        // A marking that cannot be read must not be read as the organisation's own.
        let marking = marking.or_else(|| default.filter(|_| !is_written).cloned());
        let own = marking.as_ref().map(Marking::scheme).or(scheme);
        self.reading.scheme.set(own);
        (marking, scheme)
    }
}

/// The problem of a portion mark that is none: it may be meant as typed.
pub(super) fn bad_portion_mark(
    span: Range<usize>,
    written: &str,
    error: MarkingError,
    own: Option<Scheme>,
) -> Problem {
    let may_be_text = matches!(
        error,
        MarkingError::Unknown | MarkingError::UnknownControl { .. } | MarkingError::OtherScheme(_)
    );
    let mut problem = bad_marking(span, written, error, own);
    if let (true, Some(help)) = (may_be_text, &mut problem.help) {
        help.push_str("; to print it as typed, put a backslash before the `(`");
    }
    problem
}

impl Reading<'_> {
    /// Reports a mark in a text that can have none.
    pub(crate) fn refuse_mark(&self, value: &str, place: impl Fn(&Range<usize>) -> Range<usize>) {
        let own = self.scheme.get();
        let behind = |at: usize| stretch_of(value, ..at).trim_end().chars().next_back();
        let opening = opening_mark(value, own).map(|(span, _)| span);
        if let Some(mark) = opening.or_else(|| stray_mark(value, own, behind)) {
            self.report(stray(place(&mark), stretch_of(value, mark).trim()));
        }
    }
}

/// The problem of what is written as a mark, and marks nothing where it stands.
pub(super) fn stray(span: Range<usize>, written: &str) -> Problem {
    let message = format!("`{written}` stands where it marks nothing");
    Problem::error(rules::STRAY_MARK, span, message).help(
        "a mark opens a portion, between parentheses: begin a paragraph, a bullet or an entry of a \
        list with it; to print it as typed, put a backslash before it",
    )
}

/// The marking that is meant, where that leaves no doubt but about who may read it then.
pub(super) fn right_marking(
    written: &str,
    error: &MarkingError,
    own: Option<Scheme>,
) -> Option<String> {
    match error {
        MarkingError::TlpWhite => Some("TLP:CLEAR".to_owned()),
        MarkingError::Several { highest } => Some(highest.to_string()),
        MarkingError::Spelling(right) | MarkingError::Order { right, .. } => {
            Some(right.to_string())
        }
        MarkingError::Unknown => near_level(written, own).map(str::to_owned),
        _ => None,
    }
}

/// The problem of a text that is no marking.
fn bad_marking(
    span: Range<usize>,
    written: &str,
    error: MarkingError,
    own: Option<Scheme>,
) -> Problem {
    let problem = |message: String| Problem::error(rules::BAD_MARKING, span.clone(), message);
    let none = || problem(format!("{} is not a marking", quoted(written)));
    let by = |rule: &str| match rule {
        "" => String::new(),
        rule => format!(" ({rule})"),
    };
    match error {
        MarkingError::TlpWhite => none().help("TLP 2.0 calls it `TLP:CLEAR`"),
        MarkingError::Several { highest } => {
            problem(format!("{} holds several labels of one system", quoted(written)))
                .help(format!("a marking has one: keep the higher, `{highest}`"))
        }
        MarkingError::Spelling(right) => none().help(format!("write it so: `{right}`")),
        MarkingError::Unknown => none().help(labels_there_are(written, own)),
        MarkingError::Ambiguous(schemes) => {
            let ids: Vec<&str> = schemes.iter().map(|it| it.table().id).collect();
            let names: Vec<&str> = schemes.iter().map(|it| it.table().name).collect();
            problem(format!("{} is a marking of several systems", quoted(written))).help(format!(
                "say whose it is: `scheme = \"{}\"` ({})",
                ids.join("\"` or `scheme = \""),
                names.join("; ")
            ))
        }
        MarkingError::OtherScheme(scheme) => {
            let table = scheme.table();
            problem(format!(
                "{} belongs to another system than the brief's: {}",
                quoted(written),
                table.name
            ))
            .help(format!(
                "mark the whole brief by one system; `scheme = \"{}\"` says which, and a label of the Traffic Light Protocol may stand beside it: `S, TLP:RED`",
                table.id
            ))
        }
        MarkingError::UnknownControl { word, scheme } => {
            let problem = problem(match word.is_empty() {
                true => format!("{} ends before its last control", quoted(written)),
                false => format!("`{word}` is no control of {}", scheme.table().name),
            });
            problem.help(control_like(&word, scheme))
        }
        MarkingError::UnknownCountry(word) => {
            problem(format!("`{word}` is no code of a country or a group of countries")).help(
                "write codes of three letters (ISO 3166), such as `GBR`, or `FVEY`, `ACGU`, `TEYE`, `NATO`",
            )
        }
        MarkingError::NoCountry { control, rule } => problem(format!(
            "`{control}` names no reader{}",
            by(rule)
        ))
        .help(format!("name the countries: `{control} USA, GBR`")),
        MarkingError::Twice(control) => problem(format!("`{control}` stands there twice"))
            .help("write it once"),
        MarkingError::Order { right, rule }
            if right.to_string().contains("USA") && !written.contains("USA") =>
        {
            Problem::error(
                rules::MARKING_ORDER,
                span,
                format!("`USA` is missing among the readers of {}{}", quoted(written), by(rule)),
            )
            .help(format!("write it so: `{right}`"))
        }
        MarkingError::Order { right, rule } => Problem::error(
            rules::MARKING_ORDER,
            span,
            format!("the parts of {} do not stand in their order{}", quoted(written), by(rule)),
        )
        .help(format!("write it so: `{right}`")),
        MarkingError::Excluded { one, other, rule } => Problem::error(
            rules::MARKING_CONFLICT,
            span,
            format!("`{one}` and `{other}` exclude each other{}", by(rule)),
        )
        .help("keep the one that is right"),
        MarkingError::WrongLevel {
            control,
            levels,
            rule,
        } => Problem::error(
            rules::MARKING_CONFLICT,
            span,
            format!("`{control}` does not stand on this level{}", by(rule)),
        )
        .help(format!("it stands on {} only; change the level, or leave it out", listed(&levels))),
        MarkingError::Needs {
            control,
            needed,
            rule,
        } => Problem::error(
            rules::MARKING_CONFLICT,
            span,
            format!("`{control}` stands without `{needed}`{}", by(rule)),
        )
        .help(format!("add `{needed}`, or leave out `{control}`")),
    }
}

/// What to write in the place of what no system has. A level is offered only for what is nearly
/// it: a guess that frees more than its author means is worse than none.
fn labels_there_are(written: &str, own: Option<Scheme>) -> String {
    if let Some(instead) = retired(written) {
        return instead.to_owned();
    }
    let schemes = || {
        Scheme::TERMS
            .iter()
            .filter(|(_, it)| own.is_none_or(|own| own == *it || *it == Scheme::TLP))
    };
    if let Some(near) = near_level(written, own) {
        return format!("did you mean `{near}`?");
    }
    let systems = schemes().map(|(id, scheme)| {
        let labels: Vec<&str> = scheme.table().levels.iter().map(|it| it.banner).collect();
        format!("{id}: {}", listed(&labels))
    });
    format!(
        "the markings are, by system: {}",
        systems.collect::<Vec<_>>().join("; ")
    )
}

/// The level that is nearly what is written.
fn near_level(written: &str, own: Option<Scheme>) -> Option<&'static str> {
    if retired(written).is_some() {
        return None;
    }
    let level = written.split("//").next().unwrap_or_default().trim();
    let capitals = level.to_uppercase();
    let schemes = Scheme::TERMS
        .iter()
        .filter(|(_, it)| own.is_none_or(|own| own == *it || *it == Scheme::TLP));
    let levels = schemes.flat_map(|(_, it)| it.table().levels.iter().map(|level| level.banner));
    let same_words = |it: &&str| {
        it.split(' ').count() == capitals.split(' ').count() && it.get(..1) == capitals.get(..1)
    };
    nearest(&capitals, levels.filter(same_words))
}

/// What to do instead of a label that is no more, or of a system that bluf has no table of. A label
/// of other words behind the same first one is another: `PROTECTED` is none of `PROTECT`'s.
fn retired(written: &str) -> Option<&'static str> {
    let capitals = written.to_uppercase();
    let begins_with = |label: &str| {
        let rest = capitals.strip_prefix(label)?;
        let ends = !label.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphabetic);
        ends.then_some(())
    };
    let found = RETIRED
        .iter()
        .find(|(label, _)| begins_with(label).is_some());
    found.map(|(_, instead)| *instead)
}

/// Labels that are no more, or of systems that bluf has no table of, and what to do instead.
const RETIRED: &[(&str, &str)] = &[
    (
        "RESTRICTED",
        "the United Kingdom ended it in 2014, and others have it still: assess what it protects, and mark it by the brief's own system",
    ),
    ("PROTECTED A", CANADA),
    ("PROTECTED B", CANADA),
    ("PROTECTED C", CANADA),
    (
        "PROTECTED",
        "bluf has no table of Australia's markings, to which it belongs, nor of Canada's: leave \
         `marking` out and say it under `handling`, in words that your readers know",
    ),
    (
        "PROTECT",
        "the United Kingdom ended it in 2014: assess what it protects, and mark it `OFFICIAL` or `OFFICIAL-SENSITIVE`",
    ),
    (
        "NOT PROTECTIVELY MARKED",
        "the United Kingdom ended it in 2014: write `OFFICIAL`",
    ),
    (
        "UK CONFIDENTIAL",
        "the United Kingdom ended it in 2014: assess what it protects, and mark it by one of the three tiers",
    ),
    (
        "UK RESTRICTED",
        "the United Kingdom ended it in 2014: assess what it protects, and mark it by one of the three tiers",
    ),
    ("NATO", "bluf has no table of NATO's markings"),
    ("COSMIC", "bluf has no table of NATO's markings"),
    (
        "/",
        "bluf has no table of the markings of other nations; in the United States' system `FGI` names where information comes from",
    ),
    (
        "FOUO",
        "it stands behind a level: `U//FOUO`; in the United States `CUI` takes its place",
    ),
];

/// What is said of the markings by which Canada protects what is not secret.
const CANADA: &str = "bluf has no table of Canada's markings, to which it belongs: leave `marking` \
    out and say it under `handling`, in words that your readers know";

/// The control that is meant, or where to find those that there are. Of categories none is guessed,
/// because each protects something else.
fn control_like(word: &str, scheme: Scheme) -> String {
    let list = || format!("`bluf markings {}` lists the controls", scheme.table().id);
    let capitals = word.to_uppercase();
    let controls = || {
        scheme
            .table()
            .groups
            .iter()
            .flat_map(|group| group.controls)
    };
    let specified = format!("SP-{capitals}");
    if controls().any(|it| it.banner == specified) {
        return format!("the category is a specified one: `{specified}`");
    }
    let basic = capitals.trim_start_matches("SP-");
    if basic != capitals && controls().any(|it| it.banner == basic) {
        return format!("the category is a basic one: `{basic}`");
    }
    let are_categories = scheme == Scheme::CUI;
    let is_limit =
        |it: &&&Control| !are_categories || it.banner.contains(' ') || it.banner.len() > 5;
    let all: Vec<&Control> = controls().collect();
    let spellings = all
        .iter()
        .filter(is_limit)
        .flat_map(|it| [it.banner, it.portion]);
    match nearest(&capitals, spellings.filter(|it| it.len() > 2)) {
        Some(near) if !near.starts_with("SP-") => format!("did you mean `{near}`?"),
        _ => list(),
    }
}
