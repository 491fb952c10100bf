//! What a rule says of a place, and what becomes of it once it is weighed.

use bluf_model::{Place, Rule, Safety, Severity};

/// What a rule says of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Where it is.
    pub place: Place,
    /// What is wrong: lower case, literals in backticks, no full stop.
    pub message: String,
    /// What to do, in the imperative.
    pub help: Option<String>,
    /// A few words at the place; may be empty.
    pub label: String,
    /// Other places that matter to it, each with a few words.
    pub others: Vec<(Place, String)>,
    /// What puts it right; empty where nothing does.
    pub fix: Vec<Edit>,
    /// Whether that asks for a person's judgement.
    pub safety: Safety,
}

/// Words to put in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where the words stand.
    pub place: Place,
    /// The words that stand there: nothing is replaced that does not read so.
    pub old: String,
    /// The words to write, as in the text of the brief.
    pub new: String,
}

/// A remark with its rule and its weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that the brief breaks.
    pub rule: &'static Rule,
    /// How bad that is here.
    pub severity: Severity,
    /// What the rule says.
    pub remark: Remark,
}

impl Remark {
    /// A remark about a place.
    pub(crate) fn new(place: Place, message: impl Into<String>) -> Self {
        Self {
            place,
            message: message.into(),
            help: None,
            label: String::new(),
            others: Vec::new(),
            fix: Vec::new(),
            safety: Safety::Safe,
        }
    }

    /// Says what to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says a few words at the place.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Points to another place.
    pub(crate) fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.others.push((place, label.into()));
        self
    }

    /// Says that its fix asks for a person's judgement.
    pub(crate) fn unsafely(mut self) -> Self {
        self.safety = Safety::Unsafe;
        self
    }

    /// Offers words in the place of `old` ones.
    pub(crate) fn fix(mut self, place: Place, old: &str, new: impl Into<String>) -> Self {
        self.fix.push(Edit {
            place,
            old: old.to_owned(),
            new: new.into(),
        });
        self
    }
}
