//! The profile of a template: which parts it prints, in which order, and within which limits.

use schemars::JsonSchema;

use crate::{Brief, Choice, Colors, Language, Prose, Vocabulary, Yardstick};

/// What a template's `template.toml` says.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Name of the template: the name of its directory.
    pub name: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// What such a document is called, by language: "Decision memo".
    pub document_type: Vec<(Language, String)>,
    /// The parts of the body, in printing order.
    pub body: Vec<Part>,
    /// The annexes, in printing order.
    pub annexes: Vec<Part>,
    /// Parts that a final must have.
    pub required: Vec<Part>,
    /// Headings that differ from the language's own words, by language.
    pub headings: Vec<(Language, Part, String)>,
    /// Words of the decision line, by language; a language without has no decision line.
    pub decision_words: Vec<(Language, Vec<String>)>,
    /// How citations print.
    pub citations: CitationMode,
    /// The scale of likelihood words.
    pub yardstick: Yardstick,
    /// Limits on length and time.
    pub limits: Limits,
    /// Levels that the template gives to rules.
    pub rules: Vec<Choice>,
    /// Paper and margins.
    pub page: PageGeometry,
    /// Type families and size.
    pub fonts: Fonts,
    /// Colours.
    pub colors: Colors,
}

/// A part of a document that a template can print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Part {
    /// What changed since the last brief.
    Changes,
    /// What the reader is asked to do.
    Recommendations,
    /// Judgements.
    Judgments,
    /// The alternatives.
    Options,
    /// What happened.
    Situation,
    /// What one must know besides.
    Context,
    /// Figures with period and status.
    Statistics,
    /// What we take as given.
    Assumptions,
    /// What we do not know.
    Gaps,
    /// The author's further sections.
    Sections,
    /// Which offices were asked.
    Clearances,
    /// Who signs, and whom to ask. Where a template does not list it, the head says whom to ask.
    Signature,
    /// Authority for the classification.
    Classification,
    /// Designation of controlled information.
    Cui,
    /// Where sources disagree.
    Conflicts,
    /// What to watch.
    Indicators,
    /// What happened when.
    Timeline,
    /// Who is who.
    People,
    /// Acronyms.
    Acronyms,
    /// Figures that no text placed.
    Figures,
    /// The data of charts and maps, as tables for those who cannot see them.
    Data,
    /// The author's further annexes.
    Annexes,
    /// Sources with their grades.
    Sources,
    /// To whom it goes; required parts may name it.
    To,
    /// From whom it comes; required parts may name it.
    From,
    /// By when a decision is wanted; required parts may name it.
    DecisionBy,
    /// The information cut-off; required parts may name it.
    Cutoff,
    /// Whom to ask; required parts may name it.
    Contact,
}

impl Vocabulary for Part {
    const NAME: &'static str = "part";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("changes", Self::Changes),
        ("recommendations", Self::Recommendations),
        ("judgments", Self::Judgments),
        ("options", Self::Options),
        ("situation", Self::Situation),
        ("context", Self::Context),
        ("statistics", Self::Statistics),
        ("assumptions", Self::Assumptions),
        ("gaps", Self::Gaps),
        ("sections", Self::Sections),
        ("clearances", Self::Clearances),
        ("signature", Self::Signature),
        ("classification", Self::Classification),
        ("cui", Self::Cui),
        ("conflicts", Self::Conflicts),
        ("indicators", Self::Indicators),
        ("timeline", Self::Timeline),
        ("people", Self::People),
        ("acronyms", Self::Acronyms),
        ("figures", Self::Figures),
        ("data", Self::Data),
        ("annexes", Self::Annexes),
        ("sources", Self::Sources),
        ("to", Self::To),
        ("from", Self::From),
        ("decision_by", Self::DecisionBy),
        ("cutoff", Self::Cutoff),
        ("contact", Self::Contact),
    ];
}

/// How citations print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum CitationMode {
    /// Numbers in the text, entries in the annex.
    #[default]
    Numbers,
    /// Nothing in the text: sources stand in the annex only.
    None,
}

impl Vocabulary for CitationMode {
    const NAME: &'static str = "citation mode";
    const TERMS: &'static [(&'static str, Self)] =
        &[("numbers", Self::Numbers), ("none", Self::None)];
}

