//! What bluf has to say, and the forms in which it says it.

mod cut;
mod excerpt;
mod github;
mod human;
mod json;
mod look;
mod sarif;
mod visible;

use std::cell::RefCell;
use std::io::{self, Write};

use bluf::Message;

pub(crate) use self::look::Look;
pub(crate) use self::visible::{visible, visible_line, visible_text};

/// The form in which messages are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people: the lines in question, underlined.
    Human,
    /// For programs: one JSON object a line.
    Json,
    /// For programs that collect findings: one SARIF 2.1.0 log of the whole run.
    Sarif,
    /// For GitHub Actions, which shows the messages beside the lines.
    Github,
}

/// Prints messages to standard error in the form that was asked for.
#[derive(Debug)]
pub(crate) struct Reporter {
    /// The form.
    pub format: MessageFormat,
    /// What the terminal can show.
    pub look: Look,
    /// Messages that wait for the end of the run, because their form is one document.
    held: RefCell<Vec<Message>>,
}

/// More messages than anyone reads; the other forms print them all.
const MAX_HUMAN: usize = 100;

impl Reporter {
    /// A reporter that has told nothing yet.
    pub(crate) fn new(format: MessageFormat, look: Look) -> Self {
        Self {
            format,
            look,
            held: RefCell::default(),
        }
    }

    /// Prints messages, all about one file.
    ///
    /// There is nowhere to complain if standard error is closed, so that is no failure.
    pub(crate) fn report(&self, messages: &[Message]) {
        let mut text = String::new();
        match self.format {
            MessageFormat::Human => {
                for message in messages.iter().take(MAX_HUMAN) {
                    text += &human::render(message, &self.look);
                    text.push('\n');
                }
                if let Some(more) = messages
                    .len()
                    .checked_sub(MAX_HUMAN)
                    .filter(|more| *more > 0)
                {
                    text +=
                        &format!("{more} more are not shown; `--message-format json` has all\n\n");
                }
            }
            MessageFormat::Json => text.extend(messages.iter().map(json::render)),
            MessageFormat::Sarif => self.held.borrow_mut().extend_from_slice(messages),
            MessageFormat::Github => text.extend(messages.iter().map(github::render)),
        }
        write_to_stderr(&text);
    }

    /// Prints what waited for the end of the run.
    pub(crate) fn finish(&self) {
        if self.format == MessageFormat::Sarif {
            write_to_stderr(&sarif::render(&self.held.borrow()));
        }
    }

    /// Prints a line that sums up. Programs count for themselves.
    pub(crate) fn sum_up(&self, line: &str) {
        if self.format == MessageFormat::Human {
            write_to_stderr(&format!("{}\n", visible_line(line)));
        }
    }
}

/// What is wrong and what to do, a line each.
fn lines(message: &Message) -> String {
    let helps = message.helps.iter().map(String::as_str);
    let lines: Vec<&str> = std::iter::once(message.text.as_str())
        .chain(helps)
        .collect();
    lines.join("\n")
}

fn write_to_stderr(text: &str) {
    let _closed = io::stderr().lock().write_all(text.as_bytes());
}
