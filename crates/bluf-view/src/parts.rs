//! The parts of a document in the view: recommendations, judgements, options, sources.

use serde::Serialize;

use crate::block::Block;
use crate::figure::{DataTable, Figure, Table};
use crate::text::{Fact, LabelledLine, Line, MarkedLine};

/// A headed part of the body or of the annexes.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// Which part it is: `situation`, `recommendations`, `timeline`. Several may share one name (`sections`).
    pub name: String,
    /// Its heading.
    pub heading: String,
    /// Portion mark of all that it holds, where it prints and every portion has the same.
    pub mark: Option<String>,
    /// What it holds.
    pub content: Content,
    /// "Text withheld", where a release says so of this part.
    pub withheld: Option<String>,
}

/// What a part holds.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// Paragraphs, lists, quotations, figures.
    Prose {
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// What the reader is asked to do.
    Recommendations {
        /// "Decision wanted by 1 April 2026", where the brief gives a date.
        request: Option<String>,
        /// Families of recommendations; a brief without families has one without a heading.
        groups: Vec<RecommendationGroup>,
    },
    /// Judgements, with what the words in them mean.
    Judgments {
        /// The quiet line on the likelihood words used and on confidence.
        key: Option<Line>,
        /// The judgements.
        items: Vec<Judgment>,
    },
    /// The alternatives.
    Options {
        /// Labels of what is said of each.
        labels: OptionLabels,
        /// The options.
        items: Vec<PolicyOption>,
    },
    /// Assumptions and what follows if they fail.
    Assumptions {
        /// The assumptions.
        items: Vec<Assumption>,
    },
    /// Items of one line each.
    List {
        /// The items; never empty: "None identified." is an item.
        items: Vec<MarkedLine>,
    },
    /// Rows and columns.
    Table(Table),
    /// Labels and what they stand for, without a header row: who signs, authority blocks, people.
    Facts {
        /// The rows.
        rows: Vec<Fact>,
    },
    /// Sources with their grades.
    Sources {
        /// The author's judgement of the source base.
        summary: Vec<Block>,
        /// What the grades mean, for those in use.
        key: Option<Line>,
        /// Headings of the number, entry and grade columns.
        labels: SourceLabels,
        /// The sources: cited ones by number, then any others.
        entries: Vec<SourceEntry>,
    },
    /// Figures that no text placed.
    Figures {
        /// The figures.
        figures: Vec<Figure>,
    },
    /// The data of charts and maps.
    Data {
        /// The tables, in the order of the figures.
        tables: Vec<DataTable>,
    },
}

/// A family of recommendations.
#[derive(Debug, Clone, Serialize)]
pub struct RecommendationGroup {
    /// Its name.
    pub heading: Option<String>,
    /// Its recommendations.
    pub items: Vec<Recommendation>,
}

/// One thing that the reader is asked to do.
#[derive(Debug, Clone, Serialize)]
pub struct Recommendation {
    /// Label to link to.
    pub target: String,
    /// Its number.
    pub number: usize,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The action, a sentence.
    pub action: Line,
    /// "Owner" and who; "Due" and when.
    pub facts: Vec<LabelledLine>,
    /// Why, a sentence.
    pub rationale: Option<Line>,
    /// Who objects, and the objection.
    pub dissents: Vec<LabelledLine>,
    /// The words to tick: "Approve", "Disapprove", "Discuss". Empty: no decision line.
    pub decision: Vec<String>,
}

/// A judgement.
#[derive(Debug, Clone, Serialize)]
pub struct Judgment {
    /// Label to link to.
    pub target: String,
    /// Its number.
    pub number: usize,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The judgement, a sentence.
    pub text: Line,
    /// "Likelihood" and the word, where the sentence holds none.
    pub likelihood: Option<LabelledLine>,
    /// "Moderate confidence" and its basis (which may be an empty line).
    pub confidence: Option<LabelledLine>,
    /// "Alternative" and the rival reading.
    pub alternative: Option<LabelledLine>,
    /// Who disagrees, and how.
    pub dissents: Vec<LabelledLine>,
}

/// Labels of what is said of each option.
#[derive(Debug, Clone, Serialize)]
pub struct OptionLabels {
    /// "Option".
    pub option: String,
    /// "Benefits".
    pub benefits: String,
    /// "Costs".
    pub costs: String,
    /// "Risks".
    pub risks: String,
}

/// One of the alternatives.
#[derive(Debug, Clone, Serialize)]
pub struct PolicyOption {
    /// Label to link to.
    pub target: String,
    /// Its letter.
    pub letter: String,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// Its name.
    pub name: String,
    /// "Recommended", on the one that is.
    pub recommended: Option<String>,
    /// What it is.
    pub description: Option<Line>,
    /// What speaks for it.
    pub benefits: Option<Line>,
    /// What it costs.
    pub costs: Option<Line>,
    /// What may go wrong.
    pub risks: Option<Line>,
    /// Who objects, and the objection.
    pub dissents: Vec<LabelledLine>,
}

/// An assumption.
#[derive(Debug, Clone, Serialize)]
pub struct Assumption {
    /// Label to link to.
    pub target: String,
    /// Its number.
    pub number: usize,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The assumption.
    pub text: Line,
    /// "If wrong" and what follows.
    pub if_wrong: Option<LabelledLine>,
}

/// Headings of the columns of the source table.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLabels {
    /// "No.".
    pub number: String,
    /// "Source".
    pub source: String,
    /// "Grade"; none where no source has one.
    pub grade: Option<String>,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceEntry {
    /// Label to link to.
    pub target: String,
    /// Its number; none where nothing printed cites it.
    pub number: Option<usize>,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The entry, formatted.
    pub entry: Line,
    /// Reliability and credibility: "B2"; "B2, B4" where a single use has a grade of its own.
    pub grade: Option<String>,
    /// What bears on its quality.
    pub descriptor: Option<Line>,
}
