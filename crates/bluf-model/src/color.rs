//! Colours of a template: sRGB, as `#rrggbb`.

use std::fmt;

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    /// Red, green and blue, 0 to 255.
    pub channels: [u8; 3],
}

/// The colours of a template. Text of each of the first three stands on white and on the tint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colors {
    /// Running text.
    pub text: Color,
    /// Headings, links, letters of options.
    pub accent: Color,
    /// What is secondary: labels, notes, marks.
    pub quiet: Color,
    /// Behind the bottom line.
    pub tint: Color,
}

impl Color {
    /// White: the paper.
    pub const WHITE: Self = Self { channels: [255; 3] };

    /// Reads `#1c3f66`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self {
            channels: [red, green, blue],
        })
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Default for Colors {
    fn default() -> Self {
        let color = |channels| Color { channels };
        Self {
            text: color([0; 3]),
            accent: color([0x1c, 0x3f, 0x66]),
            quiet: color([0x4a, 0x4f, 0x57]),
            tint: color([0xee, 0xf2, 0xf6]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_written_alike() {
        let color = Color::parse("#1C3f66").unwrap();
        assert_eq!(color.to_string(), "#1c3f66");
        assert_eq!(
            ["1c3f66", "#1c3f6", "#1c3f6g", "#é3f66"].map(Color::parse),
            [None; 4]
        );
    }
}
