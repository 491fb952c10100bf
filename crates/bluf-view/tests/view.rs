//! The view of small briefs made by hand: numbers, names, marks, and what is left out.

use std::collections::BTreeMap;

use bluf_model::{
    Acronym, Addressee, Brief, CitationMode, Colors, Confidence, Day, Decision, Dissent, Fonts,
    Gap, ItemId, Judgment, Language, LikelihoodTerm, Limits, Line, Marking, PageGeometry, Paper,
    Part, Plain, PolicyOption, Profile, Prose, Recommendation, Source, SourceId, Status, Yardstick,
    parse_line, parse_prose,
};
use bluf_view::assets::Assets;
use bluf_view::block::Block;
use bluf_view::parts::Content;
use bluf_view::text::{Node, Span};
use bluf_view::{View, ViewOptions, view};
use chrono::NaiveDate;

fn line(text: &str) -> Line {
    let (line, problems) = parse_line(text, None);
    assert_eq!(problems, [], "{text}");
    line
}

fn marking(text: &str) -> Marking {
    Marking::parse(text, None).unwrap()
}

fn prose(text: &str) -> Prose {
    let (prose, problems) = parse_prose(text, None);
    assert_eq!(problems, [], "{text}");
    prose
}

fn plain(text: &str) -> Plain {
    Plain {
        mark: None,
        text: text.to_owned(),
        start: 0,
    }
}

fn id(text: &str) -> Option<ItemId> {
    Some(ItemId::new(text).unwrap())
}

/// A brief that says only what it must.
fn brief(bluf: &str) -> Brief {
    Brief {
        title: plain("Bridge closed"),
        subtitle: None,
        date: Day(NaiveDate::from_ymd_opt(2026, 5, 12).unwrap()),
        cutoff: None,
        decision_by: None,
        template: None,
        status: Status::Final,
        language: Language::EnGb,
        from: Vec::new(),
        to: Vec::new(),
        through: Vec::new(),
        cc: Vec::new(),
        contact: Vec::new(),
        reference: None,
        supersedes: None,
        enclosures: Vec::new(),
        keywords: Vec::new(),
        marking: None,
        scheme: None,
        releases: Vec::new(),
        released: None,
        handling: None,
        yardstick: None,
        accessed: None,
        bluf: vec![line(bluf)],
        changes: None,
        situation: None,
        context: None,
        gaps: None,
        source_summary: None,
        recommendations: Vec::new(),
        dissents: Vec::new(),
        options: Vec::new(),
        judgments: Vec::new(),
        assumptions: Vec::new(),
        indicators: Vec::new(),
        conflicts: Vec::new(),
        timeline: Vec::new(),
        statistics: Vec::new(),
        clearances: Vec::new(),
        figures: Vec::new(),
        sections: Vec::new(),
        annexes: Vec::new(),
        people: Vec::new(),
        acronyms: Vec::new(),
        classification: None,
        cui: None,
        allow: Vec::new(),
        sources: Vec::new(),
    }
}

fn profile(body: &[Part], annexes: &[Part]) -> Profile {
    Profile {
        name: "test".to_owned(),
        description: String::new(),
        document_type: vec![(Language::EnUs, "Memo".to_owned())],
        body: body.to_vec(),
        annexes: annexes.to_vec(),
        required: Vec::new(),
        headings: Vec::new(),
        decision_words: vec![(Language::EnUs, vec!["Approve".to_owned()])],
        citations: CitationMode::Numbers,
        yardstick: Yardstick::Icd203,
        limits: Limits::default(),
        rules: Vec::new(),
        page: PageGeometry {
            paper: Paper::Auto,
            margin: [20.0; 4],
            ..PageGeometry::default()
        },
        fonts: Fonts {
            text: String::new(),
            labels: String::new(),
            size: 10.0,
        },
        colors: Colors::default(),
    }
}

