//! What `BRIEF` on the command line means: a path, a name, a directory or standard input.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bluf::Message;

use super::listing::{briefs_in, stem};
use super::suggestion::suggestion;
use super::{Workspace, Workspaces};
use crate::paths::{absolute, shown};

/// A brief to work on, and where it belongs.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    /// Where its text is.
    pub origin: Origin,
    /// Its name: that of its file, without `.toml`.
    pub name: String,
    /// What to print for it.
    pub shown: String,
    /// The directory that its images may lie in.
    pub directory: PathBuf,
    /// Whether it was found in a folder, and not named by itself.
    pub in_folder: bool,
    /// The way from that folder to its directory; empty, if it was named by itself.
    pub within: PathBuf,
    /// The workspace around it.
    pub workspace: Arc<Workspace>,
}

impl Target {
    /// The name by which commands find it: the way to it from the folder in which it was found.
    pub(crate) fn name_in_folder(&self) -> String {
        let within = self.within.components();
        let parts = within.map(|part| part.as_os_str().to_string_lossy().into_owned());
        let parts: Vec<String> = parts.chain([self.name.clone()]).collect();
        parts.join("/")
    }
}

/// Where the text of a brief is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Origin {
    /// On standard input.
    Stdin,
    /// In a file, by its absolute path.
    File(PathBuf),
}

/// A brief that an argument means.
struct Found {
    origin: Origin,
    /// The folder that was searched for it; none, if it was named by itself.
    folder: Option<PathBuf>,
}

/// The briefs that some arguments name, each once. All that is wrong with them is told at once.
pub(crate) fn resolve(
    arguments: &[String],
    workspaces: &mut Workspaces,
) -> Result<Vec<Target>, Vec<Message>> {
    let mut all = Vec::new();
    let mut problems = Vec::new();
    for argument in arguments {
        match find(argument, workspaces) {
            Ok(found) => all.extend(found),
            Err(mut messages) => problems.append(&mut messages),
        }
    }
    if !problems.is_empty() {
        // Where a name leads nowhere, `bluf.toml` may say why.
        let here = workspaces.here.clone();
        let mut all = workspaces.around(&here).problems.clone();
        all.append(&mut problems);
        return Err(all);
    }

    let mut seen = HashSet::new();
    all.retain(|found| seen.insert(found.origin.clone()));
    let targets = all.into_iter().map(|found| target(found, workspaces));
    Ok(targets.collect())
}

/// The briefs in a folder and below it.
pub(crate) fn targets_in(
    folder: &Path,
    workspaces: &mut Workspaces,
) -> Result<Vec<Target>, Vec<Message>> {
    let found = search(folder, &workspaces.here)?;
    let targets = found.into_iter().map(|found| target(found, workspaces));
    Ok(targets.collect())
}

/// The briefs that lie in a folder or below it.
fn search(folder: &Path, here: &Path) -> Result<Vec<Found>, Message> {
    let found = |path| Found {
        origin: Origin::File(path),
        folder: Some(folder.to_owned()),
    };
    Ok(briefs_in(folder, here)?.into_iter().map(found).collect())
}

fn target(found: Found, workspaces: &mut Workspaces) -> Target {
    let Found { origin, folder } = found;
    let here = workspaces.here.clone();
    let (name, shown, directory) = match &origin {
        Origin::Stdin => ("brief".to_owned(), "standard input".to_owned(), here),
        Origin::File(path) => {
            let directory = path.parent().unwrap_or(&here).to_owned();
            (stem(path), shown(path, &here), directory)
        }
    };
    let workspace = workspaces.around(&directory);
    let in_folder = folder.is_some();
    let within = folder.and_then(|it| directory.strip_prefix(it).map(Path::to_owned).ok());
    Target {
        in_folder,
        within: within.unwrap_or_default(),
        origin,
        name,
        shown,
        directory,
        workspace,
    }
}

/// What one argument means. A path that exists comes before a name.
fn find(argument: &str, workspaces: &mut Workspaces) -> Result<Vec<Found>, Vec<Message>> {
    let here = workspaces.here.clone();
    let alone = |origin| {
        vec![Found {
            origin,
            folder: None,
        }]
    };
    if argument == "-" {
        return Ok(alone(Origin::Stdin));
    }
    let path = absolute(Path::new(argument), &here);
    if path.is_dir() {
        let found = search(&path, &here)?;
        if found.is_empty() {
            let error = format!("there are no briefs in `{argument}`, nor below it");
            let help = "`bluf new NAME` begins one; those that are hidden or that git ignores \
                        are left out unless you name them";
            return Err(Message::error(error).help(help).into());
        }
        return Ok(found);
    }
    if path.exists() {
        return Ok(alone(Origin::File(path)));
    }
    by_name(argument, workspaces).map(|path| alone(Origin::File(path)))
}

/// The brief of a name in `briefs/` of the workspace that we are in, or below it: a bare name, or
/// the way to it, `2026/port-closure`.
fn by_name(name: &str, workspaces: &mut Workspaces) -> Result<PathBuf, Vec<Message>> {
    // What is wrong with its files is told with the brief.
    let folder = workspaces.around(&workspaces.here.clone()).briefs();
    let here = &workspaces.here;
    let bare = name.strip_suffix(".toml").unwrap_or(name);
    let path = absolute(Path::new(&format!("{bare}.toml")), &folder);
    if path.is_file() && path.starts_with(&folder) {
        return Ok(path);
    }
    if name.contains(['/', '\\']) {
        let path = absolute(Path::new(name), here);
        let beside = path.parent().map(|parent| briefs_in(parent, here));
        let beside = beside.and_then(Result::ok).unwrap_or_default();
        let error = Message::error(format!("there is no file `{name}`"));
        return Err(error.help(suggestion(&stem(&path), &beside)).into());
    }
    let known = briefs_in(&folder, here).unwrap_or_default();
    let namesakes: Vec<&PathBuf> = known.iter().filter(|it| stem(it) == bare).collect();
    match namesakes.as_slice() {
        [] => {}
        [path] => return Ok((*path).clone()),
        several => {
            let paths: Vec<String> = several
                .iter()
                .map(|it| format!("`{}`", shown(it, here)))
                .collect();
            let error = format!("`{name}` is the name of {} briefs", several.len());
            let help = format!("name one by its path: {}", paths.join(", "));
            return Err(Message::error(error).help(help).into());
        }
    }
    let place = shown(&folder, here);
    let error = Message::error(format!("there is no brief `{name}` here, nor in `{place}`"));
    Err(error.help(suggestion(bare, &known)).into())
}
