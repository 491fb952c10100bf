//! `bluf render`: from briefs to documents.

mod document;
mod releases;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use bluf::{Demands, Format, Message, PrepareOptions, Template, TypesetOptions, forget};

use super::{broken, listed, plural, report_fault, report_findings};
use crate::args::RenderArgs;
use crate::brief::{Releases, note_all};
use crate::clock::{self, Stopwatch};
use crate::output::{Asked, Destination, Inputs, destinations, directory, place};
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
    demands: Demands,
    existing: Existing,
}

impl Order {
    /// How to prepare its brief.
    fn prepare_options(&self) -> PrepareOptions<'_> {
        PrepareOptions {
            template: self.template.as_ref(),
            demands: &self.demands,
        }
    }
}

/// What becomes of a file that bluf did not write, where a document is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Existing {
    /// It stays, and there is no document.
    Kept,
    /// It is replaced: the user insists.
    Replaced,
}

/// What the workers share.
struct Run<'a> {
    /// The current directory.
    here: &'a Path,
    /// What the run reads.
    inputs: Inputs,
    /// Where documents of releases went: their names come from their titles, which may be the
    /// same.
    taken: Mutex<HashSet<String>>,
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

/// Renders each brief, and goes on when one has errors.
pub(crate) fn run(args: &RenderArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let targets = resolve(&args.briefs, &mut session.workspaces)?;
    if let Some(verdict) = broken::refuse(&targets, session) {
        return Ok(verdict);
    }
    let orders = orders(args, targets, session)?;
    let (here, reporter) = (session.here.as_path(), session.reporter);
    let watch = Stopwatch::start();
    let (mut verdict, mut done, mut pages) = (Verdict::Done, 0, 0);
    let mut failed = Vec::new();

    let workers = workers::workers(orders.len());
    let shared = Run {
        here,
        inputs: Inputs::default(),
        taken: Mutex::default(),
    };
    let targets: Vec<Target> = orders.iter().map(|it| it.target.clone()).collect();
    note_all(&targets, &shared.inputs);
    releases::refuse_clashes(&orders, &shared)?;
    let work = |order: &Order| {
        let results = document::render(order, &shared);
        // Workers share what Typst remembers, so as much is kept as is in the making.
        forget(if workers == 1 { 0 } else { workers });
        results
    };
    let mut asked = 0;
    workers::for_each(&orders, work, |order, results| {
        let results =
            results.unwrap_or_else(|panicked| vec![Err(document::failed(order, None, &panicked))]);
        for result in results {
            asked += 1;
            match result {
                Ok(rendered) => {
                    report_findings(reporter, &rendered.shown, &rendered.warnings);
                    reporter.progress(&line(&rendered, here));
                    done += 1;
                    pages += rendered.pages;
                }
                Err(fault) => {
                    failed.push(order.target.shown.clone());
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
        let failed = match failed.as_slice() {
            [] => String::new(),
            failed => format!("; not rendered: {}", listed(failed)),
        };
        let total = format!("{done} of {asked}  {pages}  {}{failed}", watch.read());
        reporter.progress(&total);
    }
    Ok(verdict)
}

/// Decides all that there is to decide before the first brief is read.
fn orders(
    args: &RenderArgs,
    targets: Vec<Target>,
    session: &Session<'_>,
) -> Result<Vec<Order>, Vec<Message>> {
    let releases = args.releases()?;
    let asked = Asked {
        output: args.output.as_deref(),
        format: args.format.map(Format::from),
        briefs: targets.len(),
        maybe_several: args.all_releases || targets.iter().any(|it| it.in_folder),
    };
    let (place, format) = place(&asked, &session.here)?;
    let options = TypesetOptions {
        format,
        source: args.source_in(format)?,
        epoch: clock::epoch()?,
    };
    let destinations = destinations(&targets, &place, format, &session.here)?;
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
                directory: directory(&target, &place),
                target,
                destination,
                template,
                releases: releases.clone(),
                options,
                demands: Demands {
                    deny: args.deny.clone(),
                    select: Vec::new(),
                },
                existing: match args.force {
                    true => Existing::Replaced,
                    false => Existing::Kept,
                },
            })
        })
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
        "{files}  {}  {}",
        plural(rendered.pages, "page"),
        rendered.time
    )
}