fn seen(brief: &Brief, profile: &Profile) -> View {
    view(
        brief,
        &ViewOptions {
            profile,
            letterhead: None,
            holds_classified: false,
            assets: &Assets::default(),
            geographies: &BTreeMap::new(),
            typeface: &|_, _| None,
        },
    )
}

fn source(key: &str) -> Source {
    Source {
        id: SourceId::new(key).unwrap(),
        author: Vec::new(),
        title: key.to_owned(),
        publisher: None,
        date: None,
        url: None,
        accessed: None,
        number: None,
        language: None,
        r#type: None,
        grade: None,
        origin: None,
        descriptor: None,
        marking: None,
    }
}

fn recommendation(key: Option<&str>, group: Option<&str>, action: &str) -> Recommendation {
    Recommendation {
        id: key.and_then(id),
        group: group.map(plain),
        action: line(action),
        owner: None,
        due: None,
        rationale: None,
        decision: Decision::Approve,
        marking: None,
    }
}

fn option(key: &str) -> PolicyOption {
    PolicyOption {
        id: id(key),
        name: plain(key),
        description: None,
        benefits: None,
        costs: None,
        risks: None,
        recommended: false,
        marking: None,
    }
}

fn judgment(key: &str, text: &str) -> Judgment {
    Judgment {
        id: id(key),
        text: line(text),
        likelihood: None,
        confidence: None,
        basis: None,
        alternative: None,
        marking: None,
    }
}

/// The words of a line; citations as `^1,2`, links to items in angle brackets.
fn words(line: &[Node]) -> String {
    let of = |node: &Node| match node {
        Node::Text(text) => text.replace('\u{a0}', " "),
        Node::Span(Span::Citation { sources, .. }) => {
            let numbers: Vec<String> = sources
                .iter()
                .map(|source| source.number.to_string())
                .collect();
            format!("^{}", numbers.join(","))
        }
        Node::Span(Span::Reference { body, .. }) => format!("<{}>", words(body)),
        Node::Span(
            Span::Emphasis { body }
            | Span::Strong { body }
            | Span::Link { body, .. }
            | Span::Foreign { body, .. },
        ) => words(body),
        Node::Span(Span::Mark { mark }) => format!("{mark} "),
        Node::Span(Span::Address { pieces } | Span::Code { pieces }) => pieces.concat(),
        Node::Span(Span::Number { whole, fraction }) => format!("{whole}{fraction}"),
    };
    line.iter().map(of).collect()
}

fn content<'a>(view: &'a View, name: &str) -> Option<&'a Content> {
    let parts = view.parts.iter().chain(&view.annexes);
    parts
        .into_iter()
        .find(|part| part.name == name)
        .map(|part| &part.content)
}

/// Each paragraph and bullet of a part with its mark.
fn portions(view: &View, name: &str) -> Vec<(Option<String>, String)> {
    fn collect(blocks: &[Block], portions: &mut Vec<(Option<String>, String)>) {
        for block in blocks {
            match block {
                Block::Paragraph { mark, text } => portions.push((mark.clone(), words(text))),
                Block::List { items, .. } => {
                    for item in items {
                        let first = portions.len();
                        collect(&item.blocks, portions);
                        portions[first].0.clone_from(&item.mark);
                    }
                }
                Block::Quote { blocks } => collect(blocks, portions),
                Block::Figure(_) => {}
            }
        }
    }
    let Some(Content::Prose { blocks }) = content(view, name) else {
        panic!("no {name}")
    };
    let mut portions = Vec::new();
    collect(blocks, &mut portions);
    portions
}

fn paragraph(view: &View, name: &str) -> String {
    portions(view, name).swap_remove(0).1
}

#[test]
fn a_brief_that_says_little_leaves_no_holes() {
    let all: Vec<Part> = <Part as bluf_model::Vocabulary>::TERMS
        .iter()
        .map(|(_, part)| *part)
        .collect();
    let shown = seen(&brief("Closed."), &profile(&all, &[]));
    assert!(shown.parts.is_empty());
    assert!(shown.annexes.is_empty());
    assert_eq!(shown.memo.len(), 1);
    assert_eq!(
        (shown.document_type.as_str(), shown.page.paper.name),
        ("Memo", "A4")
    );
}

