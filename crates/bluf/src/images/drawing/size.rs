//! How many attributes and styles a drawing has: to hold each against each other takes time in the
//! square of their number.

use bluf_toml::{FileLimits, Limit};
use roxmltree::{Document, Node};

use super::DrawingError;

/// Refuses a text with an element of very many attributes, before it is parsed.
pub(super) fn check_text(text: &str, limits: FileLimits) -> Result<(), DrawingError> {
    let most = limits.count(Limit::Attributes);
    let (mut attributes, mut quote, mut is_inside) = (0, None, false);
    for byte in text.bytes() {
        match (quote, byte) {
            (Some(open), byte) => quote = (byte != open).then_some(open),
            (None, b'<') => (attributes, is_inside) = (0, true),
            (None, b'>') => is_inside = false,
            (None, b'"' | b'\'') if is_inside => quote = Some(byte),
            (None, b'=') if is_inside => attributes += 1,
            _ => {}
        }
        if attributes > most {
            return Err(DrawingError::TooManyAttributes);
        }
    }
    Ok(())
}

/// Refuses a drawing with very many styles and elements.
pub(super) fn check(document: &Document<'_>, limits: FileLimits) -> Result<(), DrawingError> {
    let elements = document.descendants().filter(Node::is_element);
    let (styles, elements): (Vec<_>, Vec<_>) = elements.partition(|it| it.has_tag_name("style"));
    let text = styles.iter().flat_map(|it| it.children());
    let text = text.filter_map(|it| it.text());
    let selectors = text.map(|it| it.matches(['{', ',']).count());
    let weight = selectors.sum::<usize>().saturating_mul(elements.len());
    match weight > limits.count(Limit::Styles) {
        true => Err(DrawingError::TooManyStyles),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(inside: &str) -> Result<(), DrawingError> {
        let limits = FileLimits::default();
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");
        check_text(&text, limits)?;
        check(&Document::parse(&text).unwrap(), limits)
    }

    #[test]
    fn attributes_and_styles_are_counted_before_they_are_compared() {
        let attributes = |count: usize| -> String {
            let all = (0..count).map(|it| format!(" a{it}='='"));
            format!("<rect{}/>", all.collect::<String>())
        };
        assert_eq!(checked(&attributes(500)), Ok(()));
        let many = checked(&attributes(501));
        assert_eq!(many, Err(DrawingError::TooManyAttributes));
        assert_eq!(checked(&attributes(400).repeat(50)), Ok(()));

        let styled = |rules: usize, elements: usize| {
            let rules: String = (0..rules).map(|it| format!(".a{it}{{fill:red}}")).collect();
            checked(&format!(
                "<style>{rules}</style>{}",
                "<rect/>".repeat(elements)
            ))
        };
        assert_eq!(styled(200, 10_000), Ok(()));
        assert_eq!(styled(2_000, 10_000), Err(DrawingError::TooManyStyles));
    }
}
