//! How English bends an acronym and its long form: plurals, possessives, "a" and "an".

/// The long form in the plural: "members of parliament".
pub(super) fn plural_of(long: &str) -> String {
    match long.split_once(" of ") {
        Some((head, rest)) => format!("{} of {rest}", plural(head)),
        None => plural(long),
    }
}

/// The long form as somebody's: "the United Nations’".
pub(super) fn possessive_of(long: &str) -> String {
    if long.ends_with('s') {
        format!("{long}’")
    } else {
        format!("{long}’s")
    }
}

/// A regular plural.
fn plural(words: &str) -> String {
    let before_y = words
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    match before_y {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "x", "z", "ch", "sh"]
            .iter()
            .any(|end| words.ends_with(end)) =>
        {
            format!("{words}es")
        }
        None => format!("{words}s"),
    }
}

/// Makes "an FBI" into "a Federal …": the article at the end of `written` goes by what is
/// said next.
pub(super) fn fit_article(written: &mut String, long: &str) {
    let Some(before) = written.strip_suffix(' ') else {
        return;
    };
    let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    let long = long.to_lowercase();
    let sounds_as_consonant = ["uni", "eu", "us", "one"]
        .iter()
        .any(|start| long.starts_with(start));
    let begins_with_vowel = long.starts_with(['a', 'e', 'i', 'o', 'u']) && !sounds_as_consonant;
    let article = match (word, begins_with_vowel) {
        ("a", true) => "an",
        ("A", true) => "An",
        ("an", false) => "a",
        ("An", false) => "A",
        _ => return,
    };
    written.truncate(before.len() - word.len());
    written.push_str(article);
    written.push(' ');
}
