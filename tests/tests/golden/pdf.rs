//! What every PDF claims, carries and leaves out.

use std::env;
use std::fmt::Write;

use bluf::SourceIn;
use bluf_tests::fixtures::{self, Fixture};
use bluf_tests::golden::snapshot;
use bluf_tests::pdf::{self, Metadata, attachments, bookmarks, fonts, links, metadata};
use bluf_tests::rendered::{Rendered, for_each, named};
use bluf_typst::engine::attachment;

fn metadata_of(bytes: &[u8]) -> Metadata {
    pdf::open(bytes)
        .and_then(|pdf| metadata(&pdf))
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_pdf_says_of_itself_what_it_said() {
    for_each(|rendered| {
        snapshot(
            "pdf",
            rendered.fixture.name(),
            &summary(rendered).expect("a sound PDF"),
        )
    });
}

fn summary(rendered: &Rendered) -> Result<String, Box<dyn std::error::Error>> {
    let pdf = pdf::open(&rendered.pdf)?;
    // A new version of bluf must not change what is expected of a brief.
    let version = concat!("bluf ", env!("CARGO_PKG_VERSION"));
    let mut text = metadata(&pdf)?.to_string().replace(version, "bluf");
    let links = links(&pdf)?;
    writeln!(text, "\nfonts")?;
    for font in fonts(&pdf) {
        writeln!(text, "  {}", font.name)?;
    }
    writeln!(text, "\nbookmarks")?;
    for bookmark in bookmarks(&pdf)? {
        writeln!(text, "  {}{}", "  ".repeat(bookmark.depth), bookmark.title)?;
    }
    writeln!(text, "\nlinks\n  {} inside", links.inside)?;
    for address in links.outside {
        writeln!(text, "  {address}")?;
    }
    Ok(text)
}

#[test]
fn every_pdf_is_accessible_and_archival() {
    for_each(|rendered| {
        let metadata = metadata_of(&rendered.pdf);
        assert_eq!(metadata.standards, ["PDF/A-2a", "PDF/UA-1"]);
        assert!(metadata.is_tagged && metadata.shows_title);
        assert_eq!(metadata.info, metadata.xmp, "its two places disagree");
        assert_eq!(metadata.language, metadata.xmp_language);
        assert!(
            metadata
                .info
                .created
                .starts_with(&rendered.fixture.brief().date.0.to_string())
        );
        assert_eq!(metadata.info.modified, metadata.info.created);
        let others: Vec<_> = metadata
            .times
            .iter()
            .filter(|time| **time != metadata.info.created)
            .collect();
        assert!(others.is_empty(), "it holds other times: {others:?}");
    });
}

#[test]
fn every_font_is_embedded() {
    for_each(|rendered| {
        let fonts = fonts(&pdf::open(&rendered.pdf).expect("a PDF"));
        let missing: Vec<_> = fonts.iter().filter(|font| !font.embedded).collect();
        assert!(!fonts.is_empty() && missing.is_empty(), "{missing:?}");
    });
}

#[test]
fn every_link_leads_somewhere_and_can_be_heard() {
    for_each(|rendered| {
        let links = pdf::open(&rendered.pdf)
            .and_then(|pdf| links(&pdf))
            .expect("a sound PDF");
        assert!(
            links.broken.is_empty(),
            "these lead nowhere: {:?}",
            links.broken
        );
        assert_eq!(links.silent, 0);
        let known = ["https://", "http://", "mailto:"];
        let odd = links
            .outside
            .iter()
            .find(|link| !known.iter().any(|scheme| link.starts_with(scheme)));
        assert_eq!(odd, None, "a scheme that a brief may not use");
    });
}

#[test]
fn every_address_is_written_as_pdf_asks() {
    for_each(|rendered| {
        let links = pdf::open(&rendered.pdf)
            .and_then(|pdf| links(&pdf))
            .expect("a sound PDF");
        let odd: Vec<_> = links
            .outside
            .iter()
            .filter(|link| !link.is_ascii())
            .collect();
        assert!(
            odd.is_empty(),
            "an address in a PDF is ASCII, the rest with per cent signs: {odd:?}"
        );
    });
}

#[test]
fn a_second_run_gives_the_same_bytes() {
    // All others were typeset between the two, in other threads.
    for_each(|rendered| {
        let fixture = &rendered.fixture;
        let again = fixture.pdf(&fixture.lay_out(SourceIn::LeftOut), SourceIn::LeftOut);
        assert!(again == rendered.pdf, "the bytes differ");
    });
}

#[test]
fn no_pdf_carries_a_file_unasked() {
    for_each(|rendered| {
        assert_eq!(attachment(&rendered.pdf), Ok(None));
        let files = pdf::open(&rendered.pdf)
            .and_then(|pdf| attachments(&pdf))
            .expect("a sound PDF");
        assert_eq!(files, []);
    });
}

#[test]
fn a_source_comes_back_byte_for_byte() {
    for name in ["smallest", "special-characters", "brackenholt-water"] {
        let fixture: &Fixture = &named(name).fixture;
        let bytes = pdf_with_source(fixture);
        assert_eq!(metadata_of(&bytes).standards, ["PDF/A-3a", "PDF/UA-1"]);
        let found = attachment(&bytes)
            .expect("a sound PDF")
            .expect("an attachment");
        assert_eq!(found.name, format!("{name}.toml"));
        assert!(
            found.bytes == fixture.text().as_bytes(),
            "{name}: the bytes differ"
        );

        let files = pdf::open(&bytes)
            .and_then(|pdf| attachments(&pdf))
            .expect("a sound PDF");
        let [file] = &files[..] else {
            panic!("{files:?}")
        };
        assert_eq!(
            (file.relationship.as_str(), file.media_type.as_str()),
            ("Source", "application/toml")
        );
        assert!(!file.description.is_empty());
        assert!(
            bytes == pdf_with_source(fixture),
            "{name}: a second run differs"
        );
    }
}

fn pdf_with_source(fixture: &Fixture) -> Vec<u8> {
    fixture.pdf(&fixture.lay_out(SourceIn::Attached), SourceIn::Attached)
}

#[test]
fn nothing_of_this_machine_is_in_a_pdf() {
    let root = fixtures::root().canonicalize().expect("a directory");
    let mut secrets = vec![root.display().to_string(), "/tests/briefs".to_owned()];
    secrets.extend(
        ["HOME", "CARGO_MANIFEST_DIR"]
            .iter()
            .filter_map(|name| env::var(name).ok()),
    );
    secrets.retain(|secret| secret.len() > 1);
    for_each(|rendered| {
        let pdf = pdf::open(&rendered.pdf).expect("a PDF");
        let unpacked = pdf::unpacked(&pdf);
        for secret in &secrets {
            let holds = |bytes: &[u8]| {
                bytes
                    .windows(secret.len())
                    .any(|window| window == secret.as_bytes())
            };
            assert!(
                !holds(&rendered.pdf) && !unpacked.iter().any(|it| holds(it)),
                "it holds {secret}"
            );
        }
    });
}
