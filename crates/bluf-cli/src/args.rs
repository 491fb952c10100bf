//! The arguments, as `--help` tells them.

use std::path::PathBuf;

use bluf::{Denied, Format, Message, Selection, SourceIn, rules};
use bluf_model::{Date, Day, Family, Language, Scheme, Vocabulary, Withheld};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::{ArgValueCompleter, Shell};

use crate::brief::{Cuts, Releases};
use crate::completion;
use crate::output::is_standard_output;
use crate::report::{Colors, Look, Manner, MessageFormat, Stream, Tell};

/// Typesets briefing documents: the bottom line up front.
#[derive(Debug, Parser)]
#[command(version, override_usage = "bluf COMMAND [OPTIONS]", help_template = HELP, after_help = AFTER_HELP, max_term_width = 100)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// How messages print: human, on standard error; concise, json, sarif, github, on standard output
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "human",
        value_name = "FORMAT"
    )]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub message_format: MessageFormat,

    /// When messages are coloured: auto, always, never
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "auto",
        value_name = "WHEN"
    )]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub color: Colors,
}

/// The commands stand in the order of the work, and not of the alphabet.
const HELP: &str = "\
{about}

{usage-heading} {usage}

Write a brief:
  new NAME         begin one that renders as it stands, to edit
  check [BRIEF…]   say what is wrong with it, as an editor would
  render BRIEF…    typeset it to PDF, PNG or SVG
  extract PDF      write out the source that a PDF carries

See what there is:
  list             the briefs here: title, date, status, marking
  templates        the templates: name, what for
  rules            the rules by which briefs are judged
  explain NAME     what a rule means and how to keep it; what a key of a brief takes
  markings         the systems of handling markings, their levels and controls
  schema           the JSON Schemas of a brief, of bluf.toml and of a template, for editors

Set up:
  completions SHELL
  help COMMAND

Options:
{options}{after-help}";

const AFTER_HELP: &str = "\
BRIEF is a path, a name in briefs/ or below, a folder with all that is below it, or - for standard
input. In folders, what is hidden or ignored by git is left out, and so are TOML files that are no
briefs: bluf.toml, those of a template, and those in which most keys are none of a brief's.
bluf.toml, found upwards from the brief, holds the choices of the organisation.

Examples:
  bluf new water-outage
  bluf check water-outage
  bluf render water-outage

Exit codes: 0 done, 1 the brief has errors, 2 usage, a file cannot be read or written,
or bluf itself failed on a brief; the other briefs are finished all the same.";

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Output {
    /// One accessible, archival document.
    Pdf,
    /// An image a page.
    Png,
    /// A drawing a page.
    Svg,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Begin a brief that renders as it stands, to edit
    New(NewArgs),
    /// Say what is wrong with briefs
    Check(CheckArgs),
    /// Typeset briefs to PDF, PNG or SVG
    Render(RenderArgs),
    /// Write out the source that a PDF carries
    Extract(ExtractArgs),
    /// List the briefs here: date, status, marking, title
    List(ListArgs),
    /// List the templates there are
    Templates(TemplatesArgs),
    /// List the rules there are
    Rules(RulesArgs),
    /// Say what a rule means, where it comes from and how to keep it; or what a key takes
    Explain(ExplainArgs),
    /// List the systems of handling markings, their levels and controls
    Markings(MarkingsArgs),
    /// Print the JSON Schema of a brief, of bluf.toml or of a template
    Schema(SchemaArgs),
    /// Print a script that completes commands in a shell
    #[command(after_help = COMPLETIONS_HELP)]
    Completions(CompletionsArgs),
}

/// Arguments of `bluf new`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf new water-outage
  bluf new water-outage --title 'Water: the notice stands until Friday' --language en-GB
  bluf new summit --template decision-memo

