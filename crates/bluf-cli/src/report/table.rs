//! Rows of words in aligned columns.

use std::fmt::Write;

use super::visible_line;

/// Rows of words in aligned columns. The last column is as long as its words. Each row is a line:
/// what would break it, or cannot be seen, appears by its number.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let visible = |row: &Vec<String>| row.iter().map(|cell| visible_line(cell)).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(visible).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            write!(line, "{cell:width$}  ").expect("a string takes any text");
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
