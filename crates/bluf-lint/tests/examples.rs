//! Every rule's own examples: the bad one breaks the rule, and the good one does not.

mod support;

use std::collections::BTreeSet;

use bluf_lint::checks;
use bluf_model::Reads;

/// Rules whose examples need more than one file or a typeset page: other tests run them.
fn needs_more(reads: Reads) -> bool {
    matches!(reads, Reads::Pages | Reads::Template)
}

#[test]
fn the_bad_example_breaks_the_rule_and_the_good_one_does_not() {
    let mut wrong = Vec::new();
    for check in checks().filter(|it| !needs_more(it.rule.reads)) {
        let rule = &check.rule;
        if support::messages(rule.id, rule.bad).is_empty() {
            wrong.push(format!("{}: the bad example breaks nothing", rule.id));
        }
        let found = support::messages(rule.id, rule.good);
        if !found.is_empty() {
            wrong.push(format!("{}: the good example: {found:?}", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_says_what_it_is() {
    let mut ids = BTreeSet::new();
    for check in checks() {
        let rule = &check.rule;
        assert!(ids.insert(rule.id), "{} is there twice", rule.id);
        let is_id = rule.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(is_id, "{}", rule.id);
        for text in [
            rule.summary,
            rule.reasoning,
            rule.source,
            rule.bad,
            rule.good,
        ] {
            assert!(!text.trim().is_empty(), "{} leaves something out", rule.id);
        }
        assert!(rule.summary.ends_with('.'), "{}", rule.id);
        assert!(rule.reasoning.ends_with('.'), "{}", rule.id);
    }
}
