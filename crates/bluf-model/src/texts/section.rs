//! Further sections and annexes: a heading and prose.

use super::Standing::Particular;
use super::walk::{Spot, Walk};
use super::{Role, section_field};
use crate::{Section, SectionHeading};

impl<'a> Walk<'a> {
    pub(super) fn section(
        &mut self,
        list: &'static str,
        role: Role,
        index: usize,
        section: &'a Section,
    ) {
        let field = section_field(list, section);
        let Section {
            key: _,
            heading,
            text,
        } = section;
        match heading {
            SectionHeading::Own(heading) => {
                let spot = Spot {
                    field: field.clone(),
                    role: Role::SectionHeading,
                    index: Some(index),
                    standing: Particular,
                };
                self.plain(spot, heading);
            }
            SectionHeading::Known(_) => {}
        }
        self.prose(field, role, Some(index), Some(text));
    }
}
