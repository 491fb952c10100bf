//! A banner that is higher than what it stands on.

use bluf_model::{Drafts, Family, Label, Level, Reads, Rule, Standing};

use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "banner-above-portions",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The banner is marked higher than every portion, and nothing says why.",
        reasoning: "What is marked too high is withheld from people who need it, and wears out the marks \
            that are meant. Where every portion bears a mark, the banner is the lowest that \
            covers them, unless the parts together reveal more than each: then `compilation` \
            says what. A brief of which a portion bears no mark is left alone, because that \
            portion has the banner's; so are systems in which portions need no mark. \
            `--unsafe-fixes` writes the banner that covers all.",
        source: "ODNI, ISM.XML, rules 00108, 00109 and 00110; 32 CFR 2001.24(h), compilations",
        bad: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"
title     = "(U) Three trucks crossed at Holm"
bluf      = "(C//NF) Three trucks crossed at Holm on Monday."
situation = "(U) The border post is open from 6:00 to 22:00."
"#,
        good: r#"
marking   = "CONFIDENTIAL//NOFORN"
scheme    = "us"
title     = "(U) Three trucks crossed at Holm"
bluf      = "(C//NF) Three trucks crossed at Holm on Monday."
situation = "(U) The border post is open from 6:00 to 22:00."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let Some(banner) = brief.marking.as_ref() else {
        return Vec::new();
    };
    let own = banner.primary();
    let of_classification = brief
        .classification
        .as_ref()
        .and_then(|it| it.compilation.as_ref());
    let of_cui = brief.cui.as_ref().and_then(|it| it.compilation.as_ref());
    if !own.scheme().table().marks_every_portion || of_classification.or(of_cui).is_some() {
        return Vec::new();
    }
    let portions = || {
        reading
            .texts()
            .iter()
            .filter(|it| it.standing != Standing::Particular || it.own.is_some())
    };
    let labels = portions().filter_map(|it| it.marking.as_ref()?.of(own.scheme()));
    let Some(needed) = Label::join(labels).filter(|needed| needed != own && own.covers(needed))
    else {
        return Vec::new();
    };
    let rule = match own.level_number() > needed.level_number() {
        true => own.level().portion_rule,
        false => "",
    };
    let rule = match rule {
        "" => String::new(),
        rule => format!(" ({rule})"),
    };
    let marking = place("marking", None, "");
    let right = banner.with(needed.clone());
    vec![
        Remark::new(
            marking.clone(),
            format!("the brief is marked `{banner}`, and no portion is above `{needed}`{rule}"),
        )
        .help(format!(
            "write `marking = \"{right}\"`, or say under `compilation` what the parts reveal together"
        ))
        .fix(marking, "", right.to_string())
        // Who may read the brief is a person's decision.
        .unsafely(),
    ]
}
