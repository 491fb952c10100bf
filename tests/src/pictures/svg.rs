//! Drawings with canaries wherever XML and SVG let words stand that nobody sees.

use super::{Canaries, Talkative};

/// A drawing that shows shapes alone, made talkative.
#[must_use]
pub fn drawing() -> Talkative {
    let mut canaries = Canaries::default();
    let mut word = |place: &str| canaries.word(place);
    let text = format!(
        r##"<?xml version="1.0"?>
<?{pi} {pi_text}?>
<!-- {comment} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
     xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
     xmlns:own="http://{space}.example/" viewBox="0 0 90 60" width="90" height="60"
     inkscape:version="{version}" data-file="{data}" aria-label="{label}">
  <title>{title}</title><desc>{desc}</desc>
  <metadata><own:creator>{creator}</own:creator></metadata>
  <style>/* {css} */ .{class} {{ fill: #336699; font-family: {family} }} .{unused} {{ fill: red }}</style>
  <defs>
    <linearGradient id="{gradient}"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
    <symbol id="{symbol}"><rect width="4" height="4"/><title>{symbol_title}</title></symbol>
    <path id="{unused_id}" d="M0 0h1"/>
  </defs>
  <g id="{group}" inkscape:label="{layer}" own:note="{note}">
    <rect width="90" height="60" fill="url(#{gradient})"/>
    <path class="{class}" d="M5 5h30v20h-30z" style="-inkscape-note:{style}"><title>{tip}</title></path>
    <use xlink:href="#{symbol}" x="50" y="30"/>
    <a xlink:href="https://{link}.example/"><circle cx="70" cy="20" r="5"/></a>
    <own:thing>{thing}</own:thing>
  </g>
  <switch><g systemLanguage="xx"><text>{switch}</text></g></switch>
  <g display="none" id="{none}"><path d="M0 0h1"/><title>{none_title}</title></g>
  <path d="M0 0h2" style="display:none" class="{none_style}"/>
  <path d="M0 0h3" visibility="hidden" id="{hidden}"/>
  <!-- {end} -->
</svg>
<!-- {after} -->"##,
        pi = word("instruction"),
        pi_text = word("instruction text"),
        comment = word("comment"),
        space = word("namespace"),
        version = word("version"),
        data = word("data"),
        label = word("label"),
        title = word("title"),
        desc = word("desc"),
        creator = word("creator"),
        css = word("comment of style"),
        class = word("class"),
        family = word("family"),
        unused = word("unused class"),
        gradient = word("gradient"),
        symbol = word("symbol"),
        symbol_title = word("title of symbol"),
        unused_id = word("unused"),
        group = word("group"),
        layer = word("layer"),
        note = word("note"),
        style = word("style"),
        tip = word("tip"),
        link = word("link"),
        thing = word("unknown element"),
        switch = word("switch"),
        none = word("not displayed"),
        none_title = word("title of what is not displayed"),
        none_style = word("not displayed by style"),
        hidden = word("not visible"),
        end = word("last comment"),
        after = word("after the end"),
    );
    Talkative {
        bytes: text.into_bytes(),
        canaries: canaries.0,
    }
}

/// Drawings that hide a word, with how they do: the word must not be found, or the drawing is
/// refused.
#[must_use]
pub fn hidden_words() -> Vec<(&'static str, String)> {
    let drawing = |inside: &str| {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="100" height="40" fill="#eee"/>{inside}<text x="5" y="36" font-size="6">Quay</text></svg>"##
        )
    };
    let word = r#"x="5" y="20" font-size="10">Kinkajou</text>"#;
    [
        ("covered", format!(r#"<text {word}<rect x="3" y="8" width="94" height="16" fill="black"/>"#)),
        ("covered in part", format!(r#"<text {word}<rect x="3" y="8" width="20" height="16" fill="black"/>"#)),
        ("nearly transparent", format!(r#"<text fill-opacity="0.01" {word}"#)),
        ("of its ground's colour, beside words that are not", r##"<text x="5" y="20" font-size="10">Name <tspan fill="#eee">Kinkajou</tspan></text>"##.to_owned()),
        ("in a pattern that is covered", format!(r#"<pattern id="p" width="100" height="40" patternUnits="userSpaceOnUse"><text {word}</pattern><rect width="100" height="30" fill="url(#p)"/><rect width="100" height="30"/>"#)),
        ("used outside the view", format!(r##"<defs><g id="t"><text {word}</g></defs><use href="#t" x="500"/>"##)),
        ("of its ground's colour", format!(r##"<text fill="#eeeeee" {word}"##)),
        ("nearly of its ground's colour", format!(r##"<text fill="#ededed" {word}"##)),
        ("clipped away", format!(r##"<clipPath id="c"><rect x="0" y="30" width="9" height="9"/></clipPath><g clip-path="url(#c)"><text {word}</g>"##)),
        ("masked away", format!(r##"<mask id="m"><rect x="0" y="30" width="9" height="9" fill="white"/></mask><g mask="url(#m)"><text {word}</g>"##)),
        ("outside the view", r#"<text x="300" y="20" font-size="10">Kinkajou</text>"#.to_owned()),
        ("not displayed", format!(r#"<text display="none" {word}"#)),
        ("not displayed by its style", format!(r#"<text style="display:none" {word}"#)),
        ("in a group that is not displayed", format!(r#"<g display="none"><text {word}</g>"#)),
        ("not displayed by a class", format!(r#"<style>.off {{ display: none }}</style><text class="off" {word}"#)),
        ("not displayed within a text", r#"<text x="5" y="20" font-size="10">Name <tspan display="none">Kinkajou</tspan></text>"#.to_owned()),
        ("not visible", format!(r#"<text visibility="hidden" {word}"#)),
        ("not visible, in a group", format!(r#"<g style="visibility:hidden"><text {word}</g>"#)),
        ("not opaque", format!(r#"<text opacity="0" {word}"#)),
        ("in a group that is not opaque", format!(r#"<g opacity="0"><text {word}</g>"#)),
        ("without a colour", format!(r#"<text fill="none" {word}"#)),
        ("with a colour that is not opaque", format!(r#"<text fill-opacity="0" {word}"#)),
        ("far too small", r#"<text x="5" y="20" font-size="0.01">Kinkajou</text>"#.to_owned()),
        ("covered by letters", format!(r#"<text {word}<text x="3" y="20" font-size="10" stroke="black" stroke-width="8">MMMMMMM</text>"#)),
    ]
    .into_iter()
    .map(|(how, inside)| (how, drawing(&inside)))
    .collect()
}
