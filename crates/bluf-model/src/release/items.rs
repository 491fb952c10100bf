//! Cutting the lists of a brief: what stays of each item, and what goes with it.

use super::{Cut, Withheld, words};
use crate::{
    Assumption, Brief, Clearance, Conflict, Decision, Gap, Indicator, Judgment, Line, Marking,
    Part, PolicyOption, Recommendation, Statistic, TimelineEntry, Version, for_each_inline,
};
use crate::{FieldPath, Inline};

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

    /// The lists in which an item stands by its own marking alone.
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
                let marking = self.item(it.marking.as_ref())?;
                Some(Assumption {
                    if_wrong: self.line_in(&it.if_wrong, &marking),
                    ..it.clone()
                })
            });
        released.conflicts = self.items("conflicts", Part::Conflicts, &brief.conflicts, |it| {
            self.conflict(it)
        });
        released.timeline = self.items("timeline", Part::Timeline, &brief.timeline, |it| {
            self.item(it.marking.as_ref())?;
            Some(TimelineEntry::clone(it))
        });
        released.statistics = self.items("statistics", Part::Statistics, &brief.statistics, |it| {
            self.statistic(it)
        });
        released.clearances = self.items("clearances", Part::Clearances, &brief.clearances, |it| {
            let marking = self.item(it.marking.as_ref())?;
            Some(Clearance {
                comment: self.line_in(&it.comment, &marking),
                ..it.clone()
            })
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
        let marking = self.item(it.marking.as_ref())?;
        Some(Recommendation {
            group: self.plain_in(&it.group, &marking),
            owner: self.plain_in(&it.owner, &marking),
            rationale: self.line_in(&it.rationale, &marking),
            // Nobody decides on a release.
            decision: Decision::Note,
            ..it.clone()
        })
    }

    fn option(&self, it: &PolicyOption) -> Option<PolicyOption> {
        let marking = self.item(it.marking.as_ref())?;
        Some(PolicyOption {
            description: self.line_in(&it.description, &marking),
            benefits: self.line_in(&it.benefits, &marking),
            costs: self.line_in(&it.costs, &marking),
            risks: self.line_in(&it.risks, &marking),
            ..it.clone()
        })
    }

    /// One whose basis goes says so, where it still cites a source; otherwise it would stand
    /// there as a bare claim, and goes.
    fn judgment(&self, it: &Judgment) -> Option<Judgment> {
        let marking = self.item(it.marking.as_ref())?;
        let mut left = Judgment {
            basis: self.line_in(&it.basis, &marking),
            alternative: self.line_in(&it.alternative, &marking),
            ..it.clone()
        };
        if it.basis.is_some() && left.basis.is_none() {
            let cites = |line: &Line| {
                let mut cites = false;
                for_each_inline(&line.nodes, &mut |node| {
                    cites |= matches!(node, Inline::Cite { .. });
                });
                cites
            };
            if !cites(&left.text) && !left.alternative.as_ref().is_some_and(cites) {
                return None;
            }
            left.basis = Some(words::line(
                words::basis_withheld(self.brief.language),
                None,
            ));
        }
        Some(left)
    }

    fn conflict(&self, it: &Conflict) -> Option<Conflict> {
        let marking = self.item(it.marking.as_ref())?;
        let versions: Vec<Version> = it
            .versions
            .iter()
            .filter(|version| {
                self.kept(version.marking.as_ref(), Some(&marking))
                    .is_some()
            })
            .cloned()
            .collect();
        let resolution = self.line_in(&it.resolution, &marking);
        let is_whole = versions.len() == it.versions.len() || versions.len() > 1;
        let is_resolved = it.resolution.is_some() == resolution.is_some();
        (is_whole && is_resolved).then(|| Conflict {
            versions,
            resolution,
            ..it.clone()
        })
    }

    /// A number without its unit or its period would say something else.
    fn statistic(&self, it: &Statistic) -> Option<Statistic> {
        let marking = self.item(it.marking.as_ref())?;
        let stay = [&it.period, &it.unit].into_iter().flatten();
        let are_whole = stay
            .into_iter()
            .all(|it| self.kept(it.marking(), Some(&marking)).is_some());
        are_whole.then(|| it.clone())
    }

    /// That none were found is said of all, and never because all of them went.
    fn gaps(&self) -> Option<Vec<Gap>> {
        let gaps = self.brief.gaps.as_ref()?;
        if gaps.is_empty() {
            self.item(None)?;
            return Some(Vec::new());
        }
        let kept = self.items("gaps", Part::Gaps, gaps, |it| {
            let marking = self.item(it.marking.as_ref())?;
            Some(Gap {
                plan: self.line_in(&it.plan, &marking),
                ..it.clone()
            })
        });
        (!kept.is_empty()).then_some(kept)
    }

    /// The lists whose items hang on others, when those that stay are known.
    pub(super) fn dependent_lists(&self, released: &mut Brief) {
        let ids: Vec<_> = super::ids(released).into_iter().cloned().collect();
        let is_left = |id: &crate::ItemId| ids.contains(id);
        let mut dissents = Vec::new();
        for (index, it) in self.brief.dissents.iter().enumerate() {
            let field = FieldPath::root().key("dissents").index(index);
            let marking = self.item(it.marking.as_ref());
            let names = |marking: &Marking| self.plain(&it.organization, Some(marking)).is_some();
            match (is_left(&it.on), marking.filter(names)) {
                (false, _) => self.drop(Part::Recommendations, field),
                (true, Some(_)) => dissents.push(it.clone()),
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
            |it| {
                let marking = self.item(it.marking.as_ref())?;
                let hangs = it.judgment.as_ref();
                hangs.is_none_or(is_left).then(|| Indicator {
                    threshold: self.line_in(&it.threshold, &marking),
                    ..it.clone()
                })
            },
        );
    }

    /// Whether the release says where text was withheld.
    pub(super) fn says_so(&self) -> bool {
        self.withheld == Withheld::Said
    }
}
