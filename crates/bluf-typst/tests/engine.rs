//! The typesetting engine on small templates of its own.

use bluf_typst::engine::{
    self, Archive, AttachmentError, Files, Job, PdfOptions, TemplateError, Typeset,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, ObjRef, String as PdfString};

/// What every document needs to pass as PDF/UA-1 and PDF/A.
const HEAD: &str = r#"
#set document(title: "A memo", author: "An office", date: datetime(year: 2026, month: 5, day: 12))
#set page(width: 10cm, height: 8cm, margin: 1cm)
#set text(font: "Source Serif 4", size: 10pt, lang: "en")
#title()
"#;

fn job(main: &str) -> Job {
    Job {
        files: Files::from_iter([("main.typ", main.to_owned())]),
        main: "main.typ".to_owned(),
    }
}

fn memo(body: &str) -> Job {
    job(&format!("{HEAD}{body}"))
}

fn set(body: &str) -> Typeset {
    engine::typeset(&memo(body)).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

fn errors(job: &Job) -> Vec<TemplateError> {
    engine::typeset(job).expect_err("an error was expected")
}

fn options(archive: Archive) -> PdfOptions {
    PdfOptions {
        archive,
        creator: "bluf test".to_owned(),
        timestamp: None,
    }
}

fn pdf(typeset: &Typeset) -> Vec<u8> {
    engine::pdf(typeset, &options(Archive::A2a)).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

// Errors

#[test]
fn an_error_in_an_imported_file_has_that_files_line() {
    let mut job = job("#import \"lib/parts.typ\": head\n\n#head(3)");
    job.files.insert(
        "lib/parts.typ",
        "// parts\n#let head(n) = [\n  é#n.missing()\n]\n",
    );

    let [error] = &errors(&job)[..] else { panic!() };
    let place = error.place.as_ref().expect("a place");
    assert_eq!(
        (place.file.as_str(), place.line, place.column),
        ("lib/parts.typ", 3, 5)
    );
    assert_eq!(place.excerpt, "  é#n.missing()");
    assert_eq!(place.width, "n.missing".len());
    assert!(
        error.to_string().starts_with("lib/parts.typ:3:5: "),
        "{error}"
    );

    let step = &error.trace[0];
    assert_eq!(step.message, "while calling `head`");
    assert_eq!(
        step.place.as_ref().expect("a place").to_string(),
        "main.typ:3:2"
    );
}

#[test]
fn an_error_in_data_has_the_datas_line() {
    let mut job = job("#json(\"view.json\")");
    job.files.insert("view.json", "{\n  \"title\": ?\n}");
    let [error] = &errors(&job)[..] else { panic!() };
    assert_eq!(
        error.place.as_ref().expect("a place").to_string(),
        "view.json:2:12"
    );
}

#[test]
fn a_missing_file_is_named_where_it_was_asked_for() {
    let [error] = &errors(&job("Text.\n\n#include \"gone.typ\""))[..] else {
        panic!()
    };
    assert_eq!(
        error.to_string(),
        "main.typ:3:10: file not found (searched at gone.typ)"
    );
}

#[test]
fn a_missing_or_impossible_main_file_is_an_error() {
    let message = |main: &str| {
        let job = Job {
            files: Files::from_iter([("main.typ", "Text.")]),
            main: main.to_owned(),
        };
        errors(&job).remove(0).to_string()
    };
    assert_eq!(message("gone.typ"), "file not found (searched at gone.typ)");
    assert!(message("../main.typ").starts_with("`../main.typ` cannot be the main file: "));
}

#[test]
fn there_are_no_packages_and_no_clock() {
    let [error] = &errors(&job("#import \"@preview/cetz:0.4.0\": canvas"))[..] else {
        panic!()
    };
    assert!(error.message.contains("package not found"), "{error}");
    let [error] = &errors(&job("#datetime.today()"))[..] else {
        panic!()
    };
    assert!(error.message.contains("current date"), "{error}");
}

#[test]
fn a_font_that_is_not_embedded_is_a_warning() {
    let typeset = set("#text(font: \"Papyrus\")[A]");
    let [warning] = typeset.warnings() else {
        panic!()
    };
    assert_eq!(warning.message, "unknown font family: papyrus");
}

// Links

const TWO_NOTES: &str = r#"
See #link("bluf:note-1 Note 1")[1] and #link("bluf:note-2")[the second].
#pagebreak()
First. #metadata(none) <note-1>
#pagebreak()
Second. #metadata(none) <note-2>
"#;

#[test]
fn a_placeholder_becomes_a_link_to_the_page_of_its_label() {
    assert_eq!(
        links(&pdf(&set(TWO_NOTES))),
        [("Note 1".to_owned(), 2), ("the second".to_owned(), 3)]
    );
}

#[test]
fn an_unknown_label_is_an_error_where_the_link_stands() {
    let found = errors(&job("One.\n\n#link(\"bluf:nowhere Note 9\")[9]"));
    let [error] = &found[..] else {
        panic!("{found:#?}")
    };
    assert_eq!(
        error.to_string(),
        "main.typ:3:2: label `<nowhere>` does not exist in the document"
    );
}

#[test]
fn one_mistake_in_a_loop_is_one_error() {
    let found = errors(&job("#for _ in range(3) [#link(\"bluf:nowhere\")[9] ]"));
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn a_label_used_twice_is_an_error() {
    let found = errors(&job(
        "= A <a>\n= B <a>\n#link(\"bluf:a\")[A] #link(\"https://a.org\")[B]",
    ));
    let [error] = &found[..] else {
        panic!("{found:#?}")
    };
    assert_eq!(error.place.as_ref().expect("a place").line, 3);
    assert!(error.message.contains("multiple times"), "{error}");
}

/// The spoken text of every internal link, and the page it goes to.
fn links(bytes: &[u8]) -> Vec<(String, usize)> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let catalogue: Dict = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let kids = catalogue
        .get::<Dict>("Pages")
        .and_then(|pages| pages.get::<Array>("Kids"));
    let pages: Vec<ObjRef> = kids
        .expect("pages")
        .raw_iter()
        .filter_map(|page| page.as_obj_ref())
        .collect();

    let mut found = Vec::new();
    for page in pdf.pages().iter() {
        let annotations = page.raw().get::<Array>("Annots");
        for link in annotations.iter().flat_map(|array| array.iter::<Dict>()) {
            let spoken = link
                .get::<PdfString>("Contents")
                .expect("an alternative text");
            let target = link
                .get::<Array>("Dest")
                .expect("a destination inside the document");
            let page = target.raw_iter().next().and_then(|page| page.as_obj_ref());
            let number = pages
                .iter()
                .position(|it| Some(*it) == page)
                .expect("a page")
                + 1;
            found.push((
                String::from_utf8_lossy(spoken.as_bytes()).into_owned(),
                number,
            ));
        }
    }
    found
}

// PDF

#[test]
fn two_runs_give_the_same_bytes() {
    let first = pdf(&set(TWO_NOTES));
    engine::forget(0);
    // Other files in between give Typst's spans other numbers.
    let mut other = memo("#include \"between.typ\"");
    other.files.insert("between.typ", "Between.");
    engine::typeset(&other).expect("a document");
    assert!(first == pdf(&set(TWO_NOTES)));
}

#[test]
fn an_attachment_comes_back_byte_for_byte() {
    let source: Vec<u8> = (0..=255).cycle().take(10_000).collect();
    let mut job = memo(ATTACH);
    job.files.insert("brief.toml", source.clone());
    let typeset = engine::typeset(&job).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let bytes = engine::pdf(&typeset, &options(Archive::A3a)).expect("a PDF");
    let found = engine::attachment(&bytes)
        .expect("a readable PDF")
        .expect("an attachment");
    assert_eq!(found.name, "brief.toml");
    assert!(found.bytes == source);
}

const ATTACH: &str = r#"
#pdf.attach("brief.toml", relationship: "source", mime-type: "application/toml",
  description: "The source of this memo")
Text.
"#;

#[test]
fn pdf_a_2_refuses_an_attachment() {
    let mut job = memo(ATTACH);
    job.files.insert("brief.toml", "title = 'A'");
    let typeset = engine::typeset(&job).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let errors = engine::pdf(&typeset, &options(Archive::A2a)).expect_err("a refusal");
    let place = errors[0].place.as_ref().expect("a place");
    assert_eq!(
        (place.file.as_str(), place.line),
        ("main.typ", 7),
        "{errors:#?}"
    );
    assert!(errors[0].message.contains("attached file"), "{errors:#?}");
}

#[test]
fn the_date_comes_from_the_document_or_the_option() {
    let undated = HEAD.replace(", date: datetime(year: 2026, month: 5, day: 12)", "");
    let typeset = engine::typeset(&job(&undated)).unwrap_or_else(|errors| panic!("{errors:#?}"));
    assert!(engine::pdf(&typeset, &options(Archive::A2a)).is_err());

    let at = |seconds| PdfOptions {
        timestamp: Some(seconds),
        ..options(Archive::A2a)
    };
    let bytes = engine::pdf(&typeset, &at(951_782_399)).expect("a PDF");
    let date = Pdf::new(bytes)
        .expect("a PDF")
        .metadata()
        .creation_date
        .expect("a date");
    assert_eq!(
        (date.year, date.month, date.day, date.second),
        (2000, 2, 28, 59)
    );

    let dated = set("Text.");
    let bytes = engine::pdf(&dated, &at(951_782_399)).expect("a PDF");
    let date = Pdf::new(bytes)
        .expect("a PDF")
        .metadata()
        .creation_date
        .expect("a date");
    assert_eq!(date.year, 2026);
}

// Attachments of other PDFs

#[test]
fn a_pdf_may_have_no_attachment() {
    assert_eq!(engine::attachment(&pdf(&set("Text."))), Ok(None));
}

#[test]
fn what_is_no_pdf_is_an_error() {
    for garbage in [&b""[..], b"%PDF-1.7", b"title = 'A'", &[0xff; 5000]] {
        assert_eq!(engine::attachment(garbage), Err(AttachmentError::NotPdf));
    }
}

#[test]
fn a_damaged_attachment_is_an_error() {
    let mut job = memo(ATTACH);
    job.files.insert("brief.toml", "title = 'A'\n".repeat(20));
    let typeset = engine::typeset(&job).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let mut bytes = engine::pdf(&typeset, &options(Archive::A3a)).expect("a PDF");
    let find = |from: usize, what: &[u8]| {
        let at = bytes[from..].windows(what.len()).position(|it| it == what);
        from + at.expect("a part of the PDF")
    };
    let start = find(find(0, b"/EmbeddedFile"), b"stream\n") + 7;
    bytes[start..start + 8].fill(0xff);
    assert_eq!(engine::attachment(&bytes), Err(AttachmentError::Damaged));
}

#[test]
fn a_damaged_pdf_never_panics() {
    let mut job = memo(ATTACH);
    job.files.insert("brief.toml", "title = 'A'\n".repeat(20));
    let typeset = engine::typeset(&job).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let whole = engine::pdf(&typeset, &options(Archive::A3a)).expect("a PDF");

    for damaged in damaged(&whole) {
        // Either answer will do.
        let _ = engine::attachment(&damaged);
    }
}

/// Three hundred copies of a file, each with some wrong bytes, and some cut off.
fn damaged(whole: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let mut random = 1_u64;
    let mut next = move |below: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (random >> 33) as usize % below
    };
    (0..300).map(move |_| {
        let mut damaged = whole.to_vec();
        for _ in 0..8 {
            damaged[next(whole.len())] = next(256) as u8;
        }
        damaged.truncate(next(whole.len() * 2));
        damaged
    })
}

