//! Colours of the template that are hard to read.

use bluf_model::{Color, Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "low-contrast",
        family: Family::Access,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Template,
        summary: "The template sets text in a colour that is hard to read on white or on its tint.",
        reasoning: "Grey on grey is lost on a bad printer and to one reader in twelve. Text needs a \
            contrast of 4.5 to 1; the rule looks at the text, accent and quiet colours of \
            `template.toml` on white and on the tint, and not at the marking, whose colours its \
            scheme prescribes.",
        source: "WCAG 2.1, success criterion 1.4.3",
        bad: r##"
# in template.toml
[colors]
quiet = "#9aa1ab"
"##,
        good: r##"
# in template.toml
[colors]
quiet = "#4a4f57"
"##,
    },
    run,
};

/// What WCAG 2.1 asks of text that is not large.
const LEAST: f64 = 4.5;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let colors = reading.profile.colors;
    let inks = [
        ("text", colors.text),
        ("accent", colors.accent),
        ("quiet", colors.quiet),
    ];
    let grounds = [("white", Color::WHITE), ("the tint", colors.tint)];
    let worst = |color: Color| {
        let contrasts = grounds.map(|(ground, behind)| (ground, color.contrast(behind)));
        contrasts
            .into_iter()
            .min_by(|one, other| one.1.total_cmp(&other.1))
    };
    inks.into_iter()
        .filter_map(|(ink, color)| Some((ink, color, worst(color)?)))
        .filter(|(_, _, (_, contrast))| *contrast < LEAST)
        .map(|(ink, color, (ground, contrast))| {
            let template = &reading.profile.name;
            Remark::new(
                place("template", None, ""),
                format!(
                    "`{template}` sets `{ink}` in `{color}`, whose contrast on {ground} is \
                     {contrast:.1} to 1"
                ),
            )
            .help("choose a colour in its `template.toml` with a contrast of at least 4.5 to 1")
        })
        .collect()
}
