//! Bits of the coded data of a scan, read and written.

use super::super::error::PictureError;

/// Reads bits, the highest of each byte first, up to the next marker.
pub(super) struct BitReader<'a> {
    bytes: &'a [u8],
    at: usize,
    held: u64,
    /// How many bits are held, made up ones among them.
    count: u32,
    /// How many of them were made up, after the last.
    made_up: u32,
}

impl<'a> BitReader<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self {
            bytes,
            at,
            held: 0,
            count: 0,
            made_up: 0,
        }
    }

    /// The next 16 bits, with zeros after the last.
    pub(super) fn peek(&mut self) -> usize {
        while self.count < 16 {
            self.fill();
        }
        (self.held >> (self.count - 16)) as usize & 0xffff
    }

    /// Goes on by at most 16 bits that were looked at.
    pub(super) fn skip(&mut self, count: u32) -> Result<(), PictureError> {
        self.count -= count;
        if self.count < self.made_up {
            return Err(match self.bytes.get(self.at) {
                Some(_) => PictureError::Damaged,
                None => PictureError::CutOff,
            });
        }
        Ok(())
    }

    /// The next bits as a number, at most 16.
    pub(super) fn take(&mut self, count: u32) -> Result<u16, PictureError> {
        let bits = self.peek() >> (16 - count);
        self.skip(count)?;
        Ok(bits as u16)
    }

    /// A number of so many bits, of which the lower half is negative (T.81, F.2.2.1).
    pub(super) fn take_signed(&mut self, count: u32) -> Result<i32, PictureError> {
        let bits = i32::from(self.take(count)?);
        let is_negative = count > 0 && bits < 1 << (count - 1);
        Ok(if is_negative {
            bits + 1 - (1 << count)
        } else {
            bits
        })
    }

    /// Where the marker stands that comes next. What is before it is no picture any more.
    pub(super) fn marker(self) -> usize {
        let mut at = self.at.min(self.bytes.len());
        // Bytes that were read ahead hold no marker: reading stops before one.
        while let Some(byte) = self.bytes.get(at) {
            let next = self.bytes.get(at + 1);
            if *byte == 0xff && !matches!(next, Some(0x00 | 0xff) | None) {
                break;
            }
            at += 1;
        }
        at
    }

    fn fill(&mut self) {
        let byte = match (self.bytes.get(self.at), self.bytes.get(self.at + 1)) {
            (Some(0xff), Some(0x00)) => {
                self.at += 2;
                0xff
            }
            (Some(0xff) | None, _) => {
                self.made_up += 8;
                0
            }
            (Some(byte), _) => {
                self.at += 1;
                *byte
            }
        };
        self.held = self.held << 8 | u64::from(byte);
        self.count += 8;
    }
}

/// Writes bits, the highest of each byte first.
pub(super) struct BitWriter<'a> {
    bytes: &'a mut Vec<u8>,
    held: u32,
    count: u32,
}

impl<'a> BitWriter<'a> {
    pub(super) fn new(bytes: &'a mut Vec<u8>) -> Self {
        Self {
            bytes,
            held: 0,
            count: 0,
        }
    }

    /// Writes the lowest bits of a number, at most 16.
    pub(super) fn put(&mut self, bits: u16, count: u32) {
        self.held = self.held << count | (u32::from(bits) & ((1 << count) - 1));
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            let byte = (self.held >> self.count) as u8;
            self.bytes.push(byte);
            if byte == 0xff {
                self.bytes.push(0);
            }
        }
    }

    /// Fills the last byte up with ones.
    pub(super) fn end(mut self) {
        self.put(0x7f, 7);
    }
}