#[test]
fn sources_are_numbered_by_first_use_in_printed_order() {
    let mut draft = brief("Closed [@c].");
    draft.situation = Some(prose("One [@a, p. 4; @c]. Two [@b]."));
    draft.context = Some(prose("Printed first [@b]."));
    draft.sources = ["a", "unused", "b", "c"].map(source).into();
    let shown = seen(&draft, &profile(&[Part::Context, Part::Situation], &[]));
    assert_eq!(words(&shown.bluf.text), "Closed^1.");
    assert_eq!(paragraph(&shown, "context"), "Printed first^2.");
    // A group prints in the order of its numbers.
    assert_eq!(paragraph(&shown, "situation"), "One^1,3. Two^2.");
    // A number leads somewhere, even if the template lists no annex of sources.
    let Some(Content::Sources { entries, .. }) = content(&shown, "sources") else {
        panic!()
    };
    let listed: Vec<_> = entries
        .iter()
        .map(|entry| (entry.number.as_str(), words(&entry.entry)))
        .collect();
    let expected = [("1", "c."), ("2", "b."), ("3", "a."), ("–", "unused.")];
    assert_eq!(
        listed,
        expected.map(|(number, text)| (number, text.to_owned()))
    );
}

#[test]
fn a_template_without_citations_prints_none_and_still_lists_the_sources() {
    let mut draft = brief("Closed [@b], it seems [@a].");
    draft.sources = ["a", "b"].map(source).into();
    let mut bare = profile(&[], &[Part::Sources]);
    bare.citations = CitationMode::None;
    let shown = seen(&draft, &bare);
    assert_eq!(words(&shown.bluf.text), "Closed, it seems.");
    let Some(Content::Sources { entries, .. }) = content(&shown, "sources") else {
        panic!()
    };
    assert_eq!(words(&entries[0].entry), "b.");
}

#[test]
fn references_print_the_name_of_what_they_mean() {
    let mut draft = brief(
        "[](#wait) fails if [](#rain) holds; see [](#act) and [the dry case](#rain). [](#gone) stays.",
    );
    draft.options = ["build", "wait"].map(option).into();
    draft.judgments = vec![judgment("rain", "It rains.")];
    draft.recommendations = vec![
        recommendation(None, Some("Later"), "Plan."),
        recommendation(Some("act"), None, "Act."),
        recommendation(None, Some("Now"), "Buy."),
        recommendation(Some("more"), Some("Later"), "Plan more."),
    ];
    draft.assumptions = vec![bluf_model::Assumption {
        id: id("gone"),
        text: line("Gone."),
        if_wrong: None,
        marking: None,
    }];
    let parts = [Part::Recommendations, Part::Options, Part::Judgments];
    let shown = seen(&draft, &profile(&parts, &[]));
    // The assumptions do not print, so nothing links to them.
    assert_eq!(
        words(&shown.bluf.text),
        "<Option B> fails if <judgement 1> holds; see <recommendation 1> and <the dry case>. Assumption 1 stays.",
    );
    let Some(Content::Recommendations { groups, .. }) = content(&shown, "recommendations") else {
        panic!()
    };
    let printed: Vec<_> = groups
        .iter()
        .flat_map(|group| {
            group
                .items
                .iter()
                .map(|item| (group.heading.as_deref(), item.number, item.target.as_str()))
        })
        .collect();
    assert_eq!(
        printed,
        [
            (None, 1, "item-act"),
            (Some("Later"), 2, "recommendation-2"),
            (Some("Later"), 3, "item-more"),
            (Some("Now"), 4, "recommendation-4"),
        ],
    );
    draft.language = Language::EnUs;
    let shown = seen(&draft, &profile(&parts, &[]));
    assert!(words(&shown.bluf.text).contains("<judgment 1>"));
}

