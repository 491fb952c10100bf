//! Tells a brief from the other TOML files of a folder.

use crate::keys::FileKind;
use crate::syntax::parse;

/// The key that a brief has, and hardly another file.
const OWN_KEY: &str = "bluf";

/// Whether a text is a brief, with whatever mistakes: one of its keys is `bluf`, or at least half
/// of them are keys of a brief. A file without any key is one, too: nothing says that it is
/// another's.
///
/// Only keys at the root of the file count, and the names of tables, as in `[[judgments]]`.
#[must_use]
pub fn is_brief(text: &str) -> bool {
    if has_own_key(text) {
        return true;
    }
    let (document, _) = parse(text);
    let keys = document.get_ref().iter().map(|(key, _)| key.get_ref());
    let (mut of_brief, mut others) = (0, 0);
    for key in keys {
        if key == OWN_KEY {
            return true;
        }
        match FileKind::Brief.keys().root.iter().any(|known| known == key) {
            true => of_brief += 1,
            false => others += 1,
        }
    }
    of_brief >= others
}

/// Whether a line before the first table begins with the key of its own. This is so in nearly
/// every brief, and found without parsing it; a file that cannot be parsed has such a line, too.
fn has_own_key(text: &str) -> bool {
    let lines = text.lines().map(str::trim_start);
    let mut root = lines.take_while(|line| !line.starts_with('['));
    root.any(|line| {
        let rest = line.strip_prefix(OWN_KEY);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brief_is_known_by_its_keys() {
        for brief in [
            "title = 'a'\ndate = 2026-05-12\nbluf = 'x'\n",
            "titel = 'a'\nblfu = 'x'\ndate = 2026-05-12\nstatus = 'final'\n",
            "\"bluf\" = 'x'\nother = 1\nmore = 2\nstill = 3\n",
            "[[judgments]]\ntext = 'x'\n",
            "title = 'a",
            "bluf = 'a\n[[[",
            "# not begun yet\n",
            "",
        ] {
            assert!(is_brief(brief), "{brief}");
        }
        for other in [
            "[package]\nname = 'a'\nbluf = 1\n[dependencies]\nbluf = '1'\n",
            "[workspace]\nmembers = []\n",
            "baseURL = 'x'\nlanguageCode = 'en'\ntitle = 'a site'\n",
            "description = 'ours'\nbody = ['situation']\n",
            "[tool.ruff]\nline-length = 100\n",
        ] {
            assert!(!is_brief(other), "{other}");
        }
    }
}
