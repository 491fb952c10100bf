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
    /// The level of its heading: 1, or 2 below that of the annexes.
    pub level: u8,
    /// Whether it needs the whole width of the page: a table of many columns.
    pub wide: bool,
    /// Portion mark of all that it holds, where it prints and every portion has the same.
    pub mark: Option<String>,
    /// What it holds.
    pub content: Content,
    /// "[Text withheld]", where a release says so of this part.
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
        /// "Decision wanted by 1 April 2026.", where the brief gives a date.
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
        /// Headings of the table that compares them: "Option", then what at least one of them has of
        /// benefits, costs and risks. Empty, where there is nothing to compare or no room for it:
        /// they are a list.
        columns: Vec<String>,
        /// Whether the first cell of each row of the table names the row.
        row_headers: bool,
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
    /// "Likelihood." and the word, where the sentence holds none.
    pub likelihood: Option<LabelledLine>,
    /// What it rests on: "Moderate confidence." or, where none is stated, "Basis."; and the basis,
    /// which may be an empty line.
    pub basis: Option<LabelledLine>,
    /// "Alternative." and the rival reading.
    pub alternative: Option<LabelledLine>,
    /// Who disagrees, and how.
    pub dissents: Vec<LabelledLine>,
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
    /// What is said of it under each heading but the first.
    pub aspects: Vec<Option<Line>>,
    /// In a list: its benefits, costs and risks, each with the word for it.
    pub remarks: Vec<LabelledLine>,
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
    /// "If wrong." and what follows.
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
    /// Its number; a dash where nothing printed cites it.
    pub number: String,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The entry, formatted.
    pub entry: Line,
    /// Reliability and credibility: "B2"; "B2, B4" where a single use has a grade of its own.
    pub grade: Option<String>,
    /// What bears on its quality.
    pub descriptor: Option<Line>,
}
