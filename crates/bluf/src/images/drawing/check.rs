//! What a drawing (SVG) may hold: shapes of its own, and nothing that it fetches, runs or blows up.

use roxmltree::{Document, Node};

use super::DrawingError;

/// Whether a drawing holds nothing but shapes of its own.
pub(super) fn check(document: &Document<'_>) -> Result<(), DrawingError> {
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "filter" => return Err(DrawingError::Filter),
            "script" | "foreignObject" => return Err(DrawingError::Script),
            // A comment may part a style into several texts.
            "style" if node.children().filter_map(|it| it.text()).any(fetches) => {
                return Err(DrawingError::External);
            }
            _ => {}
        }
        for attribute in node.attributes() {
            let value = attribute.value().trim_start();
            let is_reference = attribute.name() == "href" && node.tag_name().name() != "a";
            if is_reference && value.starts_with("data:") {
                return Err(DrawingError::Picture);
            }
            if (is_reference && !value.starts_with('#')) || fetches(value) {
                return Err(DrawingError::External);
            }
            if attribute.name().starts_with("on") {
                return Err(DrawingError::Script);
            }
        }
    }
    Ok(())
}

/// The letters of its texts.
pub(super) fn letters(document: &Document<'_>) -> impl Iterator<Item = char> {
    let texts = document.descendants().filter(|it| it.has_tag_name("text"));
    let inside = texts
        .flat_map(|it| it.descendants())
        .filter_map(|it| it.text());
    inside
        .flat_map(str::chars)
        .filter(|it| !it.is_whitespace() && !it.is_control() && !is_unseen(*it))
}

/// Whether a character joins, breaks or selects, and needs no glyph.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a style names something outside the drawing.
fn fetches(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let has_import = style.contains("@import") || style.contains("@font-face");
    let mut urls = style.split("url(").skip(1);
    has_import || urls.any(|url| !url.trim_start_matches(['"', '\'', ' ']).starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(inside: &str) -> Result<(), DrawingError> {
        let start =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>";
        let text = format!("{start}{inside}</svg>");
        let document = Document::parse(&text).map_err(|_| DrawingError::NotXml)?;
        check(&document)
    }

    #[test]
    fn shapes_of_its_own_can_be_set() {
        let sound = [
            "<path d='M0 0'/>",
            "<defs><path id='a'/></defs><use href='#a'/><use xlink:href='#a'/>",
            "<rect fill='url(#gradient)' style='stroke: url( \"#b\" )'/>",
            "<a href='https://port.example'><path d='M0 0'/></a>",
        ];
        for inside in sound {
            assert_eq!(checked(inside), Ok(()), "{inside}");
        }
    }

    #[test]
    fn whatever_it_fetches_runs_or_blows_up_is_refused() {
        let unsound = [
            ("<image href='photo.png'/>", DrawingError::External),
            (
                "<image xlink:href='file:///etc/passwd'/>",
                DrawingError::External,
            ),
            (
                "<use href='https://port.example/a.svg#a'/>",
                DrawingError::External,
            ),
            (
                "<rect fill='url(https://port.example/a)'/>",
                DrawingError::External,
            ),
            ("<style>@import 'a.css';</style>", DrawingError::External),
            (
                "<style><!-- plain -->@IMPORT 'a.css';</style>",
                DrawingError::External,
            ),
            ("<rect fill='URL(a.svg#b)'/>", DrawingError::External),
            (
                "<style>rect { fill: url(a.svg#b) }</style>",
                DrawingError::External,
            ),
            (
                "<image href='data:image/png;base64,iVBO'/>",
                DrawingError::Picture,
            ),
            ("<filter id='a'/>", DrawingError::Filter),
            ("<script>alert(1)</script>", DrawingError::Script),
            ("<rect onclick='a()'/>", DrawingError::Script),
            ("<path", DrawingError::NotXml),
        ];
        for (inside, error) in unsound {
            assert_eq!(checked(inside), Err(error), "{inside}");
        }
        let entities = b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>";
        assert_eq!(
            super::super::rewrite(entities, bluf_toml::FileLimits::default()),
            Err(DrawingError::NotXml)
        );
    }
}
