//! All briefs, each of them typeset once in a process.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::{fs, thread};

use bluf::{LaidOut, SourceIn, forget};
use bluf_typst::engine::Typeset;

use crate::fixtures::{Fixture, root};

/// A brief as it comes out.
#[derive(Debug)]
pub struct Rendered {
    /// The brief.
    pub fixture: Fixture,
    /// Its view, as its template reads it.
    pub view: String,
    /// Its pages, without its source.
    pub laid_out: LaidOut,
    /// Its PDF, without its source.
    pub pdf: Vec<u8>,
}

impl Rendered {
    /// Its pages.
    #[must_use]
    pub fn typeset(&self) -> &Typeset {
        &self.laid_out.typeset
    }
}

/// All briefs, the examples first, typeset once.
pub fn all() -> &'static [Rendered] {
    static ALL: OnceLock<Vec<Rendered>> = OnceLock::new();
    let name = |path: &PathBuf| path.display().to_string();
    ALL.get_or_init(|| each_in_its_thread(&paths(), name, |path| render(Fixture::load(path))))
}

/// The brief of this name.
///
/// # Panics
///
/// When there is none.
#[must_use]
pub fn named(name: &str) -> &'static Rendered {
    let found = all()
        .iter()
        .find(|rendered| rendered.fixture.name() == name);
    found.unwrap_or_else(|| panic!("there is no brief `{name}`"))
}

/// Checks each brief, each in a thread of its name.
///
/// # Panics
///
/// When a check does, after all are done.
pub fn for_each(check: impl Fn(&Rendered) + Sync) {
    each_in_its_thread(all(), |rendered| rendered.fixture.name().to_owned(), check);
}

fn paths() -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for directory in ["briefs", "tests/briefs"] {
        let directory = root().join(directory);
        let files = fs::read_dir(&directory)
            .unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
        let files = files.map(|file| file.expect("a readable directory").path());
        let mut files: Vec<PathBuf> = files
            .filter(|path| path.extension().is_some_and(|it| it == "toml"))
            .collect();
        files.sort();
        paths.append(&mut files);
    }
    paths
}

/// How many documents Typst is to remember: some are typeset at the same time.
const FEW: usize = 16;

fn render(fixture: Fixture) -> Rendered {
    let laid_out = fixture.lay_out(SourceIn::LeftOut);
    let pdf = fixture.pdf(&laid_out, SourceIn::LeftOut);
    forget(FEW);
    Rendered {
        view: fixture.view(),
        laid_out,
        pdf,
        fixture,
    }
}

/// Does something with each item in a thread that its messages name, and gives the results.
fn each_in_its_thread<T: Sync, R: Send>(
    items: &[T],
    name: impl Fn(&T) -> String,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let work = &work;
    thread::scope(|scope| {
        let start = |item| {
            thread::Builder::new()
                .name(name(item))
                .spawn_scoped(scope, move || work(item))
        };
        let threads: Vec<_> = items
            .iter()
            .map(|item| start(item).expect("a thread"))
            .collect();
        let results: Vec<_> = threads
            .into_iter()
            .map(thread::ScopedJoinHandle::join)
            .collect();
        let results: Result<Vec<R>, _> = results.into_iter().collect();
        results.unwrap_or_else(|_| panic!("this fails for the briefs named above"))
    })
}
