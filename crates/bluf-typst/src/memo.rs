//! From a view to pages: its JSON and its images, put beside its template, and typeset.

use bluf_view::View;
use bluf_view::assets::{AssetId, Assets};

use crate::engine::{Files, Job, TemplateError, Typeset, typeset};
use crate::templates::DIRECTORY;

/// A point is a seventy-second of an inch (of 25.4 mm).
const POINTS_PER_MILLIMETRE: f64 = 72.0 / 25.4;

/// A view with all that it takes to typeset it.
#[derive(Debug, Clone, Copy)]
pub struct Memo<'a> {
    /// The view.
    pub view: &'a View,
    /// The bytes that it refers to.
    pub assets: &'a Assets,
    /// The name of the template that typesets it.
    pub template: &'a str,
    /// The files of all templates, under `templates/`.
    pub templates: &'a Files,
}

/// A view as its template reads it: the contract with templates.
#[must_use]
pub fn view_json(view: &View) -> String {
    serde_json::to_string(view).expect("a view has only string keys and finite numbers")
}

/// Lays out a memo. One whose last page holds remains is set closer, if that saves the page.
///
/// # Errors
///
/// Those of its template, each in its file and line.
pub fn typeset_memo(memo: &Memo<'_>) -> Result<Typeset, Vec<TemplateError>> {
    let typeset = set(memo, view_json(memo.view))?;
    if !is_worth_setting_closer(memo.view, &typeset) {
        return Ok(typeset);
    }
    let closer = set(memo, closer(memo.view))?;
    Ok(match closer.pages() < typeset.pages() {
        true => closer,
        false => typeset,
    })
}

/// What setting closer saves of a page, at the most.
const SAVED: f64 = 0.12;

/// The most that is tried, of a page. To lay a memo out twice takes twice as long, and where more is
/// on its last page it would seldom save one.
const REMAINS: f64 = 0.15;

/// Whether so little is on the last page that the others may take it in.
fn is_worth_setting_closer(view: &View, typeset: &Typeset) -> bool {
    let page = &view.page;
    let height = page.paper.height - page.margin.top - page.margin.bottom;
    let reach = typeset.reach() / POINTS_PER_MILLIMETRE - page.margin.top;
    let saved = SAVED * typeset.pages().saturating_sub(1) as f64;
    typeset.pages() > 1 && reach / height < saved.min(REMAINS)
}

/// A view as its template reads it when it is to be set closer.
fn closer(view: &View) -> String {
    let mut json = serde_json::to_value(view).expect("a view has only string keys");
    json["page"]["tight"] = true.into();
    json.to_string()
}

/// Lays out a memo from this JSON of its view.
fn set(memo: &Memo<'_>, view: String) -> Result<Typeset, Vec<TemplateError>> {
    let mut files = memo.templates.clone();
    let directory = format!("{DIRECTORY}/{}", memo.template);
    files.insert(format!("{directory}/view.json"), view.into_bytes());
    for (id, bytes) in memo.assets.iter() {
        files.insert(address(id), bytes.to_vec());
    }
    typeset(&Job {
        files,
        main: format!("{directory}/main.typ"),
    })
}

/// The virtual path of an asset, which templates make of its id, too: by number, because Typst
/// remembers every path for as long as the process lives.
fn address(id: AssetId) -> String {
    format!("assets/{}", id.number())
}
