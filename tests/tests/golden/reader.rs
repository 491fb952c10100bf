//! The reader of PDFs itself, on a document with a little of everything.

use std::sync::OnceLock;

use bluf_tests::pdf::{attachments, bookmarks, fonts, heard, links, metadata, open, tags};
use bluf_typst::engine::{self, Archive, Files, Job, PdfOptions};

const DOCUMENT: &str = r#"
#set document(title: "Naïve “reader”", author: ("A. Office", "B. Office"), date: datetime(year: 2026, month: 5, day: 12))
#set page(width: 12cm, height: 8cm, margin: 1cm, header: [A running head], footer: [A running foot])
#set text(font: "Source Serif 4", lang: "en", region: "GB")
#set par(justify: true)
#title[A naïve reader]
= First
Text with *strong* and #emph[stressed] words, #text(lang: "fr", region: none)[mot juste] and
a #link("https://a.example/é")[link].
#box(width: 2.4cm)[An incomprehensibility of words]
- One
- Two
  + Inner
== Second
#table(columns: 2, table.header[Place][Count], [North], [20])
#image("dot.svg", alt: "A black dot", width: 3mm)
#pagebreak()
Difficult: fi ffl — 6′ 2″, Ångström, Київ. #link(<there>)[There.]

#metadata(none) <there> The end.
"#;

const DOT: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4"/></svg>"#;

fn document() -> &'static [u8] {
    static DOCUMENT_PDF: OnceLock<Vec<u8>> = OnceLock::new();
    DOCUMENT_PDF.get_or_init(|| {
        let files = Files::from_iter([("main.typ", DOCUMENT), ("dot.svg", DOT)]);
        let job = Job {
            files,
            main: "main.typ".to_owned(),
        };
        let typeset = engine::typeset(&job).unwrap_or_else(|errors| panic!("{errors:#?}"));
        let options = PdfOptions {
            archive: Archive::A2a,
            creator: "bluf".to_owned(),
            timestamp: None,
        };
        engine::pdf(&typeset, &options).unwrap_or_else(|errors| panic!("{errors:#?}"))
    })
}

#[test]
fn all_that_is_tagged_is_heard_in_order() {
    let tags = open(document())
        .and_then(|pdf| tags(&pdf))
        .expect("a tagged PDF");
    assert_eq!(tags.language, "en-GB");
    assert_eq!(tags.untagged, []);
    insta::assert_snapshot!(heard(&tags), @r"
    Document
      Title A naïve reader
      H1 First
      P Text with strong and stressed words, ‹fr: mot juste› and a link⟨https://a.example/é⟩. An incomprehensibility of words
      L
        LI • One
        LI • P Two
        L LI 1. Inner
      H2 Second
      Table
        THead TR
          TH:Column Place
          TH:Column Count
        TBody TR
          TD North
          TD 20
      Figure [A black dot]
      P Difficult: fi ffl — 6′ 2″, Ångström, Київ. There.⟨page 3⟩
      P The end.
    ");
}

#[test]
fn what_it_says_of_itself_is_found() {
    let pdf = open(document()).expect("a PDF");
    let metadata = metadata(&pdf).expect("metadata");
    assert_eq!(metadata.info.title, "Naïve “reader”");
    assert_eq!(metadata.info, metadata.xmp);
    insta::assert_snapshot!(metadata, @r"
    standards  PDF/A-2a, PDF/UA-1
    title      Naïve “reader”
    author     A. Office, B. Office
    language   en-GB
    creator    bluf
    created    2026-05-12T00:00:00Z
    modified   2026-05-12T00:00:00Z
    pages      3
    ");
    assert_eq!(attachments(&pdf), Ok(Vec::new()));
    assert!(fonts(&pdf).iter().all(|font| font.embedded));
    let bookmarks = bookmarks(&pdf).expect("bookmarks");
    let bookmarks: Vec<_> = bookmarks
        .iter()
        .map(|it| (it.depth, it.title.as_str()))
        .collect();
    assert_eq!(bookmarks, [(0, "First"), (1, "Second")]);
    let links = links(&pdf).expect("links");
    assert_eq!((links.inside, links.broken.len(), links.silent), (1, 0, 0));
    assert_eq!(
        links.outside.into_iter().collect::<Vec<_>>(),
        ["https://a.example/é"]
    );
}
