//! Classification in the United Kingdom: three tiers, and what may stand behind them.

use crate::marking::{Control, Effect, Group, LabelPlace, Level, SchemeTable, Takes};

const SOURCE: &str = "Government Security Classifications Policy";

/// Tiers without `-SENSITIVE`, and with it.
const OFFICIAL: &[&str] = &["OFFICIAL", "OFFICIAL-SENSITIVE"];
const SECRET_UP: &[&str] = &["SECRET", "TOP SECRET"];

/// A tier: the policy has no abbreviations for portions.
const fn tier(name: &'static str) -> Level {
    Level {
        shuts_out: true,
        ..Level::new(name, name)
    }
}

pub(in crate::marking) static UK: SchemeTable = SchemeTable {
    id: "uk",
    name: "United Kingdom classification",
    version: "Government Security Classifications Policy 2.0, August 2024",
    source: "https://www.gov.uk/government/publications/government-security-classifications",
    nation: Some("GB"),
    owner: None,
    levels: &[
        tier("OFFICIAL"),
        tier("OFFICIAL-SENSITIVE"),
        Level {
            is_classified: true,
            ..tier("SECRET")
        },
        Level {
            is_classified: true,
            ..tier("TOP SECRET")
        },
    ],
    groups: &[
        Group {
            name: "prefix",
            between: " ",
            before_level: true,
            controls: &[Control::new(
                "UK",
                "UK",
                "On what goes to foreign governments and international organisations",
            )],
        },
        Group {
            name: "handling instructions",
            between: " - ",
            before_level: false,
            controls: &[
                Control::new("EMBARGOED", "EMBARGOED", "Not before a time")
                    .only_on(&["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET"], SOURCE),
                Control::new(
                    "FOR PUBLIC RELEASE",
                    "FOR PUBLIC RELEASE",
                    "Anyone may read it",
                )
                .effect(Effect::LetsIn)
                .only_on(&["OFFICIAL"], SOURCE),
                Control::new("HMG USE ONLY", "HMG USE ONLY", "Within government")
                    .only_on(&["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET"], SOURCE),
                Control::new("RECIPIENTS ONLY", "RECIPIENTS ONLY", "Those named only")
                    .only_on(&["OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"], SOURCE),
                Control::new("USE ONLY", "USE ONLY", "Within the organisations named")
                    .takes(Takes::Organizations),
            ],
        },
        Group {
            name: "descriptors",
            between: " - ",
            before_level: false,
            controls: &[
                Control::new("COMMERCIAL", "COMMERCIAL", "Commercial"),
                Control::new("HR / MANAGEMENT", "HR/MANAGEMENT", "Staff and management"),
                Control::new("LEGAL", "LEGAL", "Legal").only_on(OFFICIAL, SOURCE),
                Control::new(
                    "LEGAL PROFESSIONAL PRIVILEGE",
                    "LPP",
                    "Legal professional privilege",
                ),
                Control::new("MARKET SENSITIVE", "MARKET SENSITIVE", "Market sensitive"),
                Control::new("PERSONAL DATA", "PERSONAL DATA", "Personal data"),
            ],
        },
        Group {
            name: "codewords and local markings",
            between: " - ",
            before_level: false,
            controls: &[Control::new("", "", "Codeword or local marking").takes(Takes::Words)],
        },
        Group {
            name: "national caveats",
            between: " - ",
            before_level: false,
            controls: &[
                Control::new("FIVE EYES ONLY", "FIVE EYES ONLY", "Five Eyes only")
                    .only_on(SECRET_UP, SOURCE),
                Control::new("UK EYES ONLY", "UK EYES ONLY", "UK eyes only")
                    .only_on(SECRET_UP, SOURCE),
                Control::new("UK/US EYES ONLY", "UK/US EYES ONLY", "UK and US eyes only")
                    .only_on(SECRET_UP, SOURCE),
            ],
        },
    ],
    between_groups: " - ",
    marks_every_portion: false,
    label_place: LabelPlace::Centre,
    exclusions: &[],
    requirements: &[],
    order_rule: SOURCE,
};
