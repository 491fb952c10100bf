//! The embedded fonts: every font file in `crates/bluf-typst/fonts`.
//!
//! Adding a font means adding a file there. System fonts are never looked at,
//! because they would make the same brief look different elsewhere.

use std::sync::LazyLock;

use include_dir::{Dir, File, include_dir};
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};
use typst_kit::fonts::{FontSource, FontStore};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fonts");

/// The fonts, known by family, style and coverage from the first use on. A
/// font is parsed in full only when text is set in it.
pub(super) static FONTS: LazyLock<FontStore> = LazyLock::new(|| {
    let mut files: Vec<&File> = FILES.files().filter(|file| is_font(file)).collect();
    // Among equals Typst takes the first, so the order must not be the disk's.
    files.sort_by_key(|file| file.path());

    let mut store = FontStore::new();
    for file in files {
        let data = file.contents();
        for (index, info) in (0..).zip(FontInfo::iter(data)) {
            store.push((Embedded { data, index }, info));
        }
    }
    store
});

/// Whether some embedded font has a glyph for this character.
///
/// PDF/A and PDF/UA refuse a character that none has. Typst's message names
/// the character but not the author's line, so ask before layout.
pub fn covers(c: char) -> bool {
    let book = FONTS.book();
    (0..)
        .map_while(|index| book.info(index))
        .any(|font| font.coverage.contains(c.into()))
}

fn is_font(file: &File) -> bool {
    let extension = file.path().extension().and_then(|it| it.to_str());
    matches!(extension, Some("otf" | "ttf" | "otc" | "ttc"))
}

/// A font inside this program.
struct Embedded {
    data: &'static [u8],
    /// Which font of a collection; zero in a file of one.
    index: u32,
}

impl FontSource for Embedded {
    fn load(&self) -> Option<Font> {
        Font::new(Bytes::new(self.data), self.index)
    }
}
