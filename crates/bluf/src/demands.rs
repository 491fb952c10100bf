//! What one run asks of the rules, beyond what the organisation and the template chose.

use bluf_lint::Finding;
use bluf_model::{Choice, Family, Level, Rule, Severity, Vocabulary};

use crate::rules;

/// What one run asks of the rules.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Demands {
    /// Whose findings are errors, in a draft too.
    pub deny: Vec<Denied>,
    /// Who alone may speak; everybody, where it is empty. What is wrong with the file itself is
    /// told always.
    pub select: Vec<Selection>,
}

/// Nothing beyond what was chosen.
pub static NO_DEMANDS: Demands = Demands {
    deny: Vec::new(),
    select: Vec::new(),
};

/// Findings that are errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// Every warning.
    Warnings,
    /// All that some rules find.
    Findings(Selection),
}

/// One rule, or a family of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// A rule. If it is off, it is asked all the same.
    Rule(&'static Rule),
    /// A family. Its rules that are off stay off.
    Family(Family),
}

impl Selection {
    /// The rule or family of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let rule = rules::all().find(|rule| rule.id == name);
        rule.map(Self::Rule)
            .or_else(|| Family::from_term(name).map(Self::Family))
    }

    fn has(&self, rule: &Rule) -> bool {
        match self {
            Self::Rule(own) => own.id == rule.id,
            Self::Family(family) => *family == rule.family,
        }
    }
}

impl Demands {
    /// The choices of the organisation, and the rules that were asked for by name.
    pub(crate) fn choices(&self, of_organization: &[Choice]) -> Vec<Choice> {
        let denied = self.deny.iter().filter_map(|it| match it {
            Denied::Warnings => None,
            Denied::Findings(selection) => Some(selection),
        });
        let by_name = denied.chain(&self.select).filter_map(|it| match it {
            Selection::Rule(rule) => Some(*rule),
            Selection::Family(_) => None,
        });
        let woken = by_name
            .filter(|rule| rule.level_after(of_organization) == Level::Off)
            .map(|rule| Choice {
                name: rule.id.to_owned(),
                level: Level::Warn,
            });
        of_organization.iter().cloned().chain(woken).collect()
    }

    /// A finding as it weighs in this run; none, where its rule was not asked.
    pub(crate) fn weigh(&self, mut finding: Finding) -> Option<Finding> {
        let is_selected = self.select.is_empty()
            || finding.rule.family == Family::File
            || self.select.iter().any(|it| it.has(finding.rule));
        let is_denied = self.deny.iter().any(|it| match it {
            Denied::Warnings => finding.severity == Severity::Warning,
            Denied::Findings(selection) => selection.has(finding.rule),
        });
        if is_denied {
            finding.severity = Severity::Error;
        }
        is_selected.then_some(finding)
    }
}
