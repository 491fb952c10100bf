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
    /// The number of its first letter.
    first: usize,
}

impl<'a> Letters<'a> {
    pub(super) fn of(text: &'a str, document: &'a Document<'_>) -> Self {
        let (mut runs, mut count) = (Vec::new(), 0);
        for node in document.descendants().filter(Node::is_text) {
            let mut above = node.ancestors().skip(1);
            let owner = above.find(|it| it.has_tag_name("text") || is_silent(*it));
            if owner.is_none_or(is_silent) {
                continue;
            }
            let characters = node.text().unwrap_or_default();
            let range = node.range();
            runs.push(Run {
                start: range.start,
                end: range.end,
                characters,
                first: count,
            });
            count += characters.chars().filter(is_letter).count();
        }
        Self { text, runs, count }
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The drawing with each letter in an element of its own, visible or not.
    pub(super) fn apart(&self, are_visible: bool) -> String {
        let hidden = if are_visible {
            ""
        } else {
            r#" visibility="hidden""#
        };
        let mut drawing = String::with_capacity(self.text.len() + 40 * self.count);
        let mut at = 0;
        for run in &self.runs {
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
        let run = self.runs.get(next.saturating_sub(1));
        run.map_or(1, |run| document.text_pos_at(run.start).row)
    }
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
