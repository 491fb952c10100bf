//! The tree of tags: what a screen reader walks through.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, ObjRef, Object, ObjectIdentifier};

use super::content::{MarkedText, Run};
use super::{MAX_DEPTH, PdfError, catalogue, one_or_many, string};

/// A tag and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its role as the document names it: `Title`.
    pub role: String,
    /// The standard role that this stands for: `P`.
    pub standard: String,
    /// Its title.
    pub title: Option<String>,
    /// What is said of a picture.
    pub alt: Option<String>,
    /// What is said in its place.
    pub actual_text: Option<String>,
    /// Its language, if not the one around it.
    pub language: Option<String>,
    /// Whether a table header heads its row or its column.
    pub scope: Option<String>,
    /// What is said of a table before it is read.
    pub summary: Option<String>,
    /// What it holds, in reading order.
    pub contents: Vec<Content>,
}

/// What a tag may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Another tag.
    Tag(Tag),
    /// Text.
    Text(Run),
    /// A link, which is heard as this.
    Link(String),
}

/// The tags of a document.
#[derive(Debug)]
pub struct Tags {
    /// The language of the whole document.
    pub language: String,
    /// The outermost tags.
    pub roots: Vec<Tag>,
    /// Text that no tag holds and that is no artifact: there must be none.
    pub untagged: Vec<Run>,
}

/// Reads the tags of a PDF.
///
/// # Errors
///
/// When it has none, or damaged ones.
pub fn tags(pdf: &Pdf) -> Result<Tags, PdfError> {
    let catalogue = catalogue(pdf)?;
    let root: Dict<'_> = catalogue
        .get("StructTreeRoot")
        .ok_or_else(|| PdfError("no tags".to_owned()))?;
    let ids = pdf.pages().iter().filter_map(|page| page.raw().obj_id());
    let text = MarkedText::of(pdf)?;
    let walk = Walk {
        roles: root.get("RoleMap").unwrap_or_else(Dict::empty),
        pages: ids.zip(1..).collect(),
        text: &text,
    };
    let mut roots = Vec::new();
    for object in one_or_many(&root, "K") {
        walk.content(object, None, 0, &mut roots)?;
    }
    let tag = |content| match content {
        Content::Tag(tag) => Ok(tag),
        other => Err(PdfError(format!("outside of all tags: {other:?}"))),
    };
    Ok(Tags {
        language: string(&catalogue, "Lang").unwrap_or_default(),
        roots: roots.into_iter().map(tag).collect::<Result<_, _>>()?,
        untagged: text.untagged,
    })
}

struct Walk<'a> {
    roles: Dict<'a>,
    pages: HashMap<ObjectIdentifier, usize>,
    text: &'a MarkedText,
}

impl Walk<'_> {
    fn tag(&self, element: &Dict<'_>, page: Option<usize>, depth: usize) -> Result<Tag, PdfError> {
        let role: Name<'_> = element
            .get("S")
            .ok_or_else(|| PdfError("a tag without a role".to_owned()))?;
        let page = self.page(element)?.or(page);
        let mut contents = Vec::new();
        for object in one_or_many(element, "K") {
            self.content(object, page, depth + 1, &mut contents)?;
        }
        Ok(Tag {
            role: role.as_str().to_owned(),
            standard: self.standard(role.as_str()),
            title: string(element, "T"),
            alt: string(element, "Alt"),
            actual_text: string(element, "ActualText"),
            language: string(element, "Lang"),
            scope: attribute(element, |it| {
                Some(it.get::<Name<'_>>("Scope")?.as_str().to_owned())
            }),
            summary: attribute(element, |it| string(it, "Summary")),
            contents,
        })
    }

    fn content(
        &self,
        object: Object<'_>,
        page: Option<usize>,
        depth: usize,
        contents: &mut Vec<Content>,
    ) -> Result<(), PdfError> {
        if depth > MAX_DEPTH {
            return Err(PdfError("tags are nested too deeply".to_owned()));
        }
        let dict = match object {
            Object::Number(mark) => return self.marked(mark.as_i64(), page, contents),
            Object::Dict(dict) => dict,
            other => return Err(PdfError(format!("a tag holds {other:?}"))),
        };
        let kind: Option<Name<'_>> = dict.get("Type");
        match kind.as_ref().map_or("StructElem", Name::as_str) {
            "StructElem" => contents.push(Content::Tag(self.tag(&dict, page, depth)?)),
            "MCR" => {
                let mark = dict.get::<i32>("MCID").map_or(-1, i64::from);
                self.marked(mark, self.page(&dict)?.or(page), contents)?;
            }
            "OBJR" => {
                let annotation: Option<Dict<'_>> = dict.get("Obj");
                let spoken = annotation.and_then(|it| string(&it, "Contents"));
                contents.push(Content::Link(spoken.unwrap_or_default()));
            }
            other => return Err(PdfError(format!("a tag holds a {other}"))),
        }
        Ok(())
    }

    fn marked(
        &self,
        mark: i64,
        page: Option<usize>,
        contents: &mut Vec<Content>,
    ) -> Result<(), PdfError> {
        let page = page.ok_or_else(|| PdfError(format!("mark {mark} is on no page")))?;
        contents.extend(self.text.get(page, mark).iter().cloned().map(Content::Text));
        Ok(())
    }

    fn page(&self, dict: &Dict<'_>) -> Result<Option<usize>, PdfError> {
        let Some(reference): Option<ObjRef> = dict.get_ref("Pg") else {
            return Ok(None);
        };
        match self.pages.get(&reference.into()) {
            Some(page) => Ok(Some(*page)),
            None => Err(PdfError(format!("a tag is on no page: {reference:?}"))),
        }
    }

    /// Follows the role map, which may lead to itself.
    fn standard(&self, role: &str) -> String {
        let mut role = role.to_owned();
        for _ in 0..MAX_DEPTH {
            match self.roles.get::<Name<'_>>(&role) {
                Some(next) => role = next.as_str().to_owned(),
                None => break,
            }
        }
        role
    }
}

/// The first of a tag's attributes that `read` finds.
fn attribute(element: &Dict<'_>, read: impl Fn(&Dict<'_>) -> Option<String>) -> Option<String> {
    let attributes = one_or_many(element, "A")
        .into_iter()
        .filter_map(Object::into_dict);
    attributes.filter_map(|it| read(&it)).next()
}

/// Standard roles that stand inside a line of text.
const INLINE: [&str; 8] = [
    "Annot",
    "Code",
    "Lbl",
    "Link",
    "Note",
    "Quote",
    "Reference",
    "Span",
];

impl Tag {
    /// The tags right within it.
    pub fn tags(&self) -> impl Iterator<Item = &Self> {
        self.contents.iter().filter_map(|content| match content {
            Content::Tag(tag) => Some(tag),
            Content::Text(_) | Content::Link(_) => None,
        })
    }

    /// Whether it stands inside a line of text.
    #[must_use]
    pub fn is_inline(&self) -> bool {
        INLINE.contains(&self.standard.as_str())
    }

    /// All text within, in reading order.
    #[must_use]
    pub fn runs(&self) -> Vec<&Run> {
        let mut runs = Vec::new();
        for content in &self.contents {
            match content {
                Content::Tag(tag) => runs.extend(tag.runs()),
                Content::Text(run) => runs.push(run),
                Content::Link(_) => {}
            }
        }
        runs
    }

    /// All text within as one string, without the hyphens that only break a word.
    #[must_use]
    pub fn text(&self) -> String {
        let text: String = self.runs().iter().map(|run| run.text.as_str()).collect();
        text.replace('\u{ad}', "")
    }
}
