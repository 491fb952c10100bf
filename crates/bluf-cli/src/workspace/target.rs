//! What `BRIEF` on the command line means: a path, a name, a directory or standard input.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bluf::Message;

use super::listing::{briefs_in, stem, suggestion};
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
    /// The workspace around it.
    pub workspace: Arc<Workspace>,
}

/// Where the text of a brief is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Origin {
    /// On standard input.
    Stdin,
    /// In a file, by its absolute path.
    File(PathBuf),
}

/// The briefs that some arguments name, each once. All that is wrong with them is told at once.
pub(crate) fn resolve(
    arguments: &[String],
    workspaces: &mut Workspaces,
) -> Result<Vec<Target>, Vec<Message>> {
    let mut origins = Vec::new();
    let mut problems = Vec::new();
    for argument in arguments {
        match find(argument, workspaces) {
            Ok(found) => origins.extend(found),
            Err(mut messages) => problems.append(&mut messages),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }

    let mut seen = HashSet::new();
    origins.retain(|origin| seen.insert(origin.clone()));
    origins
        .into_iter()
        .map(|origin| target(origin, workspaces))
        .collect()
}

/// The briefs in some files.
pub(crate) fn targets(
    files: Vec<PathBuf>,
    workspaces: &mut Workspaces,
) -> Result<Vec<Target>, Vec<Message>> {
    files
        .into_iter()
        .map(|file| target(Origin::File(file), workspaces))
        .collect()
}

fn target(origin: Origin, workspaces: &mut Workspaces) -> Result<Target, Vec<Message>> {
    let here = workspaces.here.clone();
    let (name, shown, directory) = match &origin {
        Origin::Stdin => ("brief".to_owned(), "standard input".to_owned(), here),
        Origin::File(path) => {
            let directory = path.parent().unwrap_or(&here).to_owned();
            (stem(path), shown(path, &here), directory)
        }
    };
    let workspace = workspaces.around(&directory)?;
    Ok(Target {
        origin,
        name,
        shown,
        directory,
        workspace,
    })
}

/// What one argument means. A path that exists comes before a name.
fn find(argument: &str, workspaces: &mut Workspaces) -> Result<Vec<Origin>, Vec<Message>> {
    let here = &workspaces.here;
    if argument == "-" {
        return Ok(vec![Origin::Stdin]);
    }
    let path = absolute(Path::new(argument), here);
    if path.is_dir() {
        let briefs = briefs_in(&path, here)?;
        if briefs.is_empty() {
            let error = Message::error(format!("there are no briefs in `{argument}`"));
            return Err(error.help("`bluf new NAME` begins one").into());
        }
        return Ok(briefs.into_iter().map(Origin::File).collect());
    }
    if path.exists() {
        return Ok(vec![Origin::File(path)]);
    }
    if argument.contains(['/', '\\']) {
        let beside = path
            .parent()
            .map(|parent| briefs_in(parent, here))
            .and_then(Result::ok);
        let error = Message::error(format!("there is no file `{argument}`"));
        return Err(error
            .help(suggestion(&stem(&path), &beside.unwrap_or_default()))
            .into());
    }
    by_name(argument, workspaces).map(|path| vec![Origin::File(path)])
}

/// The brief of a bare name in `briefs/` of the workspace that we are in.
fn by_name(name: &str, workspaces: &mut Workspaces) -> Result<PathBuf, Vec<Message>> {
    let directory = workspaces.around_here()?.briefs();
    let here = &workspaces.here;
    let stem = name.strip_suffix(".toml").unwrap_or(name);
    let path = directory.join(format!("{stem}.toml"));
    if path.is_file() {
        return Ok(path);
    }
    let known = briefs_in(&directory, here).unwrap_or_default();
    let place = shown(&directory, here);
    let error = Message::error(format!("there is no brief `{name}` here, nor in `{place}`"));
    Err(error.help(suggestion(stem, &known)).into())
}
