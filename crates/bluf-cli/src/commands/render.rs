//! `bluf render`: from briefs to documents.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use bluf::{
    Document, Fault, Format, Message, PrepareOptions, Prepared, SourceIn, Template, TypesetOptions,
    Warnings, forget, release, typeset,
};
use bluf_model::{Label, Marking, ReleaseOptions, Withheld};

use super::{command, plural, report_fault, report_findings};
use crate::args::{RenderArgs, warnings};
use crate::brief::{Cuts, Releases, context, cuts, files_of, prepare, reticent};
use crate::clock::{self, Stopwatch};
use crate::output::{
    Destination, choose_format, destinations, directory, print, print_bytes, remove_stale_pages,
    to_directory, write_files,
};
use crate::panics::{Panicked, catch};
use crate::paths::shown;
use crate::session::{Session, Verdict};
use crate::workers;
use crate::workspace::{Target, resolve};

/// A brief to render, and all that was decided about it.
#[derive(Debug)]
struct Order {
    target: Target,
    destination: Destination,
    /// The directory to write to, where no file was named.
    directory: Option<PathBuf>,
    /// The template that was asked for in place of the brief's own.
    template: Option<Template>,
    /// The releases to cut; none for the whole brief.
    releases: Option<Releases>,
    options: TypesetOptions,
    warnings: Warnings,
}

/// What was rendered.
#[derive(Debug)]
struct Rendered {
    /// What messages about it call it: its brief, or the name of its release.
    shown: String,
    /// The files that were written; none on standard output.
    files: Vec<PathBuf>,
    pages: usize,
    time: String,
    warnings: Vec<Message>,
}

/// Where documents of releases went: their names come from their titles, which may be the same.
type Taken = Mutex<HashSet<Destination>>;

/// Renders each brief, and goes on when one has errors.
pub(crate) fn run(args: &RenderArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let orders = orders(args, session)?;
    let (here, reporter) = (session.here.as_path(), session.reporter);
    let watch = Stopwatch::start();
    let (mut verdict, mut done, mut pages) = (Verdict::Done, 0, 0);

    let workers = workers::workers(orders.len());
    let taken = Taken::default();
    let work = |order: &Order| {
        let results = render(order, here, &taken);
        // Workers share what Typst remembers, so as much is kept as is in the making.
        forget(if workers == 1 { 0 } else { workers });
        results
    };
    let mut asked = 0;
    workers::for_each(&orders, work, |order, results| {
        let results = results.unwrap_or_else(|panicked| vec![Err(failed(order, None, &panicked))]);
        for result in results {
            asked += 1;
            let result = result.and_then(|rendered| {
                report_findings(reporter, &rendered.shown, &rendered.warnings);
                let line = line(&rendered, here);
                match order.destination {
                    Destination::Stdout => reporter.sum_up(line.trim_end()),
                    _ => print(&line).map_err(|message| Fault::Outside(message.into()))?,
                }
                Ok(rendered)
            });
            match result {
                Ok(rendered) => {
                    done += 1;
                    pages += rendered.pages;
                }
                Err(fault) => {
                    verdict = verdict.max(Verdict::of(&fault));
                    report_fault(reporter, &order.target, &fault);
                }
            }
        }
    });
    if orders.len() > 1 {
        let noun = match args.releases() {
            Ok(Some(_)) => "release",
            _ => "brief",
        };
        let (asked, pages) = (plural(asked, noun), plural(pages, "page"));
        let total = format!("{done} of {asked}  {pages}  {}\n", watch.read());
        print(&total)?;
    }
    Ok(verdict)
}

/// Decides all that there is to decide before the first brief is read.
fn orders(args: &RenderArgs, session: &mut Session<'_>) -> Result<Vec<Order>, Vec<Message>> {
    let format = choose_format(args.format.map(Format::from), args.output.as_deref())?;
    let options = TypesetOptions {
        format,
        source: args.source_in(format)?,
        epoch: clock::epoch()?,
    };
    let releases = args.releases()?;
    let targets = resolve(&args.briefs, &mut session.workspaces)?;
    let output = args.output.as_deref();
    let destinations = destinations(&targets, output, format, &session.here)?;
    // All releases go to a directory, unless a file is named in so many words.
    let names_file = output.is_some_and(|it| Path::new(it).extension().is_some());
    let several = targets.len() > 1 || (args.all_releases && !names_file);
    targets
        .into_iter()
        .zip(destinations)
        .map(|(target, destination)| {
            let template = args
                .template
                .as_deref()
                .map(|name| target.workspace.organization.templates.get(name));
            let template = template.transpose()?.cloned();
            Ok(Order {
                directory: directory(&target, output, several, &session.here),
                target,
                destination,
                template,
                releases: releases.clone(),
                options,
                warnings: warnings(args.deny),
            })
        })
        .collect()
}

