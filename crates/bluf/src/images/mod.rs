//! Reads the images of a brief: those beside it, and no other file.
//!
//! None goes into a document as it came. Each is made anew from what its picture needs, for every
//! document and not for releases alone; what cannot be read is an error.

mod drawing;
mod error;
mod jpeg;
mod kind;
mod pixels;
mod profile;

use bluf_model::{Brief, FieldPath};
use bluf_toml::{FileLimits, Limit};
use bluf_typst::engine::{PageError, decode, page_as_svg};
use bluf_view::assets::{Image, ImageFormat};

use self::error::PictureError;
use self::kind::ImageKind;
use crate::rules::BAD_IMAGE;
use crate::{Context, Files, Loaded, Message};

/// Reads the images of a brief. All that is wrong with them is told at once.
pub(crate) fn read(loaded: &Loaded, context: &Context<'_>) -> Result<Vec<Image>, Vec<Message>> {
    let limits = context.organization.config.limits;
    let (mut images, mut problems) = (Vec::<Image>::new(), Vec::new());
    let mut weight = 0;
    for (index, figure) in loaded.brief.figures.iter().enumerate() {
        let Some(file) = &figure.file else { continue };
        if images.iter().any(|image| image.file == *file) {
            continue;
        }
        let misplaced = |problem: Message| {
            let field = FieldPath::root().key("figures").index(index).key("file");
            loaded.at(field, problem.rule(BAD_IMAGE))
        };
        match image(file, context.files, limits) {
            Ok(image) => {
                weight += image.bytes.len();
                images.push(image);
            }
            Err(problem) => problems.push(misplaced(problem)),
        }
        if u64::try_from(weight).is_ok_and(|it| it > limits.bytes(Limit::Images)) {
            let problem = Message::error(format!(
                "the images of the brief are larger than {} MiB together",
                limits.get(Limit::Images)
            ));
            let help = format!("make them smaller, or {}", Limit::Images.raise());
            problems.push(misplaced(problem.help(help)));
            break;
        }
    }
    if problems.is_empty() {
        Ok(images)
    } else {
        Err(problems)
    }
}

/// The images that a release still shows.
pub(crate) fn left_in(released: &Brief, images: &[Image]) -> Vec<Image> {
    let is_shown = |file: &str| {
        let mut figures = released.figures.iter();
        figures.any(|figure| figure.file.as_deref() == Some(file))
    };
    let shown = images.iter().filter(|image| is_shown(&image.file));
    shown.cloned().collect()
}

fn image(file: &str, files: &Files<'_>, limits: FileLimits) -> Result<Image, Message> {
    let bytes = files(file, limits.bytes(Limit::Image))?;
    let problem = |what: &str, help: &str| Message::error(format!("`{file}` {what}")).help(help);
    let Some(kind) = ImageKind::of(&bytes) else {
        return Err(unknown(file, &bytes));
    };
    let of_picture = |error: PictureError| problem(&error.message(limits), &error.help());
    if kind.has_pixels() {
        check_size(&bytes, limits).map_err(of_picture)?;
    }
    let (format, bytes) = match kind {
        ImageKind::Pdf => {
            let drawn = page_as_svg(bytes, limits.get(Limit::Shapes).into());
            let drawn = drawn.map_err(|error| {
                let help = match error {
                    PageError::TooLarge => {
                        format!("{}, or {}", error.help(), Limit::Shapes.raise())
                    }
                    _ => error.help().to_owned(),
                };
                problem(&error.to_string(), &help)
            })?;
            (ImageFormat::Svg, drawn)
        }
        ImageKind::Svg => {
            let drawn = drawing::rewrite(&bytes, limits);
            let drawn = drawn.map_err(|error| problem(&error.message(), &error.help()))?;
            (ImageFormat::Svg, drawn)
        }
        ImageKind::Png => (ImageFormat::Png, pixels::png(&bytes).map_err(of_picture)?),
        ImageKind::Webp => (ImageFormat::Png, pixels::webp(&bytes).map_err(of_picture)?),
        ImageKind::Jpeg => photograph(&bytes, limits).map_err(of_picture)?,
    };
    if let Err(error) = decode(&bytes, format) {
        return Err(problem(
            &format!("cannot be drawn: {error}"),
            "open it in another program, and save it again",
        ));
    }
    Ok(Image {
        file: file.to_owned(),
        format,
        bytes: bytes.into(),
    })
}

/// The most pixels of an image.
fn most_pixels(limits: FileLimits) -> usize {
    limits.count(Limit::Pixels).saturating_mul(1_000_000)
}

/// A JPEG made anew. Inks are mixed to colours: an archival document cannot hold them without the
/// profile of a printer.
fn photograph(bytes: &[u8], limits: FileLimits) -> Result<(ImageFormat, Vec<u8>), PictureError> {
    let made = jpeg::rewrite(bytes, most_pixels(limits))?;
    match made.is_of_inks {
        true => Ok((ImageFormat::Png, pixels::of_inks(&made.bytes)?)),
        false => Ok((ImageFormat::Jpeg, made.bytes)),
    }
}

/// What is wrong with a file that is no image, or of a kind that cannot be set.
fn unknown(file: &str, bytes: &[u8]) -> Message {
    let kinds = "PNG, JPEG, WebP, SVG and single pages of PDF can be set";
    if let Some(name) = kind::other(bytes) {
        return Message::error(format!("`{file}` is {name}, which bluf cannot set"))
            .help("open it in another program, and export it as JPEG or PNG");
    }
    if let Some(count) = kind::late_jpeg(bytes) {
        return Message::error(format!(
            "`{file}` has {count} bytes before its picture that do not belong to it"
        ))
        .help(PictureError::Damaged.help());
    }
    Message::error(format!("`{file}` is not an image that bluf can use")).help(kinds)
}

/// Refuses a small file that would fill the memory when it is drawn, or a page of endless length.
fn check_size(bytes: &[u8], limits: FileLimits) -> Result<(), PictureError> {
    // What has no size cannot be drawn either: whoever reads it says so.
    let Ok(size) = imagesize::blob_size(bytes) else {
        return Ok(());
    };
    if size.width.saturating_mul(size.height) > most_pixels(limits) {
        return Err(PictureError::TooLarge);
    }
    let (short, long) = (size.width.min(size.height), size.width.max(size.height));
    match long > short.saturating_mul(limits.count(Limit::Ratio)) {
        true => Err(PictureError::Thin),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_would_fill_the_memory_are_refused_before_they_are_drawn() {
        let png = |width: u32, height: u32| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
            bytes.extend([width, height].map(u32::to_be_bytes).concat());
            bytes.extend(b"\x01\0\0\0\0");
            bytes
        };
        let check_size = |bytes: &[u8]| check_size(bytes, FileLimits::default());
        assert_eq!(
            check_size(&png(60_000, 60_000)),
            Err(PictureError::TooLarge)
        );
        assert_eq!(
            check_size(&png(0x7fff_ffff, 0x7fff_ffff)),
            Err(PictureError::TooLarge)
        );
        assert_eq!(check_size(&png(1, 101)), Err(PictureError::Thin));
        assert_eq!(check_size(&png(1000, 10)), Ok(()));
    }
}
