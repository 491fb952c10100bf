//! `[rules]`: the levels that an organisation or a template gives to rules.

use bluf_model::{Choice, Family, Level, Rule, Vocabulary};

use crate::nearest::nearest;
use crate::reading::{Table, listed};
use crate::{Problem, rules};

/// Reads `[rules]`, whose keys are ids of `known` rules, or names of families.
pub(crate) fn choices(table: &mut Table<'_>, known: &[&'static Rule]) -> Vec<Choice> {
    let Some(mut table) = table.table("rules") else {
        return Vec::new();
    };
    let mut choices = Vec::new();
    for (name, span, found) in table.free_entries() {
        match refusal(&name, known) {
            Some((message, help)) => {
                let problem = Problem::error(rules::UNKNOWN_RULE, span, message);
                table.reading.report(problem.help(help));
            }
            None => choices.extend(
                table
                    .term_of::<Level>(&found)
                    .map(|level| Choice { name, level }),
            ),
        }
    }
    choices
}

/// Why a name cannot be given a level, and what to write.
fn refusal(name: &str, known: &[&'static Rule]) -> Option<(String, String)> {
    let families = || Family::TERMS.iter().map(|(term, _)| *term);
    let is_of_file = |rule: &&Rule| rule.id == name;
    if name == Family::File.term() || rules::ALL.iter().any(is_of_file) {
        let message = format!("`{name}` is always an error: what breaks it cannot be read");
        return Some((message, "remove this line".to_owned()));
    }
    if known.iter().any(|rule| rule.id == name) || families().any(|family| family == name) {
        return None;
    }
    let names = known.iter().map(|rule| rule.id).chain(families());
    let help = match nearest(name, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let families: Vec<&str> = families().filter(|it| *it != "file").collect();
            format!(
                "`bluf rules` lists the rules; their families are {}",
                listed(&families)
            )
        }
    };
    Some((format!("there is no rule `{name}`"), help))
}
