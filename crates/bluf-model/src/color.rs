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

    /// The contrast with another colour, 1 to 21 (WCAG 2.1, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// How light it is, 0 to 1 (WCAG 2.1, "relative luminance").
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels.map(to_light);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Whichever of white and an ink is easier to read on this colour.
    #[must_use]
    pub fn legible(self, ink: Self) -> Self {
        if self.contrast(ink) >= self.contrast(Self::WHITE) {
            ink
        } else {
            Self::WHITE
        }
    }

    /// This colour with a share of another, 0 to 1, in equal steps of lightness for the eye (Oklab).
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let (one, other) = (to_oklab(self), to_oklab(other));
        let between = |index: usize| one[index] + (other[index] - one[index]) * share;
        from_oklab([between(0), between(1), between(2)])
    }
}

/// A channel of sRGB as a share of light, 0 to 1 (IEC 61966-2-1).
fn to_light(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 {
        share / 12.92
    } else {
        ((share + 0.055) / 1.055).powf(2.4)
    }
}

/// A share of light as a channel of sRGB.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the share is held between 0 and 1"
)]
fn from_light(light: f64) -> u8 {
    let share = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// From linear sRGB to the responses of the eye's cones (Björn Ottosson, "A perceptual color space
/// for image processing", 2020).
const LIGHT_TO_CONES: [[f64; 3]; 3] = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];

/// From the cube roots of the cones' responses to Oklab.
const CONES_TO_LAB: [[f64; 3]; 3] = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

/// From Oklab to the cube roots of the cones' responses.
const LAB_TO_CONES: [[f64; 3]; 3] = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];

/// From the responses of the cones to linear sRGB.
const CONES_TO_LIGHT: [[f64; 3]; 3] = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    let dot = |row: &[f64; 3]| row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2];
    [dot(&matrix[0]), dot(&matrix[1]), dot(&matrix[2])]
}

fn to_oklab(color: Color) -> [f64; 3] {
    let cones = times(&LIGHT_TO_CONES, color.channels.map(to_light));
    times(&CONES_TO_LAB, cones.map(f64::cbrt))
}

fn from_oklab(lab: [f64; 3]) -> Color {
    let cones = times(&LAB_TO_CONES, lab).map(|it| it * it * it);
    Color {
        channels: times(&CONES_TO_LIGHT, cones).map(from_light),
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

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // Worked out by hand from the formula of WCAG, for the TLP colours on white.
        for (ink, wanted) in [("#ffc000", 1.64), ("#33ff00", 1.36), ("#ff2b2b", 3.73)] {
            let found = color(ink).contrast(Color::WHITE);
            assert!((found - wanted).abs() < 0.05, "{ink}: {found}");
        }
        assert!((color("#000000").contrast(Color::WHITE) - 21.0).abs() < 0.01);
    }

    #[test]
    fn mixing_goes_from_one_colour_to_the_other_in_steps_of_lightness() {
        let (ink, white) = (color("#1c3f66"), Color::WHITE);
        assert_eq!(ink.mixed(white, 0.0), ink);
        assert_eq!(ink.mixed(white, 1.0), white);
        let steps: Vec<f64> = (0..=4)
            .map(|step| to_oklab(ink.mixed(white, f64::from(step) / 4.0))[0])
            .collect();
        for pair in steps.windows(3) {
            assert!(
                (pair[2] - 2.0 * pair[1] + pair[0]).abs() < 0.01,
                "{steps:?}"
            );
        }
        // A grey halfway between black and white in Oklab, as published tools mix it.
        assert_eq!(color("#000000").mixed(white, 0.5), color("#636363"));
    }

    #[test]
    fn the_ink_that_reads_is_chosen() {
        let black = color("#000000");
        assert_eq!(color("#ffc000").legible(black), black);
        assert_eq!(color("#1c3f66").legible(black), Color::WHITE);
    }

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
