//! `bluf schema`: the JSON Schemas of the files that people write.

use bluf::Message;
use bluf_toml::{brief_schema, config_schema, template_schema};

use crate::args::{SchemaArgs, SchemaOf};
use crate::output::print;
use crate::session::Verdict;

/// Prints a schema.
pub(crate) fn run(args: &SchemaArgs) -> Result<Verdict, Vec<Message>> {
    let schema = match args.file {
        SchemaOf::Brief => brief_schema(),
        SchemaOf::Config => config_schema(),
        SchemaOf::Template => template_schema(),
    };
    print(&schema)?;
    Ok(Verdict::Done)
}
