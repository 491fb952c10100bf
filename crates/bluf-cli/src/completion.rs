//! What a shell is offered while a command is typed: the briefs, rules and templates there are.

use std::env;
use std::ffi::OsStr;

use bluf::rules;
use bluf_model::{Family, Vocabulary};
use bluf_toml::key_paths;
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter};

use crate::workspace::{Target, Workspaces, targets_in};

/// Briefs by their names, and paths.
pub(crate) fn briefs(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut candidates = of(typed, names_of_briefs().into_iter().map(|it| (it, None)));
    candidates.extend(PathCompleter::any().complete(typed));
    candidates
}

/// Ids of rules, with what each asks.
fn rules_by_id(typed: &OsStr) -> Vec<CompletionCandidate> {
    let named = rules::all().map(|rule| (rule.id.to_owned(), Some(rule.summary)));
    of(typed, named)
}

/// What can be explained: ids of rules, and keys.
pub(crate) fn explained(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut candidates = rules_by_id(typed);
    candidates.extend(of(typed, key_paths().into_iter().map(|path| (path, None))));
    candidates
}

/// Ids of rules, and names of families.
pub(crate) fn rules_and_families(typed: &OsStr) -> Vec<CompletionCandidate> {
    let families = Family::TERMS.iter();
    let families = families.map(|(term, family)| ((*term).to_owned(), Some(family.meaning())));
    let mut candidates = of(typed, families);
    candidates.extend(rules_by_id(typed));
    candidates
}

/// What can be an error: a rule, a family, or every warning.
pub(crate) fn deniable(typed: &OsStr) -> Vec<CompletionCandidate> {
    let every = ("warnings".to_owned(), Some("Every warning."));
    let mut candidates = of(typed, [every].into_iter());
    candidates.extend(rules_and_families(typed));
    candidates
}

/// Templates by their names.
pub(crate) fn templates(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(workspace) = workspaces().and_then(|mut it| it.around_here().ok()) else {
        return Vec::new();
    };
    let templates = workspace.organization.templates.iter();
    of(typed, templates.map(|it| (it.name.clone(), None)))
}

/// Those that begin with what was typed.
fn of(
    typed: &OsStr,
    named: impl Iterator<Item = (String, Option<&'static str>)>,
) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    named
        .filter(|(name, _)| name.starts_with(&*typed))
        .map(|(name, help)| CompletionCandidate::new(name).help(help.map(Into::into)))
        .collect()
}

/// The names in `briefs/` of the workspace that we are in; none, where something is wrong with it:
/// the command will say what.
fn names_of_briefs() -> Vec<String> {
    let Some(mut workspaces) = workspaces() else {
        return Vec::new();
    };
    let folder = workspaces.around_here().map(|it| it.briefs());
    let targets = folder.and_then(|folder| targets_in(&folder, &mut workspaces));
    targets
        .unwrap_or_default()
        .iter()
        .map(Target::name_in_folder)
        .collect()
}

fn workspaces() -> Option<Workspaces> {
    env::current_dir().ok().map(|here| Workspaces::new(&here))
}
