//! What we think and do not know: judgements, assumptions, indicators, conflicts, gaps.

use super::walk::Walk;
use super::{Role, TextContent};
use crate::{Assumption, Conflict, Gap, Indicator, Judgment, Version};

impl<'a> Walk<'a> {
    pub(super) fn judgment(&mut self, index: usize, it: &'a Judgment) {
        let Judgment {
            id: _,
            text,
            likelihood: _,
            confidence: _,
            basis,
            alternative,
            marking: _,
        } = it;
        let item = self.lead(
            ("judgments", index),
            ("text", Role::Judgment),
            TextContent::Line(text),
            it.mark(),
        );
        self.line_of(&item, "basis", Role::Basis, basis.as_ref());
        let alternative = alternative.as_ref();
        self.line_of(&item, "alternative", Role::Alternative, alternative);
    }

    pub(super) fn assumption(&mut self, index: usize, it: &'a Assumption) {
        let Assumption {
            id: _,
            text,
            if_wrong,
            marking: _,
        } = it;
        let item = self.lead(
            ("assumptions", index),
            ("text", Role::Assumption),
            TextContent::Line(text),
            it.mark(),
        );
        self.line_of(&item, "if_wrong", Role::IfWrong, if_wrong.as_ref());
    }

    pub(super) fn indicator(&mut self, index: usize, it: &'a Indicator) {
        let Indicator {
            judgment: _,
            text,
            threshold,
            direction: _,
            marking: _,
        } = it;
        let item = self.lead(
            ("indicators", index),
            ("text", Role::Indicator),
            TextContent::Line(text),
            it.mark(),
        );
        self.line_of(&item, "threshold", Role::Threshold, threshold.as_ref());
    }

    pub(super) fn conflict(&mut self, index: usize, it: &'a Conflict) {
        let Conflict {
            item,
            versions,
            resolution,
            marking: _,
        } = it;
        let item = self.lead(
            ("conflicts", index),
            ("item", Role::ConflictItem),
            TextContent::Line(item),
            it.mark(),
        );
        for (number, version) in versions.iter().enumerate() {
            let Version { text, marking: _ } = version;
            let field = item.field.key("versions").index(number).key("text");
            let content = TextContent::Line(text);
            self.part(&item, field, Role::Version, content, version.mark());
        }
        self.line_of(&item, "resolution", Role::Resolution, resolution.as_ref());
    }

    pub(super) fn gap(&mut self, index: usize, it: &'a Gap) {
        let Gap {
            text,
            plan,
            marking: _,
        } = it;
        let item = self.lead(
            ("gaps", index),
            ("text", Role::Gap),
            TextContent::Line(text),
            it.mark(),
        );
        self.line_of(&item, "plan", Role::GapPlan, plan.as_ref());
    }
}
