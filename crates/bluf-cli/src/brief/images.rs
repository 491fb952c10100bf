//! Reads the images of a brief: those beside it, and nothing else on the disk.

use std::fs;
use std::path::{Component, Path, PathBuf};

use bluf_model::{FieldPath, Place};

use super::Draft;
use crate::files::read_named;
use crate::report::Message;
use crate::workspace::reason;

/// The image of a figure.
#[derive(Debug, Clone)]
pub struct Image {
    /// Which figure it is for, counted from 0.
    pub figure: usize,
    /// What kind it is.
    pub kind: ImageKind,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The kinds of image that can be typeset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// Pixels without loss.
    Png,
    /// Photographs.
    Jpeg,
    /// Photographs, smaller.
    Webp,
    /// Drawings.
    Svg,
    /// The first page of a document.
    Pdf,
}

/// The largest image: 20 MiB.
const MAX_IMAGE: u64 = 20 << 20;

/// The most that all images of a brief may weigh: 100 MiB.
const MAX_IMAGES: usize = 100 << 20;

/// Reads the images of a brief in a directory. All that is wrong with them is told at once.
pub fn read(draft: &Draft, directory: &Path) -> Result<Vec<Image>, Vec<Message>> {
    let (mut images, mut problems) = (Vec::new(), Vec::new());
    let mut weight = 0;
    for (figure, content) in draft.brief.figures.iter().enumerate() {
        let Some(file) = &content.file else { continue };
        let image = image(file, directory).and_then(|(kind, bytes)| {
            weight += bytes.len();
            match weight <= MAX_IMAGES {
                true => Ok(Image { figure, kind, bytes }),
                false => Err(Message::error("the images of this brief are larger than 100 MiB together")
                    .help("make them smaller")),
            }
        });
        let field = FieldPath::root().key("figures").index(figure).key("file");
        let span = || draft.locations.span(&Place { field, words: None });
        match image {
            Ok(image) => images.push(image),
            Err(problem) => problems.push(problem.rule("bad-image").at(&draft.source, span())),
        }
    }
    if problems.is_empty() { Ok(images) } else { Err(problems) }
}

fn image(file: &str, directory: &Path) -> Result<(ImageKind, Vec<u8>), Message> {
    let path = inside(file, directory)?;
    let bytes = read_named(&path, MAX_IMAGE, file)?;
    match ImageKind::of(&bytes) {
        Some(kind) => Ok((kind, bytes)),
        None => Err(Message::error(format!("`{file}` is no image that bluf can set"))
            .help("PNG, JPEG, WebP, SVG and PDF can be set")),
    }
}

/// The path of a file that lies in a directory, also when all links are followed.
fn inside(file: &str, directory: &Path) -> Result<PathBuf, Message> {
    let outside = || {
        Message::error(format!("`{file}` is outside the directory of the brief"))
            .help("put the image beside the brief, or in a directory there, and write its path from there")
    };
    let unreadable = |error| Message::error(format!("cannot read `{file}`: {}", reason(&error)));
    if leads_out(Path::new(file)) {
        return Err(outside());
    }
    let directory = fs::canonicalize(directory).map_err(unreadable)?;
    let path = fs::canonicalize(directory.join(file)).map_err(|error| {
        unreadable(error).help("paths of images begin in the directory of the brief")
    })?;
    if !path.starts_with(&directory) {
        return Err(outside());
    }
    // A pipe or a device could keep us waiting for ever.
    if !path.is_file() {
        return Err(Message::error(format!("`{file}` is not a file")));
    }
    Ok(path)
}

/// Whether a relative path climbs above its start, or is not relative.
fn leads_out(path: &Path) -> bool {
    let mut depth = 0_i32;
    path.components().any(|part| {
        match part {
            Component::Normal(_) => depth += 1,
            Component::CurDir => {}
            Component::ParentDir => depth -= 1,
            Component::RootDir | Component::Prefix(_) => depth = i32::MIN,
        }
        depth < 0
    })
}

impl ImageKind {
    /// The kind of an image by its first bytes; its name may lie.
    fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(4096)];
        match head {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'%', b'P', b'D', b'F', ..] => Some(Self::Pdf),
            text if text.windows(4).any(|window| window == b"<svg") => Some(Self::Svg),
            _ => None,
        }
    }

    /// The usual ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_climb_out_are_found_by_their_words() {
        for path in ["../a.png", "a/../../b.png", "/etc/passwd", "a/../b/../../c"] {
            assert!(leads_out(Path::new(path)), "{path}");
        }
        for path in ["a.png", "a/b.png", "a/../b.png", "./a.png", "..a.png"] {
            assert!(!leads_out(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn kinds_are_told_by_content() {
        assert_eq!(ImageKind::of(b"<?xml version='1.0'?>\n<svg/>"), Some(ImageKind::Svg));
        assert_eq!(ImageKind::of(b"\x89PNG\r\n"), Some(ImageKind::Png));
        assert_eq!(ImageKind::of(b"GIF89a"), None);
        assert_eq!(ImageKind::of(b""), None);
    }
}
