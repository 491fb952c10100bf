//! The letters in the texts of a drawing.

use roxmltree::{Document, Node};

/// A drawing, and the letters in its texts.
pub(super) struct Letters<'a> {
    text: &'a str,
    runs: Vec<Run<'a>>,
    count: usize,
}

/// The characters between two tags of a text.
struct Run<'a> {
    /// Its place in the drawing.
    start: usize,
    end: usize,
    characters: &'a str,
    /// The text that it belongs to.
    owner: Node<'a, 'a>,
    /// Whether a part of the text around it is not displayed.
    is_off: bool,
    /// The number of its first letter.
    first: usize,
}

impl<'a> Letters<'a> {
    pub(super) fn of(text: &'a str, document: &'a Document<'a>) -> Self {
        let (mut runs, mut count) = (Vec::new(), 0);
        for node in document.descendants().filter(Node::is_text) {
            let mut above = node.ancestors().skip(1);
            let owner = above.find(|it| it.has_tag_name("text") || is_silent(*it));
            let Some(owner) = owner.filter(|it| !is_silent(*it)) else {
                continue;
            };
            let characters = node.text().unwrap_or_default();
            let range = node.range();
            runs.push(Run {
                start: range.start,
                end: range.end,
                characters,
                owner,
                is_off: node.ancestors().skip(1).any(is_off),
                first: count,
            });
            count += characters.chars().filter(is_letter).count();
        }
        Self { text, runs, count }
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// How many runs of letters it has.
    pub(super) fn runs(&self) -> usize {
        self.runs.len()
    }

    /// Whether a run has letters, and belongs to what is drawn where it stands: what is defined to
    /// be used elsewhere, or for readers of another language, may never be drawn.
    pub(super) fn must_be_drawn(&self, run: usize) -> bool {
        let (characters, owner) = (self.runs[run].characters, self.runs[run].owner);
        let is_elsewhere = |it: Node<'_, '_>| {
            matches!(
                it.tag_name().name(),
                "defs" | "symbol" | "switch" | "clipPath" | "mask" | "pattern" | "marker"
            )
        };
        characters.contains(|it| is_letter(&it)) && !owner.ancestors().any(is_elsewhere)
    }

    /// The first run that says of itself that it is not displayed: a letter in an element of its
    /// own, which [`Letters::apart`] makes of it, would not inherit that.
    pub(super) fn not_displayed(&self) -> Option<usize> {
        let mut runs = 0..self.runs.len();
        runs.find(|run| self.must_be_drawn(*run) && self.runs[*run].is_off)
    }

    /// The drawing with each letter in an element of its own, which is visible if its run is.
    pub(super) fn apart(&self, is_visible: impl Fn(usize) -> bool) -> String {
        let mut drawing = String::with_capacity(self.text.len() + 40 * self.count);
        let mut at = 0;
        for (number, run) in self.runs.iter().enumerate() {
            let hidden = match is_visible(number) {
                true => "",
                false => r#" visibility="hidden""#,
            };
            drawing += self.text.get(at..run.start).unwrap_or_default();
            for character in run.characters.chars() {
                match character {
                    '&' => drawing += "&amp;",
                    '<' => drawing += "&lt;",
                    letter if is_letter(&letter) => {
                        drawing += &format!("<tspan{hidden}>{letter}</tspan>");
                    }
                    other => drawing.push(other),
                }
            }
            at = run.end;
        }
        drawing += self.text.get(at..).unwrap_or_default();
        drawing
    }

    /// The line of a letter in the drawing's file.
    pub(super) fn line(&self, letter: usize, document: &Document<'_>) -> u32 {
        let next = self.runs.partition_point(|run| run.first <= letter);
        self.line_of_run(next.saturating_sub(1), document)
    }

    /// The line of a run in the drawing's file.
    pub(super) fn line_of_run(&self, run: usize, document: &Document<'_>) -> u32 {
        let run = self.runs.get(run);
        run.map_or(1, |run| document.text_pos_at(run.start).row)
    }
}

/// Whether an element says that it is not displayed.
fn is_off(node: Node<'_, '_>) -> bool {
    let style = node.attribute("style").unwrap_or_default();
    let is_off = |it: &str| {
        let named = it.split_once(':');
        named.is_some_and(|(name, value)| name.trim() == "display" && value.trim() == "none")
    };
    node.attribute("display") == Some("none") || style.split(';').any(is_off)
}

/// Whether what is in an element is not drawn, but says something about what is.
fn is_silent(node: Node<'_, '_>) -> bool {
    matches!(
        node.tag_name().name(),
        "title" | "desc" | "metadata" | "style"
    )
}

fn is_letter(character: &char) -> bool {
    character.is_alphanumeric()
}
