//! A pattern of a `.gitignore`, and which paths it fits.

/// A line of a `.gitignore`.
#[derive(Debug)]
pub(super) struct Pattern {
    /// Whether what it fits is ignored, and not taken in again: `!kept.toml`.
    pub ignores: bool,
    /// Whether it fits directories alone: `drafts/`.
    directories_alone: bool,
    /// Whether it counts from the directory of its file, and not at every depth: `/drafts`, `a/b`.
    anchored: bool,
    /// The names that a path must have.
    names: Vec<Name>,
}

/// What a name in a path must be like.
#[derive(Debug)]
enum Name {
    /// Any number of names: `**`.
    Any,
    /// One name, sign by sign.
    Signs(Vec<Sign>),
}

/// What a character of a name must be like.
#[derive(Debug)]
enum Sign {
    /// Any number of characters: `*`.
    Any,
    /// One character: `?`.
    One,
    /// This one.
    Just(char),
    /// One of these ranges, or none of them: `[a-z]`, `[!0-9]`.
    Of(Vec<(char, char)>, bool),
}

impl Pattern {
    /// The pattern of a line; none, where it is empty or a comment.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let line = without_blanks(line.strip_suffix('\r').unwrap_or(line));
        if line.starts_with('#') {
            return None;
        }
        let (line, ignores) = match line.strip_prefix('!') {
            Some(rest) => (rest, false),
            None => (line, true),
        };
        let (line, directories_alone) = match line.strip_suffix('/') {
            Some(rest) => (rest, true),
            None => (line, false),
        };
        let anchored = line.contains('/');
        let line = line.strip_prefix('/').unwrap_or(line);
        if line.is_empty() {
            return None;
        }
        let name = |name: &str| match name {
            "**" => Name::Any,
            name => Name::Signs(signs(name)),
        };
        let mut names: Vec<Name> = line.split('/').map(name).collect();
        // `a/**` fits all that is in it, and not the directory itself.
        if let [.., Name::Any] = names.as_slice() {
            names.push(Name::Signs(vec![Sign::Any]));
        }
        Some(Self {
            ignores,
            directories_alone,
            anchored,
            names,
        })
    }

    /// Whether it fits the path of these names, from the directory of its file.
    pub(super) fn fits(&self, path: &[String], is_directory: bool) -> bool {
        if self.directories_alone && !is_directory {
            return false;
        }
        // Directories are left out with all that is in them, so the last name is enough.
        let path = match (self.anchored, path) {
            (false, [.., _]) => path.get(path.len() - 1..).unwrap_or_default(),
            _ => path,
        };
        let is_any = |name: &Name| matches!(name, Name::Any);
        wild(&self.names, path, is_any, |name, part| match name {
            Name::Any => true,
            Name::Signs(signs) => {
                let part: Vec<char> = part.chars().collect();
                wild(signs, &part, |sign| matches!(sign, Sign::Any), Sign::fits)
            }
        })
    }
}

impl Sign {
    fn fits(&self, character: &char) -> bool {
        match self {
            Self::Any | Self::One => true,
            Self::Just(this) => this == character,
            Self::Of(ranges, negated) => {
                let within = |(from, to): &(char, char)| (from..=to).contains(&character);
                ranges.iter().any(within) != *negated
            }
        }
    }
}

/// Whether a pattern fits the whole of a text, where some of its parts stand for any number of
/// others. It takes no more steps than the product of both lengths: when it fails, only the last
/// such part has to take in more.
fn wild<P, T>(
    pattern: &[P],
    text: &[T],
    is_any: impl Fn(&P) -> bool,
    fits: impl Fn(&P, &T) -> bool,
) -> bool {
    let (mut at, mut within) = (0, 0);
    // Behind the last part that stands for any number, and where the text went on there.
    let mut last: Option<(usize, usize)> = None;
    while let Some(item) = text.get(within) {
        match pattern.get(at) {
            Some(part) if is_any(part) => {
                at += 1;
                last = Some((at, within));
            }
            Some(part) if fits(part, item) => {
                at += 1;
                within += 1;
            }
            _ => match &mut last {
                Some((after, from)) => {
                    *from += 1;
                    (at, within) = (*after, *from);
                }
                None => return false,
            },
        }
    }
    pattern.iter().skip(at).all(is_any)
}

