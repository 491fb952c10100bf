//! By whose authority a brief is marked: the blocks of the United States and of CUI.

use super::Standing::Particular;
use super::walk::{Item, Spot, Walk, covering};
use super::{Role, TextContent};
use crate::{Classification, ControlledInformation, FieldPath, Plain};

impl<'a> Walk<'a> {
    pub(super) fn classification(&mut self, block: &'a Classification) {
        let Classification {
            classified_by,
            derived_from,
            reason,
            declassify_on,
            compilation,
            marking,
        } = block;
        let item = Item {
            field: Self::root("classification"),
            index: None,
            marking: covering(marking.as_ref(), self.around()),
        };
        self.row(&item, "classified_by", classified_by.as_ref());
        self.row(&item, "reason", reason.as_ref());
        self.row(&item, "declassify_on", declassify_on.as_ref());
        self.row(&item, "compilation", compilation.as_ref());
        self.rows_of(&item, "derived_from", derived_from);
    }

    pub(super) fn controlled_information(&mut self, block: &'a ControlledInformation) {
        let ControlledInformation {
            controlled_by,
            categories,
            dissemination,
            distribution_statement,
            contact,
            compilation,
            marking,
        } = block;
        let item = Item {
            field: Self::root("cui"),
            index: None,
            marking: covering(marking.as_ref(), self.around()),
        };
        self.row(&item, "controlled_by", controlled_by.as_ref());
        let statement = distribution_statement.as_ref();
        self.row(&item, "distribution_statement", statement);
        self.row(&item, "contact", contact.as_ref());
        self.row(&item, "compilation", compilation.as_ref());
        self.rows_of(&item, "categories", categories);
        self.rows_of(&item, "dissemination", dissemination);
    }

    fn row(&mut self, item: &Item<'a>, key: &'static str, plain: Option<&'a Plain>) {
        if let Some(plain) = plain {
            self.particular_of(item, item.field.key(key), plain);
        }
    }

    fn rows_of(&mut self, item: &Item<'a>, key: &'static str, plains: &'a [Plain]) {
        for (index, plain) in plains.iter().enumerate() {
            self.particular_of(item, item.field.key(key).index(index), plain);
        }
    }

    fn particular_of(&mut self, item: &Item<'a>, field: FieldPath, plain: &'a Plain) {
        let spot = Spot {
            field,
            role: Role::Control,
            index: None,
            standing: Particular,
        };
        let content = TextContent::Plain(plain);
        self.push(spot, content, plain.marking(), item.marking.clone());
    }
}
