//! How much bluf takes in of the files beside a brief, before one is refused: the limits, and
//! `[limits]` of `bluf.toml`, which moves them.

use crate::reading::Table;

/// A limit on what a file may ask for. A small file can ask for more memory or time than any
/// machine has, so that each is counted before anything is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The data or the regions of a figure, in MiB.
    Data,
    /// An image, in MiB.
    Image,
    /// All images of a brief together, in MiB.
    Images,
    /// The pixels of an image, in millions.
    Pixels,
    /// How many times as long as the other a side of an image may be.
    Ratio,
    /// What there is to draw in an SVG, or on a page of PDF, in plain shapes.
    Shapes,
    /// The attributes of an element of an SVG.
    Attributes,
    /// The rules of the styles of an SVG times its elements.
    Styles,
    /// The letters of an SVG.
    Letters,
    /// The points of the regions of a file, borders that are used twice counted twice.
    Points,
}

/// What is usual of a limit, and how far it can be moved.
struct Bounds {
    low: u32,
    usual: u32,
    high: u32,
}

impl Limit {
    /// Every limit, in the order in which to tell them.
    pub const ALL: [Self; 10] = [
        Self::Data,
        Self::Image,
        Self::Images,
        Self::Pixels,
        Self::Ratio,
        Self::Shapes,
        Self::Attributes,
        Self::Styles,
        Self::Letters,
        Self::Points,
    ];

    /// Its key under `[limits]`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Data => "data_mebibytes",
            Self::Image => "image_mebibytes",
            Self::Images => "images_mebibytes",
            Self::Pixels => "image_megapixels",
            Self::Ratio => "image_ratio",
            Self::Shapes => "drawing_shapes",
            Self::Attributes => "drawing_attributes",
            Self::Styles => "drawing_styles",
            Self::Letters => "drawing_letters",
            Self::Points => "map_points",
        }
    }

    /// What it is on, and in which unit.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Data => "The data or the regions of a figure, in MiB.",
            Self::Image => "An image, in MiB.",
            Self::Images => "All images of a brief together, in MiB, as they are set.",
            Self::Pixels => "The pixels of an image, in millions.",
            Self::Ratio => "How many times as long as the other a side of an image may be.",
            Self::Shapes => {
                "What there is to draw in an SVG or on a page of PDF, in plain shapes: what is used \
                 twice counts twice."
            }
            Self::Attributes => "The attributes of one element of an SVG.",
            Self::Styles => "The rules of the styles of an SVG times its elements.",
            Self::Letters => "The letters of an SVG: each is looked for, so that none is hidden.",
            Self::Points => {
                "The points of the regions of a file: a border that is used twice counts twice."
            }
        }
    }

    fn bounds(self) -> Bounds {
        let (low, usual, high) = match self {
            Self::Data => (1, 8, 64),
            Self::Image => (1, 20, 200),
            Self::Images => (1, 100, 1_000),
            Self::Pixels => (1, 50, 500),
            Self::Ratio => (2, 100, 10_000),
            Self::Shapes => (1_000, 200_000, 5_000_000),
            Self::Attributes => (50, 500, 5_000),
            Self::Styles => (10_000, 4_000_000, 100_000_000),
            Self::Letters => (100, 5_000, 50_000),
            Self::Points => (1_000, 1_000_000, 20_000_000),
        };
        Bounds { low, usual, high }
    }

    /// The lowest, the usual and the highest value.
    #[must_use]
    pub fn range(self) -> (u32, u32, u32) {
        let Bounds { low, usual, high } = self.bounds();
        (low, usual, high)
    }

    /// How to move it, as a message says so.
    #[must_use]
    pub fn raise(self) -> String {
        format!("raise `{}` under `[limits]` in `bluf.toml`", self.key())
    }
}

/// The limits that hold for the briefs of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileLimits([u32; Limit::ALL.len()]);

impl Default for FileLimits {
    fn default() -> Self {
        Self(Limit::ALL.map(|limit| limit.bounds().usual))
    }
}

impl FileLimits {
    /// The value of one, in its unit.
    #[must_use]
    pub fn get(&self, limit: Limit) -> u32 {
        let all = Limit::ALL.iter().zip(self.0);
        let found = all.into_iter().find(|(it, _)| **it == limit);
        found.map_or(limit.bounds().usual, |(_, value)| value)
    }

    /// The value of one as a count.
    #[must_use]
    pub fn count(&self, limit: Limit) -> usize {
        usize::try_from(self.get(limit)).unwrap_or(usize::MAX)
    }

    /// The value of one that is in MiB, in bytes.
    #[must_use]
    pub fn bytes(&self, limit: Limit) -> u64 {
        u64::from(self.get(limit)) << 20
    }
}

/// Reads `[limits]`.
pub(crate) fn limits(table: &mut Table<'_>) -> FileLimits {
    let Some(mut table) = table.table("limits") else {
        return FileLimits::default();
    };
    let values = Limit::ALL.map(|limit| {
        let Bounds { low, usual, high } = limit.bounds();
        table.whole(limit.key(), low, high).unwrap_or(usual)
    });
    table.finish();
    FileLimits(values)
}

/// The limits as a page of the handbook, in Markdown.
#[must_use]
pub fn limits_handbook() -> String {
    let mut text = "<!-- written by `just refresh` -->\n# Limits on files\n\n\
        A small file can ask for more memory or time than any machine has: a mask of masks, a \
        border that is used a million times, a picture of one pixel by a thousand million. bluf \
        counts before it draws, and refuses what goes beyond a limit; the message names the key \
        that moves it, here in `bluf.toml`:\n\n\
        ```toml\n[limits]\nimage_megapixels = 120   # a scan of a map\n```\n\n\
        | key | usual | from, to | what it is on |\n|---|--:|--:|---|\n"
        .to_owned();
    for limit in Limit::ALL {
        let Bounds { low, usual, high } = limit.bounds();
        let (key, what) = (limit.key(), limit.what());
        text += &format!("| `{key}` | {usual} | {low}, {high} | {what} |\n");
    }
    text += "\nA brief, `bluf.toml` and `template.toml` have at most 1 MiB each, all templates of a \
             folder 32 MiB, and those limits stay.\n";
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_possible() {
        for limit in Limit::ALL {
            let (low, usual, high) = limit.range();
            assert!(low < usual && usual < high, "{}", limit.key());
            assert_eq!(FileLimits::default().get(limit), usual);
        }
    }
}
