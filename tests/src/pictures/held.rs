//! Everything that a product holds, unpacked as far as anybody can.

use std::io::Cursor;

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;

use crate::pdf;

/// The bytes of a PDF, PNG or SVG, with what is packed in them: streams, strings, pictures in
/// addresses, profiles.
#[must_use]
pub fn held(product: &[u8]) -> Vec<Vec<u8>> {
    let mut held = vec![product.to_vec()];
    if product.starts_with(b"%PDF") {
        let opened = pdf::open(product).expect("a PDF");
        held.extend(pdf::unpacked(&opened));
        held.push(pdf::strings(&opened).join("\n").into_bytes());
    } else if product.starts_with(b"\x89PNG") {
        let decoder = PngDecoder::new(Cursor::new(product));
        held.extend(decoder.ok().and_then(profile));
    } else if product.starts_with(b"\xff\xd8") {
        let decoder = JpegDecoder::new(Cursor::new(product));
        held.extend(decoder.ok().and_then(profile));
    } else if let Ok(text) = std::str::from_utf8(product) {
        for (_, rest) in text
            .match_indices(";base64,")
            .map(|(at, it)| text.split_at(at + it.len()))
        {
            let end = rest.find(['"', '\'']).unwrap_or(rest.len());
            held.extend(self::held(&unpacked(rest.split_at(end).0)));
        }
    }
    held
}

fn profile(mut decoder: impl ImageDecoder) -> Option<Vec<u8>> {
    decoder.icc_profile().ok().flatten()
}

/// What base64 stands for.
fn unpacked(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut count) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes() {
        let Some(value) = LETTERS.iter().position(|it| *it == letter) else {
            continue;
        };
        held = held << 6 | u32::try_from(value).expect("one of 64");
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((held >> count) as u8);
        }
    }
    bytes
}
