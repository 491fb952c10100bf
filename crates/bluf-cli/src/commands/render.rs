//! `bluf render`: from briefs to documents.

use std::path::{Path, PathBuf};

use bluf_typst::engine::forget;

use super::{plural, report_fault, report_findings};
use crate::args::RenderArgs;
use crate::brief::{Fault, Warnings, prepare};
use crate::clock::{self, Stopwatch};
use crate::output::{
    Destination, choose_format, destinations, print, print_bytes, remove_stale_pages, write_files,
};
use crate::report::Message;
use crate::session::{Session, Verdict};
use crate::typesetting::{Document, TypesetOptions, typeset};
use crate::workers;
use crate::workspace::{Target, Template, resolve, shown};

/// A brief to render, and all that was decided about it.
#[derive(Debug)]
struct Order {
    target: Target,
    destination: Destination,
    /// The template that was asked for in place of the brief's own.
    template: Option<Template>,
    options: TypesetOptions,
    warnings: Warnings,
}

/// What was rendered.
#[derive(Debug)]
struct Rendered {
    /// The files that were written; none on standard output.
    files: Vec<PathBuf>,
    pages: usize,
    time: String,
    warnings: Vec<Message>,
}

/// Renders each brief, and goes on when one has errors.
pub fn run(args: &RenderArgs, session: &mut Session<'_>) -> Result<Verdict, Vec<Message>> {
    let orders = orders(args, session)?;
    let (here, reporter) = (session.here.as_path(), session.reporter);
    let watch = Stopwatch::start();
    let (mut verdict, mut done, mut pages) = (Verdict::Done, 0, 0);

    let workers = workers::workers(orders.len());
    let work = |order: &Order| {
        let result = render(order, here);
        // Workers share what Typst remembers, so as much is kept as is in the making.
        forget(if workers == 1 { 0 } else { workers });
        result
    };
    workers::for_each(&orders, work, |order, result| {
        let result = result.and_then(|rendered| {
            report_findings(reporter, &order.target, &rendered.warnings);
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
    });
    if orders.len() > 1 {
        let (briefs, pages) = (plural(orders.len(), "brief"), plural(pages, "page"));
        let total = format!("{done} of {briefs}  {pages}  {}\n", watch.read());
        print(&total)?;
    }
    Ok(verdict)
}

/// Decides all that there is to decide before the first brief is read.
fn orders(args: &RenderArgs, session: &mut Session<'_>) -> Result<Vec<Order>, Vec<Message>> {
    let format = choose_format(args.format, args.output.as_deref())?;
    let options = TypesetOptions {
        format,
        source: args.source_in(format)?,
        epoch: clock::epoch()?,
    };
    let targets = resolve(&args.briefs, &mut session.workspaces)?;
    let output = args.output.as_deref();
    let destinations = destinations(&targets, output, format, &session.here)?;
    targets
        .into_iter()
        .zip(destinations)
        .map(|(target, destination)| {
            let template = args
                .template
                .as_deref()
                .map(|name| target.workspace.templates.get(name));
            let template = template.transpose()?.cloned();
            Ok(Order {
                target,
                destination,
                template,
                options,
                warnings: args.deny,
            })
        })
        .collect()
}

/// Renders one brief. Nothing is written unless all went well.
fn render(order: &Order, here: &Path) -> Result<Rendered, Fault> {
    let watch = Stopwatch::start();
    let outside = |message: Message| Fault::Outside(message.into());
    let Order {
        target,
        template,
        options,
        warnings,
        ..
    } = order;
    let ready = prepare(target, template.as_ref(), *warnings)?;
    let document = typeset(&target.name, ready, options, *warnings).map_err(Fault::Brief)?;
    let Document {
        files,
        pages,
        warnings,
    } = document;

    let files = match &order.destination {
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
    if let Destination::Pages(stem, extension) = &order.destination {
        remove_stale_pages(stem, extension, &files, here).map_err(outside)?;
    }
    let files = files.into_iter().map(|(path, _)| path).collect();
    Ok(Rendered {
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
