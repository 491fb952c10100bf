//! How often each rule was broken, in place of the messages.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use bluf::{Message, Safety};
use bluf_model::{Rule, Vocabulary};
use serde_json::json;

/// What was found of one rule.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    /// How often.
    findings: usize,
    /// How many of them `--fix` puts right.
    fixable: usize,
}

/// Lines of count, rule and what the rule asks, the most frequent first.
pub(super) fn lines(messages: &[Message]) -> String {
    let rows = counted(messages).into_iter();
    let rows: Vec<Vec<String>> = rows
        .map(|(rule, count)| {
            let fixable = match count.fixable {
                0 => String::new(),
                fixable => format!("({fixable} by `--fix`)"),
            };
            let count = count.findings.to_string();
            vec![count, rule.id.to_owned(), fixable, rule.summary.to_owned()]
        })
        .collect();
    super::table(&rows)
}

/// The same for programs: a JSON object a line.
pub(super) fn objects(messages: &[Message]) -> String {
    let objects = counted(messages).into_iter().map(|(rule, count)| {
        let Count { findings, fixable } = count;
        let object = json!({
            "rule": rule.id,
            "family": rule.family.term(),
            "findings": findings,
            "fixable": fixable,
        });
        format!("{object}\n")
    });
    objects.collect()
}

/// The rules that were broken, the most often broken first, then by name.
fn counted(messages: &[Message]) -> Vec<(&'static Rule, Count)> {
    let mut counts: BTreeMap<&str, (&'static Rule, Count)> = BTreeMap::new();
    for message in messages {
        let Some(rule) = message.rule else { continue };
        let (_, count) = counts.entry(rule.id).or_insert((rule, Count::default()));
        count.findings += 1;
        let is_fixable = !message.fix.is_empty() && message.safety == Safety::Safe;
        count.fixable += usize::from(is_fixable);
    }
    let mut counts: Vec<(&'static Rule, Count)> = counts.into_values().collect();
    counts.sort_by_key(|(_, count)| Reverse(count.findings));
    counts
}
