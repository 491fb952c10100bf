//! From a text to a label.

use std::collections::{BTreeMap, BTreeSet};

use super::error::MarkingError;
use super::label::{ControlId, Label, control, find, ids};
use super::print::{Form, entry};
use super::scheme::{Effect, Exclusion, Requirement, Scheme, Takes};
use super::tables::{is_country, is_group};

impl Label {
    /// Reads a label of a system in either of its forms: `SECRET//NOFORN`, `S//NF`.
    ///
    /// # Errors
    ///
    /// When it breaks a rule of its system; [`MarkingError::Unknown`] where it does not begin
    /// with a level.
    pub fn parse(text: &str, scheme: Scheme) -> Result<Self, MarkingError> {
        let table = scheme.table();
        // Word processors make a dash of a hyphen between spaces.
        let text = &text.replace(" \u{2013} ", " - ");
        let mut segments = text.split(table.between_groups).map(str::trim);
        let mut written = Vec::new();
        let first = segments.next().unwrap_or_default();
        let first = before_level(first, scheme, &mut written);
        let level = level_of(first, scheme).ok_or(MarkingError::Unknown)?;
        for segment in segments {
            entries_of(segment, scheme, &mut written)?;
        }
        let mut controls: BTreeMap<ControlId, BTreeSet<String>> = BTreeMap::new();
        for entry in &written {
            let own = entry.words.iter().cloned().collect();
            let it = control(scheme, entry.id);
            if it.takes == Takes::Words {
                controls.entry(entry.id).or_default().extend(own);
            } else if controls.insert(entry.id, own).is_some() {
                return Err(MarkingError::Twice(it.banner));
            }
        }
        let lacks_owner = add_owner(scheme, &mut controls);
        let label = Self::new(scheme, level, controls);
        label.check()?;
        let is_in_order = !lacks_owner
            && written.is_sorted_by(|one, next| one.id <= next.id)
            && written.iter().all(|it| it.is_in_order(scheme));
        if is_in_order {
            return Ok(label);
        }
        let form = match segments_are_banner(text, scheme) {
            true => Form::Banner,
            false => Form::Portion,
        };
        Err(MarkingError::Order {
            right: label.written(form),
            rule: table.order_rule,
        })
    }

    /// What the system says of a single marking.
    fn check(&self) -> Result<(), MarkingError> {
        let table = self.scheme().table();
        let banners = |portions: &[&str]| -> Vec<&'static str> {
            let levels = table.levels.iter();
            levels
                .filter(|level| portions.contains(&level.portion))
                .map(|level| level.banner)
                .collect()
        };
        for (it, _) in self.controls() {
            if !it.stands_on(self.level()) {
                return Err(MarkingError::WrongLevel {
                    control: it.banner.to_owned(),
                    levels: banners(it.levels),
                    rule: it.level_rule,
                });
            }
        }
        for Exclusion { controls, rule } in table.exclusions {
            let mut both = self
                .controls()
                .filter(|(it, _)| controls.contains(&it.portion));
            if let (Some((one, _)), Some((other, _))) = (both.next(), both.next()) {
                return Err(MarkingError::Excluded {
                    one: one.banner,
                    other: other.banner,
                    rule,
                });
            }
        }
        for Requirement {
            control,
            compartment,
            levels,
            with,
            rule,
        } in table.requirements
        {
            let applies = |(it, words): &(&super::scheme::Control, &BTreeSet<String>)| {
                it.portion == *control && compartment.is_none_or(|word| words.contains(word))
            };
            let Some((it, _)) = self.controls().find(applies) else {
                continue;
            };
            let shown = match compartment {
                Some(compartment) => format!("{}-{compartment}", it.banner),
                None => it.banner.to_owned(),
            };
            if !levels.is_empty() && !levels.contains(&self.level().portion) {
                return Err(MarkingError::WrongLevel {
                    control: shown,
                    levels: banners(levels),
                    rule,
                });
            }
            if let Some(with) = with
                && !self.has_any_of(with)
            {
                let needed = find(self.scheme(), with)
                    .map(|id| super::label::control(self.scheme(), id).banner);
                return Err(MarkingError::Needs {
                    control: shown,
                    needed: needed.unwrap_or(with),
                    rule,
                });
            }
        }
        Ok(())
    }

    /// Whether it has a control, or one that begins with its mark and a hyphen: `OC`, `OC-USGOV`.
    fn has_any_of(&self, portion: &str) -> bool {
        self.controls().any(|(it, _)| {
            it.portion == portion
                || it
                    .portion
                    .strip_prefix(portion)
                    .is_some_and(|rest| rest.starts_with('-'))
        })
    }
}

