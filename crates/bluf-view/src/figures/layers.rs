//! The layers of a map: what lies around, the countries, the divisions of some, and how each region of
//! them is shown.

use std::collections::{BTreeMap, BTreeSet};

use bluf_atlas::Geography;
use bluf_draw::map::{Extent, Label, Layer, Role, Shade, Shown};
use bluf_model::Map;

use crate::lowering::Lowering;

use super::regions::Drawn;

/// The least widths of maps for which outlines are fine enough, in kilometres: those of countries are
/// made for maps of a continent, those of divisions for maps of a country; those of an author's file
/// are as fine as the author wants them.
const COUNTRIES: f64 = 250.0;
const DIVISIONS: f64 = 60.0;
const OWN: f64 = 0.2;

/// What decides how a region is shown.
struct Regions<'a> {
    map: &'a Map,
    /// The regions that rows shade.
    drawn: &'a [Drawn],
    /// The shade of a region that no row names.
    unnamed: Shade,
    /// Territories that the extent does not go by: in insets of these numbers, as far as there is room.
    aside: BTreeMap<String, Option<usize>>,
}

/// The layers of a map: the countries, and upon them the divisions of those of which rows or the area
/// name some; or the regions of the author's file.
pub(super) fn layers<'a>(
    lowering: &Lowering<'_>,
    map: &Map,
    own: Option<&'a Geography>,
    drawn: &[Drawn],
    extent: Extent,
) -> Vec<Layer<'a>> {
    // Of a region without a row nothing is known, if the others have values. Rows that name a
    // category say by their absence that it is not theirs.
    let has_values = drawn.iter().any(|it| it.value.is_some());
    let unnamed = if has_values {
        Shade::NoData
    } else {
        Shade::Land
    };
    let divided = divided(map, drawn);
    let around = ground(extent, own, drawn);
    let aside = match (extent, own) {
        (Extent::Focus, None) => territories_aside(map, drawn, &divided),
        _ => BTreeMap::new(),
    };
    let regions = Regions {
        map,
        drawn,
        unnamed,
        aside,
    };
    let countries = around.regions.iter().map(|it| {
        let code = it.code.as_str();
        let role = regions.role(code, Role::Around, Role::Mainland);
        let part_of = bluf_atlas::part_of(code).and_then(|it| regions.find(it));
        match (regions.find(code), part_of) {
            _ if divided.contains(code) => Shown {
                shade: Shade::Hidden,
                role: Role::Around,
                label: None,
            },
            (Some(it), _) if own.is_none() => Shown {
                shade: it.shade,
                role,
                label: it.label.clone(),
            },
            // What is said of a country is said of its parts.
            (None, Some(country)) if own.is_none() => Shown {
                shade: country.shade,
                role,
                label: None,
            },
            _ => land(lowering, extent, role, code),
        }
    });
    let mut layers = vec![Layer {
        geography: around,
        shown: countries.collect(),
        least: COUNTRIES,
    }];
    if let Some(own) = own {
        let otherwise = if map.area.is_empty() {
            Role::Focus
        } else {
            Role::Around
        };
        layers.push(regions.layer(own, otherwise, OWN));
        return layers;
    }
    for country in &divided {
        let Some(geography) = bluf_atlas::divisions(country) else {
            continue;
        };
        let is_whole = map.area.contains(country);
        let otherwise = if is_whole { Role::Focus } else { Role::Around };
        let mut layer = regions.layer(geography, otherwise, DIVISIONS);
        if country == "US" {
            put_aside(map, &mut layer);
        }
        layers.push(layer);
    }
    layers
}

impl Regions<'_> {
    fn find(&self, code: &str) -> Option<&Drawn> {
        self.drawn.iter().find(|it| it.code == code)
    }

    /// What the extent has to do with a region: a role of those that it goes by, or another. Without
    /// an area, the map shows what its rows name.
    fn role(&self, code: &str, otherwise: Role, focus: Role) -> Role {
        if let Some(number) = self.aside.get(code) {
            return number.map_or(Role::Around, Role::Inset);
        }
        let area = &self.map.area;
        let is_named = area.iter().any(|it| it == code);
        if is_named || (area.is_empty() && self.find(code).is_some()) {
            focus
        } else {
            otherwise
        }
    }

    fn layer<'a>(&self, geography: &'a Geography, otherwise: Role, least: f64) -> Layer<'a> {
        let shown = geography.regions.iter().map(|it| {
            let row = self.find(&it.code);
            Shown {
                shade: row.map_or(self.unnamed, |it| it.shade),
                role: self.role(&it.code, otherwise, Role::Focus),
                label: row.and_then(|it| it.label.clone()),
            }
        });
        Layer {
            geography,
            shown: shown.collect(),
            least,
        }
    }
}

