//! What is asked of the reader: recommendations, dissents, options, clearances.

use super::walk::Walk;
use super::{Role, TextContent};
use crate::{Clearance, Dissent, PolicyOption, Recommendation};

impl<'a> Walk<'a> {
    pub(super) fn recommendation(&mut self, index: usize, it: &'a Recommendation) {
        let Recommendation {
            id: _,
            group,
            action,
            owner,
            due: _,
            rationale,
            decision: _,
            marking: _,
        } = it;
        let item = self.lead(
            ("recommendations", index),
            ("action", Role::Action),
            TextContent::Line(action),
            it.mark(),
        );
        self.plain_of(&item, "group", Role::Group, group.as_ref());
        self.plain_of(&item, "owner", Role::Owner, owner.as_ref());
        self.line_of(&item, "rationale", Role::Rationale, rationale.as_ref());
    }

    pub(super) fn dissent(&mut self, index: usize, it: &'a Dissent) {
        let Dissent {
            organization,
            on: _,
            text,
            marking: _,
        } = it;
        let item = self.lead(
            ("dissents", index),
            ("text", Role::Dissent),
            TextContent::Line(text),
            it.mark(),
        );
        self.plain_of(&item, "organization", Role::Dissenter, Some(organization));
    }

    pub(super) fn option(&mut self, index: usize, it: &'a PolicyOption) {
        let PolicyOption {
            id: _,
            name,
            description,
            benefits,
            costs,
            risks,
            recommended: _,
            marking: _,
        } = it;
        let item = self.lead(
            ("options", index),
            ("name", Role::OptionName),
            TextContent::Plain(name),
            it.mark(),
        );
        self.line_of(&item, "description", Role::OptionText, description.as_ref());
        self.line_of(&item, "benefits", Role::OptionText, benefits.as_ref());
        self.line_of(&item, "costs", Role::OptionText, costs.as_ref());
        self.line_of(&item, "risks", Role::OptionText, risks.as_ref());
    }

    pub(super) fn clearance(&mut self, index: usize, it: &'a Clearance) {
        let Clearance {
            office,
            status: _,
            date: _,
            comment,
            marking: _,
        } = it;
        let item = self.lead(
            ("clearances", index),
            ("office", Role::ClearingOffice),
            TextContent::Plain(office),
            it.mark(),
        );
        self.line_of(&item, "comment", Role::ClearanceComment, comment.as_ref());
    }
}
