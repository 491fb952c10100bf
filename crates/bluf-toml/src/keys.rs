//! The kinds of files that bluf reads, and the keys that each may have.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::schema;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A brief.
    Brief,
    /// `bluf.toml`.
    Config,
    /// `template.toml`.
    Profile,
}

/// The keys of a kind of file, as far as they help to understand a mistake.
#[derive(Default)]
pub(crate) struct Keys {
    /// Keys of the root.
    pub root: Vec<String>,
    /// Those of them that hold a list of tables: `[[judgments]]`.
    pub lists: Vec<String>,
    /// All keys, with the tables in which they stand: `limits.pages`.
    pub all: BTreeSet<String>,
}

static BRIEF: LazyLock<Keys> = LazyLock::new(schema::brief_keys);
static CONFIG: LazyLock<Keys> = LazyLock::new(schema::config_keys);
static PROFILE: LazyLock<Keys> = LazyLock::new(schema::profile_keys);

impl FileKind {
    /// Its keys, as its schema has them.
    pub(crate) fn keys(self) -> &'static Keys {
        match self {
            Self::Brief => &BRIEF,
            Self::Config => &CONFIG,
            Self::Profile => &PROFILE,
        }
    }

    /// What to call a file of this kind in a message.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brief => "a brief",
            Self::Config => "`bluf.toml`",
            Self::Profile => "a template",
        }
    }

    /// What to call this very file.
    pub(crate) fn this(self) -> &'static str {
        match self {
            Self::Brief => "the brief",
            Self::Config => "`bluf.toml`",
            Self::Profile => "`template.toml`",
        }
    }

    /// Which other kind of file has this key in this place, and what to do then.
    pub(crate) fn elsewhere(self, key: &str) -> Option<(Self, &'static str)> {
        if self == Self::Config && Self::Config.keys().all.contains(&format!("defaults.{key}")) {
            return Some((Self::Brief, "for all briefs, write it under `[defaults]`"));
        }
        let has = |kind: Self| self != kind && kind.keys().all.contains(key);
        let is_table = |kind: Self| {
            let inside = format!("{key}.");
            kind.keys().all.iter().any(|it| it.starts_with(&inside))
        };
        // Who writes `description` or `body` in a brief means no template.
        let is_meant = |kind: Self| self != Self::Brief || kind == Self::Config || is_table(kind);
        let help = |kind: Self| match kind {
            Self::Brief => "write it in a brief",
            Self::Config => "write it in the `bluf.toml` of your organisation",
            Self::Profile => "write it in the `template.toml` of a template",
        };
        let kinds = [Self::Config, Self::Profile, Self::Brief];
        let kind = kinds.into_iter().find(|it| has(*it) && is_meant(*it))?;
        Some((kind, help(kind)))
    }
}
