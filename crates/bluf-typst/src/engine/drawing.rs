//! A drawing as the engine sees it: as shapes, with its letters as outlines, and as pixels.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Indent, Tree, WriteOptions};
use typst::comemo::Track;
use typst::foundations::Bytes;
use typst::visualize::SvgImage;

use super::world::World;
use super::{Files, Job};

/// The fonts of letters whose own font is not embedded.
const FAMILIES: &[&str] = &["Source Sans 3", "Liberation Serif"];

/// The shapes of a drawing as SVG: what is not shown is left out, styles are resolved, letters are
/// outlines. Names that its author gave are still in it.
///
/// # Errors
///
/// When it is damaged, or has more elements than any figure.
pub fn shapes(svg: &str) -> Result<String, String> {
    let image = read(svg)?;
    let options = WriteOptions {
        indent: Indent::None,
        ..WriteOptions::default()
    };
    Ok(image.tree().to_string(&options))
}

/// The pixels of a drawing on white paper, as red, green, blue and opacity, with so many at its
/// longer side.
///
/// # Errors
///
/// As [`shapes`].
pub fn pixels(svg: &str, side: u16) -> Result<Vec<u8>, String> {
    let image = read(svg)?;
    let tree: &Tree = image.tree();
    let size = tree.size();
    let scale = f32::from(side) / size.width().max(size.height());
    let length = |length: f32| ((length * scale).ceil() as u32).max(1);
    let mut pixels =
        Pixmap::new(length(size.width()), length(size.height())).ok_or("it is too large")?;
    pixels.fill(Color::WHITE);
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    Ok(pixels.take())
}

fn read(svg: &str) -> Result<SvgImage, String> {
    let nothing = Job {
        files: Files::new(),
        main: "main.typ".to_owned(),
    };
    let world = World::new(&nothing).expect("its path is sound");
    let world: &dyn typst::World = &world;
    let bytes = Bytes::new(svg.as_bytes().to_vec());
    // Typst keeps to itself why a drawing cannot be read.
    SvgImage::with_fonts_images(bytes, world.track(), FAMILIES, None)
        .map_err(|_| "it is damaged, or has more elements than any figure".to_owned())
}
