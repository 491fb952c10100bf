//! A panic is a fault of bluf, and becomes an error of the brief in which it was met.
//!
//! What ends the process at once is out of reach: a stack that overflows, memory that runs out,
//! an abort.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe, Location, PanicHookInfo};
use std::path::{Component, Path};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bluf::rules::INTERNAL_ERROR;
use bluf::{Message, Source};

/// Work that ended in a panic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Panicked {
    /// The file and line of the panic, `krilla-0.8.2/src/color.rs:249`; none, where it left none.
    place: Option<String>,
}

/// Where each panic arose, by what it said: one that arose in a thread of a library, which hands
/// it on, says the same here as there.
static PLACES: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

/// From now on panics print nothing: [`catch`] finds where they arose.
pub(crate) fn watch() {
    panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        if let Some(location) = panic.location() {
            places().insert(said(panic.payload()), place(location));
        }
    }));
}

/// Does what may panic.
///
/// A panic leaves nothing half done that is used again, so that the work need not be
/// `UnwindSafe`: briefs, templates and choices are only read; files are written whole or not at
/// all; what Typst remembers is kept when it is complete; and whoever locks the names of releases
/// puts up with a panic of another.
pub(crate) fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Panicked {
        place: places().remove(&said(&*payload)),
    })
}

fn places() -> MutexGuard<'static, BTreeMap<String, String>> {
    PLACES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a panic says. It may quote the brief, so it is not printed.
fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// A place in the code from the crate on: what comes before it is of the machine that built bluf.
fn place(location: &Location<'_>) -> String {
    let path = Path::new(location.file());
    let parts: Vec<_> = path.components().map(Component::as_os_str).collect();
    let sources = parts.iter().rposition(|part| *part == "src");
    let from = sources.map_or(0, |sources| sources.saturating_sub(1));
    let parts: Vec<_> = parts[from..]
        .iter()
        .map(|it| it.to_string_lossy())
        .collect();
    format!("{}:{}", parts.join("/"), location.line())
}

impl Panicked {
    /// The error of the brief in this file; `command` reproduces it.
    pub(crate) fn in_brief(&self, file: &str, command: &str) -> Message {
        self.message(&format!("bluf failed on `{file}`"))
            .help(format!("`{command}` reproduces it"))
            .at(&Arc::new(Source::unread(file)), 0..0)
    }

    /// The error of a command that is about no brief.
    pub(crate) fn in_command(&self) -> Message {
        self.message("bluf failed")
    }

    fn message(&self, what: &str) -> Message {
        let text = match &self.place {
            Some(place) => format!("{what}: a panic at {place}"),
            None => format!("{what}: a panic"),
        };
        let version = env!("CARGO_PKG_VERSION");
        let help = format!(
            "this is a fault of bluf, and not of the brief: please report it, with that place and \
             the version, bluf {version}"
        );
        Message::error(text).rule(INTERNAL_ERROR).help(help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_caught_with_its_place() {
        watch();
        let line = line!() + 1;
        let caught = catch(|| panic!("about {}", 7));
        let place = format!("bluf-cli/src/panics.rs:{line}");
        assert_eq!(caught, Err::<(), _>(Panicked { place: Some(place) }));
        assert_eq!(catch(|| 7), Ok(7));
    }

    #[test]
    fn a_panic_that_a_thread_hands_on_keeps_its_place() {
        watch();
        let line = line!() + 1;
        let inner = || panic!("in a thread");
        let caught = catch(|| match std::thread::spawn(inner).join() {
            Ok(()) => {}
            Err(payload) => panic::resume_unwind(payload),
        });
        let place = format!("bluf-cli/src/panics.rs:{line}");
        assert_eq!(caught, Err(Panicked { place: Some(place) }));
    }
}
