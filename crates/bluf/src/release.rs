//! Cutting a release of a brief, and saying what stands in the way without a word of it: whoever
//! releases a brief may have readers over the shoulder who may not see the rest.

use std::sync::{Arc, OnceLock};

use bluf_lint::{Finding, HEAD_OF_RELEASE, IMPOSSIBLE_RELEASE};
use bluf_model::{Choice, FieldPath, Place, ReleaseOptions, ReleaseProblem, texts};
use bluf_toml::{Defaults, write_brief};

use crate::load::load_alone;
use crate::release_name::release_name;
use crate::{Fault, Loaded, Message, Prepared, Source, images, judge};

/// Cuts a release of a brief, and prepares it: written afresh, read again, with the images that
/// are left, and judged by itself. It has a name of its own, by which messages about it go, too.
///
/// # Errors
///
/// What stands in the way, at its place and without the words that stand there.
pub fn release<'a>(
    prepared: &Prepared<'a>,
    options: &ReleaseOptions,
) -> Result<Prepared<'a>, Fault> {
    let whole = &prepared.loaded;
    let released = bluf_model::release(&whole.brief, options).map_err(|problems| {
        let told = problems.iter().map(|it| explain(whole, it, options));
        Fault::Brief(told.collect())
    })?;
    let name = release_name(&released, &options.at);
    let source = Source::new(format!("{name}.toml"), write_brief(&released));
    let source = Arc::new(source);
    let (defaults, context) = (Defaults::default(), prepared.context);
    // What is set is what the release carries, word for word.
    let loaded = load_alone(&name, source, &defaults, &context).map_err(Fault::Brief)?;
    let mut cut = Prepared {
        images: images::left_in(&loaded.brief, &prepared.images),
        template: prepared.template,
        profile: prepared.profile,
        previous: None,
        left_out: left_out_of_the_head(prepared, options),
        context,
        demands: prepared.demands,
        findings: Vec::new(),
        loaded,
        map_gaps: OnceLock::new(),
    };
    cut.findings = judge(&cut, None);
    cut.findings.extend(left_out_of_the_head(prepared, options));
    Ok(cut)
}

/// What the release leaves out of the head, by the names of the fields: without their words, and
/// without the name of the brief, which no release holds. None, where the author or the
/// organisation accepts that.
fn left_out_of_the_head(whole: &Prepared<'_>, options: &ReleaseOptions) -> Option<Message> {
    let (loaded, rule) = (&whole.loaded, &HEAD_OF_RELEASE.rule);
    let remark = bluf_lint::left_out(&loaded.brief, &texts(&loaded.brief), &options.at)?;
    let demands = whole.demands;
    let own = demands.choices(&whole.context.organization.config.rules);
    let choices: Vec<Choice> = whole.profile.rules.iter().chain(&own).cloned().collect();
    let finding = Finding {
        rule,
        severity: rule.severity(&choices, loaded.brief.status)?,
        remark,
    };
    let Finding {
        severity, remark, ..
    } = demands
        .weigh(finding)
        .filter(|finding| !bluf_lint::is_allowed(&loaded.brief, finding))?;
    Some(Message {
        severity,
        helps: remark.help.into_iter().collect(),
        ..Message::error(remark.message).rule(rule)
    })
}

/// What stands in the way of a release, at its place and without the words that stand there.
fn explain(loaded: &Loaded, problem: &ReleaseProblem, options: &ReleaseOptions) -> Message {
    let (text, help) = problem.kind.explain(&options.at);
    let source = Arc::new(loaded.source.redacted());
    let place = match &problem.place {
        place if place.field.steps().is_empty() => Place {
            field: FieldPath::root().key("title"),
            words: None,
        },
        place => place.clone(),
    };
    let span = loaded.locations.span(&place);
    Message::error(text)
        .rule(&IMPOSSIBLE_RELEASE.rule)
        .help(help)
        .at(&source, span)
}
