//! Cutting the lists of a brief: what stays of each item, and what goes with it.

use std::collections::BTreeSet;

use super::{Cut, Withheld, words};
use crate::{
    Assumption, Brief, Clearance, Conflict, Decision, Dissent, FieldPath, Gap, Indicator, Inline,
    Judgment, Line, Marking, Part, Plain, PolicyOption, Recommendation, Statistic, TimelineEntry,
    Version, for_each_inline,
};

impl Cut<'_> {
    /// The items of a list that stay. Of the others, their fields and their part are noted.
    fn items<T>(
        &self,
        key: &'static str,
        part: Part,
        items: &[T],
        left_of: impl Fn(&T) -> Option<T>,
    ) -> Vec<T> {
        let field = FieldPath::root().key(key);
        let mut kept = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            match left_of(item) {
                Some(item) => kept.push(item),
                None => self.drop(part, field.index(index)),
            }
        }
        kept
    }

    /// The lists in which an item stays or goes by its own marking alone.
    pub(super) fn independent_lists(&self, released: &mut Brief) {
        let brief = self.brief;
        released.recommendations = self.items(
            "recommendations",
            Part::Recommendations,
            &brief.recommendations,
            |it| self.recommendation(it),
        );
        released.options = self.items("options", Part::Options, &brief.options, |it| {
            self.option(it)
        });
        released.judgments = self.items("judgments", Part::Judgments, &brief.judgments, |it| {
            self.judgment(it)
        });
        released.assumptions =
            self.items("assumptions", Part::Assumptions, &brief.assumptions, |it| {
                self.assumption(it)
            });
        released.conflicts = self.items("conflicts", Part::Conflicts, &brief.conflicts, |it| {
            self.conflict(it)
        });
        released.timeline = self.items("timeline", Part::Timeline, &brief.timeline, |it| {
            self.event(it)
        });
        released.statistics = self.items("statistics", Part::Statistics, &brief.statistics, |it| {
            self.statistic(it)
        });
        released.clearances = self.items("clearances", Part::Clearances, &brief.clearances, |it| {
            self.clearance(it)
        });
        released.gaps = self.gaps();
        // They draw what is left of the other lists.
        let left = &*released;
        let figures = self.items("figures", Part::Figures, &brief.figures, |it| {
            self.figure(it, left)
        });
        released.figures = figures;
    }

    fn recommendation(&self, it: &Recommendation) -> Option<Recommendation> {
        let Recommendation {
            id,
            group,
            action,
            owner,
            due,
            rationale,
            decision: _,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        Some(Recommendation {
            id: id.clone(),
            group: self.plain_in(group, &around),
            action: action.clone(),
            owner: self.plain_in(owner, &around),
            due: *due,
            rationale: self.line_in(rationale, &around),
            // Nobody decides on a release.
            decision: Decision::Note,
            marking: marking.clone(),
        })
    }

    fn option(&self, it: &PolicyOption) -> Option<PolicyOption> {
        let PolicyOption {
            id,
            name,
            description,
            benefits,
            costs,
            risks,
            recommended,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        Some(PolicyOption {
            id: id.clone(),
            name: name.clone(),
            description: self.line_in(description, &around),
            benefits: self.line_in(benefits, &around),
            costs: self.line_in(costs, &around),
            risks: self.line_in(risks, &around),
            recommended: *recommended,
            marking: marking.clone(),
        })
    }

    fn assumption(&self, it: &Assumption) -> Option<Assumption> {
        let Assumption {
            id,
            text,
            if_wrong,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        Some(Assumption {
            id: id.clone(),
            text: text.clone(),
            if_wrong: self.line_in(if_wrong, &around),
            marking: marking.clone(),
        })
    }

    fn event(&self, it: &TimelineEntry) -> Option<TimelineEntry> {
        let TimelineEntry {
            date,
            text,
            marking,
        } = it;
        self.item(it.mark())?;
        Some(TimelineEntry {
            date: *date,
            text: text.clone(),
            marking: marking.clone(),
        })
    }

    fn clearance(&self, it: &Clearance) -> Option<Clearance> {
        let Clearance {
            office,
            status,
            date,
            comment,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        Some(Clearance {
            office: office.clone(),
            status: *status,
            date: *date,
            comment: self.line_in(comment, &around),
            marking: marking.clone(),
        })
    }

    /// One whose basis goes says so, where it still cites a source; otherwise it would be a bare
    /// claim, and goes.
    fn judgment(&self, it: &Judgment) -> Option<Judgment> {
        let Judgment {
            id,
            text,
            likelihood,
            confidence,
            basis,
            alternative,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        let alternative = self.line_in(alternative, &around);
        let basis = match (basis, self.line_in(basis, &around)) {
            (Some(_), None) => {
                if !cites(text) && !alternative.as_ref().is_some_and(cites) {
                    return None;
                }
                let withheld = words::basis_withheld(self.brief.language);
                Some(words::line(withheld, None))
            }
            (_, left) => left,
        };
        Some(Judgment {
            id: id.clone(),
            text: text.clone(),
            likelihood: *likelihood,
            confidence: *confidence,
            basis,
            alternative,
            marking: marking.clone(),
        })
    }

    /// Without one of its sides a conflict would be told as settled.
    fn conflict(&self, it: &Conflict) -> Option<Conflict> {
        let Conflict {
            item,
            versions,
            resolution,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        let left: Vec<Version> = versions
            .iter()
            .filter_map(|it| self.version(it, &around))
            .collect();
        let is_whole = left.len() == versions.len() || left.len() > 1;
        let settled = self.line_in(resolution, &around);
        let is_resolved = resolution.is_some() == settled.is_some();
        (is_whole && is_resolved).then(|| Conflict {
            item: item.clone(),
            versions: left,
            resolution: settled,
            marking: marking.clone(),
        })
    }

    fn version(&self, it: &Version, around: &Marking) -> Option<Version> {
        let Version { text, marking } = it;
        self.kept(it.mark(), Some(around))?;
        Some(Version {
            text: text.clone(),
            marking: marking.clone(),
        })
    }

    /// A number without its unit or its period would say something else.
    fn statistic(&self, it: &Statistic) -> Option<Statistic> {
        let Statistic {
            label,
            period,
            value,
            unit,
            about,
            status,
            source,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        let whole = |part: &Option<Plain>| match part {
            Some(part) => self.plain(part, Some(&around)).map(Some),
            None => Some(None),
        };
        Some(Statistic {
            label: label.clone(),
            period: whole(period)?,
            value: *value,
            unit: whole(unit)?,
            about: *about,
            status: *status,
            source: source.clone(),
            marking: marking.clone(),
        })
    }

    /// That none were found is said of all, and never because all of them went.
    fn gaps(&self) -> Option<Vec<Gap>> {
        let gaps = self.brief.gaps.as_ref()?;
        if gaps.is_empty() {
            self.item(None)?;
            return Some(Vec::new());
        }
        let kept = self.items("gaps", Part::Gaps, gaps, |it| self.gap(it));
        (!kept.is_empty()).then_some(kept)
    }

    fn gap(&self, it: &Gap) -> Option<Gap> {
        let Gap {
            text,
            plan,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        Some(Gap {
            text: text.clone(),
            plan: self.line_in(plan, &around),
            marking: marking.clone(),
        })
    }

    /// The lists whose items hang on others, when those that stay are known.
    pub(super) fn dependent_lists(&self, released: &mut Brief) {
        let ids: BTreeSet<_> = super::ids(released).into_iter().cloned().collect();
        let is_left = |id: &crate::ItemId| ids.contains(id);
        let mut dissents = Vec::new();
        for (index, it) in self.brief.dissents.iter().enumerate() {
            let field = FieldPath::root().key("dissents").index(index);
            match (is_left(&it.on), self.dissent(it)) {
                (false, _) => self.drop(Part::Recommendations, field),
                (true, Some(dissent)) => dissents.push(dissent),
                (true, None) => self.report(
                    super::ReleaseProblemKind::Dissent,
                    crate::Place {
                        field: field.key("text"),
                        words: None,
                    },
                ),
            }
        }
        released.dissents = dissents;
        released.indicators = self.items(
            "indicators",
            Part::Indicators,
            &self.brief.indicators,
            |it| self.indicator(it, &is_left),
        );
    }

    /// Nobody objects without a name.
    fn dissent(&self, it: &Dissent) -> Option<Dissent> {
        let Dissent {
            organization,
            on,
            text,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        Some(Dissent {
            organization: self.plain(organization, Some(&around))?,
            on: on.clone(),
            text: text.clone(),
            marking: marking.clone(),
        })
    }

    fn indicator(
        &self,
        it: &Indicator,
        is_left: &dyn Fn(&crate::ItemId) -> bool,
    ) -> Option<Indicator> {
        let Indicator {
            judgment,
            text,
            threshold,
            direction,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        judgment.as_ref().is_none_or(is_left).then(|| Indicator {
            judgment: judgment.clone(),
            text: text.clone(),
            threshold: self.line_in(threshold, &around),
            direction: *direction,
            marking: marking.clone(),
        })
    }

    /// Whether the release says where text was withheld.
    pub(super) fn says_so(&self) -> bool {
        self.withheld == Withheld::Said
    }
}

/// Whether a line cites a source.
fn cites(line: &Line) -> bool {
    let mut cites = false;
    for_each_inline(&line.nodes, &mut |node| {
        cites |= matches!(node, Inline::Cite { .. });
    });
    cites
}
