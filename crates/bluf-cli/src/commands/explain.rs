//! `bluf explain`: what a rule means, whence it comes, and how to keep it.

use bluf::Message;
use bluf::rules::all;
use bluf_model::{Family, Rule, Vocabulary};

use super::rules::weight;
use crate::args::ExplainArgs;
use crate::output::print;
use crate::session::{Session, Verdict};

/// Explains each rule that was named.
pub(crate) fn run(args: &ExplainArgs, session: &Session<'_>) -> Result<Verdict, Vec<Message>> {
    let mut unknown = Vec::new();
    let mut texts = Vec::new();
    for id in &args.rules {
        match all().find(|rule| rule.id == id) {
            Some(rule) => texts.push(explanation(rule, session.reporter.manner.look.width)),
            None => unknown.push(no_such_rule(id)),
        }
    }
    if !unknown.is_empty() {
        return Err(unknown);
    }
    print(&texts.join("\n"))?;
    Ok(Verdict::Done)
}

fn no_such_rule(id: &str) -> Message {
    let error = Message::error(format!("there is no rule `{id}`"));
    match bluf_toml::nearest(id, all().map(|rule| rule.id)) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => error.help("`bluf rules` lists the rules"),
    }
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
