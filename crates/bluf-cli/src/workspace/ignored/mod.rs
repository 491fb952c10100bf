//! Which files git ignores (gitignore(5)): the patterns of `.gitignore` and of `.git/info/exclude`.

mod pattern;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::pattern::Pattern;

/// The names of the files with patterns, from a directory: the later one has the last word.
const FILES: [&str; 2] = [".git/info/exclude", ".gitignore"];

/// The directory that marks the root of a repository.
const REPOSITORY: &str = ".git";

/// The largest file with patterns that is read: 1 MiB.
const MAX_BYTES: u64 = 1 << 20;

/// The patterns that hold in a directory.
#[derive(Debug, Default)]
pub(super) struct Ignored {
    /// Those of the directory above it.
    above: Option<Arc<Ignored>>,
    /// The directory from which its own patterns count.
    directory: PathBuf,
    /// Its own, in the order of their files.
    patterns: Vec<Pattern>,
}

impl Ignored {
    /// The patterns that hold in a directory at which a search begins: its own, and those of the
    /// directories above it up to the root of the repository, or to `top` where there is none.
    pub(super) fn at(directory: &Path, top: &Path) -> Arc<Self> {
        let repository = directory
            .ancestors()
            .find(|it| it.join(REPOSITORY).exists());
        let top = repository.unwrap_or(top);
        let within: Vec<&Path> = directory
            .ancestors()
            .take_while(|it| it.starts_with(top))
            .collect();
        let outside = Arc::new(Self::default());
        if within.is_empty() {
            return outside.with(directory);
        }
        let down = within.into_iter().rev();
        down.fold(outside, |above, directory| above.with(directory))
    }

    /// The patterns that hold in a directory below.
    pub(super) fn with(self: Arc<Self>, directory: &Path) -> Arc<Self> {
        let patterns: Vec<Pattern> = FILES
            .iter()
            .filter_map(|file| read(&directory.join(file)))
            .flat_map(|text| text.lines().filter_map(Pattern::parse).collect::<Vec<_>>())
            .collect();
        if patterns.is_empty() {
            return self;
        }
        Arc::new(Self {
            above: Some(self),
            directory: directory.to_owned(),
            patterns,
        })
    }

    /// Whether git ignores a file or a directory in it. The last pattern that fits decides, and
    /// those of a directory come after those of the directories above.
    pub(super) fn holds(&self, path: &Path, is_directory: bool) -> bool {
        let relative = path.strip_prefix(&self.directory).unwrap_or(path);
        let names: Vec<String> = relative
            .components()
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        let mut last_first = self.patterns.iter().rev();
        match last_first.find(|it| it.fits(&names, is_directory)) {
            Some(pattern) => pattern.ignores,
            None => match &self.above {
                Some(above) => above.holds(path, is_directory),
                None => false,
            },
        }
    }
}

/// A file with patterns; none, where it is missing or cannot be read.
fn read(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    file.take(MAX_BYTES).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    Some(text.trim_start_matches('\u{feff}').to_owned())
}