#[test]
fn marks_print_where_they_differ_from_what_covers_them() {
    let mut draft = brief("(TLP:AMBER) Closed.");
    draft.marking = Some(marking("TLP:AMBER"));
    draft.situation = Some(prose(
        "(TLP:GREEN) If asked:\n\n- Free.\n- (TLP:AMBER) Not free.\n- (TLP:GREEN) Free as well.\n\nUnmarked.\n\n- Unmarked.\n- (TLP:CLEAR) Clear.",
    ));
    let mut action = recommendation(None, None, "(TLP:GREEN) Act.");
    action.rationale = Some(line("(TLP:AMBER) Why."));
    action.owner = Some(plain("Roads"));
    draft.recommendations = vec![action, recommendation(None, None, "Act more.")];
    let shown = seen(
        &draft,
        &profile(&[Part::Situation, Part::Recommendations], &[]),
    );
    assert_eq!(shown.bluf.mark, None);
    let marks: Vec<_> = portions(&shown, "situation")
        .into_iter()
        .map(|(mark, _)| mark)
        .collect();
    let expected = [
        Some("(TLP:GREEN)"),
        None,
        Some("(TLP:AMBER)"),
        None,
        None,
        None,
        Some("(TLP:CLEAR)"),
    ];
    assert_eq!(marks, expected.map(|mark| mark.map(str::to_owned)));
    let Some(Content::Recommendations { groups, .. }) = content(&shown, "recommendations") else {
        panic!()
    };
    let item = &groups[0].items[0];
    assert_eq!(item.mark.as_deref(), Some("(TLP:GREEN)"));
    assert_eq!(words(item.rationale.as_ref().unwrap()), "(TLP:AMBER) Why.");
    assert_eq!(item.decision, ["Approve"]);
}

#[test]
fn a_mark_that_all_portions_share_stands_at_the_heading() {
    let mark_of = |text: &str| {
        let mut draft = brief("Closed.");
        draft.marking = Some(marking("TLP:AMBER"));
        draft.situation = Some(prose(text));
        seen(&draft, &profile(&[Part::Situation], &[]))
            .parts
            .swap_remove(0)
            .mark
    };
    let green = Some("(TLP:GREEN)".to_owned());
    assert_eq!(
        mark_of("(TLP:GREEN) One.\n\n- Two.\n\n(TLP:GREEN) Three."),
        green
    );
    assert_eq!(mark_of("- (TLP:GREEN) One.\n- (TLP:GREEN) Two."), green);
    assert_eq!(mark_of("(TLP:GREEN) One.\n\nTwo."), None);
    // Bullets that no paragraph introduces have the brief's marking.
    assert_eq!(mark_of("- One.\n\n(TLP:GREEN) Two."), None);
    assert_eq!(
        mark_of("(TLP:GREEN) One.\n\n- Two.\n  - (TLP:AMBER) Three."),
        None
    );
}

#[test]
fn likelihood_and_confidence_never_share_a_sentence() {
    let mut draft = brief("Closed.");
    let mut first = judgment("one", "It is likely, and the other highly probable.");
    first.confidence = Some(Confidence::Moderate);
    let mut second = judgment("two", "It rains.");
    second.likelihood = LikelihoodTerm::new("unlikely", Language::EnGb);
    let mut third = judgment("three", "It probably rains.");
    third.likelihood = LikelihoodTerm::new("likely", Language::EnGb);
    draft.judgments = vec![first, second, third];
    let shown = seen(&draft, &profile(&[Part::Judgments], &[]));
    let Some(Content::Judgments { key, items }) = content(&shown, "judgments") else {
        panic!()
    };
    assert_eq!(
        words(key.as_ref().unwrap()),
        "Likelihood words (ICD 203): unlikely 20–45%, likely/probably 55–80%. \
         Words with the same range indicate the same assessment of probability. \
         Confidence is about the evidence, not the odds.",
    );
    assert_eq!(
        items[0].basis.as_ref().unwrap().label,
        "Moderate confidence."
    );
    assert_eq!(
        words(&items[1].likelihood.as_ref().unwrap().text),
        "Unlikely."
    );
    assert!(items[2].likelihood.is_none());
}

