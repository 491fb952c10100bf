//! A message of one look, whether it is about a brief, a template or the disk.

use std::ops::Range;
use std::sync::Arc;

use bluf_lint::Finding;
use bluf_model::{Place, Rule, Safety, Severity};
use bluf_toml::{Beside, ByteEdit, DataFile, FileError, Label, Locations, Problem};
use bluf_typst::engine::{TemplateError, TemplatePlace};

use crate::Source;
use crate::legible::legible;
use crate::rules::TEMPLATE;

/// Something to tell the user.
#[derive(Debug, Clone)]
pub struct Message {
    /// The rule that was broken, if it is about one.
    pub rule: Option<&'static Rule>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong: lower case, literals in backticks and no longer than two lines, no full stop.
    pub text: String,
    /// What to do, and what else helps to find the cause.
    pub helps: Vec<String>,
    /// Where it is, if it is in a file.
    pub location: Option<Box<Location>>,
    /// What puts it right in that file; empty where nothing does.
    pub fix: Vec<ByteEdit>,
    /// Whether that asks for a person's judgement.
    pub safety: Safety,
}

/// A place in a file, and others that matter to it.
#[derive(Debug, Clone)]
pub struct Location {
    /// The file.
    pub source: Arc<Source>,
    /// The place.
    pub label: Label,
    /// The others.
    pub others: Vec<Label>,
}

impl Location {
    /// A place in a file that a brief names.
    fn beside(beside: &Beside, brief: &Source) -> Self {
        let DataFile { name, text, .. } = &*beside.file;
        let folder = brief.name().rsplit_once(['/', '\\']);
        let name = match folder {
            Some((folder, _)) => format!("{folder}/{name}"),
            None => name.clone(),
        };
        let label = Label {
            span: beside.span.clone(),
            text: String::new(),
        };
        Self {
            source: Arc::new(Source::new(name, &**text)),
            label,
            others: Vec::new(),
        }
    }
}

impl Message {
    /// An error that is in no file.
    #[must_use]
    pub fn error(text: impl Into<String>) -> Self {
        Self {
            rule: None,
            severity: Severity::Error,
            text: legible(text.into()),
            helps: Vec::new(),
            location: None,
            fix: Vec::new(),
            safety: Safety::Safe,
        }
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(legible(help.into()));
        self
    }

    /// Says which rule was broken.
    #[must_use]
    pub fn rule(mut self, rule: &'static Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, source: &Arc<Source>, span: Range<usize>) -> Self {
        let label = Label {
            span,
            text: String::new(),
        };
        let location = Location {
            source: Arc::clone(source),
            label,
            others: Vec::new(),
        };
        self.location = Some(Box::new(location));
        self
    }

    /// Offers what is most likely meant, for a person to judge.
    #[must_use]
    pub(crate) fn guess(mut self, edit: Option<ByteEdit>) -> Self {
        self.fix = edit.into_iter().collect();
        self.safety = Safety::Unsafe;
        self
    }

    /// The same without what puts it right.
    #[must_use]
    pub(crate) fn without_fix(mut self) -> Self {
        self.fix.clear();
        self
    }

    /// What was found in a TOML file.
    pub(crate) fn of_problem(problem: Problem, source: &Arc<Source>) -> Self {
        let Problem {
            rule,
            severity,
            message,
            help,
            label: own,
            others,
            beside,
            fix,
            safety,
        } = problem;
        let label = |label: Label| Label {
            text: legible(label.text),
            ..label
        };
        let location = Box::new(match beside {
            Some(beside) => Location::beside(&beside, source),
            None => Location {
                source: Arc::clone(source),
                label: label(own),
                others: others.into_iter().map(label).collect(),
            },
        });
        Self {
            rule: Some(rule),
            severity,
            text: legible(message),
            helps: help.into_iter().map(legible).collect(),
            location: Some(location),
            fix,
            safety,
        }
    }

    /// What was found in a TOML file, in the order of the file.
    pub(crate) fn of_problems(problems: Vec<Problem>, source: &Arc<Source>) -> Vec<Self> {
        problems
            .into_iter()
            .map(|problem| Self::of_problem(problem, source))
            .collect()
    }

