//! The colour profile of a picture (ICC.1:2022), without what it says in words.
//!
//! A profile names its author, its device and its day, and may hold anything in tags of its own.
//! What colours are computed from is kept; the words that the standard demands are bluf's.

/// The tags that colours are computed from: white and black, primaries, curves and tables.
const COMPUTED: [&[u8; 4]; 15] = [
    b"wtpt", b"bkpt", b"chad", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC",
    b"A2B0", b"A2B1", b"A2B2", b"cicp", b"lumi",
];

/// The tables back to the picture's colours, which only a printer's profile must have.
const BACK: [&[u8; 4]; 4] = [b"B2A0", b"B2A1", b"B2A2", b"gamt"];

/// The header of a profile.
const HEADER: usize = 128;

/// The most tags that a profile has.
const MAX_TAGS: usize = 100;

/// A profile made anew. None, if there is none, or none that describes grey, RGB or CMYK as a
/// picture has them: then the picture is in its kind's usual colours, as readers have it, too.
pub(super) fn rewrite(profile: &[u8]) -> Option<Vec<u8>> {
    let header = profile.first_chunk::<HEADER>()?;
    let is_sound = &header[36..40] == b"acsp"
        && matches!(header[8], 2 | 4)
        && matches!(&header[12..16], b"scnr" | b"mntr" | b"prtr" | b"spac")
        && matches!(&header[16..20], b"GRAY" | b"RGB " | b"CMYK")
        && matches!(&header[20..24], b"XYZ " | b"Lab ");
    let count = number(profile, HEADER)?;
    if !is_sound || count > MAX_TAGS {
        return None;
    }
    let mut tags: Vec<([u8; 4], Vec<u8>)> = Vec::new();
    for index in 0..count {
        let entry = HEADER + 4 + 12 * index;
        let name: [u8; 4] = profile.get(entry..entry + 4)?.try_into().ok()?;
        let is_kept =
            COMPUTED.contains(&&name) || (&header[12..16] == b"prtr" && BACK.contains(&&name));
        if !is_kept || tags.iter().any(|(it, _)| *it == name) {
            continue;
        }
        let (at, length) = (number(profile, entry + 4)?, number(profile, entry + 8)?);
        tags.push((name, value(profile.get(at..at.checked_add(length)?)?)?));
    }
    let can_compute = tags
        .iter()
        .any(|(it, _)| matches!(it, b"rTRC" | b"kTRC" | b"A2B0"));
    if !can_compute {
        return None;
    }
    tags.push((*b"desc", words(header[8], "The colours of a picture")));
    tags.push((*b"cprt", words(header[8], "None")));
    Some(written(header, &tags))
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(bytes)).ok()
}

/// The value of a tag, as long as its own content says, and with nothing where it says nothing.
fn value(tag: &[u8]) -> Option<Vec<u8>> {
    let two = |at: usize| {
        Some(usize::from(u16::from_be_bytes([
            *tag.get(at)?,
            *tag.get(at + 1)?,
        ])))
    };
    let byte = |at: usize| tag.get(at).map(|it| usize::from(*it));
    let points = |at: usize| {
        let (inputs, outputs, points) = (byte(at)?, byte(at + 1)?, byte(at + 2)?);
        let cells = points.checked_pow(u32::try_from(inputs).ok()?)?;
        Some((inputs, outputs, cells.checked_mul(outputs)?))
    };
    let length = match tag.get(..4)? {
        b"XYZ " => 20,
        b"sf32" => 8 + 9 * 4,
        b"cicp" => 12,
        b"curv" => number(tag, 8)?.checked_mul(2)?.checked_add(12)?,
        b"para" => 12 + 4 * [1, 3, 4, 5, 7].get(two(8)?)?,
        b"mft1" => {
            let (inputs, outputs, cells) = points(8)?;
            cells.checked_add(48 + 256 * (inputs + outputs))?
        }
        b"mft2" => {
            let (inputs, outputs, cells) = points(8)?;
            let curves = two(48)? * inputs + two(50)? * outputs;
            cells.checked_add(curves)?.checked_mul(2)?.checked_add(52)?
        }
        // Matrices, curves and tables at places of their own.
        b"mAB " | b"mBA " => tag.len(),
        _ => return None,
    };
    let mut value = tag.get(..length)?.to_vec();
    value[4..8].fill(0);
    Some(value)
}

/// A text of one line: as versions 2 and 4 have it.
fn words(version: u8, text: &str) -> Vec<u8> {
    let length = text.len() as u32;
    if version == 2 {
        // The text itself with its zero, no Unicode, no Macintosh script.
        let mut value = b"desc\0\0\0\0".to_vec();
        value.extend((length + 1).to_be_bytes());
        value.extend(text.as_bytes());
        value.extend([0; 1 + 8 + 70]);
        return value;
    }
    let mut value = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenGB".to_vec();
    value.extend((2 * length).to_be_bytes());
    value.extend(28_u32.to_be_bytes());
    value.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    value
}

fn written(header: &[u8; HEADER], tags: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut profile = vec![0; HEADER];
    // Version, class, colours and what they are computed to, a day, the signature, intent, white.
    profile[8..12].copy_from_slice(&[header[8], header[9], 0, 0]);
    profile[12..24].copy_from_slice(&header[12..24]);
    profile[24..36].copy_from_slice(b"\x07\xd0\0\x01\0\x01\0\0\0\0\0\0");
    profile[36..40].copy_from_slice(b"acsp");
    profile[67] = header[67] & 3;
    profile[68..80].copy_from_slice(b"\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d");
    profile.extend((tags.len() as u32).to_be_bytes());
    let mut values: Vec<u8> = Vec::new();
    let start = HEADER + 4 + 12 * tags.len();
    for (name, value) in tags {
        profile.extend(name);
        profile.extend(((start + values.len()) as u32).to_be_bytes());
        profile.extend((value.len() as u32).to_be_bytes());
        values.extend(value);
        values.resize(values.len().next_multiple_of(4), 0);
    }
    profile.extend(values);
    let length = (profile.len() as u32).to_be_bytes();
    profile[..4].copy_from_slice(&length);
    profile
}
