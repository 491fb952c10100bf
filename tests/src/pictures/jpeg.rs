//! A JPEG with canaries in every segment, between its segments and scans, in its coded data and
//! after its end.

use super::{Canaries, Talkative, profile};

/// A sound JPEG, made talkative. Its picture stays as it is.
///
/// # Panics
///
/// When it is no sound JPEG.
#[must_use]
pub fn talkative(sound: &[u8]) -> Talkative {
    let mut canaries = Canaries::default();
    let mut jpeg = vec![0xff, 0xd8];
    applications(&mut jpeg, &mut canaries);
    let mut rest = &sound[2..];
    loop {
        let marker = rest[1];
        if marker == 0xd9 {
            break;
        }
        // A remark before each segment, and bytes that belong to none.
        segment(&mut jpeg, 0xfe, canaries.word("comment").as_bytes());
        jpeg.extend(canaries.word("between").as_bytes());
        let length = 2 + usize::from(u16::from_be_bytes([rest[2], rest[3]]));
        jpeg.extend(&rest[..length]);
        rest = &rest[length..];
        if marker == 0xda {
            let is_end = |at: &usize| rest[*at] == 0xff && !matches!(rest[at + 1], 0 | 0xd0..=0xd7);
            let end = (0..rest.len()).find(is_end).expect("a marker ends a scan");
            jpeg.extend(&rest[..end]);
            // Data that no pixel needs.
            jpeg.extend(canaries.word("after scan").as_bytes());
            segment(&mut jpeg, 0xe1, canaries.word("after scan").as_bytes());
            rest = &rest[end..];
        }
    }
    jpeg.extend([0xff, 0xd9]);
    // What telephones put after the end: a second picture, a film, a trailer.
    jpeg.extend([0xff, 0xd8]);
    segment(&mut jpeg, 0xe1, canaries.word("second picture").as_bytes());
    jpeg.extend(&sound[2..]);
    jpeg.extend(b"\0\0\0\x18ftypmp42\0\0\0\0");
    jpeg.extend(canaries.word("film").as_bytes());
    jpeg.extend(format!("SEFH{}SEFT", canaries.word("trailer")).as_bytes());
    Talkative {
        bytes: jpeg,
        canaries: canaries.0,
    }
}

/// The segments of applications, each of which says something besides what it is for.
fn applications(jpeg: &mut Vec<u8>, canaries: &mut Canaries) {
    let jfif = b"JFIF\0\x01\x02\0\0\x01\0\x01\x05\x01";
    let thumbnail = canaries.word("JFIF thumbnail");
    let padded = format!("{thumbnail:<15.15}");
    segment(jpeg, 0xe0, &[jfif, padded.as_bytes()].concat());
    let profile = profile::talkative(canaries);
    let (first, second) = profile.split_at(100);
    segment(jpeg, 0xe2, &[b"ICC_PROFILE\0\x01\x02", first].concat());
    segment(jpeg, 0xe2, &[b"ICC_PROFILE\0\x02\x02", second].concat());
    let texts: [(u8, &[u8]); 10] = [
        (0xe0, b"JFXX\0\x10"),
        (0xe1, b"http://ns.adobe.com/xap/1.0/\0"),
        (0xe1, b"http://ns.adobe.com/xmp/extension/\0"),
        (
            0xe1,
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x0e\0\x02\0\0\0\x40\0\0\0\x1a\0\0\0\0",
        ),
        (0xe2, b"MPF\0MM\0*"),
        (0xe2, b"FPXR\0"),
        (0xeb, b"JP\0\0jumb c2pa"),
        (0xec, b"Ducky"),
        (0xed, b"Photoshop 3.0\08BIM\x04\x04"),
        (0xee, b"Adobe extensions"),
    ];
    for (marker, head) in texts {
        let word = canaries.word(&String::from_utf8_lossy(head));
        // Adobe's segment would say something about colours.
        let head = if marker == 0xee {
            b"Other".as_slice()
        } else {
            head
        };
        segment(jpeg, marker, &[head, word.as_bytes()].concat());
    }
    for marker in 0xe3..=0xef {
        segment(
            jpeg,
            marker,
            canaries.word(&format!("APP{}", marker - 0xe0)).as_bytes(),
        );
    }
}

fn segment(jpeg: &mut Vec<u8>, marker: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).expect("a short segment");
    jpeg.extend([0xff, marker]);
    jpeg.extend(length.to_be_bytes());
    jpeg.extend(content);
}
