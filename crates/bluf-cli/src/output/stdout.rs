//! Prints to standard output. A reader who leaves early, such as `head`, is no failure.

use std::io::{self, ErrorKind, Write};

use bluf::Message;

use crate::paths::reason;
use crate::report::visible_text;

/// Prints lines. Characters that act on a terminal or cannot be seen appear by their numbers.
pub(crate) fn print(text: &str) -> Result<(), Message> {
    print_bytes(visible_text(text).as_bytes())
}

/// Prints a document.
pub(crate) fn print_bytes(bytes: &[u8]) -> Result<(), Message> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Message::error(format!(
            "cannot write to standard output: {}",
            reason(&error)
        ))),
        _ => Ok(()),
    }
}
