//! A colour profile that says more than colours.

use super::Canaries;

/// A profile of a screen's red, green and blue, with words in its header, its descriptions and a tag
/// of its maker's.
pub(super) fn talkative(canaries: &mut Canaries) -> Vec<u8> {
    let mut header = vec![0; 128];
    header[8] = 2;
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    header[36..40].copy_from_slice(b"acsp");
    // The fields of maker and model, and those that are reserved.
    let word = canaries.word("header");
    header[84..84 + word.len()].copy_from_slice(word.as_bytes());
    let xyz = |x: u32, y: u32, z: u32| {
        let numbers = [x, y, z].map(u32::to_be_bytes).concat();
        [b"XYZ \0\0\0\0".as_slice(), &numbers].concat()
    };
    let curve = |canaries: &mut Canaries| {
        let word = canaries.word("after a curve");
        [
            b"curv\0\0\0\0\0\0\0\x01\x02\x33".as_slice(),
            word.as_bytes(),
        ]
        .concat()
    };
    let described = |canaries: &mut Canaries, place: &str| {
        let word = canaries.word(place);
        let length = (word.len() as u32 + 1).to_be_bytes();
        let rest = [0; 79];
        [b"desc\0\0\0\0".as_slice(), &length, word.as_bytes(), &rest].concat()
    };
    let text = |canaries: &mut Canaries, place: &str| {
        [b"text\0\0\0\0".as_slice(), canaries.word(place).as_bytes()].concat()
    };
    let tags: Vec<([u8; 4], Vec<u8>)> = vec![
        (*b"desc", described(canaries, "description")),
        (*b"cprt", text(canaries, "copyright")),
        (*b"dmnd", described(canaries, "maker")),
        (*b"prvt", text(canaries, "private tag")),
        (*b"wtpt", xyz(0xf6d6, 0x1_0000, 0xd32d)),
        (*b"rXYZ", xyz(0x6fa2, 0x38f5, 0x390)),
        (*b"gXYZ", xyz(0x6299, 0xb785, 0x18da)),
        (*b"bXYZ", xyz(0x24a0, 0xf84, 0xb6cf)),
        (*b"rTRC", curve(canaries)),
        (*b"gTRC", curve(canaries)),
        (*b"bTRC", curve(canaries)),
    ];
    let mut profile = header;
    profile.extend((tags.len() as u32).to_be_bytes());
    let mut values = canaries.word("before the first tag").into_bytes();
    let start = 128 + 4 + 12 * tags.len();
    for (name, value) in tags {
        profile.extend(name);
        profile.extend(((start + values.len()) as u32).to_be_bytes());
        profile.extend((value.len() as u32).to_be_bytes());
        values.extend(value);
    }
    profile.extend(values);
    profile.extend(canaries.word("after the last tag").as_bytes());
    let length = (profile.len() as u32).to_be_bytes();
    profile[..4].copy_from_slice(&length);
    profile
}
