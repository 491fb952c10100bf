//! Maps: which regions a figure shows, how they are shaded, and what they are called.

use std::collections::BTreeSet;

use bluf_draw::map::{
    self as draw, Coord, Extent, Legend, Place, RouteStyle as DrawnLine, Shade, Symbol,
};
use bluf_model::{Map, Marking, PointSymbol, RouteStyle};

use crate::catalogue::FigureKind;
use crate::figure::{Alignment, FigureBody, Table};
use crate::line::words;
use crate::lowering::Lowering;
use crate::tables::names_rows;

use super::alternative::{Spoken, alternative, names, series};
use super::ground::{Ground, width, with_look};
use super::layers::layers;
use super::regions::{Drawn, code, drawn, marked, region_name};
use super::shades::{Shading, shading};
use super::table;

/// The area that is the whole world.
const WORLD: &str = "world";

/// A map of the figure at a position.
pub(super) fn body(lowering: &Lowering<'_>, position: usize, map: &Map) -> FigureBody {
    let figure = &lowering.brief.figures[position];
    let mut asked = asked(lowering, position, map);
    let overseas = overseas(lowering, &asked);
    let mut sentences = told(lowering, map, &asked.shading, &asked.regions);
    if !overseas.is_empty() {
        let note = (lowering.words.figures.overseas)(&overseas.join(", "));
        sentences.push(format!("{note}."));
        asked.drawing.legend.note = Some(note);
    }
    let ground = Ground::of(lowering);
    let drawing = with_look(lowering, &ground, |look| draw::map(&asked.drawing, look));
    FigureBody::Drawing {
        alternative: alternative(lowering, figure, FigureKind::Map, sentences),
        drawing: drawing.map(words),
    }
}

/// The countries of rows of which the map does not show what they have overseas, by their names.
fn overseas(lowering: &Lowering<'_>, asked: &Asked<'_>) -> Vec<String> {
    let unseen = draw::unseen(&asked.drawing, width(lowering));
    let is_row = |code: &str| asked.regions.iter().any(|it| it.code == code);
    let parts = unseen.regions.iter().filter(|code| !is_row(code));
    let countries = parts.filter_map(|code| bluf_atlas::part_of(code));
    let mut missing: Vec<&str> = countries.collect();
    missing.extend(unseen.overseas.iter().map(String::as_str));
    let shown = asked
        .regions
        .iter()
        .filter(|it| missing.contains(&it.code.as_str()));
    shown.map(|it| it.name.clone()).collect()
}

/// What a figure asks its map to show.
pub(super) struct Asked<'a> {
    pub drawing: draw::Map<'a>,
    pub shading: Shading,
    /// The regions of its rows.
    pub regions: Vec<Drawn>,
}

/// What the figure at a position asks its map to show.
pub(super) fn asked<'a>(lowering: &Lowering<'a>, position: usize, map: &Map) -> Asked<'a> {
    let figure = &lowering.brief.figures[position];
    let own = lowering.geographies.get(&position);
    let shading = shading(lowering, figure, map);
    let regions: Vec<Drawn> = (0..figure.rows.len())
        .map(|row| drawn(lowering, figure, map, own, &shading, row))
        .collect();
    let extent = if map.area.iter().any(|it| it == WORLD) {
        Extent::World
    } else {
        Extent::Focus
    };
    let layers = layers(lowering, map, own, &regions, extent);
    let has_no_data = layers
        .iter()
        .flat_map(|it| &it.shown)
        .any(|it| it.shade == Shade::NoData);
    let marked = |own: Option<&Marking>, name: &str| marked(lowering, figure, own, name);
    let drawing = draw::Map {
        layers,
        points: map
            .points
            .iter()
            .map(|it| {
                let bluf_model::Point {
                    name,
                    latitude: y,
                    longitude: x,
                    symbol: own,
                    marking: _,
                } = it;
                Place {
                    at: Coord { x: *x, y: *y },
                    name: marked(it.mark(), &name.text),
                    symbol: symbol(own.unwrap_or_default()),
                }
            })
            .collect(),
        lines: map
            .lines
            .iter()
            .map(|it| {
                let bluf_model::Route {
                    name,
                    path,
                    style,
                    marking: _,
                } = it;
                draw::Route {
                    path: path.iter().map(|[y, x]| Coord { x: *x, y: *y }).collect(),
                    name: marked(it.mark(), &name.text),
                    style: line(style.unwrap_or_default()),
                }
            })
            .collect(),
        extent,
        legend: legend(lowering, map, &shading, has_no_data),
        kilometers: lowering.words.figures.kilometers.to_owned(),
    };
    Asked {
        drawing,
        shading,
        regions,
    }
}

