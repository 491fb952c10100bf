//! `bluf markings`: the systems of handling markings, their levels and their controls.

use bluf::Message;
use bluf_model::{Control, MarkingLevel, Scheme, SchemeTable, Takes, Vocabulary};
use serde_json::{Value, json};

use super::{json, table};
use crate::args::MarkingsArgs;
use crate::output::print;
use crate::session::Verdict;

/// Prints a line for each system, or all of one.
pub(crate) fn run(args: &MarkingsArgs) -> Result<Verdict, Vec<Message>> {
    let text = match (args.markdown, args.json, args.scheme) {
        (true, _, _) => handbook(),
        (false, true, Some(scheme)) => json(&[object(scheme)]),
        (false, true, None) => json(
            &Scheme::TERMS
                .iter()
                .map(|it| object(it.1))
                .collect::<Vec<_>>(),
        ),
        (false, false, Some(scheme)) => one(scheme),
        (false, false, None) => all(),
    };
    print(&text)?;
    Ok(Verdict::Done)
}

fn all() -> String {
    let rows: Vec<Vec<String>> = Scheme::TERMS
        .iter()
        .map(|(id, scheme)| {
            let it = scheme.table();
            vec![(*id).to_owned(), levels(it), it.name.to_owned()]
        })
        .collect();
    table(&rows)
}

fn levels(it: &SchemeTable) -> String {
    let levels: Vec<&str> = it.levels.iter().map(|level| level.banner).collect();
    levels.join(", ")
}

/// A system, in columns: banner, portion mark, and what it means.
fn one(scheme: Scheme) -> String {
    let it = scheme.table();
    let mut text = format!("{}\n{}\n{}\n", it.name, it.version, it.source);
    let levels: Vec<Vec<String>> = it.levels.iter().map(level).collect();
    text += &format!("\nlevels\n{}", table(&levels));
    for group in it.groups {
        let controls: Vec<Vec<String>> = group.controls.iter().map(control).collect();
        text += &format!("\n{}\n{}", group.name, table(&controls));
    }
    text
}

fn level(level: &MarkingLevel) -> Vec<String> {
    let kind = if level.is_classified {
        "classified"
    } else {
        ""
    };
    [level.banner, level.portion, kind]
        .map(str::to_owned)
        .to_vec()
}

fn object(scheme: Scheme) -> Value {
    let it = scheme.table();
    let level = |level: &MarkingLevel| {
        json!({
            "banner": level.banner,
            "portion": level.portion,
            "is_classified": level.is_classified,
        })
    };
    let groups = it.groups.iter();
    let controls = groups.flat_map(|group| group.controls.iter().map(move |it| (group.name, it)));
    let control = |(group, it): (&str, &Control)| {
        json!({
            "group": group,
            "banner": it.banner,
            "portion": it.portion,
            "name": it.name,
            "levels": it.levels,
        })
    };
    json!({
        "id": scheme.term(),
        "name": it.name,
        "version": it.version,
        "source": it.source,
        "levels": it.levels.iter().map(level).collect::<Vec<_>>(),
        "controls": controls.map(control).collect::<Vec<_>>(),
    })
}

fn control(it: &Control) -> Vec<String> {
    let written = |head: &str| match it.takes {
        Takes::Nothing => head.to_owned(),
        Takes::Countries => format!("{head} USA, GBR"),
        Takes::Origins => format!("{head} GBR"),
        Takes::Compartments => format!("{head}-X"),
        Takes::Programs => format!("{head}-XX"),
        Takes::Organizations => format!("CABINET OFFICE {head}"),
        Takes::Words => "WORD".to_owned(),
    };
    let levels = match it.levels {
        [] => String::new(),
        levels => format!("; on {} only", levels.join(", ")),
    };
    vec![
        written(it.banner),
        written(it.portion),
        format!("{}{levels}", it.name),
    ]
}

/// How to mark and to release, and all systems, as Markdown: `docs/markings.md`.
fn handbook() -> String {
    let mut text = include_str!("markings.md").to_owned();
    for (id, scheme) in Scheme::TERMS {
        let it = scheme.table();
        text += &format!(
            "\n### `{id}`: {}\n\nVersion: {}. Source: {}.\n\n| banner | portion | |\n|---|---|---|\n",
            it.name, it.version, it.source
        );
        let levels = it.levels.iter().map(level);
        text.extend(levels.map(|cells| row(&cells)));
        for group in it.groups {
            text += &format!("| **{}** | | |\n", group.name);
            let controls = group.controls.iter().map(control);
            text.extend(controls.map(|cells| row(&cells)));
        }
    }
    text
}

fn row(cells: &[String]) -> String {
    let [banner, portion, meaning] = cells else {
        return String::new();
    };
    format!("| `{banner}` | `{portion}` | {meaning} |\n")
}
