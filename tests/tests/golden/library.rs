//! The library as an embedder uses it: everything comes in as a value, and nothing is printed.

use std::collections::BTreeMap;

use bluf::{
    Context, Document, Fault, FileError, Format, Message, NO_DEMANDS, Organization, PrepareOptions,
    Prepared, ReleaseOptions, Source, SourceIn, Templates, TypesetOptions, Withheld,
};
use bluf_model::{Marking, stretch_of};

const GOOD: &str = "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'It opens on Friday.'\n";

const DRAWING: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>"#;

/// Files in memory: a drawing, and the figures of a table.
fn files(file: &str, limit: u64) -> Result<Vec<u8>, FileError> {
    match file {
        "map.svg" => Ok(DRAWING.as_bytes().to_vec()),
        "boxes.csv" => Ok(b"Quay,Boxes\nNorth,20\nSouth,30\n".to_vec()),
        other => bluf::no_files(other, limit),
    }
}

const PLAIN: PrepareOptions<'static> = PrepareOptions {
    template: None,
    demands: &NO_DEMANDS,
};

fn prepare<'a>(text: &str, organization: &'a Organization) -> Result<Prepared<'a>, Fault> {
    let context = Context {
        organization,
        files: &files,
    };
    let source = Source::new("a.toml", text);
    let loaded = bluf::load("a", source, &context).map_err(Fault::Brief)?;
    bluf::prepare(loaded, context, &PLAIN)
}

fn typeset(prepared: &Prepared<'_>, format: Format) -> Result<Document, Vec<Message>> {
    let options = TypesetOptions {
        format,
        source: SourceIn::LeftOut,
        epoch: None,
    };
    bluf::typeset(prepared, &options)
}

#[test]
fn a_brief_is_written_in_every_format_with_files_from_memory() {
    let organization = Organization::built_in();
    let text = format!(
        "{GOOD}[[figures]]\nid = 'map'\ntitle = 'The bridge'\nalt = 'The bridge from above.'\n\
         file = 'map.svg'\n[[figures]]\nid = 'boxes'\ntitle = 'Boxes moved'\n\
         data = 'boxes.csv'\n"
    );
    let prepared = prepare(&text, &organization).expect("a sound brief");
    for (format, start) in [
        (Format::Pdf, &b"%PDF"[..]),
        (Format::Png, b"\x89PNG"),
        (Format::Svg, b"<svg"),
    ] {
        let document = typeset(&prepared, format).expect("a document");
        let of_format = |file: &Vec<u8>| file.starts_with(start);
        assert!(document.files.iter().all(of_format), "{format:?}");
        assert!(document.pages >= 1);
    }
}

#[test]
fn what_is_wrong_comes_back_with_its_place() {
    let organization = Organization::built_in();
    let text = format!("{GOOD}[[figures]]\ntitle = 'M'\nalt = 'A map.'\nfile = 'nope.png'\n");
    let Err(Fault::Brief(messages)) = prepare(&text, &organization) else {
        panic!("there is no such file")
    };
    let refused: Vec<&Message> = messages.iter().filter(|it| it.is_error()).collect();
    let [message] = refused.as_slice() else {
        panic!("{messages:#?}")
    };
    let location = message.location.as_ref().expect("a place");
    assert_eq!(location.source.name(), "a.toml");
    assert_eq!(stretch_of(&text, location.label.span.clone()), "'nope.png'");
}

#[test]
fn a_brief_with_errors_becomes_no_document() {
    let mut organization = Organization::built_in();
    let config = "[rules]\nlong-sentence = 'deny'\n[defaults]\nlanguage = 'en-GB'\n";
    organization.config = bluf::load_config(Source::new("bluf.toml", config)).expect("choices");
    let long = "and then it opens ".repeat(20);
    let text = GOOD.replace("It opens", &format!("It opens {long}"));
    let text = format!("status = 'final'\ngaps = []\n{text}");
    let prepared = prepare(&text, &organization).expect("a brief that can be read");
    let findings = &prepared.findings;
    assert!(findings.iter().any(Message::is_error), "{findings:#?}");
    let messages = typeset(&prepared, Format::Pdf).expect_err("an error");
    assert!(messages.iter().any(Message::is_error));
}

#[test]
fn a_release_is_prepared_like_any_brief() {
    let organization = Organization::built_in();
    let text = "marking = 'TLP:RED'\ntitle = '(TLP:CLEAR) Bridge closed'\ndate = 2026-05-12\n\
        bluf = ['(TLP:CLEAR) It opens on Friday.', '(TLP:RED) Xqsecret.']\n";
    let prepared = prepare(text, &organization).expect("a sound brief");
    let options = ReleaseOptions {
        at: Marking::parse("TLP:CLEAR", None).expect("a marking"),
        withheld: Withheld::Unsaid,
    };
    let released = bluf::release(&prepared, &options).expect("a release");
    assert_eq!(released.loaded.name, "bridge-closed-tlp-clear");
    assert!(!released.loaded.source.text().contains("Xqsecret"));
    let document = typeset(&released, Format::Svg).expect("a document");
    assert_eq!(document.pages, 1);
}

#[test]
fn a_template_of_ones_own_comes_in_as_bytes() {
    let files = BTreeMap::from([
        (
            "plain/template.toml".to_owned(),
            b"description = 'Plain'\nbody = []\n".to_vec(),
        ),
        (
            "plain/main.typ".to_owned(),
            b"#let view = json(\"view.json\")\n#set document(title: view.metadata.title)\n\
              #title()\n"
                .to_vec(),
        ),
    ]);
    let organization = Organization {
        templates: Templates::built_in().with(files, |name| format!("own/{name}")),
        ..Organization::built_in()
    };
    let text = format!("template = 'plain'\n{GOOD}");
    let prepared = prepare(&text, &organization).expect("a sound brief");
    let place = prepared.template.shown("templates/plain/main.typ");
    assert_eq!(place, "own/plain/main.typ");
    assert_eq!(
        typeset(&prepared, Format::Svg).expect("a document").pages,
        1
    );
}
