//! A designation that differs from the banner.

use bluf_model::{Control, Drafts, Family, Label, Level, Reads, Rule};

use super::controlled;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "designation-disagrees",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The designation of controlled information says other than the banner.",
        reasoning: "Banner and block are read by different people, and one of them would handle the document \
            wrongly. A category may stand in the block with or without `SP-`. Categories and \
            controls that only the block has are judged too; a banner of bare `CUI` says nothing \
            of either and agrees with any.",
        source: "32 CFR 2002.20(b); DoDI 5200.48, section 3.4",
        bad: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
categories    = "EXPT"
contact       = "Jo Lindqvist, 555-0142"
"#,
        good: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
categories    = "CTI"
contact       = "Jo Lindqvist, 555-0142"
"#,
    },
    run,
};

/// The groups of the system: categories, and limits on who may have them.
const CATEGORIES: usize = 0;
const LIMITS: usize = 1;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let (Some(label), Some(block)) = (controlled(reading.brief), &reading.brief.cui) else {
        return Vec::new();
    };
    let mut remarks = Vec::new();
    for (group, key, said, what) in [
        (CATEGORIES, "categories", &block.categories, "category"),
        (LIMITS, "dissemination", &block.dissemination, "control"),
    ] {
        let in_banner = in_group(label, group);
        if in_banner.is_empty() || said.is_empty() {
            continue;
        }
        for (index, entry) in said.iter().enumerate() {
            let written = words_of(&entry.text);
            if !in_banner.iter().any(|it| it.contains(&written)) {
                let mut at = place("cui", None, key);
                at.field = at.field.index(index);
                remarks.push(
                    Remark::new(at, format!("the banner `{label}` has no such {what}"))
                        .help("write the same in both"),
                );
            }
        }
        let lacking = in_banner
            .iter()
            .find(|it| !said.iter().any(|entry| it.contains(&words_of(&entry.text))));
        if let (Some(names), true) = (lacking, remarks.is_empty()) {
            remarks.push(
                Remark::new(
                    place("cui", None, key),
                    format!("the banner has `{}`, and this does not", names[0]),
                )
                .help("write the same in both"),
            );
        }
    }
    remarks
}

/// The controls of a group that a label has, each by all its names.
fn in_group(label: &Label, group: usize) -> Vec<Vec<String>> {
    let table = label.scheme().table();
    let is_of_group = |it: &Control| {
        table.groups[group]
            .controls
            .iter()
            .any(|other| other.portion == it.portion)
    };
    label
        .controls()
        .filter(|(it, _)| is_of_group(it))
        .map(|(it, _)| {
            let plain = it.banner.trim_start_matches("SP-");
            [it.banner, it.portion, plain, it.name]
                .map(words_of)
                .to_vec()
        })
        .collect()
}

/// A name to compare by: in capitals, without the countries behind it.
fn words_of(text: &str) -> String {
    let text = text.to_uppercase();
    let list = ["REL TO", "DISPLAY ONLY"]
        .into_iter()
        .find(|it| text.starts_with(it));
    list.map_or(text.clone(), str::to_owned)
}
