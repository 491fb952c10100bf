//! The geography that bluf carries; `data/README.md` says where it comes from.

use std::sync::LazyLock;

use crate::Geography;
use crate::read::topology;

static WORLD: LazyLock<Geography> = LazyLock::new(|| own(include_bytes!("../data/world.json")));
static COUNTRIES: LazyLock<Geography> =
    LazyLock::new(|| own(include_bytes!("../data/countries.json")));
static MEXICO: LazyLock<Geography> = LazyLock::new(|| own(include_bytes!("../data/mx.json")));
static UNITED_STATES: LazyLock<Geography> =
    LazyLock::new(|| own(include_bytes!("../data/us.json")));
static CANADA: LazyLock<Geography> = LazyLock::new(|| own(include_bytes!("../data/ca.json")));
static GUATEMALA: LazyLock<Geography> = LazyLock::new(|| own(include_bytes!("../data/gt.json")));

fn own(bytes: &[u8]) -> Geography {
    topology(bytes, Some("name")).expect("the embedded geography is sound, as a test sees")
}

/// The countries, coarse: for maps of the world.
#[must_use]
pub fn world() -> &'static Geography {
    &WORLD
}

/// The countries, finer: for maps of some of them, and around the divisions of one.
#[must_use]
pub fn countries() -> &'static Geography {
    &COUNTRIES
}

/// The first-level divisions of a country: `MX`, `US`, `CA` or `GT`.
#[must_use]
pub fn divisions(country: &str) -> Option<&'static Geography> {
    match country {
        "MX" => Some(&MEXICO),
        "US" => Some(&UNITED_STATES),
        "CA" => Some(&CANADA),
        "GT" => Some(&GUATEMALA),
        _ => None,
    }
}

/// Whether a code is that of a country or of a division that can be drawn.
#[must_use]
pub fn is_known(code: &str) -> bool {
    crate::names::row(code).is_some()
}
