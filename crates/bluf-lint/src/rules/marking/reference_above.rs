//! Texts that refer to an item above them.

use bluf_model::{
    Drafts, Family, FieldPath, Inline, ItemId, Level, Marking, Place, Reads, Rule, TextContent,
    for_each_inline,
};

use crate::reading::{item_place, items};
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "reference-above",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Same,
        reads: Reads::Fields,
        summary: "A text refers to an item that is marked higher than the text.",
        reasoning: "`[](#id)` prints what the item is called, and so says that it exists to readers who may \
            not know of it. A text without a mark has that of its item, of the paragraph that \
            introduces its list, or of the brief.",
        source: "32 CFR 2001.23(c): each portion is marked by what it reveals; bluf: references are text",
        bad: r#"
marking   = "TLP:AMBER"
situation = "(TLP:GREEN) The rest follows from [](#insider)."

[[judgments]]
id   = "insider"
text = "An insider is likely to have opened the server."
"#,
        good: r#"
marking   = "TLP:AMBER"
situation = "(TLP:AMBER) The rest follows from [](#insider)."

[[judgments]]
id   = "insider"
text = "An insider is likely to have opened the server."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    if brief.marking.is_none() {
        return Vec::new();
    }
    let mut remarks = Vec::new();
    for portion in reading.texts() {
        let (TextContent::Line(line), Some(own)) = (portion.content, &portion.marking) else {
            continue;
        };
        for_each_inline(&line.nodes, &mut |node| {
            let Inline::Reference { id, words, .. } = node else {
                return;
            };
            let Some((item, marking)) = marking_of(reading, id) else {
                return;
            };
            if is_below(own, &marking) {
                let place = Place {
                    field: portion.field.clone(),
                    words: Some(words.clone()),
                };
                remarks.push(
                    Remark::new(
                        place,
                        format!("this text is marked `{own}`, and refers to `{id}`, which is marked `{marking}`"),
                    )
                    .also(Place { field: item, words: None }, format!("`{marking}` here"))
                    .help(format!("mark the text `{}`, or leave out the reference", marking.portion())),
                );
            }
        });
    }
    remarks
}

/// Whether what has one marking may be read by some who may not read what has the other.
fn is_below(text: &Marking, item: &Marking) -> bool {
    let labels = item.labels().iter();
    labels
        .filter_map(|label| Some((text.of(label.scheme())?, label)))
        .any(|(own, label)| !own.covers(label))
}

/// Where an item stands, and its marking: that of its leading text.
fn marking_of(reading: &Reading<'_>, id: &ItemId) -> Option<(FieldPath, Marking)> {
    let item = items(reading.brief).find(|item| item.id == id)?;
    let field = item_place(&item);
    let lead = reading
        .texts()
        .iter()
        .find(|it| it.field.steps().starts_with(field.steps()))?;
    Some((field, lead.marking.clone()?.into_owned()))
}
