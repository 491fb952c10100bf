//! Findings that the author knows of and accepts: they are left out, as long as they are there.

use bluf_model::{Allow, Brief, Choice, Date, FieldPath, Place};

use crate::rules::checks;
use crate::rules::control::unused_allow;
use crate::{Finding, Reading, Remark};

/// Leaves out what an `[[allow]]` of the brief accepts, and reports those that hide nothing.
/// `asked` are the ids of the rules that had their say.
pub(crate) fn apply(
    reading: &Reading<'_>,
    choices: &[Choice],
    asked: &[&str],
    findings: Vec<Finding>,
) -> Vec<Finding> {
    let brief = reading.brief;
    let mut used = vec![false; brief.allow.len()];
    let mut kept: Vec<Finding> = findings
        .into_iter()
        .filter(|finding| {
            let mut hidden = false;
            for (allow, used) in brief.allow.iter().zip(&mut used) {
                if accepts(allow, finding, brief) {
                    *used = true;
                    hidden = true;
                }
            }
            !hidden
        })
        .collect();
    let rule = &unused_allow::CHECK.rule;
    let severity = rule.severity(choices, brief.status);
    let Some(severity) = severity else {
        return kept;
    };
    for (index, allow) in brief.allow.iter().enumerate() {
        // One for a rule that had no say, such as a rule on pages, may be needed elsewhere.
        let remark = match checks().any(|check| check.rule.id == allow.rule) {
            false => unknown(index, allow),
            true if !used[index] && asked.contains(&allow.rule.as_str()) => {
                unused(index, allow, brief)
            }
            true => continue,
        };
        kept.push(Finding {
            rule,
            severity,
            remark,
        });
    }
    kept
}

/// Whether an `[[allow]]` of the brief accepts a finding.
#[must_use]
pub fn is_allowed(brief: &Brief, finding: &Finding) -> bool {
    let mut allows = brief.allow.iter();
    allows.any(|allow| accepts(allow, finding, brief))
}

fn accepts(allow: &Allow, finding: &Finding, brief: &Brief) -> bool {
    !is_over(allow, brief) && covers(allow, finding, brief)
}

/// Whether the day until which it holds is past.
fn is_over(allow: &Allow, brief: &Brief) -> bool {
    allow
        .until
        .is_some_and(|until| Date::Day(brief.date.0).is_later_than(until))
}

fn covers(allow: &Allow, finding: &Finding, brief: &Brief) -> bool {
    let accepts_place = |place: &str| {
        let field = finding.remark.place.field.to_string();
        let item = item_path(place, brief).unwrap_or_else(|| place.to_owned());
        field
            .strip_prefix(item.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    allow.rule == finding.rule.id && allow.place.as_deref().is_none_or(accepts_place)
}

/// The path of the item or source with this id: `judgments[0]`.
fn item_path(id: &str, brief: &Brief) -> Option<String> {
    let root = FieldPath::root();
    crate::reading::items(brief)
        .find(|item| item.id.as_str() == id)
        .map(|item| root.key(item.list).index(item.index).to_string())
        .or_else(|| {
            let source = brief
                .sources
                .iter()
                .find(|source| source.id.as_str() == id)?;
            let key = source.id.as_str().to_owned();
            Some(root.key("sources").key(key).to_string())
        })
}

fn unused(index: usize, allow: &Allow, brief: &Brief) -> Remark {
    let item = FieldPath::root().key("allow").index(index);
    match allow.until.filter(|_| is_over(allow, brief)) {
        Some(until) => Remark::new(
            Place {
                field: item.key("until"),
                words: None,
            },
            format!(
                "this allowed `{}` until {until}, and the brief is later",
                allow.rule
            ),
        )
        .help("put the finding right, or give a new reason and a new day"),
        None => Remark::new(
            Place {
                field: item.key("rule"),
                words: None,
            },
            match &allow.place {
                Some(place) => format!(
                    "this allows `{}` at `{place}`, and there is nothing to allow there",
                    allow.rule
                ),
                None => format!(
                    "this allows `{}`, and there is nothing to allow",
                    allow.rule
                ),
            },
        )
        .help("remove this `[[allow]]`"),
    }
}

fn unknown(index: usize, allow: &Allow) -> Remark {
    let rule = Place {
        field: FieldPath::root().key("allow").index(index).key("rule"),
        words: None,
    };
    Remark::new(rule, format!("there is no rule `{}` to allow", allow.rule))
        .help("`bluf rules` lists the rules; those of the family `file` cannot be allowed")
}
