//! From a view to pages: its JSON and its images, put beside its template, and typeset.

use bluf_view::View;
use bluf_view::assets::{AssetId, Assets};

use crate::engine::{Files, Job, TemplateError, Typeset, typeset};
use crate::templates::DIRECTORY;

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

/// Lays out a memo.
///
/// # Errors
///
/// Those of its template, each in its file and line.
pub fn typeset_memo(memo: &Memo<'_>) -> Result<Typeset, Vec<TemplateError>> {
    let mut files = memo.templates.clone();
    let directory = format!("{DIRECTORY}/{}", memo.template);
    let view = view_json(memo.view);
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
