//! The workspace around a brief: its root, its `bluf.toml`, its templates.

mod config;
mod ignored;
mod listing;
mod suggestion;
mod target;
mod templates;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bluf::{Message, Organization};

pub(crate) use self::target::{Origin, Target, resolve, targets_in};

/// Name of the file that holds an organisation's choices, and marks the root of its workspace.
pub(crate) const CONFIG_FILE: &str = "bluf.toml";

/// Name of the directory that marks a workspace without a `bluf.toml`.
const BRIEFS: &str = "briefs";

/// A directory with briefs in it, and what the organisation chose for them.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// The directory that holds `bluf.toml` or `briefs/`; the current one where there is neither.
    pub root: PathBuf,
    /// What the organisation chose.
    pub organization: Organization,
    /// The files that say so: `bluf.toml` and the templates.
    pub files: Vec<PathBuf>,
    /// What is wrong with these files. Nothing is rendered then, and no brief is judged by what is
    /// left of them.
    pub problems: Vec<Message>,
}

/// The workspaces met so far, each read once.
#[derive(Debug)]
pub(crate) struct Workspaces {
    /// The current directory.
    pub here: PathBuf,
    /// By root.
    known: HashMap<PathBuf, Arc<Workspace>>,
}

impl Workspaces {
    /// None met yet.
    pub(crate) fn new(here: &Path) -> Self {
        Self {
            here: here.to_owned(),
            known: HashMap::new(),
        }
    }

    /// The workspace around a directory. Its files may have problems.
    fn around(&mut self, directory: &Path) -> Arc<Workspace> {
        let root = find_root(directory).unwrap_or_else(|| self.here.clone());
        if let Some(known) = self.known.get(&root) {
            return Arc::clone(known);
        }
        let (config, mut problems) = config::load(&root, &self.here);
        let mut found = templates::load(&root, &config, &self.here);
        problems.append(&mut found.problems);
        found.files.push(root.join(CONFIG_FILE));
        let workspace = Arc::new(Workspace {
            root: root.clone(),
            organization: Organization {
                config,
                templates: found.templates,
            },
            files: found.files,
            problems,
        });
        self.known.insert(root, Arc::clone(&workspace));
        workspace
    }

    /// The workspace that we are in, if nothing is wrong with its files.
    pub(crate) fn around_here(&mut self) -> Result<Arc<Workspace>, Vec<Message>> {
        let workspace = self.around(&self.here.clone());
        match workspace.problems.is_empty() {
            true => Ok(workspace),
            false => Err(workspace.problems.clone()),
        }
    }
}

impl Workspace {
    /// Where its briefs are.
    pub(crate) fn briefs(&self) -> PathBuf {
        self.root.join(&self.organization.config.briefs)
    }

    /// Where documents go that nobody sends elsewhere.
    pub(crate) fn output(&self) -> PathBuf {
        self.root.join(&self.organization.config.output)
    }
}

/// The nearest directory upwards with a `bluf.toml`, or else the nearest with `briefs/`.
fn find_root(directory: &Path) -> Option<PathBuf> {
    let nearest = |is_root: fn(&Path) -> bool| directory.ancestors().find(|it| is_root(it));
    nearest(|it| it.join(CONFIG_FILE).is_file())
        .or_else(|| nearest(|it| it.join(BRIEFS).is_dir()))
        .map(Path::to_owned)
}
