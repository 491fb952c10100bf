//! How the items of a list are numbered: by which numerals, from which on, between which signs.

/// How the items of a list are numbered, as its author did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The number of the first item. Those of the others follow it one by one.
    pub first: u32,
    /// The numerals.
    pub numerals: Numerals,
    /// What stands around them.
    pub signs: NumeralSigns,
}

/// The numerals of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numerals {
    /// 1, 2, 3.
    Digits,
    /// a, b, c.
    Letters,
    /// A, B, C.
    Capitals,
    /// i, ii, iii.
    Roman,
    /// I, II, III.
    RomanCapitals,
}

/// What stands around the numeral of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumeralSigns {
    /// A full stop behind it: `1.`
    Stop,
    /// A parenthesis behind it: `1)`
    Parenthesis,
    /// Parentheses around it: `(1)`
    Parentheses,
}

/// The signs of Roman numerals, from the highest on.
const ROMAN: [(u32, &str); 9] = [
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// The highest number of an item in Roman numerals: a list that goes on above it is none, and the
/// numerals of the hundreds are letters and words.
const HIGHEST_ROMAN: u32 = 89;

impl Numbering {
    /// What stands before the item at a position, from 0: `(b)`.
    #[must_use]
    pub fn label(&self, position: usize) -> String {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        let numeral = self.numerals.write(self.first.saturating_add(position));
        match self.signs {
            NumeralSigns::Stop => format!("{numeral}."),
            NumeralSigns::Parenthesis => format!("{numeral})"),
            NumeralSigns::Parentheses => format!("({numeral})"),
        }
    }

    /// The same number as it reads where it stands alone: an `i` is the first Roman number then.
    pub(super) fn alone(self) -> Self {
        let read = Numerals::read(&self.numerals.write(self.first));
        let (numerals, first) = preferred(&read).unwrap_or((self.numerals, self.first));
        Self {
            first,
            numerals,
            ..self
        }
    }

    /// Whether a list numbered so goes on where one of `length` items numbered like `self` ends.
    #[must_use]
    pub fn goes_on(&self, length: usize, other: &Self) -> bool {
        let next = u32::try_from(length).map(|length| self.first.saturating_add(length));
        (self.numerals, self.signs) == (other.numerals, other.signs) && next == Ok(other.first)
    }
}

impl Numerals {
    /// A number in these numerals. Letters end at 26; above, they are doubled as in the rows of
    /// a table.
    fn write(self, number: u32) -> String {
        match self {
            Self::Digits => number.to_string(),
            Self::Letters => letters(number),
            Self::Capitals => letters(number).to_ascii_uppercase(),
            Self::Roman => roman(number),
            Self::RomanCapitals => roman(number).to_ascii_uppercase(),
        }
    }

    /// The numerals that a word may be, each with its number: `i` is the ninth letter and the
    /// first Roman number.
    pub(super) fn read(word: &str) -> Vec<(Self, u32)> {
        if (1..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = word.parse().ok();
            return number
                .map(|number| (Self::Digits, number))
                .into_iter()
                .collect();
        }
        let mut read = Vec::new();
        let (letters, roman) = match word.bytes().next() {
            Some(b'a'..=b'z') => (Self::Letters, Self::Roman),
            Some(b'A'..=b'Z') => (Self::Capitals, Self::RomanCapitals),
            _ => return read,
        };
        if let [letter] = word.as_bytes() {
            read.push((letters, u32::from(letter.to_ascii_lowercase() - b'a') + 1));
        }
        if word.len() <= "lxxxviii".len() {
            let number = (1..=HIGHEST_ROMAN).find(|it| roman.write(*it) == word);
            read.extend(number.map(|number| (roman, number)));
        }
        read
    }
}

/// Of the readings of a numeral that stands alone the likeliest: a list begins with its first.
pub(super) fn preferred(read: &[(Numerals, u32)]) -> Option<(Numerals, u32)> {
    let first = read.iter().find(|(_, number)| *number == 1);
    first.or(read.first()).copied()
}

/// a to z, aa to az.
fn letters(number: u32) -> String {
    let mut rest = number;
    let mut written = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).expect("a remainder below 26 is a byte");
        written.push(char::from(b'a' + letter));
        rest = (rest - 1) / 26;
    }
    written.iter().rev().collect()
}

fn roman(number: u32) -> String {
    let mut rest = number;
    let mut written = String::new();
    for (value, signs) in ROMAN {
        while rest >= value {
            written += signs;
            rest -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_reads_as_it_is_written() {
        for numerals in [
            Numerals::Digits,
            Numerals::Letters,
            Numerals::Capitals,
            Numerals::Roman,
            Numerals::RomanCapitals,
        ] {
            for number in 1..=26 {
                let read = Numerals::read(&numerals.write(number));
                assert!(read.contains(&(numerals, number)), "{numerals:?} {number}");
            }
        }
        assert_eq!(Numerals::read("iiii"), []);
        assert_eq!(Numerals::read("Iv"), []);
        assert_eq!(Numerals::read("1a"), []);
    }
}
