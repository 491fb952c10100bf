//! Portions without a mark among others that have one.

use bluf_model::{
    Drafts, Family, Level, Place, Reads, Rule, Standing, Text, TextContent, Words, for_each_text,
};

use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "unmarked-portion",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A portion bears no mark, and others do.",
        reasoning: "Where portions are marked, each is: readers who find one without a mark cannot tell \
            whether it is free or forgotten. A portion is a title, a paragraph, a bullet that no \
            marked paragraph introduces, an item or a row; its mark covers all its fields. A \
            brief without any portion mark is left alone, and so are the Traffic Light Protocol \
            and the United Kingdom, where portions need none.",
        source: "32 CFR 2001.23(c); NARA, CUI Marking Handbook: portion marks on all portions or on none",
        bad: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"
title     = "(U) Three trucks crossed at Holm"
bluf      = "(S//NF) Three trucks crossed at Holm on Monday."
situation = "The border post is open from 6:00 to 22:00."
"#,
        good: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"
title     = "(U) Three trucks crossed at Holm"
bluf      = "(S//NF) Three trucks crossed at Holm on Monday."
situation = "(U) The border post is open from 6:00 to 22:00."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(banner) = reading.brief.marking.as_ref() else {
        return Vec::new();
    };
    let scheme = banner.scheme();
    let is_marked = |it: &&Text<'_>| it.own.is_some_and(|own| own.of(scheme).is_some());
    let asks = |it: &&Text<'_>| it.standing == Standing::Portion;
    let portions = || reading.texts().iter().filter(asks);
    if !scheme.table().marks_every_portion || !portions().any(|it| is_marked(&it)) {
        return Vec::new();
    }
    let unmarked = portions().filter(|it| !is_marked(it));
    unmarked
        .map(|portion| {
            let own = banner.primary().portion();
            let lead = &portion.field;
            Remark::new(whole(portion), format!("this portion bears no mark of `{}`, and others do", scheme.table().id)).help(format!(
                "open `{lead}` with its mark, such as `({own})`; without one it counts as `{banner}`"
            ))
        })
        .collect()
}

/// The words of a portion, or its field where it has none.
fn whole(portion: &Text<'_>) -> Place {
    let mut words: Option<Words> = None;
    if let TextContent::Line(line) = portion.content {
        for_each_text(&line.nodes, &mut |_, it| {
            let start = words.as_ref().map_or(it.start, |words| words.start);
            words = Some(start..it.end.max(start));
        });
    }
    Place {
        field: portion.field.clone(),
        words,
    }
}
