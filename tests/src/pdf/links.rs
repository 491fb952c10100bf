//! Where the links of a PDF lead.

use std::collections::{BTreeSet, HashSet};

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, String as PdfString};

use super::{PdfError, catalogue, string};

/// The links of a document.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// How many lead to a page of the document.
    pub inside: usize,
    /// The addresses that others lead to.
    pub outside: BTreeSet<String>,
    /// Links that lead nowhere, and what they say of themselves.
    pub broken: Vec<String>,
    /// How many have nothing for a screen reader to say.
    pub silent: usize,
}

/// Gathers the links of all pages.
///
/// # Errors
///
/// When there is no catalogue.
pub fn links(pdf: &Pdf) -> Result<Links, PdfError> {
    let catalogue = catalogue(pdf)?;
    let pages: HashSet<_> = pdf
        .pages()
        .iter()
        .filter_map(|page| page.raw().obj_id())
        .collect();
    let mut links = Links::default();
    for page in pdf.pages().iter() {
        let annotations = page.raw().get::<Array<'_>>("Annots");
        for link in annotations
            .iter()
            .flat_map(|array| array.iter::<Dict<'_>>())
        {
            if link
                .get::<Name<'_>>("Subtype")
                .is_none_or(|it| it.as_str() != "Link")
            {
                continue;
            }
            let spoken = string(&link, "Contents").unwrap_or_default();
            links.silent += usize::from(spoken.is_empty());
            match target(&link, &catalogue) {
                Some(Target::Address(address)) => drop(links.outside.insert(address)),
                Some(Target::Page(page)) if pages.contains(&page) => links.inside += 1,
                _ => links.broken.push(spoken),
            }
        }
    }
    Ok(links)
}

enum Target {
    Page(ObjectIdentifier),
    Address(String),
}

fn target(link: &Dict<'_>, catalogue: &Dict<'_>) -> Option<Target> {
    let Some(action) = link.get::<Dict<'_>>("A") else {
        return destination(link.get("Dest")?, catalogue).map(Target::Page);
    };
    match action.get::<PdfString<'_>>("URI") {
        Some(address) => Some(Target::Address(
            String::from_utf8_lossy(address.as_bytes()).into_owned(),
        )),
        None => destination(action.get("D")?, catalogue).map(Target::Page),
    }
}

/// The page of a destination, which may go by a name.
fn destination(object: Object<'_>, catalogue: &Dict<'_>) -> Option<ObjectIdentifier> {
    let array = match object {
        Object::Array(array) => array,
        Object::Dict(dict) => dict.get("D")?,
        Object::Name(name) => {
            return destination(catalogue.get::<Dict<'_>>("Dests")?.get(&*name)?, catalogue);
        }
        Object::String(name) => {
            let names = catalogue
                .get::<Dict<'_>>("Names")?
                .get::<Dict<'_>>("Dests")?
                .get::<Array<'_>>("Names")?;
            let names: Vec<Object<'_>> = names.iter().collect();
            let pair = names
                .chunks_exact(2)
                .find(|pair| pair[0] == Object::String(name.clone()))?;
            return match &pair[1] {
                Object::String(_) | Object::Name(_) => None,
                found => destination(found.clone(), catalogue),
            };
        }
        _ => return None,
    };
    array.raw_iter().next()?.as_obj_ref().map(Into::into)
}