/// Renders one brief, or each of its releases. Nothing is written of one in which something is
/// wrong.
fn render(order: &Order, here: &Path, taken: &Taken) -> Vec<Result<Rendered, Fault>> {
    let watch = Stopwatch::start();
    let files = files_of(&order.target);
    let options = PrepareOptions {
        template: order.template.as_ref(),
        warnings: order.warnings,
    };
    let prepared = prepare(&order.target, context(&order.target, &files), &options);
    let Some(releases) = &order.releases else {
        let rendered = prepared.and_then(|it| write(order, &it, &order.destination, here, &watch));
        return vec![rendered];
    };
    let prepared = prepared.and_then(|it| match it.findings.iter().any(Message::is_error) {
        true => Err(Fault::Brief(it.findings)),
        false => Ok(it),
    });
    let prepared = prepared.map_err(|fault| reticent(fault, &order.target));
    let all = prepared.and_then(|it| {
        let cuts = cuts(&it.loaded.brief, &releases.at, &order.target)?;
        if order.directory.is_none() && cuts.len() > 1 {
            let error = Message::error("several releases cannot go to one place");
            let help = "name a directory: `--output DIRECTORY/`";
            return Err(Fault::Outside(error.help(help).into()));
        }
        Ok((it, cuts))
    });
    let (prepared, cuts) = match all {
        Ok(all) => all,
        Err(fault) => return vec![Err(fault)],
    };
    let render = |at: &Marking| -> Result<Rendered, Fault> {
        let watch = Stopwatch::start();
        let options = ReleaseOptions {
            at: at.clone(),
            withheld: releases.withheld,
        };
        let cut = release(&prepared, &options)?;
        let destination = match &order.directory {
            Some(directory) => to_directory(directory, &cut.loaded.name, order.options.format),
            None => order.destination.clone(),
        };
        if order.directory.is_some() && !claim(taken, &destination) {
            let error = Message::error("two releases would have one file");
            let help = "give them titles that differ, or render them one by one with `--output`";
            return Err(Fault::Outside(error.help(help).into()));
        }
        write(order, &cut, &destination, here, &watch)
    };
    // A panic in one release leaves the others be, as one in a brief does.
    let each = cuts.iter().map(|at| {
        let rendered = catch(|| render(at));
        rendered.unwrap_or_else(|panicked| Err(failed(order, Some(at), &panicked)))
    });
    each.collect()
}

/// Whether nothing went to a destination before.
fn claim(taken: &Taken, destination: &Destination) -> bool {
    // A name is in it or not, whatever happened to the worker that held the lock.
    let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
    taken.insert(destination.clone())
}

/// The fault of bluf in a brief, or in its release at a marking, with the command that does the
/// same again.
fn failed(order: &Order, at: Option<&Marking>, panicked: &Panicked) -> Fault {
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
    here: &Path,
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
    write_files(&files, here).map_err(outside)?;
    if let Destination::Pages(stem, extension) = destination {
        remove_stale_pages(stem, extension, &files, here).map_err(outside)?;
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

/// The files of a document with a file a page: `memo-01.png` where there are ten or more.
fn page_files(stem: &Path, extension: &str, pages: Vec<Vec<u8>>) -> Vec<(PathBuf, Vec<u8>)> {
    let width = pages.len().to_string().len();
    let path = |number: usize| {
        let mut name = stem.as_os_str().to_owned();
        name.push(format!("-{number:0width$}.{extension}"));
        PathBuf::from(name)
    };
    (1..)
        .zip(pages)
        .map(|(number, bytes)| (path(number), bytes))
        .collect()
}

/// `out/el-mencho.pdf  6 pages  0.21 s`
fn line(rendered: &Rendered, here: &Path) -> String {
    let files = match rendered.files.as_slice() {
        [] => "standard output".to_owned(),
        [file] => shown(file, here),
        [first, .., last] => format!("{} to {}", shown(first, here), shown(last, here)),
    };
    format!(
        "{files}  {}  {}\n",
        plural(rendered.pages, "page"),
        rendered.time
    )
}
