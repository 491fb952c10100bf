//! Handling markings: what is read, how it is written, who covers whom.

use bluf_model::{
    Control, Effect, Group, Label, LabelPlace, Marking, MarkingError, MarkingLevel, Scheme,
    SchemeTable, Takes, Vocabulary, opening_mark, stray_mark, stretch_of,
};

fn scheme(id: &str) -> Scheme {
    Scheme::from_term(id).unwrap_or_else(|| panic!("no scheme {id}"))
}

fn label(scheme: Scheme, text: &str) -> Label {
    Label::parse(text, scheme).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

/// Markings as people write them, and their two forms.
const WRITTEN: &[(&str, &str, &str, &str)] = &[
    (
        "tlp",
        "TLP:AMBER+STRICT",
        "TLP:AMBER+STRICT",
        "TLP:AMBER+STRICT",
    ),
    ("us", "U", "UNCLASSIFIED", "U"),
    ("us", "SECRET", "SECRET", "S"),
    ("us", "S//NF", "SECRET//NOFORN", "S//NF"),
    ("us", "SECRET//NOFORN", "SECRET//NOFORN", "S//NF"),
    ("us", "U//FOUO", "UNCLASSIFIED//FOUO", "U//FOUO"),
    (
        "us",
        "TS//SI-G ABCD EFGH/TK//OC/NF",
        "TOP SECRET//SI-G ABCD EFGH/TK//ORCON/NOFORN",
        "TS//SI-G ABCD EFGH/TK//OC/NF",
    ),
    (
        "us",
        "TS//SI//SAR-BP/CC//NF",
        "TOP SECRET//SI//SAR-BP/CC//NOFORN",
        "TS//SI//SAR-BP/CC//NF",
    ),
    (
        "us",
        "S//FGI DEU GBR//REL TO USA, GBR",
        "SECRET//FGI DEU GBR//REL TO USA, GBR",
        "S//FGI DEU GBR//REL TO USA, GBR",
    ),
    (
        "us",
        "S//REL TO USA, AUS, FVEY",
        "SECRET//REL TO USA, AUS, FVEY",
        "S//REL TO USA, AUS, FVEY",
    ),
    (
        "us",
        "S//RD-CNWDI//NF",
        "SECRET//RD-CNWDI//NOFORN",
        "S//RD-CNWDI//NF",
    ),
    ("us", "U//SBU-NF", "UNCLASSIFIED//SBU NOFORN", "U//SBU-NF"),
    (
        "us",
        "C//OC-USGOV",
        "CONFIDENTIAL//ORCON-USGOV",
        "C//OC-USGOV",
    ),
    ("cui", "CUI", "CUI", "CUI"),
    ("cui", "CONTROLLED", "CUI", "CUI"),
    (
        "cui",
        "CUI//SP-CTI/SP-EXPT/PRIVILEGE//NOCON/NF",
        "CUI//SP-CTI/SP-EXPT/PRIVILEGE//NOCON/NOFORN",
        "",
    ),
    (
        "cui",
        "CUI//LEI//FED ONLY",
        "CUI//LEI//FED ONLY",
        "CUI//LEI//FED ONLY",
    ),
    ("uk", "OFFICIAL", "OFFICIAL", "OFFICIAL"),
    (
        "uk",
        "UK SECRET - UK EYES ONLY",
        "UK SECRET - UK EYES ONLY",
        "",
    ),
    (
        "uk",
        "OFFICIAL-SENSITIVE - CABINET OFFICE USE ONLY - PERSONAL DATA",
        "OFFICIAL-SENSITIVE - CABINET OFFICE USE ONLY - PERSONAL DATA",
        "",
    ),
    (
        "uk",
        "OFFICIAL-SENSITIVE – COMMERCIAL",
        "OFFICIAL-SENSITIVE - COMMERCIAL",
        "",
    ),
    (
        "us",
        "S//REL TO USA,AUS,GBR",
        "SECRET//REL TO USA, AUS, GBR",
        "S//REL TO USA, AUS, GBR",
    ),
    (
        "uk",
        "UK SECRET - UK EYES ONLY",
        "UK SECRET - UK EYES ONLY",
        "",
    ),
    (
        "uk",
        "OFFICIAL-SENSITIVE - CABINET OFFICE USE ONLY - PERSONAL DATA",
        "OFFICIAL-SENSITIVE - CABINET OFFICE USE ONLY - PERSONAL DATA",
        "",
    ),
    (
        "uk",
        "OFFICIAL-SENSITIVE – COMMERCIAL",
        "OFFICIAL-SENSITIVE - COMMERCIAL",
        "",
    ),
    (
        "uk",
        "OFFICIAL-SENSITIVE - RECIPIENTS ONLY - COMMERCIAL",
        "OFFICIAL-SENSITIVE - RECIPIENTS ONLY - COMMERCIAL",
        "",
    ),
    (
        "uk",
        "SECRET - CABINET OFFICE USE ONLY - HALYARD - UK EYES ONLY",
        "SECRET - CABINET OFFICE USE ONLY - HALYARD - UK EYES ONLY",
        "",
    ),
];

#[test]
fn markings_are_read_in_both_forms_and_written_in_order() {
    for (id, text, banner, portion) in WRITTEN {
        let read = label(scheme(id), text);
        assert_eq!(read.to_string(), *banner, "{text}");
        if !portion.is_empty() {
            assert_eq!(read.portion(), *portion, "{text}");
        }
        assert_eq!(label(scheme(id), &read.to_string()), read, "{text}");
        assert_eq!(label(scheme(id), &read.portion()), read, "{text}");
    }
}

#[test]
fn what_breaks_a_rule_of_its_system_is_no_marking() {
    let refused = |id: &str, text: &str| {
        Label::parse(text, scheme(id)).expect_err(&format!("{text} is read"))
    };
    let order = |id, text| match refused(id, text) {
        MarkingError::Order { right, .. } => right,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(order("us", "S//NF/OC"), "S//OC/NF");
    assert_eq!(order("us", "SECRET//NOFORN//SI"), "SECRET//SI//NOFORN");
    assert_eq!(order("us", "S//REL TO GBR, USA"), "S//REL TO USA, GBR");
    assert_eq!(order("us", "S//REL TO GBR"), "S//REL TO USA, GBR");
    assert_eq!(order("us", "S//REL TO FVEY"), "S//REL TO USA, FVEY");
    assert_eq!(
        order("us", "S//REL TO USA, FVEY, AUS"),
        "S//REL TO USA, AUS, FVEY"
    );
    assert_eq!(
        order("cui", "CUI//PRIVILEGE/SP-CTI"),
        "CUI//SP-CTI/PRIVILEGE"
    );
    assert_eq!(
        order("cui", "CUI//LEI/CVI"),
        "CUI//LEI/CVI".replace("LEI/CVI", "CVI/LEI")
    );
    assert_eq!(
        order("uk", "SECRET - UK EYES ONLY - COMMERCIAL"),
        "SECRET - COMMERCIAL - UK EYES ONLY"
    );
    let excluded = |id, text| match refused(id, text) {
        MarkingError::Excluded { one, other, rule } => format!("{one} {other} {rule}"),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(
        excluded("us", "S//NF/REL TO USA, GBR"),
        "NOFORN REL TO ISM-ID-00033"
    );
    assert_eq!(
        excluded("us", "S//RELIDO/DISPLAY ONLY GBR"),
        "RELIDO DISPLAY ONLY ISM-ID-00169"
    );
    assert_eq!(excluded("us", "S//NF//XD/ND"), "EXDIS NODIS ISM-ID-00038");
    assert_eq!(
        excluded("cui", "CUI//FED ONLY/FEDCON"),
        "FED ONLY FEDCON CUI registry"
    );
    let level = |id, text| match refused(id, text) {
        MarkingError::WrongLevel {
            control,
            levels,
            rule,
        } => {
            format!("{control} {} {rule}", levels.join("|"))
        }
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(
        level("us", "U//OC"),
        "ORCON CONFIDENTIAL|SECRET|TOP SECRET ISM-ID-00028"
    );
    assert_eq!(level("us", "S//FOUO"), "FOUO UNCLASSIFIED ISM-ID-00030");
    assert_eq!(level("us", "C//TK"), "TK SECRET|TOP SECRET ISM-ID-00047");
    assert_eq!(level("us", "S//SI-G//OC"), "SI-G TOP SECRET ISM-ID-00044");
    assert!(level("uk", "OFFICIAL - UK EYES ONLY").starts_with("UK EYES ONLY SECRET|TOP SECRET"));
    assert!(level("uk", "OFFICIAL - RECIPIENTS ONLY").starts_with("RECIPIENTS ONLY"));
    let needs = |id, text| match refused(id, text) {
        MarkingError::Needs {
            control,
            needed,
            rule,
        } => format!("{control} {needed} {rule}"),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(needs("us", "TS//SI-G//NF"), "SI-G ORCON ISM-ID-00045");
    assert_eq!(needs("us", "S//HCS"), "HCS NOFORN ISM-ID-00049");
    assert_eq!(needs("us", "C//ND"), "NODIS NOFORN ISM-ID-00313");
    assert_eq!(
        needs("cui", "CUI//AC"),
        "Attorney-Client PRIVILEGE CUI registry"
    );
    assert_eq!(
        refused("us", "S//REL TO USA, GBX"),
        MarkingError::UnknownCountry("GBX".to_owned())
    );
    assert!(matches!(
        refused("us", "S//REL TO USA"),
        MarkingError::NoCountry { .. }
    ));
    assert!(matches!(
        refused("us", "S//NF/NF"),
        MarkingError::Twice("NOFORN")
    ));
    for (id, text) in [
        ("us", "S//XX"),
        ("us", "S//"),
        ("cui", "CUI//FOO"),
        ("us", "S//NF//"),
        ("tlp", "TLP:RED//NF"),
        ("us", "S//SI/NF"),
    ] {
        assert!(
            matches!(refused(id, text), MarkingError::UnknownControl { .. }),
            "{text}"
        );
    }
    for (id, text) in [
        ("us", "RESTRICTED"),
        ("uk", "CONFIDENTIAL"),
        ("tlp", "TLP:WHITE"),
        ("us", ""),
        ("uk", "SECRET-SENSITIVE"),
    ] {
        assert_eq!(refused(id, text), MarkingError::Unknown, "{text}");
    }
}

#[test]
fn a_word_of_two_nations_needs_its_scheme() {
    let parse = |text: &str, own: Option<&str>| Marking::parse(text, own.map(scheme));
    assert_eq!(
        parse("SECRET", None),
        Err(MarkingError::Ambiguous(vec![Scheme::US, Scheme::UK]))
    );
    assert_eq!(parse("SECRET", Some("uk")).unwrap().scheme(), Scheme::UK);
    assert_eq!(parse("SECRET//NOFORN", None).unwrap().scheme(), Scheme::US);
    assert_eq!(parse("CUI//SP-CTI", None).unwrap().scheme(), Scheme::CUI);
    assert_eq!(parse("UNCLASSIFIED", None).unwrap().scheme(), Scheme::US);
    assert_eq!(
        parse("OFFICIAL-SENSITIVE", None).unwrap().scheme(),
        Scheme::UK
    );
    assert_eq!(parse("TLP:WHITE", None), Err(MarkingError::TlpWhite));
    assert_eq!(
        parse("tlp amber", None),
        Err(MarkingError::Spelling("TLP:AMBER".to_owned()))
    );
    assert_eq!(
        parse("amber", None),
        Err(MarkingError::Spelling("TLP:AMBER".to_owned()))
    );
    assert_eq!(
        parse("s//nf", Some("us")),
        Err(MarkingError::Spelling("S//NF".to_owned()))
    );
    assert_eq!(
        parse("OFFICIAL", Some("us")),
        Err(MarkingError::OtherScheme(Scheme::UK))
    );
    assert_eq!(
        parse("S//NF", Some("tlp")),
        Err(MarkingError::OtherScheme(Scheme::US))
    );
    assert_eq!(parse("CONFIDENTIEL", None), Err(MarkingError::Unknown));
    let both = parse("S//REL TO USA, GBR, TLP:AMBER", None).unwrap();
    assert_eq!(both.to_string(), "SECRET//REL TO USA, GBR, TLP:AMBER");
    assert_eq!(both.portion(), "S//REL TO USA, GBR, TLP:AMBER");
    assert_eq!(
        parse("S, TLP:WHITE", Some("us")),
        Err(MarkingError::TlpWhite)
    );
}

#[test]
fn a_mark_opens_a_text_and_other_parentheses_do_not() {
    let mark = |text: &str, own: Option<&str>| {
        opening_mark(text, own.map(scheme)).map(|(span, mark)| {
            (
                span.len(),
                mark.map_or_else(|error| format!("{error:?}"), |it| it.to_string()),
            )
        })
    };
    let read = |text, own: Option<&str>| mark(text, own).map(|(_, text)| text).unwrap_or_default();
    assert_eq!(
        mark(" (TLP:GREEN) x", None),
        Some((11, "TLP:GREEN".to_owned()))
    );
    assert_eq!(read("(TLP:WHITE)", Some("us")), "TlpWhite");
    assert_eq!(read("(U) x", Some("us")), "UNCLASSIFIED");
    assert_eq!(read("(S//NF) x", None), "SECRET//NOFORN");
    assert_eq!(
        read("(S//REL TO USA, GBR) x", Some("us")),
        "SECRET//REL TO USA, GBR"
    );
    assert_eq!(
        read("(CUI//SP-CTI, TLP:RED) x", Some("cui")),
        "CUI//SP-CTI, TLP:RED"
    );
    assert_eq!(
        read("(OFFICIAL-SENSITIVE) x", Some("uk")),
        "OFFICIAL-SENSITIVE"
    );
    assert_eq!(read("(u) x", Some("us")), "Spelling(\"U\")");
    assert_eq!(read("(U) x", None), "UNCLASSIFIED");
    assert!(read("(S//XX) x", Some("us")).starts_with("UnknownControl"));
    assert_eq!(read("(OFFICIAL-SENSITIV) x", Some("uk")), "Unknown");
    assert_eq!(read("(SECRT) x", Some("us")), "Unknown");
    assert!(read("(X//NF) x", Some("us")).starts_with("Unknown"));
    assert!(read("(S//NF) x", Some("tlp")).starts_with("OtherScheme"));
    for text in [
        "(S/NF) x",
        "(FOUO) x",
        "(UK SECRET) x",
        "(NATO SECRET) x",
        "(RESTRICTED) x",
        "(//GBR S) x",
        "(NF) x",
        "(RED) x",
    ] {
        for own in ["us", "uk", "tlp"] {
            assert!(mark(text, Some(own)).is_some(), "{text} in {own}");
        }
    }
    assert!(mark("(SP-CTI) x", Some("cui")).is_some());
    for (text, own) in [
        ("x (TLP:GREEN)", None),
        ("(EU) x", Some("uk")),
        ("(NATO) x", Some("us")),
        ("(B) x", Some("us")),
        ("(C) third", None),
        ("(a) first", Some("us")),
        ("(see https://a.b//c) x", Some("us")),
        ("(Secretary of State) x", Some("us")),
        ("(U", Some("us")),
        ("(OFFICERS) x", Some("us")),
    ] {
        assert_eq!(mark(text, own), None, "{text}");
    }
}

#[test]
fn a_mark_behind_other_words_is_found() {
    let stray = |text: &str, own: &str| {
        let behind = |at: usize| stretch_of(text, ..at).trim_end().chars().next_back();
        let found = stray_mark(text, Some(scheme(own)), behind);
        found
            .map(|it| stretch_of(text, it).to_owned())
            .unwrap_or_default()
    };
    assert_eq!(
        stray("It is closed. (S//NF) Its cause is known.", "us"),
        "(S//NF)"
    );
    assert_eq!(stray("It is closed (S//NF) by order.", "us"), "(S//NF)");
    assert_eq!(stray("It is closed. (S) Its cause is known.", "us"), "(S)");
    assert_eq!(stray("It is closed. (U)", "us"), "(U)");
    assert_eq!(stray("(TLP:RED) Two marks.", "tlp"), "(TLP:RED)");
    assert_eq!(stray("[TLP:RED] In brackets.", "tlp"), "[TLP:RED]");
    assert_eq!(stray("TLP:RED: bare.", "tlp"), "TLP:RED");
    assert_eq!(stray("S//NF bare.", "us"), "S//NF");
    for text in [
        "Controlled unclassified information (CUI) is marked.",
        "The letter (S) of the list.",
        "It is closed (see above). Item(s) follow.",
        "See https://x.example/S//NF for more.",
    ] {
        assert_eq!(stray(text, "us"), "", "{text}");
        assert_eq!(stray(text, "cui"), "", "{text}");
    }
}

#[test]
fn a_banner_covers_its_portions_and_is_no_higher_than_it_must() {
    let join = |id: &str, portions: &[&str]| {
        let labels: Vec<Label> = portions.iter().map(|it| label(scheme(id), it)).collect();
        Label::join(&labels).unwrap().to_string()
    };
    assert_eq!(
        join("tlp", &["TLP:GREEN", "TLP:AMBER", "TLP:CLEAR"]),
        "TLP:AMBER"
    );
    assert_eq!(join("us", &["U", "S//NF", "C//OC"]), "SECRET//ORCON/NOFORN");
    assert_eq!(join("us", &["U//FOUO", "U"]), "UNCLASSIFIED//FOUO");
    assert_eq!(join("us", &["U//FOUO", "S//NF"]), "SECRET//NOFORN");
    assert_eq!(
        join("us", &["U//SBU-NF", "C//REL TO USA, GBR"]),
        "CONFIDENTIAL//NOFORN"
    );
    assert_eq!(join("us", &["U//LES-NF", "S"]), "SECRET//NOFORN//LES");
    assert_eq!(
        join("us", &["U//LES", "U//LES-NF"]),
        "UNCLASSIFIED//LES NOFORN"
    );
    assert_eq!(
        join("us", &["S//NF//XD", "S//NF//ND"]),
        "SECRET//NOFORN//NODIS"
    );
    assert_eq!(
        join("us", &["TS//SI//NF", "S//TK//NF"]),
        "TOP SECRET//SI/TK//NOFORN"
    );
    assert_eq!(
        join(
            "us",
            &["S//REL TO USA, AUS, GBR", "C//REL TO USA, GBR, NZL"]
        ),
        "SECRET//REL TO USA, GBR"
    );
    assert_eq!(
        join("us", &["S//REL TO USA, FVEY", "S//REL TO USA, AUS, GBR"]),
        "SECRET//REL TO USA, AUS, GBR"
    );
    assert_eq!(
        join("us", &["U", "S//REL TO USA, FVEY"]),
        "SECRET//REL TO USA, FVEY"
    );
    // No reader in common shuts all of them out; a portion that says nothing leaves it open.
    assert_eq!(
        join("us", &["S//REL TO USA, GBR", "S//REL TO USA, DEU"]),
        "SECRET//NOFORN"
    );
    assert_eq!(join("us", &["S//REL TO USA, GBR", "S"]), "SECRET");
    assert_eq!(join("us", &["S//RELIDO", "S//RELIDO"]), "SECRET//RELIDO");
    assert_eq!(join("us", &["S//RELIDO", "S"]), "SECRET");
    assert_eq!(
        join("cui", &["U", "CUI//SP-CTI", "CUI//LEI//NOCON"]),
        "CUI//SP-CTI/LEI//NOCON"
    );
    assert_eq!(
        join("cui", &["CUI//LEI//FED ONLY", "CUI//LEI//FEDCON"]),
        "CUI//LEI//FED ONLY"
    );
    assert_eq!(
        join("uk", &["OFFICIAL", "OFFICIAL-SENSITIVE - COMMERCIAL"]),
        "OFFICIAL-SENSITIVE - COMMERCIAL"
    );
    assert_eq!(
        join("uk", &["OFFICIAL - FOR PUBLIC RELEASE", "OFFICIAL"]),
        "OFFICIAL"
    );
}

#[test]
fn labels_are_ordered_by_who_may_read() {
    let covers = |one: &str, other: &str| label(Scheme::US, one).covers(&label(Scheme::US, other));
    for (high, low) in [
        ("S", "U"),
        ("S//NF", "S"),
        ("S", "S//REL TO USA, GBR"),
        ("S//REL TO USA, GBR", "S//REL TO USA, FVEY"),
        ("S//REL TO USA, GBR", "U"),
        ("S", "U//FOUO"),
        ("TS//SI-G ABCD//OC", "TS//SI-G//OC"),
        ("TS//OC", "S//OC"),
        ("S//OC", "S"),
    ] {
        assert!(covers(high, low), "{high} covers {low}");
        assert!(!covers(low, high), "{low} does not cover {high}");
    }
    for (one, other) in [
        ("S//NF", "C//OC"),
        ("S//REL TO USA, GBR", "S//REL TO USA, DEU"),
        ("U", "U//REL TO USA, GBR"),
        ("U//NF", "S"),
        ("S//SI", "TS//TK"),
    ] {
        assert!(!covers(one, other) || !covers(other, one), "{one} {other}");
    }
    assert!(
        !covers("U", "U//FOUO"),
        "a release to all holds nothing for official use only"
    );
    assert!(!covers("U", "U//REL TO USA, GBR"));
    assert!(!label(Scheme::TLP, "TLP:RED").covers(&label(Scheme::US, "U")));
}

/// A generator of numbers that needs no crate: the same ones in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("a small number")
    }
}

/// A label of a system, of up to three controls, that keeps its rules.
fn random(scheme: Scheme, numbers: &mut Numbers) -> Label {
    let table = scheme.table();
    loop {
        let mut text = table.levels[numbers.below(table.levels.len())]
            .portion
            .to_owned();
        let mut written: Vec<(usize, usize, String)> = Vec::new();
        for _ in 0..numbers.below(4) {
            if table.groups.is_empty() {
                break;
            }
            let group = numbers.below(table.groups.len());
            let index = numbers.below(table.groups[group].controls.len());
            let control = &table.groups[group].controls[index];
            let lists = ["USA, GBR", "USA, AUS, GBR", "USA, DEU", "USA, FVEY"];
            let entry = match control.takes {
                Takes::Nothing => control.portion.to_owned(),
                Takes::Countries => format!("{} {}", control.portion, lists[numbers.below(4)]),
                Takes::Origins => format!("{} DEU", control.portion),
                Takes::Compartments => format!(
                    "{}{}",
                    control.portion,
                    ["", "-X", "-X YY"][numbers.below(3)]
                ),
                Takes::Programs => format!("{}-BP", control.portion),
                Takes::Organizations => format!("CABINET OFFICE {}", control.portion),
                Takes::Words => "HALYARD".to_owned(),
            };
            if !written.iter().any(|it| (it.0, it.1) == (group, index)) {
                written.push((group, index, entry));
            }
        }
        written.sort();
        let mut before = None;
        for (group, _, entry) in &written {
            if table.groups[*group].before_level {
                text = format!("{entry} {text}");
                continue;
            }
            text += if before == Some(group) {
                table.groups[*group].between
            } else {
                table.between_groups
            };
            text += entry;
            before = Some(group);
        }
        if let Ok(label) = Label::parse(&text, scheme) {
            return label;
        }
    }
}

#[test]
fn the_laws_of_the_order_hold() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for scheme in Scheme::all() {
        for _ in 0..4000 {
            let [a, b, c] = [(); 3].map(|()| random(scheme, &mut numbers));
            assert!(a.covers(&a), "{a}");
            if a.covers(&b) && b.covers(&c) {
                assert!(a.covers(&c), "{a} > {b} > {c}");
            }
            if a.covers(&b) && b.covers(&a) {
                assert_eq!(a, b);
            }
            let banner = Label::join([&a, &b, &c]).unwrap();
            for part in [&a, &b, &c] {
                assert!(
                    banner.covers(part),
                    "{banner} covers {part}, of {a} | {b} | {c}"
                );
            }
            assert_eq!(
                Label::join([&c, &a, &b]),
                Some(banner.clone()),
                "{a} | {b} | {c}"
            );
            assert_eq!(Label::join([&a, &a]), Some(a.clone()));
            assert_eq!(
                Label::parse(&banner.to_string(), scheme),
                Ok(banner.clone()),
                "{banner}"
            );
            assert_eq!(
                Label::parse(&banner.portion(), scheme),
                Ok(banner.clone()),
                "{banner}"
            );
            // It is the least, but where readers that exclude each other shut all out.
            let upper = random(scheme, &mut numbers);
            let shut_out = banner
                .controls()
                .any(|(it, _)| it.effect == Effect::ShutsOut)
                && ![&a, &b, &c].iter().any(|it| {
                    it.controls()
                        .any(|(it, _)| it.effect == Effect::ShutsOut || !it.elsewhere.is_empty())
                });
            if [&a, &b, &c].iter().all(|it| upper.covers(it)) && !shut_out {
                assert!(
                    upper.covers(&banner),
                    "{upper} covers {banner}, of {a} | {b} | {c}"
                );
            }
        }
    }
}

/// NATO and the EU as tables alone: nothing of the code knows them.
static NATO: SchemeTable = SchemeTable {
    id: "nato",
    name: "NATO security classification",
    version: "test",
    source: "AC/35-D/2002",
    nation: Some("NATO"),
    owner: None,
    levels: &[
        MarkingLevel::new("NATO UNCLASSIFIED", "NU"),
        MarkingLevel::new("NATO RESTRICTED", "NR"),
        MarkingLevel::new("NATO CONFIDENTIAL", "NC"),
        MarkingLevel::new("NATO SECRET", "NS"),
        MarkingLevel::new("COSMIC TOP SECRET", "CTS"),
    ],
    groups: &[Group {
        name: "special categories",
        controls: &[
            Control::new("ATOMAL", "ATOMAL", "Atomic information")
                .only_on(&["NC", "NS", "CTS"], ""),
            Control::new("BOHEMIA", "BOHEMIA", "Communications intelligence").only_on(&["CTS"], ""),
        ],
        between: "/",
        before_level: false,
    }],
    between_groups: "//",
    marks_every_portion: true,
    label_place: LabelPlace::Centre,
    exclusions: &[],
    requirements: &[],
    order_rule: "",
};

static EU: SchemeTable = SchemeTable {
    id: "eu",
    name: "EU classified information",
    version: "test",
    source: "Decision (EU, Euratom) 2015/444",
    nation: Some("EU"),
    owner: None,
    levels: &[
        MarkingLevel::new("RESTREINT UE/EU RESTRICTED", "R-UE/EU-R"),
        MarkingLevel::new("CONFIDENTIEL UE/EU CONFIDENTIAL", "C-UE/EU-C"),
        MarkingLevel::new("SECRET UE/EU SECRET", "S-UE/EU-S"),
        MarkingLevel::new("TRÈS SECRET UE/EU TOP SECRET", "TS-UE/EU-TS"),
    ],
    groups: &[],
    between_groups: "//",
    marks_every_portion: false,
    label_place: LabelPlace::Centre,
    exclusions: &[],
    requirements: &[],
    order_rule: "",
};

#[test]
fn a_further_system_is_a_table() {
    let (nato, eu) = (Scheme(&NATO), Scheme(&EU));
    let read = |scheme, text| label(scheme, text).to_string();
    assert_eq!(read(nato, "CTS//BOHEMIA"), "COSMIC TOP SECRET//BOHEMIA");
    assert_eq!(label(eu, "SECRET UE/EU SECRET").portion(), "S-UE/EU-S");
    assert!(matches!(
        Label::parse("NS//BOHEMIA", nato),
        Err(MarkingError::WrongLevel { .. })
    ));
    let banner = Label::join([&label(nato, "NR"), &label(nato, "NS//ATOMAL")]).unwrap();
    assert_eq!(banner.to_string(), "NATO SECRET//ATOMAL");
    assert!(label(eu, "C-UE/EU-C").covers(&label(eu, "R-UE/EU-R")));
    let (_, mark) = opening_mark("(NS) Two brigades.", Some(nato)).unwrap();
    assert_eq!(mark.unwrap().to_string(), "NATO SECRET");
}

#[test]
fn two_labels_of_one_system_are_told_which_is_the_higher() {
    let us = Scheme::all().find(|it| it.table().id == "us");
    for (text, own, highest) in [
        ("TLP:AMBER, TLP:GREEN", None, "TLP:AMBER"),
        ("TLP:GREEN, TLP:AMBER", Some(Scheme::TLP), "TLP:AMBER"),
        ("TLP:GREEN TLP:CLEAR TLP:RED", None, "TLP:RED"),
        ("TLP:RED,TLP:RED", None, "TLP:RED"),
        ("tlp:green/tlp:amber+strict", None, "TLP:AMBER+STRICT"),
        ("TLP:GREEN and TLP:CLEAR", None, "TLP:GREEN"),
        ("SECRET, CONFIDENTIAL", us, "SECRET"),
        ("SECRET, SECRET//NOFORN", us, "SECRET//NOFORN"),
        ("S//NF; TS", us, "TOP SECRET//NOFORN"),
        ("SECRET, CONFIDENTIAL, TLP:RED", us, "SECRET"),
        ("SECRET, TLP:RED, TLP:AMBER", us, "TLP:RED"),
    ] {
        let highest = highest.to_owned();
        assert_eq!(
            Marking::parse(text, own),
            Err(MarkingError::Several { highest }),
            "{text}"
        );
    }
    // What is no label does not go round in circles either.
    for text in [
        "TLP:FOO, TLP:BAR",
        "TLP:FOO, TLP:GREEN",
        "TLP, TLP",
        "TLP:RED, X, TLP:Q",
    ] {
        assert!(Marking::parse(text, None).is_err(), "{text}");
    }
    // A label of the protocol beside one of another system, and lists of countries, stay.
    for text in [
        "SECRET, TLP:RED",
        "SECRET//REL TO USA, GBR, NLD",
        "S//REL TO USA, GBR, TLP:RED",
    ] {
        assert!(Marking::parse(text, us).is_ok(), "{text}");
    }
}
