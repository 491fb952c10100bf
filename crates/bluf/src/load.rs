//! From the text of a brief to the brief, with the places of its fields and the files of its
//! figures' data.

use std::collections::BTreeMap;
use std::sync::Arc;

use bluf_atlas::Geography;
use bluf_model::{Brief, FieldPath, Place};
use bluf_toml::{Defaults, FileError, Limit, LoadOptions, Locations, brief_in_part};
use bluf_typst::engine::covers;

use crate::prepare::around;
use crate::{Context, Message, Source};

/// The largest brief, configuration or profile: 1 MiB, some 150,000 words.
pub const MAX_TEXT: u64 = 1 << 20;

/// A brief that was read.
#[derive(Debug)]
#[non_exhaustive]
pub struct Loaded {
    /// Its name: that of its file, without `.toml`.
    pub name: String,
    /// The brief.
    pub brief: Brief,
    /// Where its fields stand.
    pub locations: Locations,
    /// Regions from files beside it, by the position of the figure that maps them.
    pub geographies: BTreeMap<usize, Geography>,
    /// Its text, for messages about it and to embed.
    pub source: Arc<Source>,
}

/// Reads a brief of this name.
///
/// # Errors
///
/// Everything that is wrong with it and with what it asks for, such as its template and its
/// pictures, in the order of the file.
pub fn load(
    name: &str,
    source: impl Into<Arc<Source>>,
    context: &Context<'_>,
) -> Result<Loaded, Vec<Message>> {
    let defaults = &context.organization.config.defaults;
    let (loaded, mut messages) = in_part(name, source.into(), defaults, context);
    if messages.is_empty() {
        return Ok(loaded);
    }
    let is_known = |it: &Message| messages.iter().any(|known| known.is_at_place_of(it));
    let more = around(&loaded, *context, None);
    let mut of_brief = more.of_brief;
    of_brief.retain(|it| !is_known(it));
    messages.append(&mut of_brief);
    messages.sort_by_key(Message::start);
    messages.extend(more.of_template);
    Err(messages)
}

/// Reads a brief that has these values where it says nothing, and nothing else.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub(crate) fn load_alone(
    name: &str,
    source: Arc<Source>,
    defaults: &Defaults,
    context: &Context<'_>,
) -> Result<Loaded, Vec<Message>> {
    match in_part(name, source, defaults, context) {
        (loaded, messages) if messages.is_empty() => Ok(loaded),
        (_, messages) => Err(messages),
    }
}

/// What can be read of a brief, and what is wrong with it.
fn in_part(
    name: &str,
    source: Arc<Source>,
    defaults: &Defaults,
    context: &Context<'_>,
) -> (Loaded, Vec<Message>) {
    let limits = context.organization.config.limits;
    let data = |file: &str| -> Result<Vec<u8>, FileError> {
        (context.files)(file, limits.bytes(Limit::Data))
    };
    let options = LoadOptions {
        defaults,
        covers: &covers,
        files: &data,
        limits,
    };
    let (read, problems) = brief_in_part(source.text(), &options);
    let messages = Message::of_problems(problems, &source);
    let loaded = Loaded {
        name: name.to_owned(),
        brief: read.brief,
        locations: read.locations,
        geographies: read.geographies,
        source,
    };
    (loaded, messages)
}

impl Loaded {
    /// A message at the field to which a path leads.
    pub(crate) fn at(&self, field: FieldPath, message: Message) -> Message {
        let span = self.locations.span(&Place { field, words: None });
        message.at(&self.source, span)
    }
}
