//! Handling markings: of a brief, of an item, and what is wrong with one.

use std::ops::Range;

use bluf_model::{Marking, MarkingError, PortionMark, Scheme, Vocabulary};

use super::table::listed;
use super::{Found, Table, quoted};
use crate::nearest::nearest;
use crate::{Problem, rules};

impl<'t> Table<'t> {
    /// The marking under a key.
    pub fn marking(&mut self, key: &'static str) -> Option<Marking> {
        let found = self.get(key)?;
        self.marking_of(&found)
    }

    fn marking_of(&self, found: &Found<'t>) -> Option<Marking> {
        let text = self.text_of(found)?;
        match Marking::parse(text, self.reading.scheme.get()) {
            Ok(marking) => Some(marking),
            Err(error) => {
                let span = found.span.clone();
                self.reading.report(bad_marking(span, text, error));
                None
            }
        }
    }

    /// One marking or several.
    pub fn markings(&mut self, key: &'static str) -> Vec<Marking> {
        let entries = self.entries(key);
        entries
            .iter()
            .filter_map(|found| self.marking_of(found))
            .collect()
    }

    /// The marking of an item: its key, or the mark that opens its leading text.
    pub fn item_marking(&mut self, opening: Option<&PortionMark>) -> Option<Marking> {
        let own = self.marking("marking");
        own.or_else(|| opening.map(|mark| mark.marking.clone()))
    }

    /// The brief's own marking and its system, which say how all others are read.
    pub fn brief_marking(
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
pub(super) fn bad_portion_mark(span: Range<usize>, written: &str, error: MarkingError) -> Problem {
    let may_be_text = matches!(
        error,
        MarkingError::Unknown | MarkingError::UnknownControl { .. } | MarkingError::OtherScheme(_)
    );
    let mut problem = bad_marking(span, written, error);
    if let (true, Some(help)) = (may_be_text, &mut problem.help) {
        help.push_str("; to print it as typed, put a backslash before the `(`");
    }
    problem
}

/// The problem of a text that is no marking.
fn bad_marking(span: Range<usize>, written: &str, error: MarkingError) -> Problem {
    let problem = |message: String| Problem::error(rules::BAD_MARKING, span.clone(), message);
    let none = || problem(format!("{} is not a marking", quoted(written)));
    let by = |rule: &str| match rule {
        "" => String::new(),
        rule => format!(" ({rule})"),
    };
    match error {
        MarkingError::TlpWhite => none().help("TLP 2.0 calls it `TLP:CLEAR`"),
        MarkingError::Spelling(right) => none().help(format!("write it so: `{right}`")),
        MarkingError::Unknown => none().help(labels_there_are(written)),
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

/// What to write in the place of what no system has.
fn labels_there_are(written: &str) -> String {
    let labels =
        || Scheme::all().flat_map(|scheme| scheme.table().levels.iter().map(|level| level.banner));
    let level = written.split("//").next().unwrap_or_default().trim();
    if let Some(near) = nearest(&level.to_uppercase(), labels()) {
        return format!("did you mean `{near}`?");
    }
    let systems = Scheme::TERMS.iter().map(|(id, scheme)| {
        let labels: Vec<&str> = scheme.table().levels.iter().map(|it| it.banner).collect();
        format!("{id}: {}", listed(&labels))
    });
    format!(
        "the markings are, by system: {}",
        systems.collect::<Vec<_>>().join("; ")
    )
}

/// The control that is meant, or where to find those that there are.
fn control_like(word: &str, scheme: Scheme) -> String {
    let controls = scheme
        .table()
        .groups
        .iter()
        .flat_map(|group| group.controls);
    let spellings = controls.flat_map(|it| [it.banner, it.portion]);
    match nearest(&word.to_uppercase(), spellings.filter(|it| !it.is_empty())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("`bluf markings {}` lists the controls", scheme.table().id),
    }
}
