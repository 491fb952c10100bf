//! What a text is in a brief, in which part it prints, and whether rules on words read it.

use crate::Part;

/// What a text is in a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// `title`.
    Title,
    /// `subtitle`.
    Subtitle,
    /// `reference`.
    Reference,
    /// Who writes, who reads, and their offices.
    Addressee,
    /// `contact`.
    Contact,
    /// `enclosures`.
    Enclosure,
    /// `keywords`.
    Keyword,
    /// `handling`.
    Handling,
    /// `bluf`.
    Bluf,
    /// `changes`.
    Changes,
    /// `situation`.
    Situation,
    /// `context`.
    Context,
    /// `source_summary`.
    SourceSummary,
    /// The text of a gap.
    Gap,
    /// What is being done about a gap.
    GapPlan,
    /// The action of a recommendation.
    Action,
    /// The family of a recommendation.
    Group,
    /// Who carries out a recommendation.
    Owner,
    /// The reason of a recommendation.
    Rationale,
    /// The text of a dissent.
    Dissent,
    /// Who objects.
    Dissenter,
    /// The name of an option.
    OptionName,
    /// The description, benefits, costs or risks of an option.
    OptionText,
    /// The sentence of a judgement.
    Judgment,
    /// What a confidence rests on.
    Basis,
    /// The rival reading of a judgement.
    Alternative,
    /// The text of an assumption.
    Assumption,
    /// What follows if an assumption is wrong.
    IfWrong,
    /// The text of an indicator.
    Indicator,
    /// The threshold of an indicator.
    Threshold,
    /// What sources disagree on.
    ConflictItem,
    /// What one side of a conflict says.
    Version,
    /// What the brief uses of a conflict.
    Resolution,
    /// An event of the timeline.
    Event,
    /// What a statistic counts.
    StatisticLabel,
    /// The period or the unit of a statistic.
    StatisticUnit,
    /// An office that was asked to clear the brief.
    ClearingOffice,
    /// What an office said of the brief.
    ClearanceComment,
    /// The heading of a further section or annex, where the author gives it.
    SectionHeading,
    /// A further section.
    Section,
    /// A further annex.
    Annex,
    /// The name of a person.
    PersonName,
    /// A line about a person.
    Person,
    /// An acronym, or what it is short for.
    Acronym,
    /// A note of the author's.
    Note,
    /// A source, as a whole.
    Source,
    /// The title of a figure.
    FigureTitle,
    /// The caption or a note of a figure.
    FigureText,
    /// Whose picture a figure is.
    FigureCredit,
    /// What a reader who cannot see a figure is told.
    FigureAlternative,
    /// The heading or the unit of a column.
    Column,
    /// A cell of a table.
    Cell,
    /// The name of a place or of a line on a map.
    MapName,
    /// By whose authority the brief is marked.
    Control,
}

impl Role {
    /// The part that prints it; none for the head of the document and for what does not print as
    /// part of the text.
    #[must_use]
    pub fn part(self) -> Option<Part> {
        Some(match self {
            Self::Changes => Part::Changes,
            Self::Situation => Part::Situation,
            Self::Context => Part::Context,
            Self::SourceSummary | Self::Note | Self::Source => Part::Sources,
            Self::Gap | Self::GapPlan => Part::Gaps,
            // A dissent prints beside what it objects to.
            Self::Action
            | Self::Group
            | Self::Owner
            | Self::Rationale
            | Self::Dissent
            | Self::Dissenter => Part::Recommendations,
            Self::OptionName | Self::OptionText => Part::Options,
            Self::Judgment | Self::Basis | Self::Alternative => Part::Judgments,
            Self::Assumption | Self::IfWrong => Part::Assumptions,
            Self::Indicator | Self::Threshold => Part::Indicators,
            Self::ConflictItem | Self::Version | Self::Resolution => Part::Conflicts,
            Self::Event => Part::Timeline,
            Self::StatisticLabel | Self::StatisticUnit => Part::Statistics,
            Self::ClearingOffice | Self::ClearanceComment => Part::Clearances,
            Self::Section => Part::Sections,
            Self::Annex => Part::Annexes,
            Self::PersonName | Self::Person => Part::People,
            Self::FigureTitle
            | Self::FigureText
            | Self::FigureCredit
            | Self::FigureAlternative
            | Self::Column
            | Self::Cell
            | Self::MapName => Part::Figures,
            Self::Title
            | Self::Subtitle
            | Self::Reference
            | Self::Addressee
            | Self::Contact
            | Self::Enclosure
            | Self::Keyword
            | Self::Handling
            | Self::Bluf
            | Self::SectionHeading
            | Self::Acronym
            | Self::Control => return None,
        })
    }

    /// Whether the author's own words run here, which rules on words read. Names, offices,
    /// addresses, headings of columns and prescribed formulas are left to the rules that know
    /// them.
    #[must_use]
    pub fn is_running(self) -> bool {
        match self {
            Self::Title
            | Self::Subtitle
            | Self::Handling
            | Self::Bluf
            | Self::Changes
            | Self::Situation
            | Self::Context
            | Self::SourceSummary
            | Self::Note
            | Self::Gap
            | Self::GapPlan
            | Self::Action
            | Self::Rationale
            | Self::Dissent
            | Self::OptionName
            | Self::OptionText
            | Self::Judgment
            | Self::Basis
            | Self::Alternative
            | Self::Assumption
            | Self::IfWrong
            | Self::Indicator
            | Self::Threshold
            | Self::ConflictItem
            | Self::Version
            | Self::Resolution
            | Self::Event
            | Self::StatisticLabel
            | Self::ClearanceComment
            | Self::Section
            | Self::Annex
            | Self::Person
            | Self::FigureTitle
            | Self::FigureText
            | Self::Cell => true,
            Self::Reference
            | Self::Addressee
            | Self::Contact
            | Self::Enclosure
            | Self::Keyword
            | Self::Group
            | Self::Owner
            | Self::Dissenter
            | Self::StatisticUnit
            | Self::ClearingOffice
            | Self::SectionHeading
            | Self::PersonName
            | Self::Acronym
            | Self::Source
            | Self::FigureCredit
            | Self::FigureAlternative
            | Self::Column
            | Self::MapName
            | Self::Control => false,
        }
    }
}
