//! Why a picture cannot be set.

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
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::CutOff => "is cut off: part of the picture is missing",
            Self::Damaged => "is damaged",
            Self::Unusual => "is coded in a way that bluf cannot read",
            Self::Animated => "is an animation",
            Self::Thin => "has a side that is more than 100 times as long as the other",
            Self::TooLarge => "takes too much to draw",
        }
    }

    /// What to do about it.
    pub(super) fn help(self) -> &'static str {
        match self {
            Self::CutOff => "copy it again from where it came from",
            Self::Damaged => {
                "copy it again from where it came from, or open it in another program and export it as PNG"
            }
            Self::Unusual => "open it in another program, and export it as PNG",
            Self::Animated => "save the frame that the figure shows as PNG",
            Self::Thin => "crop it to what it shows",
            Self::TooLarge => "save it with fewer pixels",
        }
    }
}