/// What stands behind the controls before a level; these are read.
fn before_level<'a>(text: &'a str, scheme: Scheme, written: &mut Vec<Written>) -> &'a str {
    for id in ids(scheme).filter(|id| scheme.table().groups[id.group].before_level) {
        let it = control(scheme, id);
        if let Some(rest) = text
            .strip_prefix(it.banner)
            .and_then(|it| it.strip_prefix(' '))
        {
            written.push(Written {
                id,
                words: Vec::new(),
                text: it.banner.to_owned(),
            });
            return rest.trim();
        }
    }
    text
}

/// Puts the owner of the system into each list of those to whom something is released, where it is
/// missing, and says whether it was.
fn add_owner(scheme: Scheme, controls: &mut BTreeMap<ControlId, BTreeSet<String>>) -> bool {
    let mut was_missing = false;
    for (id, words) in controls {
        let it = control(scheme, *id);
        let is_release = it.takes == Takes::Countries && it.portion == "REL TO";
        if let (true, Some(owner)) = (is_release, scheme.table().owner) {
            was_missing |= words.insert(owner.to_owned());
        }
    }
    was_missing
}

/// The level of this spelling.
pub(super) fn level_of(word: &str, scheme: Scheme) -> Option<usize> {
    let is_it = |level: &super::scheme::Level| {
        level.banner == word || level.portion == word || level.also.contains(&word)
    };
    scheme.table().levels.iter().position(is_it)
}

/// Whether a text has the long form of its level.
fn segments_are_banner(text: &str, scheme: Scheme) -> bool {
    let table = scheme.table();
    let first = text
        .split(table.between_groups)
        .next()
        .unwrap_or_default()
        .trim();
    table.levels.iter().any(|level| level.banner == first)
}

/// A control as it is written, with what follows it.
struct Written {
    id: ControlId,
    words: Vec<String>,
    /// What follows it, as written.
    text: String,
}

impl Written {
    /// Whether what follows the control stands in its order.
    fn is_in_order(&self, scheme: Scheme) -> bool {
        let words: BTreeSet<String> = self.words.iter().cloned().collect();
        let it = control(scheme, self.id);
        let squeezed = |text: &str| {
            let text = text.replace(',', ", ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        [Form::Banner, Form::Portion].iter().any(|form| {
            let whole = entry(scheme, it, &words, *form);
            squeezed(&whole) == squeezed(&self.text)
        })
    }
}

/// Reads the controls of one group.
fn entries_of(
    segment: &str,
    scheme: Scheme,
    written: &mut Vec<Written>,
) -> Result<(), MarkingError> {
    let unknown = |word: &str| MarkingError::UnknownControl {
        word: word.to_owned(),
        scheme,
    };
    // A group of one separator may hold another scheme's: the first control says which it is.
    let between = ids(scheme)
        .find(|id| starts_with_control(segment, scheme, *id))
        .map_or("/", |id| scheme.table().groups[id.group].between);
    let first = written.len();
    for text in segment.split(between).map(str::trim) {
        let found = ids(scheme)
            .filter(|id| starts_with_control(text, scheme, *id))
            // `LES-NF` begins with `LES`, and `OC-USGOV` with `OC`: the longest is meant.
            .max_by_key(|id| {
                let it = control(scheme, *id);
                let kind = match it.takes {
                    Takes::Words => 0,
                    Takes::Organizations => 1,
                    _ => 2,
                };
                (kind, it.portion.len())
            });
        match (found, written[first..].last_mut()) {
            (Some(id), last) => {
                if last.is_some_and(|last| last.id.group != id.group) {
                    return Err(unknown(segment));
                }
                written.push(read(text, scheme, id)?);
            }
            // Programs of special access stand side by side under one `SAR`.
            (None, Some(last)) if control(scheme, last.id).takes == Takes::Programs => {
                last.words.push(program(text).ok_or_else(|| unknown(text))?);
                last.text = format!("{}/{text}", last.text);
            }
            (None, _) => return Err(unknown(text)),
        }
    }
    Ok(())
}

