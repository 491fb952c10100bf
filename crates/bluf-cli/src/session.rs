//! What every command needs to know, found out once: where we are, and how to speak.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use bluf::{Fault, Message};

use crate::paths::reason;
use crate::report::Reporter;
use crate::workspace::Workspaces;

/// Where we are, and how to speak.
#[derive(Debug)]
pub(crate) struct Session<'a> {
    /// The current directory.
    pub here: PathBuf,
    /// The workspaces met so far.
    pub workspaces: Workspaces,
    /// Prints messages.
    pub reporter: &'a Reporter,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All was done.
    Done,
    /// A brief has errors.
    Errors,
    /// A file could not be read or written, or the command makes no sense.
    Failed,
}

impl<'a> Session<'a> {
    /// The session of this process.
    pub(crate) fn start(reporter: &'a Reporter) -> Result<Self, Message> {
        let here = env::current_dir().map_err(|error| {
            Message::error(format!(
                "cannot tell the current directory: {}",
                reason(&error)
            ))
        })?;
        Ok(Self {
            workspaces: Workspaces::new(&here),
            here,
            reporter,
        })
    }
}

impl Verdict {
    /// How a brief ended that has this fault.
    pub fn of(fault: &Fault) -> Self {
        match fault {
            Fault::Brief(_) => Self::Errors,
            Fault::Outside(_) => Self::Failed,
        }
    }
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Done => 0,
            Verdict::Errors => 1,
            Verdict::Failed => 2,
        })
    }
}