Writes briefs/NAME.toml, and never over a file that exists.")]
pub(crate) struct NewArgs {
    /// Name of the new brief, and of its file
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The template that typesets it; `bluf templates` lists them
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(completion::templates))]
    pub template: Option<String>,
    /// Its language
    #[arg(long, value_parser = language())]
    pub language: Option<Language>,
    /// Its subject line
    #[arg(long)]
    pub title: Option<String>,
    /// Its date; today's in UTC, if none is given
    #[arg(long, value_parser = day, value_name = "YYYY-MM-DD")]
    pub date: Option<Day>,
}

/// Arguments of `bluf check`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf check water-outage
  bluf check                                    all briefs of the workspace
  bluf check briefs/ --typeset --deny warnings
  bluf check water-outage --select sourcing --deny hedge,dissent-without-author
  bluf check water-outage --fix
  bluf check --statistics
  bluf check --message-format json > messages.jsonl

With `--message-format json` each message is a JSON object in a line of its own: severity, rule,
message, help (a list), place, others, fix and fix_is_safe. A place has file, line, column,
end_line, end_column (counted in characters from 1, the end exclusive), start, end (in bytes from 0)
and label. `concise` is a line a message: file:line:column: severity: message [rule].")]
pub(crate) struct CheckArgs {
    /// Paths, names in briefs/ or below, folders, or - for standard input; none for all in briefs/
    #[arg(value_name = "BRIEF", add = ArgValueCompleter::new(completion::briefs))]
    pub briefs: Vec<String>,
    /// Typeset the briefs, too, and ask the rules about the pages: lines of the BLUF, pages
    #[arg(long)]
    pub typeset: bool,
    /// Ask these rules alone, or families of them; what is wrong with the file is always told
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = selection, add = ArgValueCompleter::new(completion::rules_and_families))]
    pub select: Vec<Selection>,
    /// Take for errors: `warnings`, or what a rule or a family of rules finds
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = denied, add = ArgValueCompleter::new(completion::deniable))]
    pub deny: Vec<Denied>,
    /// Count what each rule finds, in place of the messages
    #[arg(long)]
    pub statistics: bool,
    /// Put right what is mechanical, after showing it; every other byte stays as it is
    #[arg(long)]
    pub fix: bool,
    /// With `--fix` or `--diff`: also what changes a marking, or may change what the brief says
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// Show what `--fix` would put right, and change nothing
    #[arg(long, conflicts_with = "fix")]
    pub diff: bool,
    /// Say nothing of a clean run; without it a terminal is told how many briefs there were
    #[arg(short, long)]
    pub quiet: bool,
}

