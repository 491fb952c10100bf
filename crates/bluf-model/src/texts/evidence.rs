//! What we know and from whom: events, statistics, sources.

use super::Standing::Part;
use super::walk::{Spot, Walk};
use super::{Role, TextContent};
use crate::{Source, Statistic, TimelineEntry};

impl<'a> Walk<'a> {
    pub(super) fn event(&mut self, index: usize, it: &'a TimelineEntry) {
        let TimelineEntry {
            date: _,
            text,
            marking: _,
        } = it;
        self.lead(
            ("timeline", index),
            ("text", Role::Event),
            TextContent::Line(text),
            it.mark(),
        );
    }

    pub(super) fn statistic(&mut self, index: usize, it: &'a Statistic) {
        let Statistic {
            label,
            period,
            value: _,
            unit,
            about: _,
            status: _,
            source,
            marking: _,
        } = it;
        let item = self.lead(
            ("statistics", index),
            ("label", Role::StatisticLabel),
            TextContent::Plain(label),
            it.mark(),
        );
        self.rests_on(source.as_ref());
        self.plain_of(&item, "period", Role::StatisticUnit, period.as_ref());
        self.plain_of(&item, "unit", Role::StatisticUnit, unit.as_ref());
    }

    /// A source is marked as a whole, and a style of bibliography makes one entry of its
    /// particulars: so it is one text without words of its own.
    pub(super) fn source(&mut self, index: usize, it: &'a Source) {
        let Source {
            id,
            author: _,
            title: _,
            publisher: _,
            date: _,
            url: _,
            accessed: _,
            number: _,
            language: _,
            r#type: _,
            grade: _,
            origin: _,
            descriptor: _,
            marking,
        } = it;
        let spot = Spot {
            field: Self::root("sources").key(id.as_str().to_owned()),
            role: Role::Source,
            index: Some(index),
            standing: Part,
        };
        // Without a mark of its own it goes where the text goes that cites it.
        self.push(spot, TextContent::None, marking.as_ref(), None);
    }
}
