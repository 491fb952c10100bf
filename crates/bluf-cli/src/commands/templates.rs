//! `bluf templates`: the templates there are.

use bluf::{Message, Template};

use super::table;
use crate::output::print;
use crate::session::{Session, Verdict};

/// Prints a line for each template. One whose profile is broken says so.
pub(crate) fn run(session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let workspace = session.workspaces.around_here()?;
    let mut broken = Vec::new();
    let mut rows = Vec::new();
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
        rows.push(vec![name.clone(), place, description]);
    }
    print(&table(&rows))?;
    if broken.is_empty() {
        Ok(Verdict::Done)
    } else {
        Err(broken)
    }
}