/// Arguments of `bluf list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
With `--json` each brief is an object: name, file, title, date, status, language, marking and
template. One that has errors has name, file and errors, which is their number.")]
pub(crate) struct ListArgs {
    /// As JSON, a list of objects
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `bluf templates`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
With `--json` each template is an object: name, directory (null, if it is built in), description,
body, annexes and required, which are lists of parts. A broken one has name and directory alone.")]
pub(crate) struct TemplatesArgs {
    /// As JSON, a list of objects
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `bluf rules`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf rules
  bluf rules --family sourcing

The levels are those that `bluf.toml` and the rules themselves give: off, warn or deny, in a final.
In a draft most rules weigh one step less: an error warns, and a warning is advice.

With `--json` each rule is an object: id, family, level (here), default (its own level), summary,
reasoning, source, bad and good.")]
pub(crate) struct RulesArgs {
    /// One family only
    #[arg(long, value_parser = family())]
    pub family: Option<Family>,
    /// The whole handbook, as Markdown
    #[arg(long)]
    pub markdown: bool,
    /// As JSON, a list of objects
    #[arg(long, conflicts_with = "markdown")]
    pub json: bool,
}

/// Arguments of `bluf markings`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf markings
  bluf markings us

With `--json` each system is an object: id, name, version, source, levels and controls. A level has
banner, portion and is_classified; a control has group, banner, portion, name and levels.")]
pub(crate) struct MarkingsArgs {
    /// One system, with all its controls
    #[arg(value_parser = scheme())]
    pub scheme: Option<Scheme>,
    /// The whole handbook of markings and releases, as Markdown
    #[arg(long)]
    pub markdown: bool,
    /// As JSON, a list of objects
    #[arg(long, conflicts_with = "markdown")]
    pub json: bool,
}

/// Arguments of `bluf explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf explain hedge
  bluf explain options.costs
  bluf explain likelihood")]
pub(crate) struct ExplainArgs {
    /// Ids of rules, as messages give them, or keys of a brief
    #[arg(required = true, value_name = "RULE|KEY", add = ArgValueCompleter::new(completion::explained))]
    pub names: Vec<String>,
}

/// Arguments of `bluf render`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf render water-outage                  to out/water-outage.pdf
  bluf render water-outage -o memo.pdf      to a file
  bluf render water-outage --format png     to out/water-outage-1.png and so on
  bluf render briefs/ -o print/             all of them, to a directory, in the same folders
  bluf render - < brief.toml > brief.pdf
  bluf render water-outage --release TLP:GREEN
  bluf render water-outage --all-releases --attach

A release is cut from the brief before anything is set: what is above the marking is nowhere in it,
and its file is named after its own title. What stands in its way is told by line and column alone.

A brief that has errors writes nothing, and leaves its last document as it was. Pages that an
earlier render left beyond the last page, as PNG or SVG, are removed.

A document takes the place of one that bluf wrote, and of no other file without `--force`; never
of a file that is read for it: a brief, its data and pictures, `bluf.toml`, a template.")]
pub(crate) struct RenderArgs {
    /// Paths, names in briefs/ or below, folders, or - for standard input
    #[arg(required = true, value_name = "BRIEF", add = ArgValueCompleter::new(completion::briefs))]
    pub briefs: Vec<String>,
    /// What to write; the ending of OUTPUT decides, or else it is a PDF
    #[arg(short, long, value_enum)]
    pub format: Option<Output>,
    /// The file or directory to write to, or - for standard output
    #[arg(short, long)]
    pub output: Option<String>,
    /// Replace files, too, that bluf did not write
    #[arg(long)]
    pub force: bool,
    /// Embed the source in the PDF, comments included; in a release, a source written afresh
    #[arg(long)]
    pub attach: bool,
    /// Cut everything above this marking first: TLP:GREEN, U, S//REL TO USA, GBR
    #[arg(long, value_name = "MARKING")]
    pub release: Option<String>,
    /// Cut a release for each marking that the brief names under `releases`, or that it has
    #[arg(long, conflicts_with = "release")]
    pub all_releases: bool,
    /// Say in a release where text was withheld
    #[arg(long)]
    pub say_withheld: bool,
    /// The template, in place of the one that the brief names
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(completion::templates))]
    pub template: Option<String>,
    /// Take for errors: `warnings`, or what a rule or a family of rules finds
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = denied, add = ArgValueCompleter::new(completion::deniable))]
    pub deny: Vec<Denied>,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Pdf => Self::Pdf,
            Output::Png => Self::Png,
            Output::Svg => Self::Svg,
        }
    }
}

impl Args {
    /// How messages are told: for programs on standard output, unless something else is there.
    pub(crate) fn manner(&self) -> Manner {
        let (stream, tell) = match &self.command {
            Command::Check(CheckArgs { statistics, .. }) => match statistics {
                true => (Stream::Output, Tell::Counts),
                false => (Stream::Output, Tell::Each),
            },
            Command::Render(args) if !args.takes_standard_output() => (Stream::Output, Tell::Each),
            _ => (Stream::Error, Tell::Each),
        };
        Manner {
            format: self.message_format,
            stream,
            tell,
            look: Look::of_stderr(self.color),
        }
    }
}

impl RenderArgs {
    /// Whether documents may go to standard output.
    fn takes_standard_output(&self) -> bool {
        match self.output.as_deref() {
            Some(output) => is_standard_output(output),
            None => self.briefs.iter().any(|brief| brief == "-"),
        }
    }