    /// What a rule found in a brief.
    pub(crate) fn of_finding(
        finding: Finding,
        locations: &Locations,
        source: &Arc<Source>,
    ) -> Self {
        let Finding {
            rule,
            severity,
            remark,
        } = finding;
        let label = |place: &Place, text| Label {
            span: locations.span(place),
            text: legible(text),
        };
        let edits: Option<Vec<ByteEdit>> = remark
            .fix
            .iter()
            .map(|edit| locations.edit(&edit.place, &edit.old, &edit.new))
            .collect();
        let location = Location {
            source: Arc::clone(source),
            label: label(&remark.place, remark.label),
            others: remark
                .others
                .into_iter()
                .map(|(place, text)| label(&place, text))
                .collect(),
        };
        Self {
            rule: Some(rule),
            severity,
            text: legible(remark.message),
            helps: remark.help.into_iter().map(legible).collect(),
            location: Some(Box::new(location)),
            fix: edits.unwrap_or_default(),
            safety: remark.safety,
        }
    }

    /// What went wrong in a template, when `shown` gives the name to print for a file of it. The
    /// calls that led there help to find the cause.
    pub(crate) fn of_template(
        error: &TemplateError,
        severity: Severity,
        shown: impl Fn(&str) -> String,
    ) -> Self {
        let hints = error.hints.iter().cloned();
        let steps = error.trace.iter().map(|step| match &step.place {
            Some(TemplatePlace {
                file, line, column, ..
            }) => {
                format!("{} at {}:{line}:{column}", step.message, shown(file))
            }
            None => step.message.clone(),
        });
        let helps = hints.chain(steps).map(legible).collect();
        let location = |place| Box::new(location_in_template(place, shown));
        Self {
            rule: Some(TEMPLATE),
            severity,
            text: legible(error.message.clone()),
            helps,
            location: error.place.as_ref().map(location),
            fix: Vec::new(),
            safety: Safety::Safe,
        }
    }

    /// The edits that put it right in this file; none, if it is about another.
    #[must_use]
    pub fn fix_in(&self, source: &Arc<Source>) -> &[ByteEdit] {
        let is_in = |location: &Location| Arc::ptr_eq(&location.source, source);
        match self.location.as_deref().is_some_and(is_in) {
            true => &self.fix,
            false => &[],
        }
    }

    /// Where it begins in its file, to tell messages in the order of the file.
    #[must_use]
    pub fn start(&self) -> usize {
        let location = self.location.as_ref();
        location.map_or(0, |location| location.label.span.start)
    }

    /// Whether it is at the same place of the same file as another.
    #[must_use]
    pub(crate) fn is_at_place_of(&self, other: &Self) -> bool {
        let (Some(here), Some(there)) = (&self.location, &other.location) else {
            return false;
        };
        Arc::ptr_eq(&here.source, &there.source) && here.label.span == there.label.span
    }

    /// Whether it is an error, and not a warning or advice.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A file that cannot be read.
impl From<FileError> for Message {
    fn from(error: FileError) -> Self {
        Self {
            helps: error.help.into_iter().map(legible).collect(),
            ..Self::error(error.message)
        }
    }
}

/// One message where several may be told.
impl From<Message> for Vec<Message> {
    fn from(message: Message) -> Self {
        vec![message]
    }
}

/// The engine names the line and the characters in it.
fn location_in_template(place: &TemplatePlace, shown: impl Fn(&str) -> String) -> Location {
    let byte = |column: usize| {
        place
            .excerpt
            .char_indices()
            .nth(column)
            .map_or(place.excerpt.len(), |(byte, _)| byte)
    };
    let first = place.column.saturating_sub(1);
    Location {
        source: Arc::new(Source::of_line(
            &shown(&place.file),
            place.line,
            &place.excerpt,
        )),
        label: Label {
            span: byte(first)..byte(first + place.width),
            text: String::new(),
        },
        others: Vec::new(),
    }
}
