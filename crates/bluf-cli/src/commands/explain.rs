//! `bluf explain`: what a rule means, where it comes from and how to keep it; what a key takes.

use bluf::Message;
use bluf::rules::all;
use bluf_model::{Family, Rule, Vocabulary};
use bluf_toml::{Entry, explain_key, key_paths};

use super::rules::weight;
use super::table;
use crate::args::ExplainArgs;
use crate::output::print;
use crate::session::{Session, Verdict};

/// Explains each rule or key that was named.
pub(crate) fn run(args: &ExplainArgs, session: &Session<'_>) -> Result<Verdict, Vec<Message>> {
    let width = session.reporter.manner.look.width;
    let mut unknown = Vec::new();
    let mut texts = Vec::new();
    for name in &args.names {
        if let Some(rule) = all().find(|rule| rule.id == name) {
            texts.push(explanation(rule, width));
            continue;
        }
        match explain_key(name).as_slice() {
            [] => unknown.push(not_known(name)),
            keys => texts.extend(keys.iter().map(|key| entry(key, width))),
        }
    }
    if !unknown.is_empty() {
        return Err(unknown);
    }
    print(&texts.join("\n"))?;
    Ok(Verdict::Done)
}

fn not_known(name: &str) -> Message {
    let error = Message::error(format!("there is no rule and no key `{name}`"));
    let keys = key_paths();
    let known = all().map(|rule| rule.id);
    let known = known.chain(keys.iter().map(String::as_str));
    match bluf_toml::nearest(name, known) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => error.help(
            "`bluf rules` lists the rules; docs/brief.md and docs/configuration.md have every key",
        ),
    }
}

/// A key: where it is written, what it takes, what it is for.
fn entry(key: &Entry, width: usize) -> String {
    let Entry {
        file,
        path,
        takes,
        terms,
        required,
        words,
    } = key;
    let wrapped = |text: &str| wrap(text, width.min(88));
    let must = if *required { "; required" } else { "" };
    let mut text = format!("{path} (key of {})\n\n{}\n\n", file.name(), wrapped(words));
    let takes = match terms.is_empty() {
        true => takes,
        false => "one of these terms",
    };
    text += &format!("Takes {takes}{must}\n");
    if !terms.is_empty() {
        let rows: Vec<Vec<String>> = terms
            .iter()
            .map(|(term, meaning)| vec![format!("  {term}"), meaning.clone()])
            .collect();
        text += &table(&rows);
    }
    text
}

fn explanation(rule: &Rule, width: usize) -> String {
    let family = rule.family.term();
    let wrapped = |text: &str| wrap(text, width.min(88));
    let mut text = format!(
        "{} ({family})\n\n{}\n\n{}\n\n{}\nSource: {}\n\nInstead of\n\n{}\n\nwrite\n\n{}\n",
        rule.id,
        wrapped(rule.summary),
        wrapped(rule.reasoning),
        wrapped(&weight(rule)),
        wrapped(rule.source),
        indented(rule.bad),
        indented(rule.good),
    );
    if rule.family != Family::File {
        text += &format!(
            "\nTo accept it in one place, with a reason:\n\n    [[allow]]\n    rule   = \"{id}\"\n    \
             place  = \"…\"\n    reason = \"…\"\n\nOr for all briefs, in `bluf.toml`:\n\n    \
             [rules]\n    {id} = \"off\"   # or warn, deny\n",
            id = rule.id
        );
    }
    text
}

fn indented(example: &str) -> String {
    let lines = example.trim().lines().map(|line| format!("    {line}"));
    let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n")
}

/// Breaks a text into lines of at most so many characters.
fn wrap(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is always a line");
        let length = line.chars().count() + 1 + word.chars().count();
        if line.is_empty() {
            line.push_str(word);
        } else if length <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}
