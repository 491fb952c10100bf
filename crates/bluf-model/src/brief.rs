//! The brief: everything that an author can say in one document.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use crate::schema::{OneOrMany, TextOrTable};
use crate::{
    Allow, Assumption, Classification, Clearance, Conflict, ControlledInformation, Date, Day,
    Dissent, Figure, Indicator, Judgment, Language, Line, Marking, Part, Plain, PolicyOption,
    Prose, Recommendation, Scheme, Source, Statistic, TimelineEntry, Vocabulary, Yardstick,
};

/// A brief: one document for a decision-maker, written in TOML and typeset by bluf.
/// Only `title`, `date` and `bluf` are required.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Brief")]
pub struct Brief {
    /// The subject line. A portion mark such as `(TLP:GREEN)` may open it.
    pub title: Plain,
    /// A second line under the title.
    pub subtitle: Option<Plain>,
    /// The date of the brief, without quotes: `date = 2026-05-12`. The PDF carries it; bluf never reads the clock.
    pub date: Day,
    /// Information cut-off: no source may be later. `"2026-05-12 16:00"` or a date.
    pub cutoff: Option<Date>,
    /// The day by which the decision is wanted.
    pub decision_by: Option<Day>,
    /// The template that typesets it; `bluf templates` lists them.
    pub template: Option<String>,
    /// Whether this is a draft or the final text. A final must have every part that its template requires.
    #[schemars(default)]
    pub status: Status,
    /// Language of the document: of its fixed words, dates, quotation marks and hyphenation.
    #[schemars(default)]
    pub language: Language,
    /// Who writes: a person and an office.
    #[schemars(default, with = "OneOrMany<TextOrTable<Addressee>>")]
    pub from: Vec<Addressee>,
    /// Who reads and decides.
    #[schemars(default, with = "OneOrMany<TextOrTable<Addressee>>")]
    pub to: Vec<Addressee>,
    /// Through whom it goes up.
    #[schemars(default, with = "OneOrMany<TextOrTable<Addressee>>")]
    pub through: Vec<Addressee>,
    /// Who gets a copy.
    #[schemars(default, with = "OneOrMany<TextOrTable<Addressee>>")]
    pub cc: Vec<Addressee>,
    /// Whom to ask, and how: a person, a desk, a telephone number.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub contact: Vec<Plain>,
    /// The file reference.
    pub reference: Option<Plain>,
    /// The brief that this one takes the place of: its name, or its path from this file. bluf holds the judgements of the two against each other.
    pub supersedes: Option<String>,
    /// What is enclosed, one entry each.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub enclosures: Vec<Plain>,
    /// Words by which the document is found; they stand in the PDF's properties.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub keywords: Vec<Plain>,
    /// The handling marking of the whole brief. A portion without its own mark has this one.
    pub marking: Option<Marking>,
    /// Whose marking it is, where a label is ambiguous.
    pub scheme: Option<Scheme>,
    /// The markings at which the brief goes out to further readers, beside the whole of it: `bluf render --all-releases` cuts one document for each, and `bluf check` says whether it can.
    #[schemars(default, with = "OneOrMany<Marking>")]
    pub releases: Vec<Marking>,
    /// What a release says of itself. bluf writes it into the brief that a release carries.
    pub released: Option<Released>,
    /// How the brief may be handled, beyond what its marking says.
    pub handling: Option<Line>,
    /// The scale of likelihood words; the template's own where none is named.
    pub yardstick: Option<Yardstick>,
    /// The day on which web sources were last read; a source may say its own.
    pub accessed: Option<Date>,

    /// Bottom line up front: what happened, what it means, what is asked and by when. At most four lines as typeset. An array of sentences where they have different markings: each is a portion, and they print as one paragraph.
    #[schemars(with = "OneOrMany<Line>")]
    pub bluf: Vec<Line>,
    /// What changed since the last brief on the subject.
    pub changes: Option<Prose>,
    /// What happened and where things stand: facts.
    pub situation: Option<Prose>,
    /// What one must know to understand the situation.
    pub context: Option<Prose>,
    /// What we do not know. `gaps = []` says that we looked and found none.
    #[schemars(with = "Option<OneOrMany<TextOrTable<Gap>>>")]
    pub gaps: Option<Vec<Gap>>,
    /// Strengths and weaknesses of the sources taken together (ICD 206).
    pub source_summary: Option<Prose>,

