//! What a message offers is carried out: then the message is gone, and no new one has come.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use bluf::{Message, Safety, Source};
use bluf_model::{Family, Rule};
use bluf_tests::fixtures::{files_in, root};
use bluf_tests::said::said;

/// A text with mistakes, and the folder that holds the files that it names.
struct Input {
    name: String,
    text: String,
    folder: PathBuf,
}

/// All that is said of a text in the place of an input.
fn of(input: &Input, text: &str) -> (Vec<Message>, Arc<Source>) {
    said(&input.name, text, files_in(&input.folder))
}

/// How often each thing is said.
fn counts(messages: &[Message]) -> BTreeMap<(&str, &str), usize> {
    let mut counts = BTreeMap::new();
    for message in messages {
        let rule = message.rule.map_or("", |rule| rule.id);
        *counts.entry((rule, message.text.as_str())).or_default() += 1;
    }
    counts
}

/// Rules that are asked of a brief without errors of the file alone.
fn is_judged(rule: &Rule) -> bool {
    rule.family != Family::File || rule.id == "missing-part"
}

/// What is said for the first time, rule by rule. Where errors of the file stood in the way, no rule
/// had been asked.
fn of_rules(before: &[Message], after: &[Message]) -> Vec<String> {
    let was_judged = !before
        .iter()
        .any(|it| it.is_error() && it.rule.is_some_and(|rule| !is_judged(rule)));
    let count = |messages: &[Message], rule: &Rule| {
        let of_rule = messages.iter().filter(|it| it.rule == Some(rule));
        of_rule.count()
    };
    let rules: BTreeSet<&str> = after.iter().filter_map(|it| Some(it.rule?.id)).collect();
    let rules = bluf::rules::all().filter(|it| rules.contains(it.id));
    let asked = rules.filter(|it| was_judged || !is_judged(it));
    let more = asked.filter(|rule| count(after, rule) > count(before, rule));
    let said = counts(before);
    let words = more.flat_map(|rule| {
        let of_rule = after.iter().filter(|it| it.rule == Some(rule));
        let new = of_rule.filter(|it| !said.contains_key(&(rule.id, it.text.as_str())));
        let words = new.map(|it| format!("{}: {}", rule.id, it.text));
        words.collect::<Vec<_>>()
    });
    words
        .filter(|it| !REVEALED.contains(&it.as_str()))
        .collect()
}

/// What a fix brings. Another marking may ask for more, which is why a person judges it.
fn news(before: &[Message], after: &[Message], fixed: &Message) -> Vec<String> {
    let mut news = of_rules(before, after);
    if fixed.safety == Safety::Unsafe {
        let is_of_markings = |it: &Rule| matches!(it.family, Family::Marking | Family::Control);
        let markings = bluf::rules::all().filter(|it| is_of_markings(it));
        let ids: Vec<String> = markings.map(|it| format!("{}:", it.id)).collect();
        news.retain(|it| !ids.iter().any(|id| it.starts_with(id)));
    }
    news
}

/// A second mistake in the same words, which could not be read before the first was put right.
const REVEALED: &[&str] = &[
    "unknown-template: there is no template `7`",
    "bad-grade: `Z9` is not a source grade",
];

/// Every bad and poor brief of the tests, and the bad example of every rule in a brief of its own.
fn inputs() -> Vec<Input> {
    let mut inputs = Vec::new();
    for folder in ["tests/bad", "tests/poor"] {
        let folder = root().join(folder);
        let entries = fs::read_dir(&folder).unwrap();
        let mut paths: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
        paths.retain(|it| it.extension().is_some_and(|it| it == "toml"));
        paths.retain(|it| !it.ends_with("bluf.toml"));
        paths.sort();
        for path in paths {
            inputs.push(Input {
                name: path.file_name().unwrap().to_string_lossy().into_owned(),
                text: String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned(),
                folder: folder.clone(),
            });
        }
    }
    for rule in bluf::rules::all() {
        let of_root = |key: &str| rule.bad.lines().any(|line| line.starts_with(key));
        let head = [
            ("title", "title = \"Port Ellery: the north crane\"\n"),
            ("date", "date = 2026-05-12\n"),
            ("bluf", "bluf = \"The north crane stopped on Monday.\"\n"),
        ];
        let head = head.iter().filter(|(key, _)| !of_root(key));
        let head: String = head.map(|(_, line)| *line).collect();
        let sources = match rule.bad.contains("sources") {
            true => "",
            false => "\n[sources]\nlog = { title = \"Berth log\" }\ncall = { title = \"Call\" }\n",
        };
        inputs.push(Input {
            name: format!("the bad example of {}", rule.id),
            text: head + rule.bad + sources,
            folder: root().join("tests/briefs"),
        });
    }
    inputs
}

