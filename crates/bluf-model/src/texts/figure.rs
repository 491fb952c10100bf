//! Figures: titles and words around, tables, places on maps.

use super::walk::{Item, Walk, covering};
use super::{Role, TextContent};
use crate::{Cell, Figure, Line, Map, Marking, Plain, Point, Route};

impl<'a> Walk<'a> {
    pub(super) fn figure(&mut self, index: usize, it: &'a Figure) {
        let Figure {
            id: _,
            title,
            caption,
            source,
            credit,
            alt,
            file: _,
            width: _,
            columns,
            units,
            rows,
            data: _,
            // What these draw are texts of other items, or columns by their names.
            chart: _,
            map,
            timeline: _,
            likelihood: _,
            matrix: _,
            data_table: _,
            notes,
            marking: _,
        } = it;
        let lead = title.as_ref().map_or(TextContent::None, TextContent::Plain);
        let item = self.lead(
            ("figures", index),
            ("title", Role::FigureTitle),
            lead,
            it.mark(),
        );
        self.rests_on(source.as_ref());
        self.line_of(&item, "caption", Role::FigureText, caption.as_ref());
        self.plain_of(&item, "credit", Role::FigureCredit, credit.as_ref());
        if let Some(alt) = alt {
            let (field, content) = (item.field.key("alt"), TextContent::Words(alt));
            self.part(&item, field, Role::FigureAlternative, content, None);
        }
        self.lines(&item, "notes", notes);
        self.plains(&item, "columns", columns);
        self.plains(&item, "units", units);
        self.rows(&item, rows);
        if let Some(map) = map {
            self.map(&item, map);
        }
    }

    fn lines(&mut self, item: &Item<'a>, key: &'static str, lines: &'a [Line]) {
        for (number, line) in lines.iter().enumerate() {
            let field = item.field.key(key).index(number);
            let content = TextContent::Line(line);
            self.part(item, field, Role::FigureText, content, line.marking());
        }
    }

    fn plains(&mut self, item: &Item<'a>, key: &'static str, plains: &'a [Plain]) {
        for (number, plain) in plains.iter().enumerate() {
            let field = item.field.key(key).index(number);
            let content = TextContent::Plain(plain);
            self.part(item, field, Role::Column, content, plain.marking());
        }
    }

    /// The mark of a row's first cell covers the row.
    fn rows(&mut self, item: &Item<'a>, rows: &'a [Vec<Cell>]) {
        for (number, row) in rows.iter().enumerate() {
            let row_item = Item {
                field: item.field.key("rows").index(number),
                index: item.index,
                marking: covering(row_marking(row), item.marking.clone()),
            };
            for (number, cell) in row.iter().enumerate() {
                match cell {
                    Cell::Text(line) => {
                        let field = row_item.field.index(number);
                        let content = TextContent::Line(line);
                        self.part(&row_item, field, Role::Cell, content, line.marking());
                    }
                    Cell::Number(_) | Cell::Date(_) => {}
                }
            }
        }
    }

    /// The places and lines of a map, each with a mark of its own.
    fn map(&mut self, item: &Item<'a>, map: &'a Map) {
        let Map {
            // Codes of places, names of columns and of properties of a file.
            area: _,
            value: _,
            classes: _,
            labels: _,
            geometry: _,
            key: _,
            name: _,
            points,
            lines,
        } = map;
        let field = item.field.key("map");
        for (number, point) in points.iter().enumerate() {
            let Point {
                name,
                latitude: _,
                longitude: _,
                symbol: _,
                marking: _,
            } = point;
            let field = field.key("points").index(number).key("name");
            let content = TextContent::Plain(name);
            self.part(item, field, Role::MapName, content, point.mark());
        }
        for (number, line) in lines.iter().enumerate() {
            let Route {
                name,
                path: _,
                style: _,
                marking: _,
            } = line;
            let field = field.key("lines").index(number).key("name");
            let content = TextContent::Plain(name);
            self.part(item, field, Role::MapName, content, line.mark());
        }
    }
}

/// The marking that opens a row's first cell, and so the row.
pub(crate) fn row_marking(row: &[Cell]) -> Option<&Marking> {
    match row.first() {
        Some(Cell::Text(line)) => line.marking(),
        _ => None,
    }
}
