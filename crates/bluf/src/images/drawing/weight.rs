//! How much there is to draw in a drawing, before anything is: what is used often counts as often.
//!
//! A mask of ten shapes, each of which has a mask of ten shapes, is a file of 4 kB and a picture of
//! millions. So references are followed and multiplied here, where that costs nothing.

use std::collections::BTreeMap;

use bluf_toml::{FileLimits, Limit};
use roxmltree::{Document, Node};

use super::DrawingError;

/// What a mask or a pattern weighs besides its shapes: each is a picture of its own.
const LAYER: u64 = 100;

/// What a clip weighs besides its shapes.
const CLIP: u64 = 10;

/// The deepest nesting of elements and references.
const MAX_DEPTH: usize = 300;

/// Refuses a drawing that would take more time or memory than any figure.
pub(super) fn check(document: &Document<'_>, limits: FileLimits) -> Result<(), DrawingError> {
    let elements = document.descendants().filter(Node::is_element);
    let named = elements.filter_map(|it| Some((it.attribute("id")?, it)));
    let mut weighing = Weighing {
        named: named.collect(),
        rules: rules(document),
        known: BTreeMap::new(),
        most: limits.get(Limit::Shapes).into(),
    };
    weighing.weigh(document.root_element(), 0).map(|_| ())
}

struct Weighing<'a> {
    named: BTreeMap<&'a str, Node<'a, 'a>>,
    rules: Vec<Rule>,
    /// What elements weigh; none, while that is being found out.
    known: BTreeMap<usize, Option<u64>>,
    /// The most that one may weigh, in plain shapes.
    most: u64,
}

/// A rule of a style that refers to something.
struct Rule {
    /// The element that it is about: its kind, class or name, without what it stands in.
    selector: String,
    declarations: String,
}

impl<'a> Weighing<'a> {
    fn weigh(&mut self, node: Node<'a, 'a>, depth: usize) -> Result<u64, DrawingError> {
        match self.known.get(&node.id().get_usize()) {
            Some(Some(weight)) => return Ok(*weight),
            // It draws itself.
            Some(None) => return Err(DrawingError::Heavy),
            None => {}
        }
        if depth > MAX_DEPTH {
            return Err(DrawingError::Heavy);
        }
        self.known.insert(node.id().get_usize(), None);
        let mut weight = 1_u64;
        for (name, times) in self.references(node) {
            if let Some(target) = self.named.get(name.as_str()).copied() {
                let target = self.weigh(target, depth + 1)?;
                weight = weight.saturating_add(target.saturating_mul(times));
            }
            weight = weight.saturating_add(times);
        }
        for child in node.children().filter(Node::is_element) {
            weight = weight.saturating_add(self.weigh(child, depth + 1)?);
        }
        if weight > self.most {
            return Err(DrawingError::Heavy);
        }
        self.known.insert(node.id().get_usize(), Some(weight));
        Ok(weight)
    }

    /// What an element refers to, and how often that is drawn, layers counted as shapes.
    fn references(&self, node: Node<'a, 'a>) -> Vec<(String, u64)> {
        let mut references = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if name == "href" && node.tag_name().name() != "a" {
                references.extend(value.strip_prefix('#').map(|it| (it.to_owned(), 1)));
            }
            let of_style = if name == "style" { value } else { "" };
            for declaration in of_style.split(';').filter_map(|it| it.split_once(':')) {
                references.extend(reference(declaration.0, declaration.1, node));
            }
            references.extend(reference(name, value, node));
        }
        for rule in self.rules.iter().filter(|it| it.is_about(node)) {
            for declaration in rule
                .declarations
                .split(';')
                .filter_map(|it| it.split_once(':'))
            {
                references.extend(reference(declaration.0, declaration.1, node));
            }
        }
        references
    }
}

/// What a property refers to by `url(#name)`, and how much that weighs.
fn reference(property: &str, value: &str, node: Node<'_, '_>) -> Option<(String, u64)> {
    let (_, rest) = value.split_once("url(")?;
    let (address, _) = rest.split_once(')')?;
    let name = address.trim_matches([' ', '"', '\'']).strip_prefix('#')?;
    let times = match property.trim() {
        "mask" | "fill" | "stroke" => LAYER,
        "clip-path" => CLIP,
        marker if marker.starts_with("marker") => points(node),
        _ => 1,
    };
    Some((name.to_owned(), times))
}

