//! From a target on the command line to a brief with all that it takes to typeset it.

mod beside;
mod drawing;
mod images;
mod judgement;
mod release;
mod superseded;

use std::collections::BTreeMap;
use std::io::stdin;
use std::path::Path;
use std::sync::Arc;

use bluf_atlas::Geography;
use bluf_model::{Brief, FieldPath, Place, Profile};
use bluf_toml::{Config, ConfigLetterhead, LoadOptions, Locations};
use bluf_typst::engine::covers;
use bluf_view::Letterhead;
use bluf_view::assets::Image;

use self::beside::data;
pub use self::judgement::{Deny, Warnings, judge, pages};
pub use self::release::{Lines, Releases, cut, lines, reticent};
use crate::files::{self, MAX_TEXT};
use crate::report::{Message, Source};
use crate::workspace::{DEFAULT_TEMPLATE, Origin, Target, Template};

/// A brief that was read.
#[derive(Debug)]
pub struct Draft {
    /// The brief.
    pub brief: Brief,
    /// Where its fields stand.
    pub locations: Locations,
    /// Regions from files beside it, by the position of the figure that maps them.
    pub geographies: BTreeMap<usize, Geography>,
    /// Its text, for messages about it and to embed.
    pub source: Arc<Source>,
}

/// A brief with all that it takes to typeset it.
#[derive(Debug)]
pub struct Ready<'a> {
    /// The brief.
    pub draft: Draft,
    /// The template that typesets it.
    pub template: &'a Template,
    /// What that prints, and how.
    pub profile: &'a Profile,
    /// Whose paper it is on.
    pub letterhead: Option<Letterhead>,
    /// The images of its figures.
    pub images: Vec<Image>,
    /// The brief that it supersedes.
    pub previous: Option<Brief>,
    /// What its organisation chose.
    pub config: &'a Config,
    /// The folder of its files.
    pub directory: &'a Path,
    /// What the rules find wrong with it. It may have errors, and can be typeset all the same.
    pub findings: Vec<Message>,
}

/// Why there is no document.
#[derive(Debug)]
pub enum Fault {
    /// The brief, or what it asks for, is wrong.
    Brief(Vec<Message>),
    /// A file could not be read or written, or the template is broken.
    Outside(Vec<Message>),
}

/// Reads the brief of a target.
pub fn read(target: &Target) -> Result<Draft, Fault> {
    let bytes = match &target.origin {
        Origin::Stdin => files::read_from(stdin().lock(), MAX_TEXT, &target.shown),
        Origin::File(path) => files::read_named(path, MAX_TEXT, &target.shown),
    };
    let bytes = bytes.map_err(|message| Fault::Outside(message.into()))?;
    let text = files::text(bytes, &target.shown).map_err(|message| Fault::Brief(message.into()))?;
    let source = Arc::new(Source::new(&target.shown, text));
    let options = LoadOptions {
        defaults: &target.workspace.config.defaults,
        covers: &covers,
        files: &|file| data(file, &target.directory),
    };
    match bluf_toml::load_brief(source.text(), &options) {
        Ok(loaded) => Ok(Draft {
            brief: loaded.brief,
            locations: loaded.locations,
            geographies: loaded.geographies,
            source,
        }),
        Err(problems) => Err(Fault::Brief(
            problems
                .into_iter()
                .map(|it| Message::of_problem(it, &source))
                .collect(),
        )),
    }
}

/// Reads the brief of a target, finds its template, reads its images, and asks the rules. All
/// that is wrong is told at once, in the order of the file; it is a fault if there is nothing to
/// typeset.
pub fn prepare<'a>(
    target: &'a Target,
    template: Option<&'a Template>,
    warnings: Warnings,
) -> Result<Ready<'a>, Fault> {
    let draft = read(target)?;
    let mut problems = Vec::new();
    let template = match template {
        Some(chosen) => Some(chosen),
        None => template_of(&draft, target)
            .map_err(|error| problems.push(error))
            .ok(),
    };
    let images = images::read(&draft, &target.directory);
    let images = images
        .map_err(|mut errors| problems.append(&mut errors))
        .unwrap_or_default();
    let previous = superseded::read(&draft, target)
        .map_err(|error| problems.push(error))
        .ok()
        .flatten();
    let Some(template) = template else {
        return Err(Fault::Brief(problems));
    };
    let profile = match &template.profile {
        Ok(profile) => profile,
        Err(messages) => return Err(Fault::Outside(messages.clone())),
    };
    let mut ready = Ready {
        draft,
        template,
        profile,
        letterhead: target.workspace.config.letterhead.as_ref().map(letterhead),
        images,
        previous,
        config: &target.workspace.config,
        directory: &target.directory,
        findings: Vec::new(),
    };
    let findings = judge(&ready, None, warnings);
    if problems.is_empty() {
        ready.findings = findings;
        return Ok(ready);
    }
    problems.extend(findings);
    problems.sort_by_key(Message::start);
    Err(Fault::Brief(problems))
}

/// The template that a brief names, or else the workspace's, or else bluf's own choice.
fn template_of<'a>(draft: &Draft, target: &'a Target) -> Result<&'a Template, Message> {
    let name = draft.brief.template.as_deref().unwrap_or(DEFAULT_TEMPLATE);
    target.workspace.templates.get(name).map_err(|error| {
        let place = Place {
            field: FieldPath::root().key("template"),
            words: None,
        };
        let span = draft.locations.span(&place);
        if span.is_empty() {
            return error.help("it is the one that `bluf.toml` names; see `bluf templates`");
        }
        error.at(&draft.source, span)
    })
}

fn letterhead(config: &ConfigLetterhead) -> Letterhead {
    Letterhead {
        organization: config.organization.clone(),
        lines: config.lines.clone(),
    }
}
