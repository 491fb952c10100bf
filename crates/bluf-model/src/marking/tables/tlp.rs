//! The Traffic Light Protocol, version 2.0.

use crate::marking::{LabelPlace, Level, SchemeTable};

/// Black, as the standard asks for behind its colours.
const BLACK: &str = "#000000";

pub(in crate::marking) static TLP: SchemeTable = SchemeTable {
    id: "tlp",
    name: "Traffic Light Protocol 2.0",
    version: "2.0, August 2022",
    source: "https://www.first.org/tlp/",
    nation: None,
    owner: None,
    levels: &[
        Level::new("TLP:CLEAR", "TLP:CLEAR").colors("#ffffff", BLACK),
        Level::new("TLP:GREEN", "TLP:GREEN").colors("#33ff00", BLACK),
        Level::new("TLP:AMBER", "TLP:AMBER").colors("#ffc000", BLACK),
        Level::new("TLP:AMBER+STRICT", "TLP:AMBER+STRICT").colors("#ffc000", BLACK),
        Level::new("TLP:RED", "TLP:RED").colors("#ff2b2b", BLACK),
    ],
    groups: &[],
    between_groups: "//",
    marks_every_portion: false,
    label_place: LabelPlace::Right,
    exclusions: &[],
    requirements: &[],
    order_rule: "",
};
