//! Classes of values: few, bounded by round numbers, none of them empty.

/// The upper limits of all classes but the last, for at most so many classes. A value belongs to the
/// first class whose limit is not below it. As many regions as possible fall into each class, as far
/// as round numbers allow; values that are all the same make one class.
#[must_use]
pub fn classes(values: &[f64], most: usize) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|it| it.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let mut distinct = sorted.clone();
    distinct.dedup();
    let count = most.min(distinct.len());
    if count < 2 {
        return Vec::new();
    }
    let mut limits: Vec<f64> = Vec::new();
    for class in 1..count {
        // Where this class ends, if all held as many values.
        let at = (sorted.len() * class / count).clamp(1, sorted.len() - 1);
        let (below, above) = gap(&sorted, at);
        let Some(limit) = above.map(|above| round(below, above)) else {
            continue;
        };
        if limits.last().is_none_or(|last| limit > *last) {
            limits.push(limit);
        }
    }
    limits
}

/// The values around the first place from here on at which values differ; or the last such place before.
fn gap(sorted: &[f64], at: usize) -> (f64, Option<f64>) {
    let after = (at..sorted.len()).find(|it| sorted[it - 1] < sorted[*it]);
    let before = (1..at).rev().find(|it| sorted[it - 1] < sorted[*it]);
    match after.or(before) {
        Some(it) => (sorted[it - 1], Some(sorted[it])),
        None => (0.0, None),
    }
}

/// The roundest number from the one value, and below the other.
fn round(from: f64, below: f64) -> f64 {
    let reach = from.abs().max(below.abs());
    let are_whole = from.fract() == 0.0 && below.fract() == 0.0;
    let mut power = 10f64.powf(reach.log10().ceil());
    for _ in 0..16 {
        for share in [1.0, 0.5, 0.25, 0.2] {
            let step = power * share;
            let candidate = (from / step).ceil() * step;
            // Between whole numbers lie no halves that a reader would look for.
            let suits = candidate.fract() == 0.0 || !are_whole;
            if suits && candidate >= from && candidate < below && candidate.is_finite() {
                return candidate;
            }
        }
        power /= 10.0;
    }
    from
}
