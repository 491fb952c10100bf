//! A PNG with canaries in chunks of every kind, in its palette, its invisible pixels and after its
//! end.

use super::{Canaries, Talkative, profile};

/// The kinds of PNG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Grey, with so many bits.
    Grey(u8),
    /// Grey with opacity.
    GreyAlpha(u8),
    /// Red, green and blue.
    Color(u8),
    /// Colours with opacity.
    ColorAlpha(u8),
    /// Of a palette, whose colours may be transparent.
    Palette(u8),
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Grey(1),
        Self::Grey(2),
        Self::Grey(4),
        Self::Grey(8),
        Self::Grey(16),
        Self::GreyAlpha(8),
        Self::GreyAlpha(16),
        Self::Color(8),
        Self::Color(16),
        Self::ColorAlpha(8),
        Self::Palette(2),
        Self::Palette(8),
    ];

    /// Its bits, its code of the colours, and how many samples a pixel has.
    fn code(self) -> (u8, u8, usize) {
        match self {
            Self::Grey(bits) => (bits, 0, 1),
            Self::GreyAlpha(bits) => (bits, 4, 2),
            Self::Color(bits) => (bits, 2, 3),
            Self::ColorAlpha(bits) => (bits, 6, 4),
            Self::Palette(bits) => (bits, 3, 1),
        }
    }
}

const SIDE: usize = 23;

/// A picture that says nothing more.
#[must_use]
pub fn plain(kind: Kind) -> Vec<u8> {
    built(kind, &mut |_, _| Vec::new(), &[])
}

/// A picture of a kind, made talkative.
#[must_use]
pub fn talkative(kind: Kind) -> Talkative {
    let mut canaries = Canaries::default();
    let after = canaries.word("after the end");
    let profile = profile::talkative(&mut canaries);
    let mut before = |place: &str, name: &[u8; 4]| {
        let mut chunks = Vec::new();
        let text = |word: String| word.into_bytes();
        if name == b"PLTE" {
            let content = [b"colours\0\0".as_slice(), &stored(&profile)].concat();
            chunks.extend(chunk(b"iCCP", &content));
        }
        if name == b"IEND" || name == b"IDAT" {
            let heads: [(&[u8; 4], &[u8]); 8] = [
                (b"tEXt", b"Author\0"),
                (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0"),
                (b"eXIf", b"MM\0*\0\0\0\x08\0\0\0\0\0\0"),
                (b"sPLT", b"colours\0\x08"),
                (b"prVt", b""),
                (b"caBX", b""),
                (b"tIME", b""),
                (b"zTXt", b"Comment\0\0"),
            ];
            for (name, head) in heads {
                let word = canaries.word(&format!("{place}{}", String::from_utf8_lossy(name)));
                let mut content = [head, &text(word)].concat();
                match name {
                    b"tIME" => content = vec![7, 0xea, 1, 1, 1, 1, 1],
                    b"zTXt" => {
                        let word = canaries.word("packed");
                        content = [head, &stored(word.as_bytes())].concat();
                    }
                    b"sPLT" => content.resize(content.len().next_multiple_of(6) + 3, b'x'),
                    _ => {}
                }
                chunks.extend(chunk(name, &content));
            }
        }
        chunks
    };
    let bytes = built(kind, &mut before, after.as_bytes());
    Talkative {
        bytes,
        canaries: canaries.0,
    }
}

fn built(kind: Kind, before: &mut dyn FnMut(&str, &[u8; 4]) -> Vec<u8>, after: &[u8]) -> Vec<u8> {
    let (bits, code, samples) = kind.code();
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let side = u32::try_from(SIDE).expect("a small picture").to_be_bytes();
    png.extend(chunk(
        b"IHDR",
        &[&side[..], &side[..], &[bits, code, 0, 0, 0]].concat(),
    ));
    png.extend(chunk(b"gAMA", &45_455_u32.to_be_bytes()));
    png.extend(chunk(b"pHYs", &[0, 0, 11, 19, 0, 0, 11, 19, 1]));
    png.extend(before("first", b"PLTE"));
    if let Kind::Palette(bits) = kind {
        let colors = 1_usize << bits;
        let color = |it: usize| [(it * 37) as u8, (it * 11) as u8, (255 - it) as u8];
        png.extend(chunk(
            b"PLTE",
            &(0..colors).flat_map(color).collect::<Vec<u8>>(),
        ));
        png.extend(chunk(b"tRNS", &[0, 128, 255]));
    }
    png.extend(before("before", b"IDAT"));
    let row = (SIDE * samples * usize::from(bits)).div_ceil(8);
    let mut rows = Vec::new();
    for y in 0..SIDE {
        rows.push(0);
        rows.extend((0..row).map(|x| ((x * 29 + y * 53) % 256) as u8));
    }
    png.extend(chunk(b"IDAT", &stored(&rows)));
    png.extend(before("behind", b"IEND"));
    png.extend(chunk(b"IEND", b""));
    png.extend(after);
    png
}

/// Bytes in the form of zlib, as they are.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x78, 0x01];
    let mut parts = bytes.chunks(0xffff).peekable();
    while let Some(part) = parts.next() {
        let length = u16::try_from(part.len()).expect("a part is short");
        packed.push(u8::from(parts.peek().is_none()));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(part);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    packed.extend((b << 16 | a).to_be_bytes());
    packed
}

fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("a short chunk");
    let body = [name, content].concat();
    let mut sum = !0_u32;
    for byte in &body {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xedb8_8320
            } else {
                sum >> 1
            };
        }
    }
    [&length.to_be_bytes()[..], &body, &(!sum).to_be_bytes()].concat()
}