/// Whether a text is a control behind the level, alone or with what may follow it.
fn starts_with_control(text: &str, scheme: Scheme, id: ControlId) -> bool {
    let it = control(scheme, id);
    if scheme.table().groups[id.group].before_level {
        return false;
    }
    let is_of_capitals = |text: &str| {
        text.contains(|c: char| c.is_ascii_uppercase())
            && !text.contains(|c: char| c.is_lowercase() || "[](){}".contains(c))
    };
    if it.takes == Takes::Words {
        return is_of_capitals(text);
    }
    if it.takes == Takes::Organizations {
        let before = text.strip_suffix(it.banner);
        return before.is_some_and(|it| it.ends_with(' ') && is_of_capitals(it));
    }
    [it.banner, it.portion].iter().any(|head| {
        text.strip_prefix(head).is_some_and(|rest| match it.takes {
            Takes::Nothing => rest.is_empty(),
            Takes::Countries | Takes::Origins => rest.is_empty() || rest.starts_with(' '),
            Takes::Compartments => rest.is_empty() || rest.starts_with('-'),
            Takes::Programs => rest.starts_with('-'),
            Takes::Organizations | Takes::Words => false,
        })
    })
}

fn read(text: &str, scheme: Scheme, id: ControlId) -> Result<Written, MarkingError> {
    let it = control(scheme, id);
    let rest = [it.banner, it.portion]
        .into_iter()
        .filter_map(|head| text.strip_prefix(head))
        .min_by_key(|rest| rest.len())
        .unwrap_or(text)
        .trim();
    let unknown = || MarkingError::UnknownControl {
        word: text.to_owned(),
        scheme,
    };
    let words: Vec<String> = match it.takes {
        Takes::Nothing => Vec::new(),
        Takes::Countries => countries(rest.split(',').map(str::trim))?,
        Takes::Origins => countries(rest.split_whitespace())?,
        Takes::Compartments => compartments(rest).ok_or_else(unknown)?,
        Takes::Words => vec![text.to_owned()],
        Takes::Organizations => {
            let names = text.strip_suffix(it.banner).unwrap_or(text).trim();
            names
                .split('/')
                .map(|name| name.trim().to_owned())
                .collect()
        }
        Takes::Programs => vec![program(rest.trim_start_matches('-')).ok_or_else(unknown)?],
    };
    let names_nobody = words
        .iter()
        .all(|word| Some(word.as_str()) == scheme.table().owner);
    if it.effect == Effect::LetsIn && it.takes == Takes::Countries && names_nobody {
        return Err(MarkingError::NoCountry {
            control: it.banner,
            rule: it.level_rule,
        });
    }
    Ok(Written {
        id,
        words,
        text: text.to_owned(),
    })
}

fn countries<'a>(words: impl Iterator<Item = &'a str>) -> Result<Vec<String>, MarkingError> {
    words
        .filter(|word| !word.is_empty())
        .map(|word| match is_country(word) || is_group(word) {
            true => Ok(word.to_owned()),
            false => Err(MarkingError::UnknownCountry(word.to_owned())),
        })
        .collect()
}

/// `-G ABCD EFGH-X` as compartments `G`, `G ABCD`, `G EFGH`, `X`.
fn compartments(rest: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for part in rest.split('-').skip(1) {
        let mut words = part.split_whitespace();
        let compartment = words.next().and_then(program)?;
        found.push(compartment.clone());
        for sub in words {
            found.push(format!("{compartment} {}", program(sub)?));
        }
    }
    (rest.is_empty() || !found.is_empty()).then_some(found)
}

/// A name of a program or compartment: capitals and digits.
fn program(word: &str) -> Option<String> {
    let is_name = !word.is_empty()
        && word
            .chars()
            .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == ' ');
    is_name.then(|| word.to_owned())
}
