//! From a brief that was read to one with all that it takes to typeset it.

use std::sync::OnceLock;

use bluf_model::{Brief, FieldPath, MapGap, Place, Profile};
use bluf_view::assets::Image;

use crate::templates::{DEFAULT_TEMPLATE, Template};
use crate::{Context, Demands, Loaded, Message, images, judge, superseded};

/// How to prepare a brief.
#[derive(Debug, Clone, Copy)]
pub struct PrepareOptions<'a> {
    /// The template, in place of the one that the brief names.
    pub template: Option<&'a Template>,
    /// What this run asks of the rules.
    pub demands: &'a Demands,
}

/// A brief with all that it takes to typeset it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Prepared<'a> {
    /// The brief.
    pub loaded: Loaded,
    /// The template that typesets it.
    pub template: &'a Template,
    /// What that prints, and how.
    pub profile: &'a Profile,
    /// The images of its figures.
    pub images: Vec<Image>,
    /// The brief that it supersedes.
    pub previous: Option<Brief>,
    /// What its head says no more, where it is a release.
    pub left_out: Option<Message>,
    /// What surrounds it.
    pub context: Context<'a>,
    /// What this run asks of the rules.
    pub demands: &'a Demands,
    /// What the rules find wrong with it. It may have errors, and can be typeset all the same.
    pub findings: Vec<Message>,
    /// What its maps are asked to show and do not, once a rule has asked.
    pub(crate) map_gaps: OnceLock<Vec<MapGap>>,
}

/// Why there is no document.
#[derive(Debug)]
pub enum Fault {
    /// The brief, or what it asks for, is wrong.
    Brief(Vec<Message>),
    /// A file could not be read or written, or the template is broken.
    Outside(Vec<Message>),
}

/// Finds the template of a brief, reads its images and the brief that it supersedes, and asks the
/// rules.
///
/// # Errors
///
/// All that is wrong, in the order of the file, where there is nothing to typeset.
pub fn prepare<'a>(
    loaded: Loaded,
    context: Context<'a>,
    options: &PrepareOptions<'a>,
) -> Result<Prepared<'a>, Fault> {
    let Around {
        template,
        images,
        previous,
        of_brief: mut problems,
        of_template,
    } = around(&loaded, context, options.template);
    let Some(template) = template else {
        return Err(Fault::Brief(problems));
    };
    let profile = match &template.profile {
        Ok(profile) => profile,
        Err(_) => {
            problems.extend(of_template);
            return Err(Fault::Outside(problems));
        }
    };
    let mut prepared = Prepared {
        loaded,
        template,
        profile,
        images,
        previous,
        left_out: None,
        context,
        demands: options.demands,
        findings: Vec::new(),
        map_gaps: OnceLock::new(),
    };
    let findings = judge(&prepared, None);
    if problems.is_empty() {
        prepared.findings = findings;
        return Ok(prepared);
    }
    problems.extend(findings);
    problems.sort_by_key(Message::start);
    Err(Fault::Brief(problems))
}

/// What a brief asks for besides itself, as far as it is there.
pub(crate) struct Around<'a> {
    template: Option<&'a Template>,
    images: Vec<Image>,
    previous: Option<Brief>,
    /// What is wrong with it, in the order of the brief.
    pub of_brief: Vec<Message>,
    /// What is wrong with the template itself. It is put right in its own file, so without fixes.
    pub of_template: Vec<Message>,
}

/// Looks for what a brief asks for besides itself: its template, unless another is chosen, its
/// images, and the brief that it supersedes. All that is wrong is told at once.
pub(crate) fn around<'a>(
    loaded: &Loaded,
    context: Context<'a>,
    chosen: Option<&'a Template>,
) -> Around<'a> {
    let mut of_brief = Vec::new();
    let template = match chosen {
        Some(chosen) => Some(chosen),
        None => template_of(loaded, context)
            .map_err(|error| of_brief.push(error))
            .ok(),
    };
    let images = images::read(loaded, &context);
    let images = images
        .map_err(|mut errors| of_brief.append(&mut errors))
        .unwrap_or_default();
    let previous = superseded::read(loaded, &context)
        .map_err(|error| of_brief.push(error))
        .ok()
        .flatten();
    of_brief.sort_by_key(Message::start);
    let of_template = match template.map(|it| &it.profile) {
        Some(Err(messages)) => messages.iter().cloned().map(Message::without_fix).collect(),
        Some(Ok(_)) | None => Vec::new(),
    };
    Around {
        template,
        images,
        previous,
        of_brief,
        of_template,
    }
}

/// What is wrong with what a brief asks for besides itself: its template, its images, the brief that
/// it supersedes. Of its words nothing is said.
#[must_use]
pub fn surroundings(loaded: &Loaded, context: Context<'_>) -> Vec<Message> {
    let around = around(loaded, context, None);
    around
        .of_brief
        .into_iter()
        .chain(around.of_template)
        .collect()
}

/// The template that a brief names, or else the organisation's, or else bluf's own choice.
fn template_of<'a>(loaded: &Loaded, context: Context<'a>) -> Result<&'a Template, Message> {
    let name = loaded.brief.template.as_deref().unwrap_or(DEFAULT_TEMPLATE);
    context.organization.templates.get(name).map_err(|error| {
        let place = Place {
            field: FieldPath::root().key("template"),
            words: None,
        };
        let span = loaded.locations.span(&place);
        if span.is_empty() {
            return error.help("it is the one that `bluf.toml` names; see `bluf templates`");
        }
        let near = bluf_toml::nearest(name, context.organization.templates.names());
        let edit = near.and_then(|near| loaded.locations.edit(&place, "", near));
        error.at(&loaded.source, span).guess(edit)
    })
}