/// A line without the blanks at its end, but for one that is escaped.
fn without_blanks(line: &str) -> &str {
    let bare = line.trim_end_matches(' ');
    match line.strip_prefix(bare) {
        Some(blanks) if bare.ends_with('\\') && !blanks.is_empty() => {
            line.get(..=bare.len()).unwrap_or(line)
        }
        _ => bare,
    }
}

/// The signs of a name.
fn signs(name: &str) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut rest = name.chars();
    while let Some(character) = rest.next() {
        let sign = match character {
            '*' => Sign::Any,
            '?' => Sign::One,
            '\\' => Sign::Just(rest.next().unwrap_or('\\')),
            '[' => match set(rest.as_str()) {
                Some((sign, after)) => {
                    rest = after.chars();
                    sign
                }
                None => Sign::Just('['),
            },
            other => Sign::Just(other),
        };
        signs.push(sign);
    }
    signs
}

/// The set of characters at the beginning of a text, after its bracket, and what follows it.
fn set(text: &str) -> Option<(Sign, &str)> {
    let (negated, inner) = match text.strip_prefix(['!', '^']) {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let mut ranges = Vec::new();
    let mut rest = inner.chars();
    loop {
        let from = match rest.next()? {
            // A bracket that comes first is a character of the set.
            ']' if !ranges.is_empty() => break,
            '\\' => rest.next()?,
            other => other,
        };
        let mut ahead = rest.clone();
        let to = match (ahead.next(), ahead.next()) {
            (Some('-'), Some(to)) if to != ']' => {
                rest = ahead;
                to
            }
            _ => from,
        };
        ranges.push((from, to));
    }
    Some((Sign::Of(ranges, negated), rest.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, path: &str) -> bool {
        let directory = path.ends_with('/');
        let names = path.trim_end_matches('/').split('/').map(str::to_owned);
        let names: Vec<String> = names.collect();
        Pattern::parse(pattern).is_some_and(|it| it.fits(&names, directory))
    }

    #[test]
    fn patterns_fit_what_git_says() {
        // Each row was asked of `git check-ignore`.
        for (pattern, path, wanted) in [
            ("draft.toml", "a/b/draft.toml", true),
            ("/draft.toml", "a/draft.toml", false),
            ("a/draft.toml", "a/draft.toml", true),
            ("a/draft.toml", "b/a/draft.toml", false),
            ("drafts/", "drafts", false),
            ("drafts/", "b/drafts/", true),
            ("*.toml", "a/x.toml", true),
            ("x*y*z", "xaybyz", true),
            ("x*y*z", "xaybz1", false),
            ("a/*.toml", "a/b/x.toml", false),
            ("**/x.toml", "x.toml", true),
            ("**/x.toml", "a/b/x.toml", true),
            ("a/**/x.toml", "a/x.toml", true),
            ("a/**/x.toml", "a/b/c/x.toml", true),
            ("a/**", "a/b/c", true),
            ("?.toml", "x.toml", true),
            ("[a-c].toml", "b.toml", true),
            ("[!a-c].toml", "b.toml", false),
            ("[]x].toml", "].toml", true),
            ("\\#a", "#a", true),
            ("\\!a", "!a", true),
            ("a\\ ", "a ", true),
            ("a  ", "a", true),
            ("a\\*", "ab", false),
        ] {
            assert_eq!(fits(pattern, path), wanted, "{pattern} {path}");
        }
        for line in ["", "# a", "   ", "/", "!"] {
            assert!(Pattern::parse(line).is_none(), "{line:?}");
        }
    }

    #[test]
    fn a_pattern_full_of_stars_ends() {
        let name = "a".repeat(20_000);
        assert!(!fits(&format!("{}b", "*a".repeat(200)), &name));
        assert!(!fits(
            &format!("{}b", "**/a/".repeat(200)),
            &"a/".repeat(200)
        ));
    }
}
