//! Pictures go into a document as they look, and with nothing that they say besides.

use std::io::Cursor;
use std::sync::Mutex;

use bluf::{
    Context, FileError, Format, NO_DEMANDS, Organization, PrepareOptions, Prepared, Source,
    SourceIn, TypesetOptions,
};
use bluf_tests::fixtures::organization;
use bluf_tests::numbers::Numbers;
use bluf_tests::pictures::{
    CANARY, Kind, Talkative, drawing, endless_pages, held, hidden_words, path, png, sound,
    talkative_jpeg, talkative_png, talkative_webp,
};
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder};

const BRIEF: &str = "title = 'A crane'\ndate = 2026-05-12\nbluf = 'It works.'\nsituation = '''\nSee [](#crane).\n\n![](#crane)\n'''\n\
     [[figures]]\nid = 'crane'\ntitle = 'It works'\ncredit = 'Port'\nalt = 'The arm of the crane lies across the quay.'\nfile = 'picture'\n";

/// What becomes of a brief with this picture, once it is prepared.
fn prepared<T>(picture: &[u8], then: impl FnOnce(&Prepared<'_>) -> T) -> Result<T, String> {
    let files = |_: &str, _: u64| Ok::<_, FileError>(picture.to_vec());
    let organization: &Organization = organization();
    let context = Context {
        organization,
        files: &files,
    };
    let loaded = bluf::load("a", Source::new("a.toml", BRIEF), &context).expect("a sound brief");
    let options = PrepareOptions {
        template: None,
        demands: &NO_DEMANDS,
    };
    let prepared = bluf::prepare(loaded, context, &options).map_err(|fault| match fault {
        bluf::Fault::Brief(messages) | bluf::Fault::Outside(messages) => {
            let errors = messages.iter().filter(|it| it.is_error());
            errors.map(said).collect::<Vec<_>>().join("\n")
        }
    })?;
    Ok(then(&prepared))
}

/// A picture as a document holds it, and the documents of all formats.
fn documents(picture: &[u8]) -> Result<(Vec<u8>, Vec<Vec<u8>>), String> {
    prepared(picture, written)
}

fn written(prepared: &Prepared<'_>) -> (Vec<u8>, Vec<Vec<u8>>) {
    let viewed = bluf::view(prepared, SourceIn::LeftOut);
    let (_, asset) = viewed.assets.iter().next().expect("a picture");
    let asset = asset.to_vec();
    let laid_out = bluf::lay_out(prepared, &viewed).expect("a page");
    let files = [Format::Pdf, Format::Png, Format::Svg]
        .into_iter()
        .flat_map(|format| {
            let options = TypesetOptions {
                format,
                source: SourceIn::LeftOut,
                epoch: None,
            };
            let document = bluf::write(prepared, &laid_out, &options);
            document
                .unwrap_or_else(|errors| panic!("{errors:#?}"))
                .files
        });
    (asset, files.collect())
}

fn said(message: &bluf::Message) -> String {
    format!("{message:?}")
}

fn pixels(picture: &[u8]) -> (DynamicImage, Option<Vec<u8>>) {
    fn decoded(mut decoder: impl ImageDecoder) -> (DynamicImage, Option<Vec<u8>>) {
        let orientation = decoder.orientation().expect("an orientation");
        let profile = decoder.icc_profile().expect("a profile");
        let mut image = DynamicImage::from_decoder(decoder).expect("pixels");
        image.apply_orientation(orientation);
        (image, profile)
    }
    let bytes = Cursor::new(picture);
    match picture {
        [0xff, ..] => decoded(JpegDecoder::new(bytes).expect("a JPEG")),
        [0x89, ..] => decoded(PngDecoder::new(bytes).expect("a PNG")),
        _ => decoded(WebPDecoder::new(bytes).expect("a WebP")),
    }
}

fn all_sound() -> Vec<(String, Vec<u8>)> {
    let directory = path("").read_dir().expect("the pictures");
    let names = directory.map(|it| {
        it.expect("a file")
            .file_name()
            .to_string_lossy()
            .into_owned()
    });
    let mut pictures: Vec<(String, Vec<u8>)> =
        names.map(|name| (name.clone(), sound(&name))).collect();
    pictures.sort();
    pictures.extend(Kind::ALL.map(|kind| (format!("{kind:?}"), png(kind))));
    pictures
}

#[test]
fn pixels_stay_as_they_are() {
    for (name, picture) in all_sound() {
        let (made, _) = documents(&picture).unwrap_or_else(|said| panic!("{name}: {said}"));
        let (then, now) = (pixels(&picture).0, pixels(&made).0);
        assert_eq!(
            (then.width(), then.height()),
            (now.width(), now.height()),
            "{name}"
        );
        let differing = then
            .to_rgba16()
            .pixels()
            .zip(now.to_rgba16().pixels())
            .filter(|(then, now)| then != now && then.0[3] > 0)
            .count();
        assert_eq!(differing, 0, "{name}: {differing} pixels");
    }
}

fn all_talkative() -> Vec<(String, Talkative)> {
    let mut all = Vec::new();
    for (name, picture) in all_sound() {
        if name.ends_with(".jpg") {
            all.push((name, talkative_jpeg(&picture)));
        }
    }
    for kind in [
        Kind::Color(8),
        Kind::Palette(8),
        Kind::ColorAlpha(8),
        Kind::Grey(16),
    ] {
        all.push((format!("{kind:?}"), talkative_png(kind)));
    }
    all.push((
        "lossy.webp".to_owned(),
        talkative_webp(&sound("lossy.webp"), 83, 61),
    ));
    all.push(("a drawing".to_owned(), drawing()));
    all.push(("a page".to_owned(), page()));
    all
}

/// A page of a PDF that says words in its title, its keywords, its tags and the file that it carries.
fn page() -> Talkative {
    let [title, keyword, comment] =
        ["title", "keyword", "comment"].map(|place| format!("{CANARY}{place}"));
    let text = format!(
        "# {comment}\ntitle = 'A {title}'\ndate = 2026-05-12\nkeywords = ['{keyword}']\nbluf = 'It works.'\n"
    );
    let context = Context {
        organization: organization(),
        files: &bluf::no_files,
    };
    let loaded = bluf::load("a", Source::new("a.toml", text), &context).expect("a sound brief");
    let options = PrepareOptions {
        template: None,
        demands: &NO_DEMANDS,
    };
    let prepared = bluf::prepare(loaded, context, &options).expect("a sound brief");
    let options = TypesetOptions {
        format: Format::Pdf,
        source: SourceIn::Attached,
        epoch: None,
    };
    let mut document = bluf::typeset(&prepared, &options).expect("a page");
    let bytes = document.files.remove(0);
    let canaries = vec![title, keyword, comment];
    let words: Vec<u8> = held(&bytes).concat();
    let words = String::from_utf8_lossy(&words);
    assert!(canaries.iter().all(|it| words.contains(it)));
    Talkative { bytes, canaries }
}

#[test]
fn grey_is_grey_whatever_is_said_of_its_transform() {
    let grey = sound("grey.jpg");
    let adobe = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0";
    let said = [&grey[..2], adobe, &grey[2..]].concat();
    let (made, _) = documents(&said).expect("a picture");
    assert_eq!(pixels(&made).0, pixels(&grey).0);
}

#[test]
fn no_document_holds_what_a_picture_says_besides() {
    let wrong = Mutex::new(Vec::new());
    let (mut pictures, mut canaries, mut written) = (0, 0, 0);
    for (name, talkative) in all_talkative() {
        assert!(talkative.canaries.len() >= 3);
        (pictures, canaries) = (pictures + 1, canaries + talkative.canaries.len());
        let (_, documents) =
            documents(&talkative.bytes).unwrap_or_else(|said| panic!("{name}: {said}"));
        written += documents.len();
        for document in &documents {
            let kind = String::from_utf8_lossy(&document[..4]).into_owned();
            for held in held(document) {
                let text = String::from_utf8_lossy(&held);
                for (at, _) in text.match_indices(CANARY) {
                    let word: String = text
                        .split_at(at)
                        .1
                        .chars()
                        .take_while(char::is_ascii_alphanumeric)
                        .collect();
                    wrong
                        .lock()
                        .unwrap()
                        .push(format!("{name} in {kind}: {word}"));
                }
            }
        }
    }
    let wrong = wrong.into_inner().unwrap();
    println!(
        "trust: {canaries} canaries in {pictures} pictures, {} found in {written} documents of every format",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_drawing_that_hides_a_word_is_refused() {
    for (how, drawing) in hidden_words() {
        match documents(drawing.as_bytes()) {
            Err(said) => assert!(said.contains("hides a text"), "{how}: {said}"),
            Ok(_) => panic!("{how}"),
        }
    }
}

#[test]
fn what_a_drawing_only_defines_is_left_out() {
    let plain = drawn("");
    for undrawn in [
        r#"<defs><text x="5" y="20">Kinkajou</text></defs>"#,
        r#"<symbol id="s"><text x="5" y="20">Kinkajou</text></symbol>"#,
        r#"<g display="none"><rect width="5" height="5"/><title>Kinkajou</title></g>"#,
    ] {
        assert_eq!(drawn(undrawn), plain, "{undrawn}");
    }
}

#[test]
fn letters_of_a_drawing_are_outlines_and_can_be_drawn_in_any_usual_way() {
    for shown in [
        r#"<text x="5" y="20">Quay &amp; gate</text>"#,
        r##"<text x="5" y="20" stroke="#eee" stroke-width="3">Quay</text><text x="5" y="20">Quay</text>"##,
        r#"<text x="5" y="20">Quay <tspan dy="5" font-weight="bold">north</tspan> gate</text>"#,
        r##"<text x="5" y="20" fill="#767676" opacity="0.7">Quay</text>"##,
        r#"<text x="5 15 25 35" y="20">Quay</text>"#,
        r##"<path id="p" d="M5 20h90" fill="none"/><text><textPath href="#p">Along the quay</textPath></text>"##,
        r#"<text transform="rotate(-90 20 35)" x="20" y="35" font-size="4">1,200 t</text>"#,
    ] {
        let drawn = drawn(shown);
        assert!(
            !drawn.contains("text") && !drawn.contains("Quay"),
            "{drawn}"
        );
    }
}

/// A drawing of an area and something more, as a document holds it.
fn drawn(inside: &str) -> String {
    let drawing = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" font-size="10"><rect width="100" height="40" fill="#eee"/>{inside}</svg>"##
    );
    let (made, _) = documents(drawing.as_bytes()).unwrap_or_else(|said| panic!("{inside}: {said}"));
    String::from_utf8(made).expect("an SVG")
}

#[test]
fn a_profile_keeps_its_numbers_and_loses_its_words() {
    for (name, talkative) in all_talkative() {
        let is_of_inks = name.starts_with("cmyk");
        let (made, _) = documents(&talkative.bytes).unwrap_or_else(|said| panic!("{name}: {said}"));
        if !matches!(made.first(), Some(0x89 | 0xff)) {
            continue;
        }
        let profile = pixels(&made).1;
        assert_eq!(profile.is_some(), !is_of_inks, "{name}");
        let Some(profile) = profile else { continue };
        // The primaries and a curve of gamma 2.2, as they were.
        for numbers in [
            b"\0\0\x6f\xa2\0\0\x38\xf5\0\0\x03\x90".as_slice(),
            b"curv\0\0\0\0\0\0\0\x01\x02\x33",
        ] {
            let is_there = profile.windows(numbers.len()).any(|it| it == numbers);
            assert!(is_there, "{name}");
        }
        let length = u32::from_be_bytes(profile[..4].try_into().expect("four bytes"));
        assert_eq!(length as usize, profile.len(), "{name}");
    }
}

#[test]
fn a_damaged_picture_is_refused_or_drawn() {
    let mut numbers = Numbers::new(7);
    let whole = [
        "baseline.jpg",
        "progressive.jpg",
        "restarts.jpg",
        "cmyk.jpg",
        "lossy.webp",
    ];
    let mut whole: Vec<Vec<u8>> = whole.map(sound).to_vec();
    whole.push(png(Kind::Palette(8)));
    whole.push(drawing().bytes);
    let mut drawn = 0;
    for picture in whole {
        for _ in 0..60 {
            let mut damaged = picture.clone();
            for _ in 0..4 {
                let at = numbers.below(damaged.len());
                damaged[at] = numbers.below(256) as u8;
            }
            damaged.truncate(numbers.below(2 * picture.len()).max(8));
            drawn += usize::from(prepared(&damaged, |_| ()).is_ok());
        }
    }
    assert!((1..420).contains(&drawn), "{drawn}");
}

#[test]
fn a_picture_that_is_cut_off_is_refused() {
    for (name, picture) in all_sound() {
        for share in 1..8 {
            let short = picture.split_at(picture.len() * share / 8).0;
            let Err(said) = prepared(short, |_| ()) else {
                panic!("{name}: {share} of 8 parts")
            };
            assert!(
                said.contains("is cut off") || said.contains("is damaged"),
                "{name}: {said}"
            );
        }
    }
}

#[test]
fn a_page_that_draws_itself_is_refused() {
    for (how, page) in endless_pages() {
        let Err(said) = prepared(&page, |_| ()) else {
            panic!("{how}")
        };
        assert!(said.contains("takes too much to draw"), "{how}: {said}");
    }
}