#[test]
fn a_scale_that_we_translated_says_so() {
    let mut draft = brief("Cerrado.");
    draft.language = Language::Es;
    draft.judgments = vec![judgment("one", "Es muy probable.")];
    let shown = seen(&draft, &profile(&[Part::Judgments], &[]));
    let Some(Content::Judgments { key, .. }) = content(&shown, "judgments") else {
        panic!()
    };
    let expected = "Términos de probabilidad (ICD 203, traducción propia): muy probable 80–95 %.";
    assert_eq!(words(key.as_ref().unwrap()), expected);
}

#[test]
fn having_found_no_gaps_is_said_and_silence_is_not() {
    let mut draft = brief("Closed.");
    let shown = profile(&[Part::Gaps], &[]);
    assert!(content(&seen(&draft, &shown), "gaps").is_none());
    draft.gaps = Some(Vec::new());
    let seen_empty = seen(&draft, &shown);
    let Some(Content::List { items }) = content(&seen_empty, "gaps") else {
        panic!()
    };
    assert_eq!(words(&items[0].text), "None identified.");
    let gap = Gap {
        text: line("Why."),
        plan: Some(line("Ask.")),
        marking: None,
    };
    draft.gaps = Some(vec![gap]);
    let seen_one = seen(&draft, &shown);
    let Some(Content::List { items }) = content(&seen_one, "gaps") else {
        panic!()
    };
    assert_eq!(words(&items[0].text), "Why. To find out. Ask.");
}

#[test]
fn acronyms_are_written_out_once_in_printed_order() {
    let mut draft = brief("The *HGV* ban stays; [the HGV](https://hgv.example) waits.");
    draft.situation = Some(prose("An HGV, and [HGV]{lang=fr} of the RD."));
    let acronym = |short: &str, long: &str| Acronym {
        short: short.into(),
        long: plain(long),
    };
    draft.acronyms = vec![
        acronym("HGV", "heavy goods vehicle"),
        acronym("RD", "Roads Directorate"),
    ];
    draft.title = plain("RD and HGV");
    let shown = seen(&draft, &profile(&[Part::Situation], &[Part::Acronyms]));
    assert_eq!(
        words(&shown.bluf.text),
        "The heavy goods vehicle (HGV) ban stays; the HGV waits."
    );
    assert_eq!(
        paragraph(&shown, "situation"),
        "An HGV, and HGV of the Roads Directorate (RD)."
    );
    assert_eq!(shown.title, "RD and HGV");
}

#[test]
fn objections_stand_beside_what_they_object_to() {
    let mut draft = brief("Closed.");
    draft.options = ["build", "wait"].map(option).into();
    draft.dissents = vec![Dissent {
        organization: plain("Treasury"),
        on: ItemId::new("wait").unwrap(),
        text: line("Too dear."),
        marking: Some(marking("TLP:RED")),
    }];
    let shown = seen(&draft, &profile(&[Part::Options], &[]));
    let Some(Content::Options { items, .. }) = content(&shown, "options") else {
        panic!()
    };
    assert!(items[0].dissents.is_empty());
    assert_eq!(items[1].dissents[0].label, "Objection from Treasury.");
    assert_eq!(words(&items[1].dissents[0].text), "(TLP:RED) Too dear.");
}

