//! What standard error can show: colours, Unicode, so many columns.

use std::env;
use std::io::{IsTerminal, stderr};

/// What the place where messages go can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    /// Whether it is a terminal, at which somebody waits for an answer.
    pub terminal: bool,
    /// Whether colours are welcome.
    pub color: bool,
    /// Whether line drawings are readable.
    pub unicode: bool,
    /// How many columns there are.
    pub width: usize,
}

/// The width where there is no terminal, the same everywhere.
const WIDTH: usize = 100;

/// Lines longer than this are hard to read on any terminal.
const MAX_WIDTH: usize = 120;

/// Narrower than this nothing can be shown well.
const MIN_WIDTH: usize = 40;

/// When messages are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Colors {
    /// On a terminal, unless `NO_COLOR` is set; elsewhere, if `FORCE_COLOR` is.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Look {
    /// The look of standard error.
    pub(crate) fn of_stderr(colors: Colors) -> Self {
        let terminal = stderr().is_terminal();
        Self {
            terminal,
            color: match colors {
                Colors::Always => true,
                Colors::Never => false,
                Colors::Auto if is_set("NO_COLOR") => false,
                Colors::Auto if is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE") => true,
                Colors::Auto => terminal && env::var("TERM").as_deref() != Ok("dumb"),
            },
            unicode: cfg!(windows) || locale_is_unicode(),
            width: match terminal_size::terminal_size_of(stderr()) {
                Some((terminal_size::Width(columns), _)) if terminal => {
                    usize::from(columns).clamp(MIN_WIDTH, MAX_WIDTH)
                }
                _ => WIDTH,
            },
        }
    }
}

fn is_set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// Whether a variable is set, and not to `0`.
fn is_on(variable: &str) -> bool {
    is_set(variable) && env::var_os(variable).is_some_and(|value| value != "0")
}

/// Whether the locale says UTF-8. The first variable that is set decides.
fn locale_is_unicode() -> bool {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find(|name| is_set(name))
        .and_then(|name| env::var(name).ok())
        .is_some_and(|locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        })
}
