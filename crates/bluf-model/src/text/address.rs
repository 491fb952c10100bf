//! Where a web address ends, for the reader of texts and for the writer of releases.

/// Length of the address that a word begins with: without the punctuation of the sentence around
/// it, and without a parenthesis that it did not open.
#[must_use]
pub fn address_end(word: &str) -> usize {
    let mut address = word.split(ends_address).next().unwrap_or(word);
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*']);
        let shorter = match shorter.strip_suffix(')') {
            Some(without) if !without.contains('(') => without,
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address.len();
        }
        address = shorter;
    }
}

/// Whether no address goes on at a character.
#[must_use]
pub fn ends_address(character: char) -> bool {
    character.is_whitespace() || matches!(character, '<' | '>' | '"' | '«' | '»' | '“' | '”')
}