#[test]
fn options_are_compared_by_what_at_least_one_of_them_has() {
    let mut draft = brief("Closed.");
    draft.options = ["build", "wait", "close"].map(option).into();
    draft.options[0].description = Some(line("Build."));
    let only = profile(&[Part::Options], &[]);
    let list = seen(&draft, &only);
    let Some(Content::Options { columns, .. }) = content(&list, "options") else {
        panic!()
    };
    assert!(columns.is_empty(), "there is nothing to compare");
    assert!(!list.parts[0].wide);
    draft.options[1].costs = Some(line("Dear."));
    draft.options[2].risks = Some(line("Late."));
    let table = seen(&draft, &only);
    let Some(Content::Options { columns, items, .. }) = content(&table, "options") else {
        panic!()
    };
    assert_eq!(*columns, ["Option", "Costs", "Risks"]);
    assert!(table.parts[0].wide);
    let of_wait: Vec<_> = items[1]
        .aspects
        .iter()
        .map(|it| it.as_deref().map(words))
        .collect();
    assert_eq!(of_wait, [Some("Dear.".to_owned()), None]);
}

#[test]
fn citations_and_labels_are_worded_to_the_last_sign() {
    let mut draft = brief("Closed [@a, p. 4 f.].");
    draft.status = Status::Draft;
    draft.reference = Some(plain("RD/7"));
    draft.sources = vec![source("a")];
    draft.dissents = vec![Dissent {
        organization: plain("Haulage Inc."),
        on: ItemId::new("wait").unwrap(),
        text: line("Too dear."),
        marking: None,
    }];
    draft.options = vec![option("wait")];
    let shown = seen(&draft, &profile(&[Part::Options], &[]));
    let Some(Node::Span(Span::Citation { sources, .. })) = shown.bluf.text.get(1) else {
        panic!("{:?}", shown.bluf.text)
    };
    assert_eq!(sources[0].detail.as_deref(), Some("(p.\u{a0}4\u{a0}f.)"));
    assert_eq!(sources[0].spoken, "Source 1");
    let Some(Content::Options { items, .. }) = content(&shown, "options") else {
        panic!()
    };
    assert_eq!(items[0].dissents[0].label, "Objection from Haulage Inc.");
    assert_eq!(shown.running.head, ["Bridge closed", "RD/7"]);
    assert_eq!(shown.running.foot, ["Draft"]);
}

#[test]
fn a_mailbox_in_the_contact_is_a_link() {
    let mut draft = brief("Closed.");
    draft.contact = vec![plain("Desk, desk@roads.example")];
    draft.from = vec![Addressee {
        name: plain("Ruth Aldane"),
        office: Some(plain("Roads")),
    }];
    let shown = seen(&draft, &profile(&[Part::Signature], &[]));
    let Some(Content::Facts { rows }) = content(&shown, "signature") else {
        panic!()
    };
    assert_eq!(words(&rows[0].lines[0]), "Ruth Aldane, Roads");
    let link = &rows[1].lines[0][1];
    assert!(
        matches!(link, Node::Span(Span::Link { url, .. }) if url == "mailto:desk@roads.example")
    );
}

#[test]
fn typography_reads_a_line_as_one_text_and_leaves_addresses_alone() {
    let draft = brief("He said \"it *isn't* done\" -- see https://x.example/a--b'c [@a].");
    let shown = seen(&draft, &profile(&[], &[]));
    assert_eq!(
        words(&shown.bluf.text),
        "He said “it isn’t done” – see https://x.example/a--b'c."
    );
}

#[test]
fn code_and_kept_hyphens_are_set_as_typed() {
    let mut draft = brief("Run `it's --all`, \\--so \"`x`\" -- or `a-long-file-name.txt`.");
    draft.title = "With --all, \\-- and -- this".into();
    let shown = seen(&draft, &profile(&[], &[]));
    assert_eq!(
        words(&shown.bluf.text),
        "Run it's --all, --so “x” – or a-long-file-name.txt."
    );
    assert_eq!(shown.title, "With --all, -- and\u{a0}– this");
    let pieces = shown.bluf.text.iter().filter_map(|node| match node {
        Node::Span(Span::Code { pieces }) => Some(pieces.len()),
        _ => None,
    });
    // A short word is never broken, a long one anywhere.
    assert_eq!(
        pieces.collect::<Vec<_>>(),
        [3, 1, "a-long-file-name.txt".len()]
    );
}
