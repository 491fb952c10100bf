//! Cutting releases of a brief, and saying what stands in the way without a word of it: whoever
//! releases a brief may have readers over the shoulder who may not see the rest.

use std::sync::Arc;

use bluf_model::{
    Brief, FieldPath, Marking, Place, ReleaseOptions, ReleaseProblem, Scheme, Withheld, audiences,
    release,
};
use bluf_toml::{Defaults, LoadOptions, load_brief, write_brief};
use bluf_typst::engine::covers;
use bluf_view::assets::{Image, ImageFormat};

use super::beside::data;
use super::{Draft, Fault, Ready, Warnings, judge};
use crate::output::release_name;
use crate::report::{Message, Source};
use crate::workspace::Target;

/// Which releases of a brief to cut, and how.
#[derive(Debug, Clone)]
pub struct Releases {
    /// Where to cut.
    pub at: Lines,
    /// Whether they say where text was withheld.
    pub withheld: Withheld,
}

/// Where to cut a brief.
#[derive(Debug, Clone)]
pub enum Lines {
    /// At this marking, as it was written on the command line.
    One(String),
    /// At every marking for which the brief has readers.
    All,
}

/// The markings at which to cut a brief.
pub fn lines(
    ready: &Ready<'_>,
    releases: &Releases,
    target: &Target,
) -> Result<Vec<Marking>, Fault> {
    let brief = &ready.draft.brief;
    match &releases.at {
        Lines::One(written) => Ok(vec![line(brief, written)?]),
        Lines::All => {
            let all = audiences(brief);
            if all.is_empty() {
                let error = format!("nothing in {} is marked below the whole", target.shown);
                let error = Message::error(error)
                    .help("mark what may go further, or name the markings under `releases`");
                return Err(Fault::Brief(error.into()));
            }
            Ok(all)
        }
    }
}

fn line(brief: &Brief, written: &str) -> Result<Marking, Fault> {
    let own = brief.marking.as_ref().map(Marking::scheme).or(brief.scheme);
    Marking::parse(written, own)
        .or_else(|error| {
            // A brief of another system may bear a label of the Traffic Light Protocol besides.
            Marking::parse(written, Some(Scheme::TLP)).map_err(|_| error)
        })
        .map_err(|_| {
            let levels = brief.marking.iter().flat_map(Marking::labels);
            let levels: Vec<&str> = levels
                .flat_map(|label| label.scheme().table().levels)
                .map(|level| level.banner)
                .collect();
            let error =
                Message::error(format!("`--release {written}` is no marking of this brief"));
            Fault::Outside(
                error
                    .help(match levels.is_empty() {
                        true => {
                            "the brief has no marking: nothing says what may go further".to_owned()
                        }
                        false => format!("its levels are `{}`", levels.join("`, `")),
                    })
                    .into(),
            )
        })
}

/// Cuts a release of a brief that is ready, and makes that ready: written afresh, read again, with
/// the images that are left, and judged by itself. It has a name of its own, by which messages
/// about it go, too.
pub fn cut<'a>(
    ready: &Ready<'a>,
    at: &Marking,
    withheld: Withheld,
    warnings: Warnings,
) -> Result<(String, Ready<'a>), Fault> {
    let options = ReleaseOptions {
        at: at.clone(),
        withheld,
    };
    let released = release(&ready.draft.brief, &options).map_err(|problems| {
        let told = problems
            .iter()
            .map(|problem| explain(&ready.draft, problem, at));
        Fault::Brief(told.collect())
    })?;
    let name = release_name(&released, at);
    let source = Arc::new(Source::new(format!("{name}.toml"), write_brief(&released)));
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &covers,
        files: &|file| data(file, ready.directory),
    };
    // What is set is what the release carries, word for word.
    let loaded = load_brief(source.text(), &options).map_err(|problems| {
        let told = problems
            .into_iter()
            .map(|it| Message::of_problem(it, &source));
        Fault::Brief(told.collect())
    })?;
    let draft = Draft {
        brief: loaded.brief,
        locations: loaded.locations,
        geographies: loaded.geographies,
        source,
    };
    let files = |file: &str| {
        let mut figures = draft.brief.figures.iter();
        figures.any(|figure| figure.file.as_deref() == Some(file))
    };
    let images = ready.images.iter().filter(|image| files(&image.file));
    let mut cut = Ready {
        images: images.map(without_remarks).collect(),
        template: ready.template,
        profile: ready.profile,
        letterhead: ready.letterhead.clone(),
        previous: None,
        config: ready.config,
        directory: ready.directory,
        findings: Vec::new(),
        draft,
    };
    cut.findings = judge(&cut, None, warnings);
    Ok((name, cut))
}

