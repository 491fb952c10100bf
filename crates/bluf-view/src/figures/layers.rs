//! The layers of a map: what lies around, the countries, the divisions of some, and how each region of
//! them is shown.

use std::collections::BTreeSet;

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
    let regions = Regions {
        map,
        drawn,
        unnamed,
    };
    let divided = divided(map, drawn);
    let around = ground(extent, own, drawn);
    let countries = around.regions.iter().map(|it| {
        let code = it.code.as_str();
        let land = land(lowering, extent, regions.role(code, Role::Around), code);
        match regions.find(code) {
            _ if divided.contains(code) => Shown {
                shade: Shade::Hidden,
                role: Role::Around,
                label: None,
            },
            Some(it) if own.is_none() => regions.shaded(it),
            _ => land,
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

    /// What the extent has to do with a region. Without an area, the map shows what its rows name.
    fn role(&self, code: &str, otherwise: Role) -> Role {
        let area = &self.map.area;
        let is_named = area.iter().any(|it| it == code);
        if is_named || (area.is_empty() && self.find(code).is_some()) {
            Role::Focus
        } else {
            otherwise
        }
    }

    fn shaded(&self, it: &Drawn) -> Shown {
        Shown {
            shade: it.shade,
            role: self.role(&it.code, Role::Around),
            label: it.label.clone(),
        }
    }

    fn layer<'a>(&self, geography: &'a Geography, otherwise: Role, least: f64) -> Layer<'a> {
        let shown = geography.regions.iter().map(|it| Shown {
            role: self.role(&it.code, otherwise),
            ..self.find(&it.code).map_or(
                Shown {
                    shade: self.unnamed,
                    role: otherwise,
                    label: None,
                },
                |it| self.shaded(it),
            )
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
