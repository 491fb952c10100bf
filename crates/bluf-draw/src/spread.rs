//! Things along a line, moved apart no farther than they must be.

/// A thing that wants to stand somewhere along a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Where it wants to begin.
    pub start: f64,
    /// How long it is.
    pub length: f64,
    /// How much it resists being moved: 1 as others do, far more for what cannot move.
    pub weight: f64,
}

/// Where things begin, as near as they can to where they want to, without meeting. They are in the
/// order of their beginnings. The weighted sum of the squares of the distances moved is the least
/// possible (pool adjacent violators; Barlow et al., 1972).
pub(crate) fn spread(wanted: &[Wanted], gap: f64) -> Vec<f64> {
    // In a pool, each thing stands behind the one before; what remains to be found is where it begins.
    struct Pool {
        /// The weighted mean of where its things want it to begin.
        start: f64,
        weight: f64,
        things: usize,
        length: f64,
    }
    let mut pools: Vec<Pool> = Vec::new();
    for it in wanted {
        let mut pool = Pool {
            start: it.start,
            weight: it.weight,
            things: 1,
            length: it.length + gap,
        };
        while let Some(last) = pools.pop_if(|last| last.start + last.length > pool.start) {
            let weight = last.weight + pool.weight;
            pool = Pool {
                start: (last.start * last.weight + (pool.start - last.length) * pool.weight)
                    / weight,
                weight,
                things: last.things + pool.things,
                length: last.length + pool.length,
            };
        }
        pools.push(pool);
    }
    let mut lengths = wanted.iter().map(|it| it.length + gap);
    let mut starts = Vec::with_capacity(wanted.len());
    for pool in pools {
        let mut at = pool.start;
        for length in lengths.by_ref().take(pool.things) {
            starts.push(at);
            at += length;
        }
    }
    starts
}

/// Moves things that were spread into bounds in which all of them have room, in their order.
pub(crate) fn keep_within(
    starts: &mut [f64],
    wanted: &[Wanted],
    gap: f64,
    (low, high): (f64, f64),
) {
    let mut least = low;
    for (start, it) in starts.iter_mut().zip(wanted) {
        *start = start.max(least);
        least = *start + it.length + gap;
    }
    let mut most = high;
    for (start, it) in starts.iter_mut().zip(wanted).rev() {
        *start = start.min(most - it.length);
        most = *start - gap;
    }
}
