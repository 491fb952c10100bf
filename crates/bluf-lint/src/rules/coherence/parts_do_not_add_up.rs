//! Totals whose parts, listed in the same sentence, make another sum.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use crate::reading::Reading;
use crate::reading::quantities::{Measure, Numbers, Precision, Quantity, is_unit};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "parts-do-not-add-up",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Words,
        summary: "A total and the parts listed after it in the same sentence do not add up.",
        reasoning: "A reader who adds up the parts and gets another sum stops trusting the other \
            numbers too. The rule asks only where a total is followed by a colon, a parenthesis \
            or a dash and by a list each of whose items begins with a number. It is silent where \
            the list is of some and not of all (\"among them\"), where a number is approximate, \
            where units are mixed, and where the sum is so far from the total that the list must \
            count something else.",
        source: "ICD 203, D.6.e(6) and (8): logical argumentation, accurate judgements; bluf: \
            the arithmetic that fact checkers redo first",
        bad: r#"
situation = "In the raid 46 people died: 28 soldiers, 12 gunmen and 5 civilians [@toll]."
"#,
        good: r#"
situation = "In the raid 45 people died: 28 soldiers, 12 gunmen and 5 civilians [@toll]."
"#,
    },
    run,
};

/// Parts that count something else are as a rule far from the total: by more than a fifth of it,
/// and by more than this.
const SLIP: f64 = 2.0;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in reading.passages.iter().filter(|it| may_list(&it.text)) {
        let numbers = Numbers {
            lower: passage.lower(),
            lexicon,
        };
        let mut judged = 0;
        for (list, closer) in lists(passage.lower()) {
            if list < judged {
                continue;
            }
            let Some((parts, end)) = parts(numbers, list, closer) else {
                continue;
            };
            judged = end;
            remarks.extend(judge(numbers, passage, &parts, list..end));
        }
    }
    remarks
}

/// Whether a text has a sign after which a list may begin. Most have none.
fn may_list(text: &str) -> bool {
    // The dashes begin with the byte 0xe2.
    let is_sign = |byte: u8| matches!(byte, b':' | b'(' | 0xe2);
    text.bytes().any(is_sign) || text.as_bytes().windows(2).any(|it| it == b"--")
}

/// Where a list may begin, after a colon, a parenthesis or a dash, and what closes it.
fn lists(lower: &str) -> impl Iterator<Item = (usize, Option<&'static str>)> + '_ {
    let bytes = lower.as_bytes();
    (0..bytes.len()).filter_map(move |at| {
        let (opener, closer) = match bytes[at] {
            b':' => (":", None),
            b'(' => ("(", Some(")")),
            b'-' if stretch_of(lower, at..).starts_with("--") => ("--", Some("--")),
            // The first byte of a dash.
            0xe2 if stretch_of(lower, at..).starts_with('—') => ("—", Some("—")),
            0xe2 if stretch_of(lower, at..).starts_with('–') => ("–", Some("–")),
            _ => return None,
        };
        let rest = stretch_of(lower, at + opener.len()..);
        let start = lower.len() - rest.trim_start().len();
        (start < lower.len()).then_some((start, closer))
    })
}

/// The parts of a list that begins at `start`, and where it ends. None, where an item does not
/// begin with a number or holds another.
fn parts(
    numbers: Numbers<'_>,
    start: usize,
    closer: Option<&str>,
) -> Option<(Vec<Quantity>, usize)> {
    // Most colons are followed by words: no more is read of those.
    numbers.at(start)?;
    let rest = stretch_of(numbers.lower, start..);
    let end = start + end_of_list(rest, closer);
    let parts = numbers.within(start..end);
    let begins = parts.first().is_some_and(|it| it.stretch.start == start);
    let last = parts.last()?.stretch.end;
    let is_list = parts.windows(2).all(|pair| {
        let words = stretch_of(numbers.lower, pair[0].stretch.end..pair[1].stretch.start);
        without_joint(words, numbers.lexicon).is_some_and(|item| is_one(item, numbers.lexicon))
    });
    let ends = is_one(stretch_of(numbers.lower, last..end), numbers.lexicon);
    (begins && is_list && ends && parts.len() >= 2).then_some((parts, end))
}

/// The words of an item without what joins the next one to it; none, where nothing does.
fn without_joint<'t>(words: &'t str, lexicon: &Lexicon) -> Option<&'t str> {
    let words = words.trim_end();
    let end = lexicon.joints.at_end(words).unwrap_or(words.len());
    let without = stretch_of(words, ..end).trim_end();
    let without = without.trim_end_matches([',', ';']);
    (without.len() < words.len()).then_some(without)
}