/// Land of which the map says nothing but its name.
fn land(lowering: &Lowering<'_>, extent: Extent, role: Role, code: &str) -> Shown {
    let name = bluf_atlas::name(code, lowering.language().code());
    Shown {
        shade: Shade::Land,
        role,
        label: name.filter(|_| extent == Extent::Focus).map(|name| Label {
            name: Some(name.to_owned()),
            short: None,
            value: None,
        }),
    }
}

/// The most insets that have room beside each other.
const MOST_INSETS: usize = 5;

/// Territories farther than this from the country that they belong to are drawn in insets, in
/// kilometres.
const FAR: f64 = 400.0;

/// Territories of which rows say something and that lie far from their country, which the map shows
/// too, with the numbers of their insets, where there is room for one. One in which a place or a line lies is drawn in its place.
fn territories_aside(
    map: &Map,
    drawn: &[Drawn],
    divided: &BTreeSet<String>,
) -> BTreeMap<String, Option<usize>> {
    let countries = bluf_atlas::countries();
    let bounds = |code: &str| countries.bounds(countries.region(code)?);
    let is_shown = |code: &str| {
        map.area.iter().any(|it| it == code)
            || divided.contains(code)
            || map.area.is_empty() && drawn.iter().any(|it| it.code == code)
    };
    let points = map.points.iter().map(|it| (it.longitude, it.latitude));
    let path = |it: &'_ bluf_model::Route| it.path.clone();
    let lines = map.lines.iter().flat_map(path).map(|[y, x]| (x, y));
    let places: Vec<(f64, f64)> = points.chain(lines).collect();
    let is_far = |it: &&Drawn| {
        let country = bluf_atlas::country_of(&it.code).filter(|country| is_shown(country));
        let both = country.and_then(|country| Some((bounds(country)?, bounds(&it.code)?)));
        both.is_some_and(|(country, own)| {
            let holds = |(x, y): &(f64, f64)| {
                let at = bluf_atlas::Bounds {
                    west: *x,
                    south: *y,
                    east: *x,
                    north: *y,
                };
                own.gap(&at) == 0.0
            };
            country.gap(&own) > FAR && !places.iter().any(holds)
        })
    };
    // Alaska and Hawaii have the first two.
    let first = if divided.contains("US") { 2 } else { 0 };
    let far = drawn.iter().filter(is_far).zip(first..);
    let number = |number: usize| (number < MOST_INSETS).then_some(number);
    far.map(|(it, at)| (it.code.clone(), number(at))).collect()
}

/// Alaska and Hawaii are as far from the other states as those are wide: beside them they are drawn in
/// insets, unless something lies there that must be seen in its place.
fn put_aside(map: &Map, layer: &mut Layer<'_>) {
    const WEST: f64 = -130.0;
    let points = map.points.iter().map(|it| it.longitude);
    let mut places = points.chain(map.lines.iter().flat_map(|it| &it.path).map(|it| it[1]));
    let aside = |code: &str| match code {
        "US-AK" => Some(Role::Inset(0)),
        "US-HI" => Some(Role::Inset(1)),
        _ => None,
    };
    let regions = layer.geography.regions.iter().zip(&layer.shown);
    let has_others = regions
        .into_iter()
        .any(|(it, shown)| shown.role == Role::Focus && aside(&it.code).is_none());
    if !has_others || places.any(|longitude| longitude < WEST) {
        return;
    }
    for (it, shown) in layer.geography.regions.iter().zip(&mut layer.shown) {
        if let (Role::Focus, Some(role)) = (shown.role, aside(&it.code)) {
            shown.role = role;
        }
    }
}

/// The countries: coarse for the world, unless one of them is too small for that.
fn ground(extent: Extent, own: Option<&Geography>, drawn: &[Drawn]) -> &'static Geography {
    let world = bluf_atlas::world();
    let is_there = |it: &Drawn| it.code.contains('-') || world.region(&it.code).is_some();
    if extent == Extent::World && (own.is_some() || drawn.iter().all(is_there)) {
        world
    } else {
        bluf_atlas::countries()
    }
}

/// The countries whose divisions a map shows.
fn divided(map: &Map, drawn: &[Drawn]) -> BTreeSet<String> {
    let codes = drawn.iter().map(|it| it.code.as_str());
    codes
        .chain(map.area.iter().map(String::as_str))
        .filter_map(|code| code.split_once('-'))
        .map(|(country, _)| country.to_owned())
        .filter(|country| bluf_atlas::divisions(country).is_some())
        .collect()
}
