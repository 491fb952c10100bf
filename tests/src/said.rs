//! What bluf says of a text.

use std::sync::Arc;

use bluf::{Context, Fault, Files, Message, NO_DEMANDS, PrepareOptions, Source};

use crate::fixtures::organization;

/// All that is said of a brief of this name, and its text as the messages count in it.
#[must_use]
pub fn said(name: &str, text: &str, files: &Files<'_>) -> (Vec<Message>, Arc<Source>) {
    let source = Arc::new(Source::new(name, text));
    let context = Context {
        organization: organization(),
        files,
    };
    let options = PrepareOptions {
        template: None,
        demands: &NO_DEMANDS,
    };
    let loaded = bluf::load("brief", Arc::clone(&source), &context);
    let messages = match loaded.map(|it| bluf::prepare(it, context, &options)) {
        Ok(Ok(prepared)) => prepared.findings,
        Ok(Err(Fault::Brief(messages) | Fault::Outside(messages))) | Err(messages) => messages,
    };
    (messages, source)
}
