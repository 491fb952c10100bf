//! One brief: from its file to its document, or to one for each of its releases.

use bluf::{Document, Fault, Message, Prepared, SourceIn, typeset};
use bluf_model::{Label, Marking, Withheld};

use super::releases::{claim, released, sound};
use super::{Existing, Order, Rendered, Run};
use crate::brief::{Cuts, context, noted_files_of, prepare, reticent};
use crate::clock::Stopwatch;
use crate::commands::command;
use crate::output::{
    Destination, Replace, page_files, print_bytes, remove_stale_pages, write_files,
};
use crate::panics::{Panicked, catch};

/// Renders one brief, or each of its releases. Nothing is written of one in which something is
/// wrong.
pub(super) fn render(order: &Order, shared: &Run<'_>) -> Vec<Result<Rendered, Fault>> {
    let watch = Stopwatch::start();
    let files = noted_files_of(&order.target, &shared.inputs);
    let prepared = prepare(
        &order.target,
        context(&order.target, &files),
        &order.prepare_options(),
    );
    let Some(releases) = &order.releases else {
        let written = |it| write(order, &it, &order.destination, shared, &watch);
        return vec![prepared.and_then(written)];
    };
    let prepared = prepared
        .and_then(sound)
        .map_err(|fault| reticent(fault, &order.target));
    let released = prepared.and_then(|it| released(order, releases, &it));
    let released = match released {
        Ok(released) => released,
        Err(fault) => return vec![Err(fault)],
    };
    let destinations = released.iter().flat_map(|(_, it)| it).map(|(_, it)| it);
    if order.directory.is_some() && !claim(&shared.taken, destinations) {
        let error = Message::error("two releases would have one file");
        let help = "give them titles that differ, or render them one by one with `--output`";
        return vec![Err(Fault::Outside(error.help(help).into()))];
    }
    let each = released.into_iter().map(|(at, released)| {
        let watch = Stopwatch::start();
        let (cut, destination) = released?;
        // A panic in one release leaves the others be, as one in a brief does.
        let written = catch(|| write(order, &cut, &destination, shared, &watch));
        written.unwrap_or_else(|panicked| Err(failed(order, Some(&at), &panicked)))
    });
    each.collect()
}

/// The fault of bluf in a brief, or in its release at a marking, with the command that does the
/// same again.
pub(super) fn failed(order: &Order, at: Option<&Marking>, panicked: &Panicked) -> Fault {
    let marking = at.map(|at| at.labels().iter().map(Label::portion).collect::<Vec<_>>());
    let marking = marking.map(|labels| labels.join(", "));
    let mut words = vec!["render", "--format", order.options.format.extension()];
    if let Some(template) = &order.template {
        words.extend(["--template", &template.name]);
    }
    if order.options.source == SourceIn::Attached {
        words.push("--attach");
    }
    if let Some(releases) = &order.releases {
        match (&marking, &releases.at) {
            (Some(marking), _) | (None, Cuts::At(marking)) => words.extend(["--release", marking]),
            (None, Cuts::Every) => words.push("--all-releases"),
        }
        if releases.withheld == Withheld::Said {
            words.push("--say-withheld");
        }
    }
    let message = panicked.in_brief(&order.target.shown, &command(&words, &order.target));
    Fault::Outside(message.into())
}

/// Typesets what is ready, and writes it.
fn write(
    order: &Order,
    prepared: &Prepared<'_>,
    destination: &Destination,
    shared: &Run<'_>,
    watch: &Stopwatch,
) -> Result<Rendered, Fault> {
    let outside = |message: Message| Fault::Outside(message.into());
    let shown = prepared.loaded.source.name().to_owned();
    let document = typeset(prepared, &order.options).map_err(Fault::Brief)?;
    let Document {
        files,
        pages,
        warnings,
    } = document;

    let files = match destination {
        Destination::Stdout => {
            files
                .iter()
                .try_for_each(|bytes| print_bytes(bytes))
                .map_err(outside)?;
            Vec::new()
        }
        Destination::File(path) => files
            .into_iter()
            .map(|bytes| (path.clone(), bytes))
            .collect(),
        Destination::Pages(stem, extension) => page_files(stem, extension, files),
    };
    let (here, inputs) = (shared.here, &shared.inputs);
    let replace = match order.existing {
        Existing::Kept => Replace::Products(inputs),
        Existing::Replaced => Replace::AllBut(inputs),
    };
    write_files(&files, replace, here).map_err(outside)?;
    if let Destination::Pages(stem, extension) = destination {
        remove_stale_pages(stem, extension, &files, inputs, here).map_err(outside)?;
    }
    let files = files.into_iter().map(|(path, _)| path).collect();
    Ok(Rendered {
        shown,
        files,
        pages,
        time: watch.read(),
        warnings,
    })
}
