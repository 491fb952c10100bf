//! A template prints the parts that its profile lists, all of each, and no others.

use bluf::{Organization, Templates};
use bluf_model::{Brief, ItemId, Part, Profile, Role, TextContent, Vocabulary, texts};
use bluf_tests::canaries::{Planted, Shows, plant};
use bluf_tests::fixtures::Fixture;
use bluf_tests::pdf;

/// A planted brief, to be set by the template of this name.
fn fixture(planted: &'static Planted, template: &str) -> Fixture {
    let organization = Box::leak(Box::new(Organization {
        templates: Templates::built_in(),
        ..Organization::built_in()
    }));
    let files = Box::leak(Box::new(|name: &str, _: u64| Ok(planted.file(name))));
    let named = format!("template = \"{template}\"");
    let text = planted
        .source
        .replace("template = \"decision-memo\"", &named);
    Fixture::of_text("planted", &text, files, organization)
}

/// What is heard of its pages: a word may be parted at the end of a line.
fn pages(fixture: &Fixture) -> String {
    let source = bluf::SourceIn::LeftOut;
    let bytes = fixture.pdf(&fixture.lay_out(source), source);
    let opened = pdf::open(&bytes).expect("a PDF");
    let heard = pdf::heard(&pdf::tags(&opened).expect("tags"));
    let is_in_a_word = |it: &char| !it.is_whitespace() && *it != '-';
    heard.chars().filter(is_in_a_word).collect()
}

/// The words of a planted brief that a page shows, each with the part in which it prints.
fn planted_in_parts<'a>(brief: &Brief, planted: &'a Planted) -> Vec<(Part, &'a str)> {
    // What a release may take away is on the pages of the whole.
    let shown = planted
        .canaries
        .iter()
        .filter(|it| it.shows != Shows::Brief);
    let shown: Vec<&str> = shown.map(|it| it.word.as_str()).collect();
    let mut found = Vec::new();
    let mut add = |part: Part, words: &str| {
        let planted = shown.iter().filter(|it| words.contains(**it));
        found.extend(planted.map(|it| (part, *it)));
    };
    for text in texts(brief) {
        let part = match text.role {
            // It prints beside what it objects to.
            Role::Dissent | Role::Dissenter => {
                let dissent = &brief.dissents[text.index.expect("a dissent is an item")];
                Some(part_of(brief, &dissent.on))
            }
            // It stands among the sources if the words that call it print.
            Role::Note => continue,
            // Figures print where texts place them.
            role => role.part().filter(|part| *part != Part::Figures),
        };
        let words = match text.content {
            TextContent::Line(line) => line.plain_text(),
            TextContent::Plain(plain) => plain.text.clone(),
            TextContent::Words(words) => words.to_owned(),
            TextContent::None => continue,
        };
        if let Some(part) = part {
            add(part, &words);
        }
    }
    for source in &brief.sources {
        add(Part::Sources, &source.title);
    }
    for contact in &brief.contact {
        add(Part::Contact, &contact.text);
    }
    found
}

fn part_of(brief: &Brief, id: &ItemId) -> Part {
    let is = |other: &Option<ItemId>| other.as_ref() == Some(id);
    if brief.options.iter().any(|it| is(&it.id)) {
        Part::Options
    } else if brief.judgments.iter().any(|it| is(&it.id)) {
        Part::Judgments
    } else {
        Part::Recommendations
    }
}

/// What is wrong with the pages of a brief under a profile.
fn wrong(fixture: &Fixture, planted: &Planted, what: &str) -> Vec<String> {
    let (pages, profile) = (pages(fixture), fixture.prepared.profile);
    let in_parts = planted_in_parts(fixture.brief(), planted);
    let wrong = in_parts.iter().filter_map(|(part, word)| {
        // Whom to ask is in the head, or with the signature.
        let prints = profile.prints(*part) || *part == Part::Contact;
        let is_there = pages.contains(word);
        let not = if prints { "not " } else { "" };
        (prints != is_there).then(|| format!("{what}: `{word}` of {} is {not}there", part.term()))
    });
    wrong.collect()
}

/// Every second part of a profile, from the first or from the second.
fn half(profile: &Profile, from: usize) -> Profile {
    let half = |parts: &[Part]| parts.iter().skip(from).step_by(2).copied().collect();
    Profile {
        body: half(&profile.body),
        annexes: half(&profile.annexes),
        ..profile.clone()
    }
}

#[test]
fn each_part_that_a_profile_lists_prints_and_no_other() {
    let mut failed = Vec::new();
    let templates = Templates::built_in();
    for (seed, template) in templates.iter().enumerate() {
        let name = &template.name;
        let planted: &'static Planted = Box::leak(Box::new(plant(seed as u64)));
        let mut fixture = fixture(planted, name);
        let all = fixture.prepared.profile;
        // Each part has words that can be looked for.
        let in_parts = planted_in_parts(fixture.brief(), planted);
        for part in all.printed() {
            let has_words = in_parts.iter().any(|(it, _)| *it == part);
            let has_none = matches!(part, Part::Figures | Part::Data);
            assert!(has_words || has_none, "{name}: nothing in {}", part.term());
        }
        failed.extend(wrong(&fixture, planted, name));
        // Drawings say what is in other parts.
        fixture.prepared.loaded.brief.figures.clear();
        for from in 0..2 {
            fixture.prepared.profile = Box::leak(Box::new(half(all, from)));
            failed.extend(wrong(&fixture, planted, &format!("{name}, half {from}")));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
