//! A directory of its own for each test, and the program run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A brief without errors.
pub(crate) const GOOD: &str =
    "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'It opens on Friday.'\n";

/// A brief with one: no source has the id.
pub(crate) const BAD: &str =
    "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'It opens on Friday [@a].'\n";

/// A directory that is removed after the test.
pub(crate) struct Sandbox(TempDir);

/// What the program did.
pub(crate) struct Ran {
    pub code: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Sandbox {
    /// A workspace with these briefs in `briefs/`.
    pub(crate) fn with(briefs: &[(&str, &str)]) -> Self {
        let sandbox = Self(TempDir::new().unwrap());
        fs::create_dir(sandbox.path("briefs")).unwrap();
        for (name, text) in briefs {
            sandbox.write(&format!("briefs/{name}.toml"), text);
        }
        sandbox
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The names of the files in a directory, hidden ones too.
    pub(crate) fn files(&self, directory: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path(directory)) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Runs `bluf` at the root of the sandbox; the arguments stand between spaces.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        run(&mut self.command(arguments), b"")
    }

    /// Runs it in a directory of the sandbox.
    pub(crate) fn run_in(&self, directory: &str, arguments: &str) -> Ran {
        run(
            self.command(arguments).current_dir(self.path(directory)),
            b"",
        )
    }

    /// Runs it with this on standard input.
    pub(crate) fn run_on(&self, arguments: &str, input: impl AsRef<[u8]>) -> Ran {
        run(&mut self.command(arguments), input.as_ref())
    }

    /// The command, to be given an environment.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        bluf(
            self.0.path(),
            &arguments.split_whitespace().collect::<Vec<_>>(),
        )
    }
}

/// `bluf` in a directory, with an environment that is the same everywhere.
pub(crate) fn bluf(directory: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bluf"));
    command
        .args(arguments)
        .current_dir(directory)
        .env_clear()
        .env("LANG", "C.UTF-8");
    command
}

/// Runs a command with this on standard input.
pub(crate) fn run(command: &mut Command, input: &[u8]) -> Ran {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that does not read its input closes it.
    let _closed = child.stdin.take().unwrap().write_all(input);
    let Output {
        status,
        stdout,
        stderr,
    } = child.wait_with_output().unwrap();
    let stderr = String::from_utf8(stderr).unwrap();
    Ran {
        code: status.code().expect("no signal ended it"),
        stdout,
        stderr,
    }
}

impl Ran {
    /// Fails the test unless it ended with this code.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            code,
            "stdout: {}\nstderr: {}",
            self.text(),
            self.stderr
        );
        self
    }

    /// Fails the test unless these words stand in the messages.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(
            self.stderr.contains(words),
            "`{words}` is not in:\n{}",
            self.stderr
        );
        self
    }

    /// Fails the test if it said or printed anything.
    #[track_caller]
    pub(crate) fn says_nothing(self) -> Self {
        assert_eq!(self.stderr, "");
        assert!(self.stdout.is_empty(), "{}", self.text());
        self
    }

    /// What it said and printed.
    pub(crate) fn all(&self) -> String {
        self.text() + &self.stderr
    }

    /// What it printed, as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }
}
