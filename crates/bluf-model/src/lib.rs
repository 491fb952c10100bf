//! What a brief is: its fields, its text, the closed vocabularies of the field.
//!
//! This crate knows nothing of TOML, of Typst, of files or of the clock. A value that exists is
//! valid: a [`Grade`] is a grade, a [`SourceId`] has the form of one.
//!
//! ```
//! use bluf_model::{Date, Marking, parse_line};
//!
//! let (line, problems) = parse_line("(TLP:GREEN) Service is *likely* back by Friday [@call].", None);
//! assert!(problems.is_empty());
//! assert_eq!(line.marking(), Marking::parse("TLP:GREEN", None).ok().as_ref());
//! assert!(!Date::parse("2026").unwrap().is_later_than(Date::parse("2026-05-12").unwrap()));
//! ```

mod acronyms;
mod analysis;
mod brief;
mod color;
mod control;
mod date;
mod decision;
mod evidence;
mod figure;
mod grade;
mod id;
mod item_mark;
mod language;
mod likelihood;
mod marking;
mod months;
mod place;
mod printed;
mod profile;
mod release;
mod rule;
mod safety;
mod schema;
mod text;
mod texts;
mod vocabulary;

pub use acronyms::{
    AcronymForm, AcronymUse, Explanation, ListedAcronyms, acronym_at, is_explained, is_reference,
};
pub use analysis::{Assumption, Confidence, Conflict, Direction, Indicator, Judgment, Version};
pub use brief::{
    Acronym, Addressee, Brief, Gap, KnownSection, Person, Released, Section, SectionHeading, Status,
};
pub use color::{Color, Colors};
pub use control::{Allow, Classification, ControlledInformation};
pub use date::{Date, Day};
pub use decision::{Clearance, ClearanceStatus, Decision, Dissent, PolicyOption, Recommendation};
pub use evidence::{Source, SourceType, Statistic, StatisticStatus, TimelineEntry};
pub use figure::{
    Arrangement, Cell, Chart, ChartData, ChartKind, ChartSeries, ChartValue, Excerpt, Figure,
    JudgmentChoice, Map, MapGap, MapLabels, Missing, Number, OptionChoice, Orientation, Point,
    PointSymbol, Positions, Rating, Route, RouteStyle, Shown, chart_data, value_columns,
};
pub use grade::{Credibility, Grade, Reliability};
pub use id::{ItemId, SourceId};
pub use language::Language;
pub use likelihood::{
    Band, Estimate, LikelihoodTerm, Likelihoods, Mention, Stated, Term, Usage, Yardstick,
};
pub use marking::{
    Control, Effect, Exclusion, Group, Label, LabelPlace, Level as MarkingLevel, Marking,
    MarkingError, OpeningMark, Requirement, Scheme, SchemeTable, Takes, opening_mark, stray_mark,
};
pub use place::{FieldPath, Place, Step, Words};
pub use printed::{placed_figures, printed_figures};
pub use profile::{CitationMode, Fonts, Limits, PageGeometry, Paper, Part, Profile};
pub use release::{
    ReleaseOptions, ReleaseProblem, ReleaseProblemKind, Withheld, audiences, head_above, release,
    release_of,
};
pub use rule::{Choice, Drafts, Family, Level, Reads, Rule, Severity};
pub use safety::Safety;
pub use text::{
    Block, Citation, CitationError, Inline, Line, LineBreaker, Numbering, NumeralSigns, Numerals,
    Plain, PortionMark, Prose, Running, TextProblem, TextProblemKind, address_end, code_spans,
    ends_address, for_each_block, for_each_inline, for_each_text, item_sign, lower, parse_line,
    parse_prose, stretch_of,
};
pub use texts::{Role, Standing, Text, TextContent, bluf_field, section_field, texts};
pub use vocabulary::Vocabulary;