/// At how many points a line may have a marker.
fn points(node: Node<'_, '_>) -> u64 {
    let line = node.attribute("d").or_else(|| node.attribute("points"));
    let numbers = line.map_or(4, |it| it.split([' ', ',', '-', '\n', '\t']).count());
    numbers as u64
}

/// The rules of the styles of a drawing that refer to something.
fn rules(document: &Document<'_>) -> Vec<Rule> {
    let mut rules = Vec::new();
    for style in document.descendants().filter(|it| it.has_tag_name("style")) {
        let text: String = style.children().filter_map(|it| it.text()).collect();
        for rule in text.split('}').filter(|it| it.contains("url(")) {
            let Some((selectors, declarations)) = rule.split_once('{') else {
                continue;
            };
            rules.extend(selectors.split(',').map(|selector| {
                Rule {
                    selector: selector
                        .split([' ', '>', '+', '~', '\n', '\t'])
                        .rfind(|it| !it.is_empty())
                        .unwrap_or("*")
                        .to_owned(),
                    declarations: declarations.to_owned(),
                }
            }));
        }
    }
    rules
}

impl Rule {
    /// Whether it may be about an element. Where that is unclear, it is.
    fn is_about(&self, node: Node<'_, '_>) -> bool {
        let plain = |it: &char| it.is_alphanumeric() || matches!(it, '-' | '_');
        let word = |text: &str| text.chars().take_while(plain).collect::<String>();
        let tag = word(&self.selector);
        let class = self.selector.split_once('.').map(|(_, rest)| word(rest));
        let name = self.selector.split_once('#').map(|(_, rest)| word(rest));
        let has_class = |class: String| {
            let classes = node.attribute("class").unwrap_or_default();
            classes.split_whitespace().any(|it| it == class)
        };
        (tag.is_empty() || tag == node.tag_name().name())
            && class.is_none_or(has_class)
            && name.is_none_or(|name| node.attribute("id") == Some(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighed(inside: &str) -> Result<(), DrawingError> {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");
        check(&Document::parse(&text).unwrap(), FileLimits::default())
    }

    /// Masks of ten shapes, each of which is masked by the one before.
    fn masks(count: usize, masked: impl Fn(usize) -> String) -> String {
        let mask = |it: usize| {
            let shapes = format!("<rect {}/>", masked(it)).repeat(10);
            format!("<mask id='m{}'>{shapes}</mask>", it + 1)
        };
        (0..count).map(mask).collect::<String>() + "<rect mask='url(#m1)'/>"
    }

    #[test]
    fn what_is_used_over_and_over_counts_each_time() {
        for bomb in [
            masks(5, |it| format!("mask='url(#m{it})'")),
            masks(5, |it| format!("style='mask: url( \"#m{it}\" )'")),
            masks(5, |it| format!("class='c{it}'"))
                + "<style>"
                + &(0..5)
                    .map(|it| format!("rect.c{it} {{mask:url(#m{it})}} "))
                    .collect::<String>()
                + "</style>",
            "<marker id='a'><path d='M1 1'/></marker>".to_owned()
                + &format!(
                    "<path d='M{}' marker-mid='url(#a)'/>",
                    "1 1 ".repeat(60_000)
                ),
            (0..20)
                .map(|it| {
                    format!(
                        "<g id='g{}'><use href='#g{it}'/><use href='#g{it}'/></g>",
                        it + 1
                    )
                })
                .collect(),
            "<g id='a'><use href='#a'/></g>".to_owned(),
        ] {
            assert_eq!(weighed(&bomb), Err(DrawingError::Heavy), "{bomb:.200}");
        }
    }

    #[test]
    fn what_programs_draw_is_light() {
        let clipped = "<clipPath id='c'><rect/></clipPath>".to_owned()
            + &"<path clip-path='url(#c)' d='M0 0L1 1'/>".repeat(5_000);
        let symbols =
            "<symbol id='s'><path/><path/></symbol>".to_owned() + &"<use href='#s'/>".repeat(5_000);
        for drawing in [clipped, symbols, masks(1, |_| String::new())] {
            assert_eq!(weighed(&drawing), Ok(()), "{drawing:.200}");
        }
    }
}