/// The data of a map as a table, its regions by their names.
pub(super) fn table(lowering: &mut Lowering<'_>, position: usize) -> Table {
    let figure = &lowering.brief.figures[position];
    let own = lowering.geographies.get(&position);
    let names: Vec<String> = figure
        .rows
        .iter()
        .map(|row| region_name(lowering, own, &code(row)))
        .collect();
    let mut table = table::table(lowering, figure);
    table.notes.clear();
    // Marks of rows open their first cell, and the codes go with it.
    for (row, name) in table.rows.iter_mut().zip(names) {
        if let Some(first) = row.cells.first_mut() {
            *first = vec![words(name)];
        }
    }
    // Codes may look like numbers; names do not.
    table.row_headers = names_rows(table.columns.len(), table.rows.len());
    if let Some(first) = table.columns.first_mut() {
        first.alignment = Alignment::Left;
        first.width = first.width.max(20);
    }
    table
}

fn legend(lowering: &Lowering<'_>, map: &Map, shading: &Shading, has_no_data: bool) -> Legend {
    let words = &lowering.words.figures;
    let mut symbols: Vec<PointSymbol> = map
        .points
        .iter()
        .map(|it| it.symbol.unwrap_or_default())
        // A dot with a name is a town to everybody.
        .filter(|it| *it != PointSymbol::Place)
        .collect();
    symbols.sort_unstable();
    symbols.dedup();
    let mut lines: Vec<RouteStyle> = map
        .lines
        .iter()
        .map(|it| it.style.unwrap_or_default())
        .collect();
    lines.sort_unstable();
    lines.dedup();
    Legend {
        title: shading.title.clone(),
        classes: shading.classes.clone(),
        categories: shading.categories.clone(),
        no_data: has_no_data.then(|| words.no_data.to_owned()),
        note: None,
        symbols: symbols
            .into_iter()
            .map(|it| (symbol(it), words.symbol(it).to_owned()))
            .collect(),
        routes: lines
            .into_iter()
            .map(|it| (line(it), words.line(it).to_owned()))
            .collect(),
    }
}

/// What the map shows as sentences: values, or the regions of each category, and the places.
fn told(lowering: &Lowering<'_>, map: &Map, shading: &Shading, regions: &[Drawn]) -> Vec<String> {
    let words = &lowering.words.figures;
    let mut sentences = Vec::new();
    if shading.values.is_some() {
        let spoken: Vec<Spoken> = regions
            .iter()
            .filter_map(|it| {
                let (number, words) = it.value.clone()?;
                Some(Spoken {
                    of: it.name.clone(),
                    words,
                    number,
                })
            })
            .collect();
        sentences.extend(series(
            lowering,
            shading.title.as_deref().unwrap_or_default(),
            &spoken,
        ));
    }
    for (category, name) in shading.categories.iter().enumerate() {
        let own = regions
            .iter()
            .filter(|it| it.shade == Shade::Category(category));
        let own: Vec<String> = own.map(|it| it.name.clone()).collect();
        if !own.is_empty() {
            sentences.push(names(lowering, name, &own));
        }
    }
    let unknown: Vec<String> = regions
        .iter()
        .filter(|it| it.shade == Shade::NoData)
        .map(|it| it.name.clone())
        .collect();
    if !unknown.is_empty() {
        sentences.push(names(lowering, words.no_data, &unknown));
    }
    let kinds: BTreeSet<PointSymbol> = map
        .points
        .iter()
        .map(|it| it.symbol.unwrap_or_default())
        .collect();
    for kind in kinds {
        let own = map
            .points
            .iter()
            .filter(|it| it.symbol.unwrap_or_default() == kind);
        let own: Vec<String> = own.map(|it| lowering.words_of(&it.name.text)).collect();
        sentences.push(names(lowering, words.symbol(kind), &own));
    }
    let kinds: BTreeSet<RouteStyle> = map
        .lines
        .iter()
        .map(|it| it.style.unwrap_or_default())
        .collect();
    for kind in kinds {
        let own = map
            .lines
            .iter()
            .filter(|it| it.style.unwrap_or_default() == kind);
        let own: Vec<String> = own.map(|it| lowering.words_of(&it.name.text)).collect();
        sentences.push(names(lowering, words.line(kind), &own));
    }
    sentences
}

fn symbol(symbol: PointSymbol) -> Symbol {
    match symbol {
        PointSymbol::Place => Symbol::Place,
        PointSymbol::Capital => Symbol::Capital,
        PointSymbol::Blocked => Symbol::Blocked,
        PointSymbol::Airport => Symbol::Airport,
        PointSymbol::Port => Symbol::Port,
        PointSymbol::Incident => Symbol::Incident,
        PointSymbol::Base => Symbol::Base,
    }
}

fn line(style: RouteStyle) -> DrawnLine {
    match style {
        RouteStyle::Road => DrawnLine::Road,
        RouteStyle::Blocked => DrawnLine::Blocked,
        RouteStyle::Border => DrawnLine::Border,
        RouteStyle::Sea => DrawnLine::Sea,
        RouteStyle::Air => DrawnLine::Air,
    }
}
