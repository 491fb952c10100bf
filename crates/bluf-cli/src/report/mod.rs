//! What bluf has to say, and the forms in which it says it.

mod concise;
mod cut;
mod excerpt;
mod github;
mod human;
mod json;
mod look;
mod sarif;
mod statistics;
mod table;
mod visible;

use std::cell::RefCell;
use std::io::{self, Write};

use bluf::Message;

pub(crate) use self::look::{Colors, Look};
pub(crate) use self::table::table;
pub(crate) use self::visible::{escaped, visible, visible_line, visible_text};

/// The form in which messages are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people: the lines in question, underlined.
    Human,
    /// For programs that read lines: file:line:column: level: text [rule].
    Concise,
    /// For programs: one JSON object a line.
    Json,
    /// For programs that collect findings: one SARIF 2.1.0 log of the whole run.
    Sarif,
    /// For GitHub Actions, which shows the messages beside the lines.
    Github,
}

/// Where messages for programs are written. Those for people go to standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    /// Standard output.
    Output,
    /// Standard error, because something else is on standard output.
    Error,
}

/// What is told of the messages of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tell {
    /// Each of them.
    Each,
    /// How many there are of each rule.
    Counts,
}

/// How to tell messages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    /// The form.
    pub format: MessageFormat,
    /// Where forms for programs go.
    pub stream: Stream,
    /// What is told.
    pub tell: Tell,
    /// What the terminal can show.
    pub look: Look,
}

/// Tells messages: people on standard error, programs where they read.
#[derive(Debug)]
pub(crate) struct Reporter {
    /// How.
    pub manner: Manner,
    /// Messages that wait for the end of the run, because they are one document or are counted.
    held: RefCell<Vec<Message>>,
}

/// More messages than anyone reads; the other forms print them all.
const MAX_HUMAN: usize = 100;

impl Reporter {
    /// A reporter that has told nothing yet.
    pub(crate) fn new(manner: Manner) -> Self {
        Self {
            manner,
            held: RefCell::default(),
        }
    }

    /// Tells messages, all about one file. Those of no rule are told even where others are counted.
    ///
    /// There is nowhere to complain if the stream is closed, so that is no failure.
    pub(crate) fn report(&self, messages: &[Message]) {
        let (counted, told): (Vec<&Message>, Vec<&Message>) = messages
            .iter()
            .partition(|it| self.manner.tell == Tell::Counts && it.rule.is_some());
        let mut held = self.held.borrow_mut();
        held.extend(counted.into_iter().cloned());
        let text: String = match self.manner.format {
            MessageFormat::Human => return write_to_stderr(&human(&told, &self.manner.look)),
            MessageFormat::Concise => told.into_iter().map(concise::render).collect(),
            MessageFormat::Json => told.into_iter().map(json::render).collect(),
            MessageFormat::Sarif => {
                held.extend(told.into_iter().cloned());
                return;
            }
            MessageFormat::Github => told.into_iter().map(github::render).collect(),
        };
        self.write(&text);
    }

    /// Tells what waited for the end of the run.
    pub(crate) fn finish(&self) {
        let held = self.held.borrow();
        let text = match (self.manner.tell, self.manner.format) {
            (Tell::Each, MessageFormat::Sarif) => sarif::render(&held),
            (Tell::Each, _) => return,
            (Tell::Counts, MessageFormat::Json) => statistics::objects(&held),
            (Tell::Counts, _) => statistics::lines(&held),
        };
        self.write(&text);
    }

    /// Tells people a line that sums up one brief. Programs count for themselves.
    pub(crate) fn sum_up(&self, line: &str) {
        if self.manner.format == MessageFormat::Human && self.manner.tell == Tell::Each {
            write_to_stderr(&format!("{}\n", visible_line(line)));
        }
    }

    /// Says on standard error how far the work has come, or how it ended.
    pub(crate) fn progress(&self, line: &str) {
        write_to_stderr(&format!("{}\n", visible_line(line)));
    }

    fn write(&self, text: &str) {
        match self.manner.stream {
            Stream::Output => drop(io::stdout().lock().write_all(text.as_bytes())),
            Stream::Error => write_to_stderr(text),
        }
    }
}

/// The lines in question, underlined; of a flood, the beginning.
fn human(messages: &[&Message], look: &Look) -> String {
    let mut text = String::new();
    for message in messages.iter().take(MAX_HUMAN) {
        text += &human::render(message, look);
        text.push('\n');
    }
    let more = messages.len().saturating_sub(MAX_HUMAN);
    if more > 0 {
        text += &format!("{more} more are not shown; `--message-format concise` has all\n\n");
    }
    text
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
