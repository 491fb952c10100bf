//! Compares pictures of pages.

use tiny_skia::Pixmap;

/// How far two pictures differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The mean difference of all pixels, from 0 to 1.
    pub mean: f64,
    /// The share of the pixels that differ to the eye, from 0 to 1.
    pub share: f64,
}

/// What may differ between two machines, which round differently. A digit replaced is ten times
/// as many pixels.
pub const TOLERANCE: Difference = Difference {
    mean: 0.000_05,
    share: 0.000_05,
};

/// By how much a channel of a pixel must differ for an eye to see it, of 255.
const VISIBLE: u8 = 32;

/// Compares two PNG files of one size.
///
/// # Errors
///
/// When one of them is no PNG, or their sizes differ.
pub fn compare(then: &[u8], now: &[u8]) -> Result<Difference, String> {
    let picture = |png| Pixmap::decode_png(png).map_err(|error| format!("not a PNG: {error}"));
    let (then, now) = (picture(then)?, picture(now)?);
    let size = |picture: &Pixmap| (picture.width(), picture.height());
    if size(&then) != size(&now) {
        return Err(format!(
            "the page was {:?} pixels large, and is {:?}",
            size(&then),
            size(&now)
        ));
    }
    let (mut sum, mut visible) = (0_u64, 0_u32);
    for (then, now) in then.data().chunks_exact(4).zip(now.data().chunks_exact(4)) {
        let channels = then.iter().zip(now).map(|(then, now)| then.abs_diff(*now));
        sum += channels.clone().map(u64::from).sum::<u64>();
        visible += u32::from(channels.max() >= Some(VISIBLE));
    }
    let pixels = f64::from(then.width()) * f64::from(then.height());
    Ok(Difference {
        mean: sum as f64 / (pixels * 4.0 * 255.0),
        share: f64::from(visible) / pixels,
    })
}

/// Compares all pages of two documents.
///
/// # Errors
///
/// When one differs by more than the tolerance, or there are more pages or fewer.
pub fn same(then: &[Vec<u8>], now: &[Vec<u8>]) -> Result<(), String> {
    if then.len() != now.len() {
        return Err(format!(
            "there were {} pages, and are {}",
            then.len(),
            now.len()
        ));
    }
    for (number, (then, now)) in (1..).zip(then.iter().zip(now)) {
        let found = compare(then, now).map_err(|problem| format!("page {number}: {problem}"))?;
        if found.mean > TOLERANCE.mean || found.share > TOLERANCE.share {
            return Err(format!("page {number} looks different: {found:?}"));
        }
    }
    Ok(())
}
