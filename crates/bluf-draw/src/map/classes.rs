//! Classes of values: few, bounded by round numbers, none of them empty.

/// The upper limits of all classes but the last, for at most so many classes. A value belongs to the
/// first class whose limit is not below it. As many regions as possible fall into each class, as far
/// as round numbers allow; values that are all the same make one class. A few values far from all
/// others have a class of their own, so that the others can be told apart.
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
    let high = outliers(sorted.iter().copied());
    let low = outliers(sorted.iter().rev().map(|it| -it));
    let (high, low) = match count {
        // The others need a class, too.
        2 if high > 0 => (high, 0),
        _ => (high, low),
    };
    let others = &sorted[low..sorted.len() - high];
    let ends = usize::from(high > 0) + usize::from(low > 0);
    let mut limits = Vec::new();
    let reach = others.last().unwrap_or(&0.0) - others.first().unwrap_or(&0.0);
    if low > 0 {
        let first = sorted[low];
        limits.push(round(sorted[low - 1].max(first - reach / 2.0), first));
    }
    even(others, count - ends, &mut limits);
    if high > 0 {
        let first = sorted.len() - high;
        let last = sorted[first - 1];
        limits.push(round(last, sorted[first].min(last + reach / 2.0)));
    }
    limits
}

/// Adds the limits of so many classes that hold about as many values each.
fn even(sorted: &[f64], count: usize, limits: &mut Vec<f64>) {
    for class in 1..count {
        // Where this class ends, if all held as many values.
        let at = (sorted.len() * class / count).clamp(1, sorted.len().max(2) - 1);
        let (below, above) = gap(sorted, at);
        let Some(limit) = above.map(|above| round(below, above)) else {
            continue;
        };
        if limits.last().is_none_or(|last| limit > *last) {
            limits.push(limit);
        }
    }
}

/// How many of the last of rising values, at most one in eight, lie farther from the others than
/// three times as far as those reach.
fn outliers(rising: impl Iterator<Item = f64>) -> usize {
    const FAR: f64 = 3.0;
    let all: Vec<f64> = rising.collect();
    let most = (all.len() / 8).max(1);
    let is_far = |few: &usize| {
        let first = all.len() - few;
        let (Some(least), Some(last)) = (all.first(), all.get(first.wrapping_sub(1))) else {
            return false;
        };
        first >= 2 && all[first] - last > (last - least) * FAR && last > least
    };
    (1..=most.min(all.len())).rev().find(is_far).unwrap_or(0)
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
