//! What a photograph says besides its picture, and how to leave it out.

/// A JPEG without its comments and application segments, but those that its colours need: JFIF
/// (APP0), the colour profile (APP2) and Adobe's transform (APP14). None, if it is not whole.
pub(super) fn picture_alone(jpeg: &[u8]) -> Option<Vec<u8>> {
    let mut kept = jpeg.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let [0xff, marker] = *jpeg.get(at..at + 2)? else {
            return None;
        };
        // The picture itself follows, to the end.
        if marker == 0xda {
            kept.extend_from_slice(&jpeg[at..]);
            return Some(kept);
        }
        let length = usize::from(u16::from_be_bytes([*jpeg.get(at + 2)?, *jpeg.get(at + 3)?]));
        let segment = jpeg.get(at..at + 2 + length)?;
        let is_remark = matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe);
        if !is_remark {
            kept.extend_from_slice(segment);
        }
        at += 2 + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_loses_what_it_says_of_itself() {
        let segment = |marker: u8, content: &[u8]| {
            let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
            [&[0xff, marker], &length[..], content].concat()
        };
        let picture = b"\xff\xda\x00\x02scan\xff\xd9".to_vec();
        let jfif = segment(0xe0, b"JFIF");
        let jpeg = [
            b"\xff\xd8".to_vec(),
            jfif.clone(),
            segment(0xe1, b"Exif place"),
            segment(0xfe, b"a comment"),
            segment(0xdb, b"table"),
            picture.clone(),
        ]
        .concat();
        let kept = [b"\xff\xd8".to_vec(), jfif, segment(0xdb, b"table"), picture].concat();
        assert_eq!(picture_alone(&jpeg), Some(kept));
        assert_eq!(picture_alone(&jpeg[..12]), None);
    }
}
