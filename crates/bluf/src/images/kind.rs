//! What kind of image a file holds, by its first bytes: names may lie.

/// The kinds of image that can be typeset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ImageKind {
    /// Pixels without loss.
    Png,
    /// Photographs.
    Jpeg,
    /// Photographs, smaller.
    Webp,
    /// Drawings.
    Svg,
    /// Pages, of which the only one is set as a drawing.
    Pdf,
}

impl ImageKind {
    /// The kind of an image. None, if it is none that can be typeset.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(4096)];
        match head {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [b'R', b'I', b'F', b'F', _, _, _, _, rest @ ..] if rest.starts_with(b"WEBP") => {
                Some(Self::Webp)
            }
            text if text.windows(4).any(|window| window == b"<svg") => Some(Self::Svg),
            _ => None,
        }
    }

    /// Whether it is made of pixels, whose number is known before they are read.
    pub(super) fn has_pixels(self) -> bool {
        match self {
            Self::Png | Self::Jpeg | Self::Webp => true,
            Self::Svg | Self::Pdf => false,
        }
    }
}

/// What a file is that cannot be typeset, as people call it, with its article.
pub(super) fn other(bytes: &[u8]) -> Option<&'static str> {
    // The kinds of files that are boxes in boxes name themselves in the first.
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(match bytes.get(8..12)? {
            b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => {
                "a HEIC, as telephones take them"
            }
            b"avif" | b"avis" => "an AVIF",
            _ => "a film",
        });
    }
    let kinds: [(&[u8], &str); 15] = [
        (b"GIF8", "a GIF"),
        (b"II*\0", "a TIFF or a raw photograph"),
        (b"MM\0*", "a TIFF or a raw photograph"),
        (b"BM", "a BMP"),
        (b"\0\0\x01\0", "an icon"),
        (b"8BPS", "a Photoshop document"),
        (b"\xff\x0a", "a JPEG XL"),
        (b"\0\0\0\x0cJXL ", "a JPEG XL"),
        (b"\0\0\0\x0cjP  ", "a JPEG 2000"),
        (b"%!PS", "a PostScript file"),
        (b"\xd7\xcd\xc6\x9a", "a WMF"),
        (b"PK\x03\x04", "an Office document or an archive"),
        (b"\x1f\x8b", "a compressed file"),
        (b"<!DOCTYPE html", "a web page"),
        (b"<html", "a web page"),
    ];
    let mut found = kinds.iter().filter(|(head, _)| bytes.starts_with(head));
    found.next().map(|(_, name)| *name)
}

/// After how many bytes a JPEG begins, where something else was put before it.
pub(super) fn late_jpeg(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(4096)];
    let start = head.windows(4).position(|it| {
        it.starts_with(b"\xff\xd8\xff") && matches!(it[3], 0xdb | 0xe0..=0xef | 0xfe)
    });
    start.filter(|at| *at > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_content() {
        assert_eq!(
            ImageKind::of(b"<?xml version='1.0'?>\n<svg/>"),
            Some(ImageKind::Svg)
        );
        assert_eq!(ImageKind::of(b"\x89PNG\r\n"), Some(ImageKind::Png));
        assert_eq!(
            ImageKind::of(b"RIFF\0\0\0\0WEBPVP8 "),
            Some(ImageKind::Webp)
        );
        assert_eq!(ImageKind::of(b"RIFF\0\0\0\0WAVE"), None);
        assert_eq!(ImageKind::of(b"GIF89a"), None);
        assert_eq!(ImageKind::of(b"%PDF-1.7"), Some(ImageKind::Pdf));
        assert_eq!(ImageKind::of(b""), None);
    }

    #[test]
    fn what_cannot_be_set_is_called_by_its_name() {
        assert_eq!(
            other(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            Some("a HEIC, as telephones take them")
        );
        assert_eq!(other(b"GIF89a"), Some("a GIF"));
        assert_eq!(other(b"words"), None);
    }
}
