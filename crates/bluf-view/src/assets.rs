//! The bytes that a view refers to: pictures of figures, and the source that travels along.

use std::sync::Arc;

use serde::Serialize;

/// What a view calls an image or an attachment. Each output makes its own address of it: a file
/// beside the template, a part of a package, a `data:` URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AssetId(usize);

/// The images of a brief, and its source if the document carries it. A view holds the ids alone.
///
/// The ids are numbers, from 1: the name of a file says where it came from.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    images: Vec<Image>,
    source: Option<SourceFile>,
}

/// An image of a figure.
#[derive(Debug, Clone)]
pub struct Image {
    /// Its file, as the brief names it.
    pub file: String,
    /// Its kind, by its content: names may lie.
    pub format: ImageFormat,
    /// Its content.
    pub bytes: Arc<[u8]>,
}

/// The kinds of image that a document can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ImageFormat {
    /// Pixels without loss.
    Png,
    /// Photographs.
    #[serde(rename = "jpg")]
    Jpeg,
    /// Drawings.
    Svg,
}

/// The source of a brief.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its name, without directories.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Assets {
    /// The images of a brief, and its source if the document is to carry it.
    #[must_use]
    pub fn new(images: Vec<Image>, source: Option<SourceFile>) -> Self {
        Self { images, source }
    }

    /// The image that a figure names; none, where it was not handed in.
    pub(crate) fn image(&self, file: &str) -> Option<(AssetId, ImageFormat)> {
        let position = self.images.iter().position(|image| image.file == file)?;
        Some((AssetId(position + 1), self.images[position].format))
    }

    /// The name of the source, where the document carries it.
    pub(crate) fn source(&self) -> Option<(AssetId, &str)> {
        let source = self.source.as_ref()?;
        Some((AssetId(self.images.len() + 1), &source.name))
    }

    /// All of them, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (AssetId, &[u8])> {
        let images = self.images.iter().map(|image| &*image.bytes);
        let source = self.source.iter().map(|source| source.bytes.as_slice());
        (1..).map(AssetId).zip(images.chain(source))
    }
}

impl AssetId {
    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.0
    }
}