/// An image without what its file says besides the picture: a photograph may name its place, its
/// hour and its author. The other kinds of image lose that when they are set.
fn without_remarks(image: &Image) -> Image {
    let bytes = match image.format {
        ImageFormat::Jpeg => picture_alone(&image.bytes).unwrap_or_else(|| image.bytes.clone()),
        ImageFormat::Png | ImageFormat::Webp | ImageFormat::Svg => image.bytes.clone(),
    };
    Image {
        file: image.file.clone(),
        format: image.format,
        bytes,
    }
}

/// A JPEG without its comments and application segments, but those that its colours need: JFIF
/// (APP0), the colour profile (APP2) and Adobe's transform (APP14). None, if it is not whole.
fn picture_alone(jpeg: &[u8]) -> Option<Vec<u8>> {
    let mut kept = jpeg.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let [0xff, marker] = *jpeg.get(at..at + 2)? else {
            return None;
        };
        // The picture itself follows, to the end.
        if marker == 0xda {
            kept.extend_from_slice(&jpeg[at..]);
            return Some(kept);
        }
        let length = usize::from(u16::from_be_bytes([*jpeg.get(at + 2)?, *jpeg.get(at + 3)?]));
        let segment = jpeg.get(at..at + 2 + length)?;
        let is_remark = matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe);
        if !is_remark {
            kept.extend_from_slice(segment);
        }
        at += 2 + length;
    }
}

/// What stands in the way of a release, at its place and without the words that stand there.
fn explain(draft: &Draft, problem: &ReleaseProblem, at: &Marking) -> Message {
    let (text, help) = problem.kind.explain(at);
    let source = Arc::new(draft.source.redacted());
    let place = match &problem.place {
        place if place.field.steps().is_empty() => Place {
            field: FieldPath::root().key("title"),
            words: None,
        },
        place => place.clone(),
    };
    let span = draft.locations.span(&place);
    Message::error(text)
        .rule("impossible-release")
        .help(help)
        .at(&source, span)
}

/// What is wrong with a brief of which a release is wanted: how much, and nothing of what.
pub fn reticent(fault: Fault, target: &Target) -> Fault {
    let Fault::Brief(messages) = fault else {
        return fault;
    };
    let errors = messages.iter().filter(|it| it.is_error()).count().max(1);
    let errors = match errors {
        1 => "an error".to_owned(),
        several => format!("{several} errors"),
    };
    let error = format!("{} has {errors}, and cannot be released", target.shown);
    let help = format!("`bluf check {}` tells what is wrong", target.shown);
    Fault::Brief(Message::error(error).help(help).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_loses_what_it_says_of_itself() {
        let segment = |marker: u8, content: &[u8]| {
            let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
            [&[0xff, marker], &length[..], content].concat()
        };
        let picture = b"\xff\xda\x00\x02scan\xff\xd9".to_vec();
        let jfif = segment(0xe0, b"JFIF");
        let jpeg = [
            b"\xff\xd8".to_vec(),
            jfif.clone(),
            segment(0xe1, b"Exif place"),
            segment(0xfe, b"a comment"),
            segment(0xdb, b"table"),
            picture.clone(),
        ]
        .concat();
        let kept = [b"\xff\xd8".to_vec(), jfif, segment(0xdb, b"table"), picture].concat();
        assert_eq!(picture_alone(&jpeg), Some(kept));
        assert_eq!(picture_alone(&jpeg[..12]), None);
    }
}
