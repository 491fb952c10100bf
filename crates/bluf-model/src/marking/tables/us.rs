//! Classification in the United States: levels and the controls of the register of the
//! intelligence community.
//!
//! Rule ids are those of ISM.XML, the published machine form of that register. The table holds
//! what its public versions hold, and is no substitute for the register in force.

use crate::marking::{
    Control, Effect, Exclusion, Group, LabelPlace, Level, Requirement, SchemeTable, Takes,
};

/// The levels that are classified.
const CLASSIFIED: &[&str] = &["C", "S", "TS"];
const SECRET_UP: &[&str] = &["S", "TS"];
const UNCLASSIFIED: &[&str] = &["U"];

/// A level of classified information.
const fn classified(
    banner: &'static str,
    portion: &'static str,
    banner_rule: &'static str,
    portion_rule: &'static str,
) -> Level {
    Level {
        is_classified: true,
        shuts_out: true,
        banner_rule,
        portion_rule,
        ..Level::new(banner, portion)
    }
}

pub(in crate::marking) static US: SchemeTable = SchemeTable {
    id: "us",
    name: "United States classification",
    version: "ISM.XML, public release with the control lists of 2012",
    source: "32 CFR 2001; Intelligence Community Markings System, Register and Manual; ISM.XML",
    nation: Some("US"),
    owner: Some("USA"),
    // The colours are those customary for cover sheets and labels; the standard asks for none.
    levels: &[
        Level {
            banner_rule: "ISM-ID-00056",
            ..Level::new("UNCLASSIFIED", "U")
        }
        .colors("#ffffff", "#007a33"),
        classified("CONFIDENTIAL", "C", "ISM-ID-00058", "ISM-ID-00110")
            .colors("#ffffff", "#0033a0"),
        classified("SECRET", "S", "ISM-ID-00059", "ISM-ID-00109").colors("#ffffff", "#c8102e"),
        classified("TOP SECRET", "TS", "", "ISM-ID-00108").colors("#000000", "#ff8c00"),
    ],
    groups: &[
        Group {
            name: "SCI control systems",
            between: "/",
            before_level: false,
            controls: &[
                Control::new("HCS", "HCS", "HUMINT Control System")
                    .takes(Takes::Compartments)
                    .only_on(CLASSIFIED, "ISM-ID-00048")
                    .roll_up("ISM-ID-00063"),
                Control::new("KDK", "KDK", "KLONDIKE")
                    .takes(Takes::Compartments)
                    .only_on(SECRET_UP, "ISM-ID-00122"),
                Control::new("SI", "SI", "Special Intelligence")
                    .takes(Takes::Compartments)
                    .only_on(CLASSIFIED, "ISM-ID-00043")
                    .roll_up("ISM-ID-00060"),
                Control::new("TK", "TK", "TALENT KEYHOLE")
                    .takes(Takes::Compartments)
                    .only_on(SECRET_UP, "ISM-ID-00047")
                    .roll_up("ISM-ID-00062"),
            ],
        },
        Group {
            name: "special access programs",
            between: "/",
            before_level: false,
            controls: &[Control::new("SAR", "SAR", "Special Access Required")
                .takes(Takes::Programs)
                .only_on(CLASSIFIED, "")],
        },
        Group {
            name: "atomic energy markings",
            between: "/",
            before_level: false,
            controls: &[
                Control::new("RD", "RD", "Restricted Data")
                    .takes(Takes::Compartments)
                    .only_on(CLASSIFIED, "ISM-ID-00174")
                    .roll_up("ISM-ID-00072"),
                Control::new("FRD", "FRD", "Formerly Restricted Data")
                    .takes(Takes::Compartments)
                    .only_on(CLASSIFIED, "ISM-ID-00174")
                    .roll_up("ISM-ID-00075"),
                Control::new(
                    "DOD UCNI",
                    "DCNI",
                    "DoD Unclassified Controlled Nuclear Information",
                )
                .only_on(UNCLASSIFIED, "ISM-ID-00181")
                .roll_up("ISM-ID-00078"),
                Control::new(
                    "DOE UCNI",
                    "UCNI",
                    "DOE Unclassified Controlled Nuclear Information",
                )
                .only_on(UNCLASSIFIED, "ISM-ID-00181")
                .roll_up("ISM-ID-00079"),
                Control::new(
                    "TFNI",
                    "TFNI",
                    "Transclassified Foreign Nuclear Information",
                )
                .only_on(CLASSIFIED, "ISM-ID-00174")
                .roll_up("ISM-ID-00298"),
            ],
        },
        Group {
            name: "foreign government information",
            between: "/",
            before_level: false,
            controls: &[Control::new("FGI", "FGI", "Foreign Government Information")
                .takes(Takes::Origins)
                .roll_up("ISM-ID-00064")],
        },
        Group {
            name: "dissemination controls",
            between: "/",
            before_level: false,
            controls: &[
                Control::new("RSEN", "RS", "Risk Sensitive")
                    .only_on(SECRET_UP, "ISM-ID-00164")
                    .roll_up("ISM-ID-00165"),
                Control::new("FOUO", "FOUO", "For Official Use Only")
                    .only_on(UNCLASSIFIED, "ISM-ID-00030")
                    .roll_up("ISM-ID-00066"),
                Control::new("ORCON", "OC", "Originator Controlled")
                    .only_on(CLASSIFIED, "ISM-ID-00028")
                    .roll_up("ISM-ID-00067"),
                Control::new(
                    "ORCON-USGOV",
                    "OC-USGOV",
                    "Originator Controlled, US Government",
                )
                .only_on(CLASSIFIED, "ISM-ID-00028")
                .roll_up("ISM-ID-00067"),
                Control::new("IMCON", "IMC", "Controlled Imagery")
                    .only_on(SECRET_UP, "ISM-ID-00107")
                    .roll_up("ISM-ID-00068"),
                Control::new("NOFORN", "NF", "Not Releasable to Foreign Nationals")
                    .effect(Effect::ShutsOut)
                    .roll_up("ISM-ID-00070"),
                Control::new("PROPIN", "PR", "Proprietary Information").roll_up("ISM-ID-00071"),
                Control::new("REL TO", "REL TO", "Authorized for Release To")
                    .takes(Takes::Countries)
                    .effect(Effect::LetsIn)
                    .only_on(&[], "ISM-ID-00031")
                    .roll_up("ISM-ID-00088"),
                Control::new(
                    "RELIDO",
                    "RELIDO",
                    "Releasable by Information Disclosure Official",
                )
                .effect(Effect::LetsIn)
                .roll_up("ISM-ID-00132"),
                Control::new(
                    "DEA SENSITIVE",
                    "DSEN",
                    "Drug Enforcement Administration Sensitive",
                )
                .roll_up("ISM-ID-00080"),
                Control::new("FISA", "FISA", "Foreign Intelligence Surveillance Act")
                    .roll_up("ISM-ID-00081"),
                Control::new(
                    "DISPLAY ONLY",
                    "DISPLAY ONLY",
                    "Authorized for Display but Not Release",
                )
                .takes(Takes::Countries)
                .effect(Effect::LetsIn)
                .only_on(&[], "ISM-ID-00213"),
            ],
        },
        Group {
            name: "other dissemination controls",
            between: "/",
            before_level: false,
            controls: &[
                Control::new("LIMDIS", "DS", "Limited Distribution").roll_up("ISM-ID-00084"),
                Control::new("EXDIS", "XD", "Exclusive Distribution").roll_up("ISM-ID-00085"),
                Control::new("NODIS", "ND", "No Distribution").roll_up("ISM-ID-00086"),
                Control::new("SBU", "SBU", "Sensitive But Unclassified")
                    .only_on(UNCLASSIFIED, "ISM-ID-00037")
                    .roll_up("ISM-ID-00105"),
                Control::new(
                    "SBU NOFORN",
                    "SBU-NF",
                    "Sensitive But Unclassified, No Foreign",
                )
                .only_on(UNCLASSIFIED, "ISM-ID-00037")
                .elsewhere(&["NF"])
                .roll_up("ISM-ID-00104"),
                Control::new("LES", "LES", "Law Enforcement Sensitive").roll_up("ISM-ID-00145"),
                Control::new(
                    "LES NOFORN",
                    "LES-NF",
                    "Law Enforcement Sensitive, No Foreign",
                )
                .only_on(UNCLASSIFIED, "ISM-ID-00149")
                .elsewhere(&["NF", "LES"])
                .roll_up("ISM-ID-00149"),
            ],
        },
    ],
    between_groups: "//",
    marks_every_portion: true,
    label_place: LabelPlace::Centre,
    exclusions: &[
        Exclusion {
            controls: &["REL TO", "NF"],
            rule: "ISM-ID-00033",
        },
        Exclusion {
            controls: &["RELIDO", "DISPLAY ONLY", "NF"],
            rule: "ISM-ID-00169",
        },
        Exclusion {
            controls: &["OC-USGOV", "OC"],
            rule: "",
        },
        Exclusion {
            controls: &["XD", "ND"],
            rule: "ISM-ID-00038",
        },
        Exclusion {
            controls: &["SBU", "SBU-NF"],
            rule: "",
        },
        Exclusion {
            controls: &["LES", "LES-NF"],
            rule: "ISM-ID-00148",
        },
    ],
    requirements: &[
        Requirement {
            control: "HCS",
            compartment: None,
            levels: &[],
            with: Some("NF"),
            rule: "ISM-ID-00049",
        },
        Requirement {
            control: "HCS",
            compartment: Some("O"),
            levels: &["S", "TS"],
            with: None,
            rule: "ISM-ID-00332",
        },
        Requirement {
            control: "HCS",
            compartment: Some("O"),
            levels: &[],
            with: Some("OC"),
            rule: "ISM-ID-00335",
        },
        Requirement {
            control: "KDK",
            compartment: None,
            levels: &[],
            with: Some("NF"),
            rule: "ISM-ID-00123",
        },
        Requirement {
            control: "SI",
            compartment: Some("G"),
            levels: &["TS"],
            with: None,
            rule: "ISM-ID-00044",
        },
        Requirement {
            control: "SI",
            compartment: Some("G"),
            levels: &[],
            with: Some("OC"),
            rule: "ISM-ID-00045",
        },
        Requirement {
            control: "ND",
            compartment: None,
            levels: &[],
            with: Some("NF"),
            rule: "ISM-ID-00313",
        },
        Requirement {
            control: "XD",
            compartment: None,
            levels: &[],
            with: Some("NF"),
            rule: "ISM-ID-00314",
        },
    ],
    order_rule: "ISM-ID-00026, ISM-ID-00041",
};
