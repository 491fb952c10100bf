//! Paths as people read them: relative to where they are.

use std::io;
use std::path::{Component, Path, PathBuf};

/// A path made absolute and free of `.` and `..`, as far as that needs no look at the disk.
pub(crate) fn absolute(path: &Path, here: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in here.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    clean
}

/// A path as it is printed: relative to the current directory unless that has nothing in common
/// with it, with forward slashes.
pub(crate) fn shown(path: &Path, here: &Path) -> String {
    let path = absolute(path, here);
    let common = path
        .components()
        .zip(here.components())
        .take_while(|(a, b)| a == b)
        .count();
    // The root alone is nothing in common.
    if common < 2 {
        return path.display().to_string();
    }
    let up = here.components().skip(common).map(|_| Component::ParentDir);
    let relative: PathBuf = up.chain(path.components().skip(common)).collect();
    let text = relative.display().to_string();
    if text.is_empty() {
        ".".to_owned()
    } else {
        text.replace('\\', "/")
    }
}

/// Why the disk refused, in words that fit after "cannot read …: ".
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a directory".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string().to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_from_where_one_is() {
        let here = Path::new("/home/jo/unit/briefs");
        let show = |path: &str| shown(Path::new(path), here);
        assert_eq!(show("/home/jo/unit/briefs/a.toml"), "a.toml");
        assert_eq!(show("/home/jo/unit/out/a.pdf"), "../out/a.pdf");
        assert_eq!(show("../x/./a.toml"), "../x/a.toml");
        assert_eq!(show("/tmp/a.toml"), "/tmp/a.toml");
        assert_eq!(show("/home/jo/unit/briefs"), ".");
    }
}