    /// What the reader is asked to do.
    #[schemars(default)]
    pub recommendations: Vec<Recommendation>,
    /// Who disagrees with a recommendation or a judgement, and how.
    #[schemars(default)]
    pub dissents: Vec<Dissent>,
    /// The alternatives; bluf letters them.
    #[schemars(default)]
    pub options: Vec<PolicyOption>,
    /// Key judgements, the most important first; bluf numbers them.
    #[schemars(default)]
    pub judgments: Vec<Judgment>,
    /// What we take as given, and what follows if it is wrong.
    #[schemars(default)]
    pub assumptions: Vec<Assumption>,
    /// What to watch, and which judgement it would change.
    #[schemars(default)]
    pub indicators: Vec<Indicator>,
    /// Where sources disagree.
    #[schemars(default)]
    pub conflicts: Vec<Conflict>,
    /// What happened when, one row a line.
    #[schemars(default)]
    pub timeline: Vec<TimelineEntry>,
    /// Figures with their period and status, one row a line.
    #[schemars(default)]
    pub statistics: Vec<Statistic>,
    /// Which offices were asked, and what they said.
    #[schemars(default)]
    pub clearances: Vec<Clearance>,
    /// Images and tables with a number and a title. `![](#id)` in a text places one.
    #[schemars(default)]
    pub figures: Vec<Figure>,
    /// Further sections of the body, printed in written order. `legal`, `resources`, `communications`, `consultation`, `timing` and `next_steps` take the template's heading; any other key is the heading.
    #[schemars(default, with = "BTreeMap<String, Prose>")]
    pub sections: Vec<Section>,
    /// Further annexes, printed in written order; the key is the heading.
    #[schemars(default, with = "BTreeMap<String, Prose>")]
    pub annexes: Vec<Section>,
    /// Who is who: the name, and a line about the person.
    #[schemars(default, with = "BTreeMap<String, Line>")]
    pub people: Vec<Person>,
    /// Acronyms and what they stand for; bluf writes them out at first use.
    #[schemars(default, with = "BTreeMap<String, Plain>")]
    pub acronyms: Vec<Acronym>,
    /// Authority for a classification: who classified it, from what, until when.
    pub classification: Option<Classification>,
    /// Designation of controlled unclassified information.
    pub cui: Option<ControlledInformation>,
    /// Findings that are known and accepted, each with a reason.
    #[schemars(default)]
    pub allow: Vec<Allow>,
    /// The sources, by the id under which the text cites them: `[@call]`.
    #[schemars(default, with = "BTreeMap<String, Source>")]
    pub sources: Vec<Source>,
}

/// What a release says of itself.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Released {
    /// The marking at which it was cut: nothing above it is left.
    pub at: Marking,
    /// The parts of which text was withheld, where the release says so.
    #[schemars(default, with = "OneOrMany<String>")]
    pub withheld: Vec<Part>,
}

/// Whether a brief is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Status {
    /// Still being written: it renders with what it has, and says that it is a draft.
    #[default]
    Draft,
    /// Ready to go: every part that the template requires must be there.
    Final,
}

impl Vocabulary for Status {
    const NAME: &'static str = "status";
    const TERMS: &'static [(&'static str, Self)] =
        &[("draft", Self::Draft), ("final", Self::Final)];
}

/// A person or an office that a brief comes from or goes to.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Addressee {
    /// Name of the person or office.
    pub name: Plain,
    /// Their office or function.
    pub office: Option<Plain>,
}

/// Something that we do not know.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Gap {
    /// What is not known.
    pub text: Line,
    /// What is being done to find out.
    pub plan: Option<Line>,
    /// Handling marking of the whole item; a mark that opens its text does the same.
    pub marking: Option<Marking>,
}

/// A further section or annex.
#[derive(Debug, Clone)]
pub struct Section {
    /// The key under which it is written.
    pub key: String,
    /// Its heading, or the name of a section that templates know.
    pub heading: SectionHeading,
    /// Its text.
    pub text: Prose,
}

/// The heading of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionHeading {
    /// One that every template has words for.
    Known(KnownSection),
    /// The author's own words.
    Own(Plain),
}

/// Sections that every template has a heading for, in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum KnownSection {
    /// Legal considerations.
    Legal,
    /// Money and people.
    Resources,
    /// What to say, to whom.
    Communications,
    /// Who was consulted.
    Consultation,
    /// Why now.
    Timing,
    /// What happens next.
    NextSteps,
}

impl Vocabulary for KnownSection {
    const NAME: &'static str = "section";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("legal", Self::Legal),
        ("resources", Self::Resources),
        ("communications", Self::Communications),
        ("consultation", Self::Consultation),
        ("timing", Self::Timing),
        ("next_steps", Self::NextSteps),
    ];
}

/// A person in the annex of people.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name.
    pub name: String,
    /// Who that is.
    pub text: Line,
}

/// An acronym.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acronym {
    /// The short form: `CJNG`.
    pub short: String,
    /// What it stands for.
    pub long: Plain,
}
