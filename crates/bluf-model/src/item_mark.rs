//! The mark of an item: under its key `marking`, or opening the text that leads it.
//!
//! It is kept where its author wrote it, and asked for here. The loader refuses an item whose two
//! marks differ.

use crate::{
    Assumption, Clearance, Conflict, Dissent, Figure, Gap, Indicator, Judgment, Line, Marking,
    Plain, Point, PolicyOption, Recommendation, Route, Statistic, TimelineEntry, Version,
};

fn of_line<'a>(key: Option<&'a Marking>, lead: &'a Line) -> Option<&'a Marking> {
    key.or_else(|| lead.marking())
}

fn of_plain<'a>(key: Option<&'a Marking>, lead: &'a Plain) -> Option<&'a Marking> {
    key.or_else(|| lead.marking())
}

impl Recommendation {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.action)
    }
}

impl Dissent {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl PolicyOption {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_plain(self.marking.as_ref(), &self.name)
    }
}

impl Clearance {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_plain(self.marking.as_ref(), &self.office)
    }
}

impl Judgment {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl Assumption {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl Indicator {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl Conflict {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.item)
    }
}

impl Version {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl Gap {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl TimelineEntry {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_line(self.marking.as_ref(), &self.text)
    }
}

impl Statistic {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_plain(self.marking.as_ref(), &self.label)
    }
}

impl Point {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_plain(self.marking.as_ref(), &self.name)
    }
}

impl Route {
    /// The mark of the whole item.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        of_plain(self.marking.as_ref(), &self.name)
    }
}

impl Figure {
    /// The mark of the whole figure.
    #[must_use]
    pub fn mark(&self) -> Option<&Marking> {
        let of_title = || self.title.as_ref().and_then(Plain::marking);
        self.marking.as_ref().or_else(of_title)
    }
}
