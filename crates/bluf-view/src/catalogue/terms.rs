//! Words inside the parts: names of items, columns, values of closed vocabularies, keys.

use bluf_model::{Confidence, Credibility, Direction, Reliability, StatisticStatus, Yardstick};

use super::{Phrase, WordFor};

/// What items are called in the running text, in lower case.
#[derive(Clone, Copy)]
pub(crate) struct Names {
    /// "option", before its letter.
    pub option: &'static str,
    /// "recommendation", before its number.
    pub recommendation: &'static str,
    /// "judgment", before its number.
    pub judgment: &'static str,
    /// "assumption", before its number.
    pub assumption: &'static str,
    /// "figure", before its number.
    pub figure: &'static str,
}

/// Headings of columns, and what each table shows, for a reader who hears it.
#[derive(Clone, Copy)]
pub(crate) struct Columns {
    /// What is counted.
    pub measure: &'static str,
    /// When it was counted.
    pub period: &'static str,
    /// The number.
    pub value: &'static str,
    /// What the number counts.
    pub unit: &'static str,
    /// How firm a number is; what an office said.
    pub status: &'static str,
    /// The source; the sources.
    pub source: &'static str,
    /// A note of the author's.
    pub note: &'static str,
    /// The source or the note.
    pub source_or_note: &'static str,
    /// A day.
    pub date: &'static str,
    /// What happened.
    pub event: &'static str,
    /// What an indicator bears on.
    pub judgment: &'static str,
    /// What to watch.
    pub indicator: &'static str,
    /// When to look at the judgement again.
    pub threshold: &'static str,
    /// What it does to the judgement.
    pub effect: &'static str,
    /// What sources disagree on.
    pub item: &'static str,
    /// What each of them says.
    pub versions: &'static str,
    /// What the document uses.
    pub resolution: &'static str,
    /// An office.
    pub office: &'static str,
    /// Its condition or remark.
    pub comment: &'static str,
    /// Number of a source.
    pub number: &'static str,
    /// Grade of a source.
    pub grade: &'static str,
    /// What the table of statistics shows.
    pub statistics_shown: &'static str,
    /// What the timeline shows.
    pub timeline_shown: &'static str,
    /// What the table of indicators shows.
    pub indicators_shown: &'static str,
    /// What the table of conflicts shows.
    pub conflicts_shown: &'static str,
    /// What the table of clearances shows.
    pub clearances_shown: &'static str,
}

/// Words for the values of closed vocabularies, and labels of what is said of an item.
#[derive(Clone, Copy)]
pub(crate) struct Terms {
    /// Before the day by which a decision is wanted.
    pub decision_wanted_by: Phrase,
    /// Who carries out a recommendation.
    pub owner: &'static str,
    /// By when.
    pub due: &'static str,
    /// Who objects.
    pub objection: Phrase,
    /// Said of the option that is recommended.
    pub recommended: &'static str,
    /// What speaks for an option.
    pub benefits: &'static str,
    /// What it costs.
    pub costs: &'static str,
    /// What may go wrong.
    pub risks: &'static str,
    /// What a judgement rests on, where no confidence is given.
    pub basis: &'static str,
    /// The rival reading.
    pub alternative: &'static str,
    /// What follows if an assumption fails.
    pub if_wrong: &'static str,
    /// What is being done to close a gap.
    pub plan: &'static str,
    /// Said where a list of gaps is empty.
    pub none_identified: &'static str,
    /// Said of a conflict that nobody resolved.
    pub unresolved: &'static str,
    /// Before a rounded number.
    pub about: &'static str,
    /// The source of a figure.
    pub source: &'static str,
    /// Whose picture it is.
    pub credit: &'static str,
    /// Who puts the document forward.
    pub submitted_by: &'static str,
    /// Whom to ask.
    pub contact: &'static str,
    /// Low, moderate, high confidence.
    pub confidence: WordFor<Confidence>,
    /// Final, provisional, predicted.
    pub statistic_status: WordFor<StatisticStatus>,
    /// Strengthens, weakens.
    pub direction: WordFor<Direction>,
    /// An office agrees.
    pub cleared: &'static str,
    /// It agrees if something changes.
    pub changes: &'static str,
    /// It objects.
    pub objects: &'static str,
    /// It was asked and has not answered.
    pub asked: &'static str,
    /// It has not answered by the day it was asked for.
    pub no_reply_by: Phrase,
    /// It still has until a day to answer.
    pub reply_due: Phrase,
    /// It was sent for information.
    pub information: &'static str,
    /// Who classified it.
    pub classified_by: &'static str,
    /// What the classification is derived from.
    pub derived_from: &'static str,
    /// Why it is classified.
    pub reason: &'static str,
    /// When the classification ends.
    pub declassify_on: &'static str,
    /// Who controls it.
    pub controlled_by: &'static str,
    /// Categories of controlled information.
    pub categories: &'static str,
    /// Limits on dissemination.
    pub dissemination: &'static str,
    /// The distribution statement.
    pub distribution: &'static str,
}

/// Words of the key to likelihood and confidence.
#[derive(Clone, Copy)]
pub(crate) struct LikelihoodWords {
    /// Label of a likelihood that stands apart from its sentence.
    pub likelihood: &'static str,
    /// Opens the key; the gap is the name of the scale.
    pub key: Phrase,
    /// Name of the scale of ICD 203.
    pub icd203: &'static str,
    /// Name of the scale of PHIA.
    pub phia: &'static str,
    /// Says that the words are our translation; the gap is the name of the scale.
    pub own_translation: Phrase,
    /// Says that words of both rows of ICD 203 mean the same where their bands do.
    pub same_band: &'static str,
    /// Says what confidence is about.
    pub confidence: &'static str,
}

/// Words of the key to source grades.
#[derive(Clone, Copy)]
pub(crate) struct GradeWords {
    /// Opens the reliability of sources.
    pub reliability: &'static str,
    /// Opens the credibility of reports.
    pub credibility: &'static str,
    /// A to F.
    pub letter: WordFor<Reliability>,
    /// 1 to 6.
    pub number: WordFor<Credibility>,
}

impl Terms {
    /// A level of confidence.
    #[must_use]
    pub(crate) fn confidence(&self, confidence: Confidence) -> &'static str {
        (self.confidence)(confidence)
    }

    /// How firm a number is.
    #[must_use]
    pub(crate) fn statistic_status(&self, status: StatisticStatus) -> &'static str {
        (self.statistic_status)(status)
    }

    /// What an indicator does to its judgement.
    #[must_use]
    pub(crate) fn direction(&self, direction: Direction) -> &'static str {
        (self.direction)(direction)
    }
}

impl LikelihoodWords {
    /// The name of a scale.
    #[must_use]
    pub(crate) fn scale(&self, yardstick: Yardstick) -> &'static str {
        match yardstick {
            Yardstick::Icd203 => self.icd203,
            Yardstick::Phia => self.phia,
        }
    }
}

impl GradeWords {
    /// What a letter means.
    #[must_use]
    pub(crate) fn reliability(&self, reliability: Reliability) -> &'static str {
        (self.letter)(reliability)
    }

    /// What a number means.
    #[must_use]
    pub(crate) fn credibility(&self, credibility: Credibility) -> &'static str {
        (self.number)(credibility)
    }
}
