//! `bluf new`: a brief that renders as it stands, to edit.

use std::path::Path;

use bluf::{DEFAULT_TEMPLATE, Message};
use bluf_toml::{Scaffold, scaffold};

use crate::args::NewArgs;
use crate::clock;
use crate::output::{Replace, print, write_files};
use crate::paths::shown;
use crate::session::{Session, Verdict};
use crate::workspace::Workspace;

/// Where the schema is if someone wrote it out, from the root of the workspace.
const SCHEMA: &str = "schema/brief.schema.json";

/// Writes the brief.
pub(crate) fn run(args: &NewArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let workspace = session.workspaces.around_here()?;
    create(args, &workspace, &session.here)?;
    Ok(Verdict::Done)
}

fn create(args: &NewArgs, workspace: &Workspace, here: &Path) -> Result<(), Message> {
    let name = args.name.strip_suffix(".toml").unwrap_or(&args.name);
    check_name(name)?;
    let path = workspace.briefs().join(format!("{name}.toml"));
    let written = shown(&path, here);
    if path.symlink_metadata().is_ok() {
        return Err(
            Message::error(format!("`{written}` exists already")).help("choose another name")
        );
    }

    let defaults = &workspace.organization.config.defaults;
    let template = args.template.as_deref().or(defaults.template.as_deref());
    let template = workspace
        .organization
        .templates
        .get(template.unwrap_or(DEFAULT_TEMPLATE))?;
    let choices = Scaffold {
        title: args.title.clone(),
        date: match args.date {
            Some(date) => date,
            None => clock::today()?,
        },
        template: template.name.clone(),
        language: args.language.or(defaults.language).unwrap_or_default(),
        schema: schema_from(&workspace.root, &path),
    };
    let brief = scaffold(&template.starter()?, &choices);
    write_files(&[(path, brief.into_bytes())], Replace::Nothing, here)?;
    print(&format!("{written}\n"))
}

/// A name becomes part of a file's name and of commands, here and elsewhere.
fn check_name(name: &str) -> Result<(), Message> {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    if name.is_empty() || name.starts_with(['.', '-']) || !name.chars().all(is_plain) {
        return Err(
            Message::error(format!("`{name}` cannot be the name of a brief"))
                .help("use letters, digits and hyphens; the directory is `briefs/` in any case"),
        );
    }
    Ok(())
}

/// The way from a brief to the schema, where there is one.
fn schema_from(root: &Path, brief: &Path) -> Option<String> {
    let schema = root.join(SCHEMA);
    let directory = brief.parent()?;
    schema.is_file().then(|| shown(&schema, directory))
}
