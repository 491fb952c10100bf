//! Citations: `[@a]`, `[@a, p. 4]`, `[@a; @b]`, `[@a, grade C3]`.

use super::Citation;
use super::problem::{CitationError, TextProblem, TextProblemKind};
use crate::{Grade, SourceId};

/// Reads the inside of a citation, `@a, p. 4; @b`, which begins at `offset` of the field.
/// Entries that cannot be read are reported and left out.
pub(super) fn parse_citations(
    inside: &str,
    offset: usize,
    problems: &mut Vec<TextProblem>,
) -> Vec<Citation> {
    let mut citations = Vec::new();
    let mut start = 0;
    for entry in inside.split(';') {
        let entry_start = start + (entry.len() - entry.trim_start().len());
        start += entry.len() + 1;
        match parse_citation(entry.trim(), offset + entry_start) {
            Ok(citation) => citations.push(citation),
            Err(problem) => problems.push(problem),
        }
    }
    citations
}

fn parse_citation(entry: &str, offset: usize) -> Result<Citation, TextProblem> {
    let problem = |error, start: usize, length: usize| TextProblem {
        kind: TextProblemKind::Citation(error),
        words: offset + start..offset + start + length,
    };
    let Some(rest) = entry.strip_prefix('@') else {
        return Err(problem(
            CitationError::MissingAt(entry.to_owned()),
            0,
            entry.len(),
        ));
    };
    let (id, details) = match rest.split_once(',') {
        Some((id, details)) => (id.trim_end(), Some(details)),
        None => (rest, None),
    };
    if let Some((id, place)) = id
        .split_once(' ')
        .filter(|(id, _)| SourceId::new(id).is_some())
    {
        let error = CitationError::MissingComma {
            id: id.to_owned(),
            place: place.trim().to_owned(),
        };
        return Err(problem(error, 0, entry.len()));
    }
    let Some(source) = SourceId::new(id) else {
        // Signs that CommonMark would read have a backslash by now, which nobody typed.
        let typed = id.replace('\\', "");
        return Err(problem(CitationError::Id(typed), 0, id.len() + 1));
    };
    let mut locator = Vec::new();
    let mut grade = None;
    for detail in details
        .into_iter()
        .flat_map(|details| details.split(','))
        .map(str::trim)
    {
        if detail.starts_with('@') {
            return Err(problem(CitationError::Comma, 0, entry.len()));
        }
        match detail.strip_prefix("grade ") {
            Some(text) => {
                let Some(parsed) = Grade::parse(text.trim()) else {
                    let start = detail.as_ptr() as usize - entry.as_ptr() as usize;
                    let error = CitationError::Grade(text.trim().to_owned());
                    return Err(problem(error, start, detail.len()));
                };
                grade = Some(parsed);
            }
            None if detail.is_empty() => {}
            None => locator.push(detail),
        }
    }
    Ok(Citation {
        source,
        locator: (!locator.is_empty()).then(|| locator.join(", ")),
        grade,
        words: offset..offset + id.len() + 1,
    })
}
