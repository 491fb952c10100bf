//! Judging a brief: every rule is asked, and what it says is weighed.

use bluf_model::{Choice, Reads, Rule};

use crate::allow;
use crate::rules::checks;
use crate::{Finding, Reading, Subject};

/// What the rules find wrong with a brief, in the order of the rules. `choices` are the levels
/// that the organisation chose; they go before those of the template.
#[must_use]
pub fn judge(subject: &Subject<'_>, choices: &[Choice]) -> Vec<Finding> {
    let reading = Reading::new(subject);
    let choices: Vec<Choice> = subject
        .profile
        .rules
        .iter()
        .chain(choices)
        .cloned()
        .collect();
    let mut findings = Vec::new();
    let mut asked = Vec::new();
    for check in checks() {
        let severity = check.rule.severity(&choices, subject.brief.status);
        let Some(severity) = severity.filter(|_| can_be_asked(&check.rule, &reading)) else {
            continue;
        };
        asked.push(check.rule.id);
        findings.extend((check.run)(&reading).into_iter().map(|remark| Finding {
            rule: &check.rule,
            severity,
            remark,
        }));
    }
    allow::apply(&reading, &choices, &asked, findings)
}

/// Whether what the rule must see is there to be seen.
fn can_be_asked(rule: &Rule, reading: &Reading<'_>) -> bool {
    match rule.reads {
        Reads::Pages => reading.pages.is_some(),
        Reads::File | Reads::Fields | Reads::Words | Reads::Template => true,
    }
}
