//! The items of a brief as portions: one mark covers an item and all its fields.

use super::PortionRole::Part;
use super::PortionText;
use super::walk::{Item, Walk};
use crate::{Cell, Figure, Marking};

impl<'a> Walk<'a> {
    pub(super) fn decisions(&mut self) {
        for (index, it) in self.brief.recommendations.iter().enumerate() {
            let field = Self::root("recommendations").index(index);
            let item = self.lead(
                field,
                "action",
                PortionText::Line(&it.action),
                it.marking.as_ref(),
            );
            self.plain_of(&item, "group", it.group.as_ref());
            self.plain_of(&item, "owner", it.owner.as_ref());
            self.line_of(&item, "rationale", it.rationale.as_ref());
        }
        for (index, it) in self.brief.dissents.iter().enumerate() {
            let field = Self::root("dissents").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.plain_of(&item, "organization", Some(&it.organization));
        }
        for (index, it) in self.brief.options.iter().enumerate() {
            let field = Self::root("options").index(index);
            let item = self.lead(
                field,
                "name",
                PortionText::Plain(&it.name),
                it.marking.as_ref(),
            );
            self.line_of(&item, "description", it.description.as_ref());
            self.line_of(&item, "benefits", it.benefits.as_ref());
            self.line_of(&item, "costs", it.costs.as_ref());
            self.line_of(&item, "risks", it.risks.as_ref());
        }
        for (index, it) in self.brief.clearances.iter().enumerate() {
            let field = Self::root("clearances").index(index);
            let item = self.lead(
                field,
                "office",
                PortionText::Plain(&it.office),
                it.marking.as_ref(),
            );
            self.line_of(&item, "comment", it.comment.as_ref());
        }
    }

    pub(super) fn analysis(&mut self) {
        for (index, it) in self.brief.judgments.iter().enumerate() {
            let field = Self::root("judgments").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "basis", it.basis.as_ref());
            self.line_of(&item, "alternative", it.alternative.as_ref());
        }
        for (index, it) in self.brief.assumptions.iter().enumerate() {
            let field = Self::root("assumptions").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "if_wrong", it.if_wrong.as_ref());
        }
        for (index, it) in self.brief.gaps.iter().flatten().enumerate() {
            let field = Self::root("gaps").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "plan", it.plan.as_ref());
        }
        for (index, it) in self.brief.indicators.iter().enumerate() {
            let field = Self::root("indicators").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "threshold", it.threshold.as_ref());
        }
        for (index, it) in self.brief.conflicts.iter().enumerate() {
            let field = Self::root("conflicts").index(index);
            let item = self.lead(
                field,
                "item",
                PortionText::Line(&it.item),
                it.marking.as_ref(),
            );
            for (number, version) in it.versions.iter().enumerate() {
                let field = item.field.key("versions").index(number).key("text");
                let own = version.marking.as_ref();
                self.push(
                    field,
                    PortionText::Line(&version.text),
                    own,
                    item.marking.as_ref(),
                    Part,
                );
            }
            self.line_of(&item, "resolution", it.resolution.as_ref());
        }
    }

    pub(super) fn evidence(&mut self) {
        for (index, it) in self.brief.timeline.iter().enumerate() {
            let field = Self::root("timeline").index(index);
            self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
        }
        for (index, it) in self.brief.statistics.iter().enumerate() {
            let field = Self::root("statistics").index(index);
            let item = self.lead(
                field,
                "label",
                PortionText::Plain(&it.label),
                it.marking.as_ref(),
            );
            self.source_of(it.source.as_ref());
            self.plain_of(&item, "period", it.period.as_ref());
            self.plain_of(&item, "unit", it.unit.as_ref());
        }
        for it in &self.brief.sources {
            let field = Self::root("sources").key(it.id.as_str());
            let own = it.marking.as_ref();
            self.push(field, PortionText::None, own, None, Part);
        }
    }

    pub(super) fn figures(&mut self) {
        for (index, it) in self.brief.figures.iter().enumerate() {
            let field = Self::root("figures").index(index);
            let title = it
                .title
                .as_ref()
                .map_or(PortionText::None, PortionText::Plain);
            let item = self.lead(field, "title", title, it.marking.as_ref());
            self.source_of(it.source.as_ref());
            self.line_of(&item, "caption", it.caption.as_ref());
            self.plain_of(&item, "credit", it.credit.as_ref());
            self.table(&item, it);
            self.places(&item, it);
        }
    }

    /// The places and lines of a map, each with a mark of its own.
    fn places(&mut self, item: &Item, figure: &'a Figure) {
        let Some(map) = &figure.map else { return };
        let field = item.field.key("map");
        let points = map.points.iter().map(|it| (&it.name, &it.marking));
        let lines = map.lines.iter().map(|it| (&it.name, &it.marking));
        let points = points.enumerate().map(|it| ("points", it));
        let lines = lines.enumerate().map(|it| ("lines", it));
        for (list, (index, (name, own))) in points.chain(lines) {
            let field = field.key(list).index(index).key("name");
            let around = item.marking.as_ref();
            self.push(field, PortionText::Plain(name), own.as_ref(), around, Part);
        }
    }

    /// The mark of a row's first cell covers the row.
    pub(super) fn table(&mut self, item: &Item, figure: &'a Figure) {
        for (number, column) in figure.columns.iter().enumerate() {
            let field = item.field.key("columns").index(number);
            self.plain(field, column, item.marking.as_ref(), Part);
        }
        for (number, unit) in figure.units.iter().enumerate() {
            let field = item.field.key("units").index(number);
            self.plain(field, unit, item.marking.as_ref(), Part);
        }
        for (number, row) in figure.rows.iter().enumerate() {
            let field = item.field.key("rows").index(number);
            let own = figure_row_marking(row);
            let marking = Marking::covering(own, item.marking.as_ref());
            for (number, cell) in row.iter().enumerate() {
                if let Cell::Text(line) = cell {
                    self.line(field.index(number), line, marking.as_ref(), Part);
                }
            }
        }
        for (number, note) in figure.notes.iter().enumerate() {
            let field = item.field.key("notes").index(number);
            self.line(field, note, item.marking.as_ref(), Part);
        }
    }
}

/// The marking that opens a row's first cell, and so the row.
pub(crate) fn figure_row_marking(row: &[Cell]) -> Option<&Marking> {
    match row.first() {
        Some(Cell::Text(line)) => line.marking(),
        _ => None,
    }
}