/// Whether the words after a number are of that number alone: in "12 gunmen and a child" the
/// child is not one of the 12.
fn is_one(words: &str, lexicon: &Lexicon) -> bool {
    !words.contains([',', ';', ':'])
        && !words.contains(|c: char| c.is_ascii_digit())
        && !lexicon.joints.is_in(words)
}

/// Where a list ends: at what closes it, or with the sentence.
fn end_of_list(rest: &str, closer: Option<&str>) -> usize {
    let closed = closer.and_then(|closer| rest.find(closer));
    let stop = [". ", ".\n", "! ", "? ", "; "];
    let sentence = stop.iter().filter_map(|stop| {
        // A semicolon separates items where another number follows it.
        let (before, after) = rest.split_once(stop)?;
        let is_joint = *stop == "; " && after.contains(|c: char| c.is_ascii_digit());
        (!is_joint).then_some(before.len())
    });
    let sentence = sentence.min();
    // A parenthesis may close that was opened before the list.
    let outer = rest
        .find(')')
        .filter(|at| !stretch_of(rest, ..*at).contains('('));
    let ends = [closed, sentence, outer];
    let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
    stretch_of(rest, ..end)
        .trim_end_matches(['.', '!', '?', ' '])
        .len()
}

fn judge(
    numbers: Numbers<'_>,
    passage: &Passage<'_>,
    parts: &[Quantity],
    list: Range<usize>,
) -> Option<Remark> {
    let lexicon = numbers.lexicon;
    if !passage.is_own(&list)
        || lexicon
            .some_of
            .is_in(stretch_of(numbers.lower, list.clone()))
    {
        return None;
    }
    let before = passage.sentence_at(list.start).start..list.start;
    let totals: Vec<Quantity> = numbers
        .within(before.clone())
        .into_iter()
        .filter(|total| parts.iter().all(|part| part.value < total.value))
        .collect();
    let [total] = totals.as_slice() else {
        return None;
    };
    let between = stretch_of(numbers.lower, total.stretch.end..list.start);
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    let difference = (sum - total.value).abs();
    let is_clear = total.precision == Precision::Exact
        && parts.iter().all(|part| part.precision == Precision::Exact)
        && parts.iter().all(|part| is_alike(numbers, part, total))
        && !lexicon.some_of.is_in(between)
        && between.len() < 80;
    // Rounded shares may miss the whole by one or two.
    let tolerance = match total.measure {
        Measure::Percent => 2.0,
        Measure::Count | Measure::Money => 0.001 * total.value.max(0.5),
    };
    if !is_clear || difference <= tolerance || difference > SLIP.max(total.value / 5.0) {
        return None;
    }
    let written = stretch_of(&passage.text, total.stretch.clone());
    let first = parts.first()?.stretch.start;
    let addends: Vec<&str> = parts
        .iter()
        .map(|part| stretch_of(&passage.text, part.stretch.clone()))
        .collect();
    Some(
        Remark::new(
            passage.place(total.stretch.clone()),
            format!("the parts of this `{written}` do not add up to it"),
        )
        .help(format!(
            "{} make {}: correct the total or a part, or say that the list is not complete",
            addends.join(" + "),
            grouped(sum, lexicon.decimal)
        ))
        .also(passage.place(first..list.end), "the parts"),
    )
}

/// A number with the signs of the language: 9,000,000.
fn grouped(value: f64, decimal: char) -> String {
    let group = if decimal == ',' { '.' } else { ',' };
    // Sums of decimals carry the dust of binary fractions.
    let rounded = (value * 1000.0).round() / 1000.0;
    let written = rounded.to_string();
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(decimal);
        text.push_str(decimals);
    }
    text
}

/// Whether a part counts as the total does: both are counts, or per cent, or money.
fn is_alike(numbers: Numbers<'_>, part: &Quantity, total: &Quantity) -> bool {
    let unit = |quantity: &Quantity, lexicon: &Lexicon| {
        let word = quantity.counted.first().cloned();
        word.map(|word| stretch_of(numbers.lower, word))
            .filter(|word| is_unit(word, lexicon))
    };
    let part_unit = unit(part, numbers.lexicon);
    part.measure == total.measure
        && !part.is_rate
        && (part_unit.is_none() || part_unit == unit(total, numbers.lexicon))
}
