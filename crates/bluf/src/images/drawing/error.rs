//! Why a drawing cannot be set.

use bluf_toml::Limit;

/// Why a drawing cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::images) enum DrawingError {
    /// It is no XML, or declares entities.
    NotXml,
    /// It is no drawing, or one larger than any figure.
    Damaged,
    /// It refers to something outside itself.
    External,
    /// It holds a picture, which no cap of pixels would reach.
    Picture,
    /// What it uses over and over is more than any figure.
    Heavy,
    /// It filters, which takes memory as large as a page at any scale.
    Filter,
    /// It holds a program.
    Script,
    /// It has a letter that no embedded font has.
    NoGlyph(char),
    /// It has more letters than can be looked at one by one.
    TooManyLetters,
    /// An element of it has more attributes than any that a program draws.
    TooManyAttributes,
    /// It has so many styles and elements that to hold them against each other takes minutes.
    TooManyStyles,
    /// A text is in it and cannot be seen: that of this line, where that is known.
    Hidden(Option<u32>),
}

impl DrawingError {
    /// What is wrong, after the name of the file.
    pub(in crate::images) fn message(self) -> String {
        match self {
            Self::NotXml => "is a damaged SVG, or one with declarations".to_owned(),
            Self::Damaged => {
                "cannot be drawn: it is damaged, or has more elements than any figure".to_owned()
            }
            Self::External => "refers to something outside itself".to_owned(),
            Self::Picture => "holds a picture".to_owned(),
            Self::Heavy => {
                "uses shapes, masks or patterns over and over: it takes too much to draw".to_owned()
            }
            Self::Filter => "takes too much to draw".to_owned(),
            Self::Script => "holds a program".to_owned(),
            Self::NoGlyph(letter) => {
                format!(
                    "has a letter that no embedded font has: U+{:04X}",
                    u32::from(letter)
                )
            }
            Self::TooManyLetters => "has more letters than a page of text".to_owned(),
            Self::TooManyAttributes => "has an element with too many attributes".to_owned(),
            Self::TooManyStyles => "has too many styles for its many elements".to_owned(),
            Self::Hidden(Some(line)) => format!("hides a text (its line {line})"),
            Self::Hidden(None) => "hides a text".to_owned(),
        }
    }

    /// What to do about it.
    pub(in crate::images) fn help(self) -> String {
        let help = self.what_to_do();
        let limit = match self {
            Self::Heavy => Limit::Shapes,
            Self::TooManyLetters => Limit::Letters,
            Self::TooManyAttributes => Limit::Attributes,
            Self::TooManyStyles => Limit::Styles,
            _ => return help.to_owned(),
        };
        format!("{help}, or {}", limit.raise())
    }

    fn what_to_do(self) -> &'static str {
        match self {
            Self::NotXml => "export it again as plain SVG",
            Self::Damaged => "open it in another program, and save it again",
            Self::External => {
                "save a copy that holds all it needs: a brief is set from its own folder alone"
            }
            Self::Picture => "make the picture a figure of its own, as PNG, JPEG or WebP",
            Self::Heavy => "simplify it, or save it as PNG",
            Self::Filter => "save it without filters, such as shadows and blurs",
            Self::Script => "save it as plain SVG, without scripts and pages inside",
            Self::NoGlyph(_) => "convert its texts to paths, and export it again",
            Self::TooManyAttributes => "open it in another program, and save it again as plain SVG",
            Self::TooManyStyles => "save it without style sheets, or as PNG",
            Self::TooManyLetters => "convert its texts to paths, or save it as PNG",
            Self::Hidden(_) => {
                "delete the text, or show it: a text that is covered, transparent, not displayed, \
                 clipped away, outside the view or of the colour of its ground is seen by nobody, \
                 and may be read out of the file"
            }
        }
    }
}
