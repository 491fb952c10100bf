//! Works on many briefs at once, on all cores, and tells of them in order.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use crate::panics::{Panicked, catch};

/// The stack of a worker. Typst lays out nested content by recursion, and a thread's usual 2 MiB
/// are a quarter of what a program has to begin with.
const STACK: usize = 32 << 20;

/// How many workers there are for so many items.
pub(crate) fn workers(items: usize) -> usize {
    thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(items)
}

/// Does `work` on each item, on all cores, and gives each result to `done` as soon as all before
/// it are done. A panic in the work on one item is the result of that item alone.
pub(crate) fn for_each<I: Sync, O: Send>(
    items: &[I],
    work: impl Fn(&I) -> O + Sync,
    mut done: impl FnMut(&I, Result<O, Panicked>),
) {
    let next = AtomicUsize::new(0);
    let (next, work) = (&next, &work);
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..workers(items.len()) {
            let sender = sender.clone();
            let worker = move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    // Nobody listens only after `done` has panicked.
                    if sender.send((index, catch(|| work(item)))).is_err() {
                        break;
                    }
                }
            };
            thread::Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, worker)
                .expect("the system lets a program have as many threads as cores");
        }
        drop(sender);

        let (mut early, mut due) = (BTreeMap::new(), 0);
        for (index, result) in receiver {
            early.insert(index, result);
            while let Some(result) = early.remove(&due) {
                done(&items[due], result);
                due += 1;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_order() {
        let items: Vec<u64> = (0..50).collect();
        let mut seen = Vec::new();
        let uneven = |item: &u64| {
            thread::sleep(Duration::from_millis(5 * (item % 2)));
            item * 2
        };
        for_each(&items, uneven, |item, result| {
            seen.push((*item, result.expect("nothing panics")));
        });
        assert_eq!(
            seen,
            items
                .iter()
                .map(|item| (*item, item * 2))
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_panic_is_the_result_of_one_item_alone() {
        let items: Vec<u64> = (0..10).collect();
        let mut seen = Vec::new();
        let work = |item: &u64| assert_ne!(*item, 1, "on purpose");
        for_each(&items, work, |item, result| {
            seen.push((*item, result.is_ok()))
        });
        let wanted: Vec<(u64, bool)> = items.iter().map(|item| (*item, *item != 1)).collect();
        assert_eq!(seen, wanted);
    }

    #[test]
    fn nothing_to_do_is_done_at_once() {
        for_each(&[], |(): &()| (), |(), _| panic!());
    }
}
