//! Likelihoods as the rules read them: what [`Likelihoods`] says of a passage and of a judgement.

use bluf_model::{Band, Estimate, Likelihoods, Mention, Term, Usage, Yardstick};

use super::{Passage, Reading, Role};

impl Reading<'_> {
    /// What a passage says of likelihood in the words of the scale in force.
    pub(crate) fn said<'t>(&self, passage: &'t Passage<'_>) -> &'t Likelihoods {
        passage.likelihoods(self.yardstick, self.language())
    }

    /// The likelihood words of the scale in force that are in a passage as the author's own.
    pub(crate) fn likelihoods<'t>(
        &self,
        passage: &'t Passage<'_>,
    ) -> impl Iterator<Item = &'t Mention> + use<'t> {
        let is_quotation = passage.is_quotation;
        self.said(passage).mentions.iter().filter(move |mention| {
            !is_quotation && !matches!(mention.usage, Usage::Quoted | Usage::Foreign)
        })
    }

    /// Those of them that state a likelihood.
    pub(crate) fn stated_likelihoods<'t>(
        &self,
        passage: &'t Passage<'_>,
    ) -> impl Iterator<Item = &'t Mention> + use<'t> {
        self.likelihoods(passage)
            .filter(|mention| mention.usage == Usage::States)
    }

    /// The likelihood of a judgement.
    pub(crate) fn estimate(&self, judgment: usize) -> Option<Estimate> {
        let passage = self.of_item(Role::Judgment, judgment).next()?;
        Some(Estimate::from_parts(
            &self.brief.judgments[judgment],
            self.said(passage),
            self.yardstick,
            self.language(),
        ))
    }

    /// The word for the likelihood of a judgement; that of the other scale, where its author chose
    /// one from there.
    pub(crate) fn likelihood_of(&self, judgment: usize) -> Option<Term> {
        let of_other = || {
            let chosen = self.brief.judgments[judgment].likelihood?;
            chosen.on(other(self.yardstick), self.language())
        };
        self.estimate(judgment)?.term.or_else(of_other)
    }
}

/// The other scale.
pub(crate) fn other(yardstick: Yardstick) -> Yardstick {
    match yardstick {
        Yardstick::Icd203 => Yardstick::Phia,
        Yardstick::Phia => Yardstick::Icd203,
    }
}

/// Whether two bands share more than an edge: the words of one scale never do.
pub(crate) fn overlap(one: Band, other: Band) -> bool {
    one.low < other.high && other.low < one.high
}
