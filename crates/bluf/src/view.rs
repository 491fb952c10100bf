//! From a brief that is prepared to its view: what every output sets.

use bluf_model::MapGap;
use bluf_toml::ConfigLetterhead;
use bluf_typst::engine::typeface;
use bluf_view::assets::{Assets, SourceFile};
use bluf_view::{Letterhead, View, ViewOptions};

use crate::Prepared;

/// The view of a brief, and the bytes that it refers to.
#[derive(Debug, Clone)]
pub struct Viewed {
    /// The view.
    pub view: View,
    /// Its images, and the source if the document carries it.
    pub assets: Assets,
}

/// Whether a document carries its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceIn {
    /// It does, with the author's comments.
    Attached,
    /// It does not.
    LeftOut,
}

/// The view of a brief.
#[must_use]
pub fn view(prepared: &Prepared<'_>, source: SourceIn) -> Viewed {
    let (loaded, config) = (&prepared.loaded, &prepared.context.organization.config);
    let source = match source {
        SourceIn::Attached => Some(SourceFile {
            name: format!("{}.toml", loaded.name),
            bytes: loaded.source.text().as_bytes().to_vec(),
        }),
        SourceIn::LeftOut => None,
    };
    let assets = Assets::new(prepared.images.clone(), source);
    let letterhead = config.letterhead.as_ref().map(letterhead);
    let options = ViewOptions {
        profile: prepared.profile,
        letterhead: letterhead.as_ref(),
        assets: &assets,
        holds_classified: config.holds_classified,
        geographies: &loaded.geographies,
        typeface: &typeface,
    };
    let view = bluf_view::view(&loaded.brief, &options);
    Viewed { view, assets }
}

/// What the maps of a brief are asked to show and do not.
pub(crate) fn map_gaps(prepared: &Prepared<'_>) -> Vec<MapGap> {
    let loaded = &prepared.loaded;
    // Most briefs have none, and need no geography.
    if loaded.brief.figures.iter().all(|it| it.map.is_none()) {
        return Vec::new();
    }
    let options = ViewOptions {
        profile: prepared.profile,
        letterhead: None,
        assets: &Assets::new(Vec::new(), None),
        holds_classified: false,
        geographies: &loaded.geographies,
        typeface: &|_, _| None,
    };
    bluf_view::map_gaps(&loaded.brief, &options)
}

fn letterhead(config: &ConfigLetterhead) -> Letterhead {
    Letterhead {
        organization: config.organization.clone(),
        lines: config.lines.clone(),
    }
}