/// Limits on length and time. What exceeds one is a finding of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// Lines of the BLUF as typeset.
    pub bluf_lines: Option<u32>,
    /// Pages without the annexes.
    pub pages: Option<u32>,
    /// Words without the annexes.
    pub words: Option<u32>,
    /// Words of a sentence; 40 where a template says nothing.
    pub sentence_words: Option<u32>,
    /// Working days between the brief and the decision; 5 where a template says nothing.
    pub decision_days: Option<u32>,
    /// Days after which a source is old for a claim about today; 365 where a template says nothing.
    pub source_days: Option<u32>,
}

/// Paper, margins and columns. What an output sets, and how wide a drawing is, follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct PageGeometry {
    /// Paper, by the region of the language.
    pub paper: Paper,
    /// Margins in millimetres: top, right, bottom, left.
    pub margin: [f64; 4],
    /// The side column in millimetres, 0 to 60: headings and labels are in it, and the text beside
    /// it. 0 for none.
    pub side: f64,
    /// In how many columns the parts are set, 1 or 2.
    pub columns: u32,
    /// What parts the columns, in millimetres, 3 to 20.
    pub column_gap: f64,
}

impl PageGeometry {
    /// How long a line of text is on paper of a width, both in millimetres.
    #[must_use]
    pub fn measure(&self, paper: f64) -> f64 {
        let [_, right, _, left] = self.margin;
        let columns = f64::from(self.columns);
        let gaps = (columns - 1.0) * self.column_gap;
        (paper - left - right - self.side - gaps) / columns
    }
}

impl Default for PageGeometry {
    /// One column beside a side column of 32 mm, between margins of 25 mm.
    fn default() -> Self {
        Self {
            paper: Paper::default(),
            margin: [25.0; 4],
            side: 32.0,
            columns: 1,
            column_gap: 6.0,
        }
    }
}

/// Which paper a document is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Paper {
    /// Letter for `en-US`, A4 for every other language.
    #[default]
    Auto,
    /// ISO 216 A4.
    A4,
    /// US Letter.
    #[schemars(rename = "us-letter")]
    Letter,
}

impl Vocabulary for Paper {
    const NAME: &'static str = "paper";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("a4", Self::A4),
        ("us-letter", Self::Letter),
    ];
}

/// Type families and size.
#[derive(Debug, Clone, PartialEq)]
pub struct Fonts {
    /// Family of the running text.
    pub text: String,
    /// Family of labels and tables.
    pub labels: String,
    /// Size of the running text in points.
    pub size: f64,
}

impl Part {
    /// Whether a brief has something to print under this part.
    #[must_use]
    pub fn is_in(self, brief: &Brief) -> bool {
        let has = |prose: &Option<Prose>| prose.as_ref().is_some_and(|prose| !prose.is_empty());
        match self {
            Self::Changes => has(&brief.changes),
            Self::Situation => has(&brief.situation),
            Self::Context => has(&brief.context),
            Self::Recommendations => !brief.recommendations.is_empty(),
            Self::Judgments => !brief.judgments.is_empty(),
            Self::Options => !brief.options.is_empty(),
            Self::Statistics => !brief.statistics.is_empty(),
            Self::Assumptions => !brief.assumptions.is_empty(),
            // An empty list says that we looked and found none, which prints.
            Self::Gaps => brief.gaps.is_some(),
            Self::Sections => !brief.sections.is_empty(),
            Self::Clearances => !brief.clearances.is_empty(),
            Self::Signature => !brief.from.is_empty() || !brief.contact.is_empty(),
            Self::Classification => brief.classification.is_some(),
            Self::Cui => brief.cui.is_some(),
            Self::Conflicts => !brief.conflicts.is_empty(),
            Self::Indicators => !brief.indicators.is_empty(),
            Self::Timeline => !brief.timeline.is_empty(),
            Self::People => !brief.people.is_empty(),
            Self::Acronyms => !brief.acronyms.is_empty(),
            Self::Figures => !brief.figures.is_empty(),
            Self::Data => brief
                .figures
                .iter()
                .any(|it| it.chart.is_some() || it.map.is_some()),
            Self::Annexes => !brief.annexes.is_empty(),
            Self::Sources => !brief.sources.is_empty(),
            Self::To => !brief.to.is_empty(),
            Self::From => !brief.from.is_empty(),
            Self::DecisionBy => brief.decision_by.is_some(),
            Self::Cutoff => brief.cutoff.is_some(),
            Self::Contact => !brief.contact.is_empty(),
        }
    }
}
