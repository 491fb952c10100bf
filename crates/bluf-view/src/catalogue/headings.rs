//! Headings: of the parts of a document and of the sections that every template knows.

use bluf_model::{KnownSection, Part};

/// Headings of the parts.
#[derive(Clone, Copy)]
pub(crate) struct Headings {
    /// Over the bottom line up front.
    pub bluf: &'static str,
    /// What changed since the last brief.
    pub changes: &'static str,
    /// What the reader is asked to do.
    pub recommendations: &'static str,
    /// Judgements.
    pub judgments: &'static str,
    /// The alternatives.
    pub options: &'static str,
    /// What happened.
    pub situation: &'static str,
    /// What one must know besides.
    pub context: &'static str,
    /// Figures with period and status.
    pub statistics: &'static str,
    /// What we take as given.
    pub assumptions: &'static str,
    /// What we do not know.
    pub gaps: &'static str,
    /// Which offices were asked.
    pub clearances: &'static str,
    /// Who signs, and whom to ask.
    pub signature: &'static str,
    /// Authority for the classification.
    pub classification: &'static str,
    /// Designation of controlled information.
    pub cui: &'static str,
    /// Where sources disagree.
    pub conflicts: &'static str,
    /// What to watch.
    pub indicators: &'static str,
    /// What happened when.
    pub timeline: &'static str,
    /// Who is who.
    pub people: &'static str,
    /// Acronyms.
    pub acronyms: &'static str,
    /// Figures that no text placed.
    pub figures: &'static str,
    /// The data of charts and maps, as tables.
    pub data: &'static str,
    /// Sources with their grades.
    pub sources: &'static str,
    /// Notes of the author's.
    pub notes: &'static str,
    /// Sources and notes of the author's.
    pub sources_and_notes: &'static str,
    /// Over all annexes.
    pub annexes: &'static str,
}

/// Headings of the sections that every template knows.
#[derive(Clone, Copy)]
pub(crate) struct SectionHeadings {
    /// Legal considerations.
    pub legal: &'static str,
    /// Money and people.
    pub resources: &'static str,
    /// What to say, to whom.
    pub communications: &'static str,
    /// Who was consulted.
    pub consultation: &'static str,
    /// Why now.
    pub timing: &'static str,
    /// What happens next.
    pub next_steps: &'static str,
}

impl Headings {
    /// The heading of a part. Sections, annexes and the rows of the memo block have none of
    /// their own.
    #[must_use]
    pub(crate) fn of(&self, part: Part) -> Option<&'static str> {
        Some(match part {
            Part::Changes => self.changes,
            Part::Recommendations => self.recommendations,
            Part::Judgments => self.judgments,
            Part::Options => self.options,
            Part::Situation => self.situation,
            Part::Context => self.context,
            Part::Statistics => self.statistics,
            Part::Assumptions => self.assumptions,
            Part::Gaps => self.gaps,
            Part::Clearances => self.clearances,
            Part::Signature => self.signature,
            Part::Classification => self.classification,
            Part::Cui => self.cui,
            Part::Conflicts => self.conflicts,
            Part::Indicators => self.indicators,
            Part::Timeline => self.timeline,
            Part::People => self.people,
            Part::Acronyms => self.acronyms,
            Part::Figures => self.figures,
            Part::Data => self.data,
            Part::Sources => self.sources,
            Part::Sections
            | Part::Annexes
            | Part::To
            | Part::From
            | Part::DecisionBy
            | Part::Cutoff
            | Part::Contact => return None,
        })
    }
}

impl SectionHeadings {
    /// The heading of a known section.
    #[must_use]
    pub(crate) fn of(&self, section: KnownSection) -> &'static str {
        match section {
            KnownSection::Legal => self.legal,
            KnownSection::Resources => self.resources,
            KnownSection::Communications => self.communications,
            KnownSection::Consultation => self.consultation,
            KnownSection::Timing => self.timing,
            KnownSection::NextSteps => self.next_steps,
        }
    }
}