/// Words of a help that name what to write, and stand for what the author knows: no program can
/// write them.
const SCHEMATIC: &[&str] = &[
    "…",
    "key",
    "`2026-03-24`",
    "`\"2026-03-24 16:00\"`",
    "`[](#id)`",
    "`@log`",
    "[@log]",
    "[@a; @b]",
    "`kind = ",
    "B2",
    "C3",
    "`draft`",
    "`@source`",
];

/// Whether a help names the very words to write.
fn names_words(help: &str) -> bool {
    let names = [
        "write `",
        "write it so: `",
        "did you mean `",
        "put it in quotes: `",
        "day: `",
    ];
    let is_schematic = SCHEMATIC.iter().any(|words| help.contains(words));
    let has_choice = help.contains("` or `") || help.contains(", or ");
    names.iter().any(|it| help.contains(it)) && !is_schematic && !has_choice
}

#[test]
fn what_a_message_offers_ends_it_and_brings_no_other() {
    let (mut all, mut named, mut fixed, mut safe) = (0, 0, 0, 0);
    let (mut wrong, mut unfixed) = (Vec::new(), BTreeMap::new());
    for input in inputs() {
        let (messages, source) = of(&input, &input.text);
        let before = counts(&messages);
        all += messages.len();
        for message in &messages {
            let rule = message.rule.map_or("", |rule| rule.id);
            let fix = message.fix_in(&source);
            if message.helps.iter().any(|it| names_words(it)) {
                named += 1;
                if fix.is_empty() {
                    let line = format!(
                        "{}: {} — {}",
                        input.name,
                        message.text,
                        message.helps.join("; ")
                    );
                    unfixed.entry(rule).or_insert_with(Vec::new).push(line);
                }
            }
            if fix.is_empty() {
                continue;
            }
            fixed += 1;
            safe += usize::from(message.safety == Safety::Safe);
            let after = bluf_toml::apply(source.text(), fix);
            let (then_messages, _) = of(&input, &after);
            let then = counts(&then_messages);
            let key = (rule, message.text.as_str());
            if then.get(&key).copied().unwrap_or_default() >= before[&key] {
                wrong.push(format!("{}: `{}` comes again", input.name, message.text));
            }
            let new = news(&messages, &then_messages, message);
            wrong.extend(new.into_iter().map(|new| {
                let helps = message.helps.join("; ");
                format!(
                    "{}: after `{}` ({helps}) comes {new}",
                    input.name, message.text
                )
            }));
        }
    }
    println!(
        "trust: {all} messages: {named} name the words to write; {fixed} can be carried out, {safe} of them safely"
    );
    for (rule, lines) in &unfixed {
        println!(
            "not carried out: {rule}: {} such as {}",
            lines.len(),
            lines[0]
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(fixed > 100, "{fixed}");
}

/// `--fix`, run after run, comes to an end, and leaves no message that was not there before.
#[test]
fn safe_fixes_together_come_to_an_end() {
    let mut wrong = Vec::new();
    for input in inputs() {
        let mut text = input.text.clone();
        let (first, _) = of(&input, &text);
        for run in 0.. {
            let (messages, source) = of(&input, &text);
            let safe = messages.iter().filter(|it| it.safety == Safety::Safe);
            let edits = safe.flat_map(|it| it.fix_in(&source)).cloned();
            let edits: Vec<bluf_toml::ByteEdit> = edits.collect();
            if edits.is_empty() {
                for new in of_rules(&first, &messages) {
                    wrong.push(format!("{}: {new}", input.name));
                }
                break;
            }
            assert!(run < 10, "{} does not come to an end", input.name);
            text = bluf_toml::apply(source.text(), &edits);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
