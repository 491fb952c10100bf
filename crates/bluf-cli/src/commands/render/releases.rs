//! The releases of briefs and where they go: their names come from their titles, so that they are
//! known only when they are cut.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use bluf::{Fault, Message, Prepared, release};
use bluf_model::{Marking, ReleaseOptions};

use super::document::failed;
use super::{Order, Run};
use crate::brief::{Releases, context, cuts, noted_files_of, prepare};
use crate::output::{Destination, to_directory};
use crate::panics::catch;
use crate::workers;
use crate::workspace::Origin;

/// A release and where it goes, or why there is none; and its marking.
type Released<'a> = (Marking, Result<(Prepared<'a>, Destination), Fault>);

/// A brief without errors: one that has any is not released.
pub(super) fn sound(prepared: Prepared<'_>) -> Result<Prepared<'_>, Fault> {
    match prepared.findings.iter().any(Message::is_error) {
        true => Err(Fault::Brief(prepared.findings)),
        false => Ok(prepared),
    }
}

/// Cuts the releases of a brief. A panic in one leaves the others be.
pub(super) fn released<'a>(
    order: &Order,
    releases: &Releases,
    prepared: &Prepared<'a>,
) -> Result<Vec<Released<'a>>, Fault> {
    let cuts = cuts(&prepared.loaded.brief, &releases.at, &order.target)?;
    if order.directory.is_none() && cuts.len() > 1 {
        let error = Message::error("several releases cannot go to one place");
        let help = "name a directory: `--output DIRECTORY/`";
        return Err(Fault::Outside(error.help(help).into()));
    }
    let one = |at: &Marking| {
        let options = ReleaseOptions {
            at: at.clone(),
            withheld: releases.withheld,
        };
        let cut = release(prepared, &options)?;
        let destination = match &order.directory {
            Some(directory) => to_directory(directory, &cut.loaded.name, order.options.format),
            None => order.destination.clone(),
        };
        Ok((cut, destination))
    };
    let each = cuts.into_iter().map(|at| {
        let released = catch(|| one(&at));
        let released = released.unwrap_or_else(|panicked| Err(failed(order, Some(&at), &panicked)));
        (at, released)
    });
    Ok(each.collect())
}

/// Refuses a run in which releases of two briefs would go to one file, before any is written.
pub(super) fn refuse_clashes(orders: &[Order], shared: &Run<'_>) -> Result<(), Message> {
    if orders.len() < 2 {
        return Ok(());
    }
    let (mut taken, mut clash) = (HashMap::new(), None);
    let keys = |order: &Order| keys(order, shared);
    workers::for_each(orders, keys, |order, keys| {
        for key in keys.unwrap_or_default() {
            if let Some(other) = taken.insert(key, order.target.shown.clone()) {
                clash.get_or_insert((other, order.target.shown.clone()));
            }
        }
    });
    let Some((one, two)) = clash else {
        return Ok(());
    };
    let error = format!("two releases would have one file, of `{one}` and of `{two}`");
    let help = "give them titles that differ, or render them one by one with `--output`";
    Err(Message::error(error).help(help))
}

/// Where the releases of a brief go. What is wrong with it is told when it is rendered, and
/// standard input can be read only once.
fn keys(order: &Order, shared: &Run<'_>) -> Vec<String> {
    let (Some(releases), Origin::File(_)) = (&order.releases, &order.target.origin) else {
        return Vec::new();
    };
    let files = noted_files_of(&order.target, &shared.inputs);
    let context = context(&order.target, &files);
    let prepared = prepare(&order.target, context, &order.prepare_options());
    let released = prepared
        .and_then(sound)
        .and_then(|it| released(order, releases, &it));
    let released = released.into_iter().flatten();
    released
        .filter_map(|(_, released)| released.ok()?.1.key())
        .collect()
}

/// Whether nothing of the run goes to any of these destinations, nor two of them to one place.
pub(super) fn claim<'a>(
    taken: &Mutex<HashSet<String>>,
    destinations: impl Iterator<Item = &'a Destination>,
) -> bool {
    // A name is in it or not, whatever happened to the worker that held the lock.
    let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
    let mut keys = destinations.filter_map(Destination::key);
    keys.all(|key| taken.insert(key))
}
