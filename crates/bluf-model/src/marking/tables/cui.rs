//! Controlled unclassified information of the United States.

use super::cui_categories::CATEGORIES;
use crate::marking::{
    Control, Effect, Exclusion, Group, LabelPlace, Level, Requirement, SchemeTable, Takes,
};

/// What the work of an attorney goes with.
const fn asks_for_privilege(control: &'static str) -> Requirement {
    Requirement {
        control,
        compartment: None,
        levels: &["CUI"],
        with: Some("PRIVILEGE"),
        rule: "CUI registry",
    }
}

pub(in crate::marking) static CUI: SchemeTable = SchemeTable {
    id: "cui",
    name: "Controlled unclassified information (United States)",
    version: "CUI registry as in NIEM 6.0 ps02, January 2025",
    source: "32 CFR 2002; CUI registry of the National Archives; DoDI 5200.48",
    nation: Some("US"),
    owner: Some("USA"),
    levels: &[
        Level::new("UNCLASSIFIED", "U").colors("#ffffff", "#007a33"),
        Level {
            also: &["CONTROLLED"],
            ..Level::new("CUI", "CUI")
        }
        .colors("#ffffff", "#502b85"),
    ],
    groups: &[
        Group {
            name: "categories",
            between: "/",
            before_level: false,
            controls: CATEGORIES,
        },
        Group {
            name: "limited dissemination controls",
            between: "/",
            before_level: false,
            // In the alphabet of their long forms, as the marking handbook has it.
            controls: &[
                Control::new("Attorney-Client", "AC", "Attorney-client privilege"),
                Control::new("Attorney-WP", "AWP", "Attorney work product"),
                Control::new("DISPLAY ONLY", "DISPLAY ONLY", "Display only")
                    .takes(Takes::Countries)
                    .effect(Effect::LetsIn),
                Control::new("DL ONLY", "DL ONLY", "Dissemination list only"),
                Control::new("FED ONLY", "FED ONLY", "Federal employees only"),
                Control::new("FEDCON", "FEDCON", "Federal employees and contractors only"),
                Control::new("NOCON", "NOCON", "No dissemination to contractors"),
                Control::new("NOFORN", "NF", "No foreign dissemination").effect(Effect::ShutsOut),
                Control::new("REL TO", "REL TO", "Release to certain nationals only")
                    .takes(Takes::Countries)
                    .effect(Effect::LetsIn),
                Control::new("RELIDO", "RELIDO", "Release by a disclosure official")
                    .effect(Effect::LetsIn),
            ],
        },
    ],
    between_groups: "//",
    marks_every_portion: true,
    label_place: LabelPlace::Centre,
    exclusions: &[
        Exclusion {
            controls: &["REL TO", "NF"],
            rule: "CUI registry",
        },
        Exclusion {
            controls: &["RELIDO", "DISPLAY ONLY", "NF"],
            rule: "CUI registry",
        },
        Exclusion {
            controls: &["FEDCON", "FED ONLY"],
            rule: "CUI registry",
        },
    ],
    requirements: &[asks_for_privilege("AC"), asks_for_privilege("AWP")],
    order_rule: "CUI marking handbook",
};
