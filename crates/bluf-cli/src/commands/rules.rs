//! `bluf rules`: the rules by which briefs are judged.

use bluf::Message;
use bluf::rules::all;
use bluf_lint::measured;
use bluf_model::{Choice, Drafts, Family, Level, Reads, Rule, Vocabulary};
use serde_json::{Value, json};

use super::{json, table};
use crate::args::RulesArgs;
use crate::output::print;
use crate::session::{Session, Verdict};

/// Prints a line for each rule, with the level that it has here.
pub(crate) fn run(args: &RulesArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    if args.markdown {
        print(&handbook())?;
        return Ok(Verdict::Done);
    }
    let workspace = session.workspaces.around_here()?;
    let choices = &workspace.organization.config.rules;
    let wanted = all().filter(|rule| args.family.is_none_or(|family| family == rule.family));
    if args.json {
        let objects: Vec<Value> = wanted.map(|rule| object(rule, choices)).collect();
        print(&json(&objects))?;
        return Ok(Verdict::Done);
    }
    let rows: Vec<Vec<String>> = wanted
        .map(|rule| {
            vec![
                rule.id.to_owned(),
                rule.family.term().to_owned(),
                rule.level_after(choices).term().to_owned(),
                rule.summary.to_owned(),
            ]
        })
        .collect();
    print(&table(&rows))?;
    Ok(Verdict::Done)
}

fn object(rule: &Rule, choices: &[Choice]) -> Value {
    json!({
        "id": rule.id,
        "family": rule.family.term(),
        "level": rule.level_after(choices).term(),
        "default": rule.level.term(),
        "summary": rule.summary,
        "reasoning": rule.reasoning,
        "source": rule.source,
        "bad": rule.bad.trim(),
        "good": rule.good.trim(),
    })
}

/// All that there is to say of all rules, as Markdown: `docs/rules.md`.
fn handbook() -> String {
    let mut text = include_str!("rules.md").to_owned();
    for (family_name, family) in Family::TERMS {
        text += &format!("\n## {family_name}\n\n{}\n", family.meaning());
        for rule in all().filter(|rule| rule.family == *family) {
            text += &entry(rule);
        }
    }
    text += include_str!("measured.md");
    for it in measured() {
        let (rule, language, words) = (it.rule, it.language, it.words);
        let (hits, alarms) = (it.hits, it.false_alarms);
        text += &format!("| {rule} | {language} | {words} | {hits} | {alarms} |\n");
    }
    text
}

fn entry(rule: &Rule) -> String {
    let Rule {
        id,
        summary,
        reasoning,
        source,
        bad,
        good,
        ..
    } = rule;
    let weight = weight(rule);
    format!(
        "\n### {id}\n\n{summary}\n{reasoning}\n\n{weight}\n\nSource: {source}.\n\n\
         Instead of\n\n```toml\n{}\n```\n\nwrite\n\n```toml\n{}\n```\n",
        bad.trim(),
        good.trim()
    )
}

/// "Warns; is advice in a draft. Reads words, in every language of briefs."
pub(crate) fn weight(rule: &Rule) -> String {
    let level = match (rule.level, rule.drafts) {
        (Level::Off, _) => "Off, unless it is asked for.",
        (Level::Warn, Drafts::Lighter) => "Warns; is advice in a draft.",
        (Level::Warn, Drafts::Same) => "Warns, in a draft too.",
        (Level::Warn, Drafts::Silent) => "Warns; says nothing in a draft.",
        (Level::Warn, Drafts::Asked) => "Warns; is advice in a draft, where it is asked for.",
        (Level::Deny, Drafts::Lighter) => "Is an error; warns in a draft.",
        (Level::Deny, Drafts::Same) => "Is an error, in a draft too.",
        (Level::Deny, Drafts::Silent) => "Is an error; says nothing in a draft.",
        (Level::Deny, Drafts::Asked) => "Is an error; warns in a draft, where it is asked for.",
    };
    let reads = match rule.reads {
        Reads::File | Reads::Fields => String::new(),
        Reads::Words => " Reads words, in every language of briefs.".to_owned(),
        Reads::Pages => " Reads the typeset pages: `render`, or `check --typeset`.".to_owned(),
        Reads::Template => " Reads the template.".to_owned(),
    };
    format!("{level}{reads}")
}
