//! The nearest right spelling of a word that is not known.

/// No word that is known is nearly as long, and to compare takes time with the length.
const LONGEST: usize = 200;

/// The one of `candidates` that `word` was most likely meant to be, if any is near.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let folded = fold(word);
    let far_enough = (folded.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&folded, &fold(candidate));
            // What only breaks off early, `en` for `en-US`, is nearer than any misspelling.
            let breaks_off = word.len() >= 2 && candidate.starts_with(word);
            (if breaks_off { 0 } else { distance }, candidate)
        })
        .filter(|(distance, candidate)| {
            *distance <= far_enough || (word.len() >= 4 && fold(candidate).starts_with(&folded))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether two spellings are of one word: they differ in case, hyphens and the like alone.
pub(crate) fn is_same_word(one: &str, other: &str) -> bool {
    fold(one.trim()) == fold(other)
}

/// Letters alone, so that case, hyphens and British spelling weigh little.
fn fold(word: &str) -> String {
    word.to_lowercase()
        .replace(['-', '_', ' '], "")
        .replace("judgement", "judgment")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let keys = ["title", "timeline", "judgments", "decision_by", "to"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("judgements", keys), Some("judgments"));
        assert_eq!(nearest("decision-by", keys), Some("decision_by"));
        assert_eq!(nearest("banana", keys), None);
        assert_eq!(nearest("x", keys), None);
    }
}
