//! `bluf templates`: the templates there are.

use bluf::{Message, Template};
use bluf_model::{Part, Profile, Vocabulary};
use serde_json::{Value, json};

use super::{json, table};
use crate::args::TemplatesArgs;
use crate::output::print;
use crate::session::{Session, Verdict};

/// Prints a line or an object for each template. One whose profile is broken says so.
pub(crate) fn run(
    args: &TemplatesArgs,
    session: &mut Session<'_>,
) -> Result<Verdict, Vec<Message>> {
    let workspace = session.workspaces.around_here()?;
    let mut broken = Vec::new();
    let (mut rows, mut objects) = (Vec::new(), Vec::new());
    for Template {
        name,
        directory,
        profile,
        ..
    } in workspace.organization.templates.iter()
    {
        let place = directory.as_deref().unwrap_or("built in").to_owned();
        let description = match profile {
            Ok(profile) => profile.description.trim().to_owned(),
            Err(messages) => {
                broken.extend(messages.iter().cloned());
                "broken".to_owned()
            }
        };
        objects.push(object(name, directory.as_deref(), profile.as_ref().ok()));
        rows.push(vec![name.clone(), place, description]);
    }
    print(&match args.json {
        true => json(&objects),
        false => table(&rows),
    })?;
    if broken.is_empty() {
        Ok(Verdict::Done)
    } else {
        Err(broken)
    }
}

fn object(name: &str, directory: Option<&str>, profile: Option<&Profile>) -> Value {
    let Some(profile) = profile else {
        return json!({ "name": name, "directory": directory });
    };
    let terms = |parts: &[Part]| parts.iter().map(|part| part.term()).collect::<Vec<_>>();
    json!({
        "name": name,
        "directory": directory,
        "description": profile.description.trim(),
        "body": terms(&profile.body),
        "annexes": terms(&profile.annexes),
        "required": terms(&profile.required),
    })
}
