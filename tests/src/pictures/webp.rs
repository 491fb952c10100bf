//! A WebP with canaries in every chunk besides its pixels, and after its end.

use super::{Canaries, Talkative, profile};

/// A sound WebP of one chunk, made talkative.
///
/// # Panics
///
/// When it is none, or has opacity.
#[must_use]
pub fn talkative(sound: &[u8], width: u32, height: u32) -> Talkative {
    let mut canaries = Canaries::default();
    let mut chunks = Vec::new();
    // Flags: profile, Exif, XMP.
    let mut head = vec![0x2c, 0, 0, 0];
    head.extend(&(width - 1).to_le_bytes()[..3]);
    head.extend(&(height - 1).to_le_bytes()[..3]);
    chunk(&mut chunks, b"VP8X", &head);
    chunk(&mut chunks, b"ICCP", &profile::talkative(&mut canaries));
    chunks.extend(&sound[12..]);
    chunk(&mut chunks, b"EXIF", canaries.word("Exif").as_bytes());
    chunk(&mut chunks, b"XMP ", canaries.word("XMP").as_bytes());
    chunk(&mut chunks, b"note", canaries.word("unknown").as_bytes());
    let mut webp = b"RIFF".to_vec();
    let length = u32::try_from(chunks.len() + 4).expect("a small picture");
    webp.extend(length.to_le_bytes());
    webp.extend(b"WEBP");
    webp.extend(chunks);
    webp.extend(canaries.word("after the end").as_bytes());
    Talkative {
        bytes: webp,
        canaries: canaries.0,
    }
}

fn chunk(webp: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    webp.extend(name);
    webp.extend(
        u32::try_from(content.len())
            .expect("a short chunk")
            .to_le_bytes(),
    );
    webp.extend(content);
    if content.len() % 2 == 1 {
        webp.push(0);
    }
}
