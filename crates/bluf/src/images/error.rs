//! Why a picture cannot be set.

use bluf_toml::{FileLimits, Limit};

/// Why the pixels of a picture cannot be read. Where there is doubt there is no picture: what is
/// not understood would be passed on unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureError {
    /// It ends before its last pixel.
    CutOff,
    /// Its content contradicts itself.
    Damaged,
    /// It is written in a way that few programs read.
    Unusual,
    /// It has several frames.
    Animated,
    /// One of its sides is far longer than the other.
    Thin,
    /// It has more pixels than any figure, or unpacks into more bytes.
    TooLarge,
}

impl PictureError {
    /// What is wrong, after the name of the file.
    pub(super) fn message(self, limits: FileLimits) -> String {
        match self {
            Self::CutOff => "is cut off: part of the picture is missing".to_owned(),
            Self::Damaged => "is damaged".to_owned(),
            Self::Unusual => "is coded in a way that bluf cannot read".to_owned(),
            Self::Animated => "is an animation".to_owned(),
            Self::Thin => format!(
                "has a side that is more than {} times as long as the other",
                limits.get(Limit::Ratio)
            ),
            Self::TooLarge => "takes too much to draw".to_owned(),
        }
    }

    /// What to do about it.
    pub(super) fn help(self) -> String {
        match self {
            Self::CutOff => "copy it again from where it came from".to_owned(),
            Self::Damaged => {
                "copy it again from where it came from, or open it in another program and export it as PNG".to_owned()
            }
            Self::Unusual => "open it in another program, and export it as PNG".to_owned(),
            Self::Animated => "save the frame that the figure shows as PNG".to_owned(),
            Self::Thin => format!("crop it to what it shows, or {}", Limit::Ratio.raise()),
            Self::TooLarge => format!("save it with fewer pixels, or {}", Limit::Pixels.raise()),
        }
    }
}