#[test]
fn a_damaged_page_is_an_error_or_a_drawing() {
    let whole = pdf(&set(
        "#table(columns: 2, fill: blue)[A][B] #rect(fill: gradient.linear(red, blue))[Text.]",
    ));
    assert!(engine::page_as_svg(whole.clone(), 200_000).is_ok());
    let drawn = damaged(&whole).filter(|page| engine::page_as_svg(page.clone(), 200_000).is_ok());
    assert!(drawn.count() < 300);
}

// Reading

/// Typesets with a page header and footer, which are no part of the text.
fn marked(body: &str) -> Typeset {
    let page = "margin: 1cm, header: [TLP:CLEAR], footer: context counter(page).display()";
    let main = format!("{HEAD}{body}").replace("margin: 1cm", page);
    engine::typeset(&job(&main)).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

#[test]
fn the_text_of_a_page_reads_line_by_line() {
    let typeset = marked(
        r#"
        The #emph[quick] brown fox#super[1] jumps.

        #text(20pt)[Big] \ #text(6pt)[small] #h(1fr) right \ left
        #align(right)[further]
        #pagebreak()
        #grid(columns: 2, column-gutter: 1em)[Left][Right]
    "#,
    );
    assert_eq!(
        typeset.texts(),
        [
            "TLP:CLEAR\nA memo\nThe quick brown fox1 jumps.\nBig\nsmall right\nleft\nfurther\n1",
            "TLP:CLEAR\nLeft Right\n2",
        ]
    );
}

#[test]
fn a_hyphenated_word_reads_as_one() {
    let typeset = set("#set par(justify: true)\n#box(width: 2cm)[An incomprehensibility of words]");
    let text = typeset.texts().remove(0);
    assert!(text.contains("incomprehensibility"), "{text:?}");
}

#[test]
fn a_stretch_counts_its_lines_and_pages() {
    let typeset = marked(
        r#"
        Before.
        #metadata(none) <from>

        One line #super[1], with a note #text(0.6em, baseline: -0.5em)[2] in it.

        #pagebreak()
        Two lines \ of text.
        #metadata(none) <to>
        After.
    "#,
    );
    let stretch = typeset.stretch("from", "to").expect("both marks");
    assert_eq!((stretch.lines, stretch.pages), (3, 1..=2));
    assert_eq!(typeset.stretch("to", "from"), None);
    assert_eq!(typeset.stretch("from", "elsewhere"), None);
}

// Fonts and pictures

#[test]
fn the_fonts_cover_european_text_only() {
    for c in ['A', 'é', 'ñ', 'ß', '“', '€', '–', 'Ω', 'Ж', '≤'] {
        assert!(engine::covers(c), "{c}");
    }
    for c in ['中', '👍', '\u{e000}'] {
        assert!(!engine::covers(c), "{c}");
    }
}

#[test]
fn pages_become_pictures() {
    let typeset = set("One. #pagebreak() Two.");
    assert_eq!(typeset.pages(), 2);
    let pictures = engine::png(&typeset, 72.0, "press 7").expect("pictures");
    assert_eq!(pictures.len(), 2);
    // Width and height, 10 by 8 cm, stand at fixed places of a PNG.
    assert_eq!(pictures[0][16..24], [0, 0, 1, 27, 0, 0, 0, 227]);
    let drawings = engine::svg(&typeset, "press 7");
    assert_eq!(drawings.len(), 2);
    assert!(drawings[0].starts_with("<svg"));
    let drawings = drawings.iter().map(String::as_bytes);
    for (index, file) in pictures
        .iter()
        .map(Vec::as_slice)
        .chain(drawings)
        .enumerate()
    {
        let made = engine::made(file).expect("each file says who made it");
        assert_eq!(
            (made.creator.as_str(), made.page),
            ("press 7", Some((index % 2 + 1, 2)))
        );
    }
    let whole = engine::pdf(&typeset, &options(Archive::A2a)).expect("a PDF");
    let made = engine::made(&whole).expect("it says who made it");
    assert_eq!(
        (made.creator, made.page),
        (options(Archive::A2a).creator, None)
    );
    assert_eq!(engine::made(&whole[..whole.len() / 2]), None);
}

#[test]
fn an_impossible_resolution_is_an_error() {
    let typeset = set("Text.");
    for ppi in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e6] {
        assert!(engine::png(&typeset, ppi, "press 7").is_err(), "{ppi}");
    }
}
