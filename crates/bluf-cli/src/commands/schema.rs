//! `bluf schema`: the JSON Schema of a brief.

use bluf::Message;

use crate::output::print;
use crate::session::Verdict;

/// Prints the schema.
pub(crate) fn run() -> Result<Verdict, Vec<Message>> {
    print(&bluf_toml::brief_schema())?;
    Ok(Verdict::Done)
}
