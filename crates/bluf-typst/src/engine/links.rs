//! Links inside the document, put in after layout instead of during it.
//!
//! Typst's own `link(<label>)` costs half a layout: its alternative text says
//! on which page the target is, so a paragraph that holds such a link depends
//! on the pages, and all those paragraphs are broken into lines again once
//! the pages are known. bluf's notes and cross-references stand in most
//! paragraphs, and their words are known beforehand.
//!
//! So a template writes a placeholder address, which layout takes for any
//! other web address:
//!
//! ```typ
//! #link("bluf:source-4 Source 4")[4]
//! ```
//!
//! After the one pass every placeholder in the finished frames becomes a link
//! to the element labelled `source-4`. The words after the first space are
//! what a screen reader says; without them it says the text of the link.
//! Nothing else in the frames changes.

use typst::diag::{SourceDiagnostic, SourceResult};
use typst::ecow::{EcoString, EcoVec};
use typst::foundations::{Content, Label};
use typst::introspection::{Introspector, Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{Destination, Document, LinkMarker};
use typst::syntax::Span;
use typst::utils::PicoStr;
use typst_layout::{PagedDocument, PagedIntrospector};

/// Turns the placeholders of a document into links.
///
/// Each one whose label does not exist, or exists twice, is an error at the
/// place in the template that set it.
pub(super) fn resolve(document: &PagedDocument) -> SourceResult<PagedDocument> {
    let mut resolver = Resolver {
        introspector: document.introspector(),
        errors: EcoVec::new(),
    };
    let mut pages = EcoVec::from(document.pages());
    for page in pages.make_mut() {
        resolver.visit(&mut page.frame);
    }
    if resolver.errors.is_empty() {
        Ok(PagedDocument::new(pages, document.info().clone()))
    } else {
        Err(resolver.errors)
    }
}

struct Resolver<'a> {
    /// Knows where the labels are.
    introspector: &'a PagedIntrospector,
    errors: EcoVec<SourceDiagnostic>,
}

impl Resolver<'_> {
    /// Rewrites a frame and those inside it.
    fn visit(&mut self, frame: &mut Frame) {
        // Frames are shared with Typst's memory of the layout and copied when
        // changed; most hold no link.
        if !has_placeholder(frame) {
            return;
        }
        frame.retain(|item| {
            match item {
                FrameItem::Group(group) => self.visit(&mut group.frame),
                FrameItem::Link(destination, _) => self.redirect(destination),
                FrameItem::Tag(Tag::Start(element, _)) => self.describe(element),
                _ => {}
            }
            true
        });
    }

    /// Gives the clickable area its destination. An unknown label is left as
    /// it is, because `describe` sees the same link and knows its place.
    fn redirect(&self, destination: &mut Destination) {
        if let Destination::Url(url) = &*destination
            && let Some(placeholder) = Placeholder::parse(url)
            && let Ok(location) = self.locate(placeholder.label)
        {
            *destination = Destination::Location(location);
        }
    }

    /// Gives the link's tag its alternative text, which was the address.
    fn describe(&mut self, element: &mut Content) {
        let Some(marker) = element.to_packed::<LinkMarker>() else {
            return;
        };
        let Some(placeholder) = marker.alt.as_deref().and_then(Placeholder::parse) else {
            return;
        };
        let words = match placeholder.words {
            Some(words) => words.into(),
            None => marker.body.plain_text(),
        };
        if let Err(message) = self.locate(placeholder.label) {
            self.fail(element.span(), message);
        } else if let Some(marker) = element.to_packed_mut::<LinkMarker>() {
            marker.alt = Some(words);
        }
    }

    /// Where the element with this label is.
    fn locate(&self, name: &str) -> Result<Location, EcoString> {
        let unknown =
            || typst::ecow::eco_format!("label `<{name}>` does not exist in the document");
        let label = PicoStr::get(name)
            .and_then(Label::new)
            .ok_or_else(unknown)?;
        let element = self.introspector.query_label(label)?;
        element.location().ok_or_else(unknown)
    }

    /// Records an error once for each place, however often the template
    /// comes by it.
    fn fail(&mut self, span: Span, message: EcoString) {
        let error = SourceDiagnostic::error(span, message);
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }
}

/// The parts of `bluf:LABEL WORDS`.
struct Placeholder<'a> {
    label: &'a str,
    words: Option<&'a str>,
}

impl<'a> Placeholder<'a> {
    fn parse(url: &'a str) -> Option<Self> {
        let rest = url.strip_prefix("bluf:")?;
        Some(match rest.split_once(' ') {
            Some((label, words)) => Self {
                label,
                words: Some(words),
            },
            None => Self {
                label: rest,
                words: None,
            },
        })
    }
}

/// Whether there is anything to rewrite in a frame.
fn has_placeholder(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_placeholder(&group.frame),
        FrameItem::Link(Destination::Url(url), _) => Placeholder::parse(url).is_some(),
        FrameItem::Tag(Tag::Start(element, _)) => element.is::<LinkMarker>(),
        _ => false,
    })
}