    /// Which releases to cut; none for the whole brief.
    pub(crate) fn releases(&self) -> Result<Option<Releases>, Message> {
        let withheld = match self.say_withheld {
            true => Withheld::Said,
            false => Withheld::Unsaid,
        };
        let at = match (&self.release, self.all_releases) {
            (Some(marking), _) => Cuts::At(marking.clone()),
            (None, true) => Cuts::Every,
            (None, false) if self.say_withheld => {
                let error = "only a release withholds text";
                return Err(Message::error(error).help("add `--release MARKING`"));
            }
            (None, false) => return Ok(None),
        };
        Ok(Some(Releases { at, withheld }))
    }

    /// Whether documents of this format carry their source.
    pub(crate) fn source_in(&self, format: Format) -> Result<SourceIn, Message> {
        match (self.attach, format) {
            (true, Format::Png | Format::Svg) => {
                Err(Message::error("only a PDF can carry its source").help("leave out `--attach`"))
            }
            (true, Format::Pdf) => Ok(SourceIn::Attached),
            (false, _) => Ok(SourceIn::LeftOut),
        }
    }
}

/// Arguments of `bluf extract`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  bluf extract out/water-outage.pdf
  bluf extract out/water-outage.pdf -o briefs/water-outage.toml

Only a PDF made with `bluf render --attach` carries its source.")]
pub(crate) struct ExtractArgs {
    /// The PDF
    pub pdf: PathBuf,
    /// The file to write to, which must not exist; - is standard output
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// Arguments of `bluf schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = SCHEMA_HELP)]
pub(crate) struct SchemaArgs {
    /// The file whose keys are wanted
    #[arg(value_enum, default_value = "brief", value_name = "FILE")]
    pub file: SchemaOf,
}

/// A file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    /// A brief
    Brief,
    /// `bluf.toml`, the choices of an organisation
    Config,
    /// `template.toml`, the profile of a template
    Template,
}

/// Arguments of `bluf completions`.
#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}

const SCHEMA_HELP: &str = "\
Examples:
  mkdir -p schema && bluf schema > schema/brief.schema.json
  bluf schema config > schema/config.schema.json
  bluf schema template > schema/template.schema.json

Editors with Taplo or Tombi complete and explain every key of a file whose first line names its
schema, by the way to it from there:
  #:schema ../schema/brief.schema.json";

const COMPLETIONS_HELP: &str = "\
Examples:
  source <(bluf completions bash)              in ~/.bashrc
  source <(bluf completions zsh)               in ~/.zshrc
  bluf completions fish | source               in ~/.config/fish/config.fish

The script asks bluf itself for the briefs, rules and templates there are; made anew at each start of
the shell, it fits the bluf that is installed.";

fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::TERMS.iter().map(|(term, _)| *term))
        .map(|term| Language::from_term(&term).expect("only terms of the vocabulary are possible"))
}

fn scheme() -> impl TypedValueParser<Value = Scheme> {
    PossibleValuesParser::new(Scheme::TERMS.iter().map(|(term, _)| *term))
        .map(|term| Scheme::from_term(&term).expect("only terms of the vocabulary are possible"))
}

fn family() -> impl TypedValueParser<Value = Family> {
    PossibleValuesParser::new(Family::TERMS.iter().map(|(term, _)| *term))
        .map(|term| Family::from_term(&term).expect("only terms of the vocabulary are possible"))
}

/// A rule, or a family of rules.
fn selection(name: &str) -> Result<Selection, String> {
    let families = Family::TERMS.iter().map(|(term, _)| *term);
    Selection::named(name).ok_or_else(|| {
        let names = rules::all().map(|rule| rule.id).chain(families);
        match bluf_toml::nearest(name, names) {
            Some(near) => format!("there is no such rule: did you mean `{near}`?"),
            None => "there is no such rule; `bluf rules` lists them".to_owned(),
        }
    })
}

fn denied(name: &str) -> Result<Denied, String> {
    match name {
        "warnings" => Ok(Denied::Warnings),
        name => selection(name).map(Denied::Findings),
    }
}

fn day(text: &str) -> Result<Day, String> {
    match Date::parse(text) {
        Some(Date::Day(day)) => Ok(Day(day)),
        _ => Err("write a day such as 2026-05-12".to_owned()),
    }
}
