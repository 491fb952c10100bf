//! A brief to begin with: a template's own annotated example, with the author's choices in it.

use bluf_model::{Day, Language, Vocabulary};

/// What a new brief is to say of itself.
#[derive(Debug, Clone)]
pub struct Scaffold {
    /// The subject line; none keeps the example's.
    pub title: Option<String>,
    /// The date.
    pub date: Day,
    /// The template.
    pub template: String,
    /// The language.
    pub language: Language,
    /// Where the JSON Schema is, from the brief; none leaves the line out.
    pub schema: Option<String>,
}

/// Writes a new brief from the `starter` of a template: its lines for the schema, the title, the
/// date, the template and the language say what `options` says, and all others stay.
#[must_use]
pub fn scaffold(starter: &str, options: &Scaffold) -> String {
    let mut brief = String::new();
    if let Some(schema) = &options.schema {
        brief.push_str(&format!("#:schema {schema}\n"));
    }
    for line in starter.lines() {
        let value = match line.split_once('=').map(|(key, _)| key.trim()) {
            Some("title") => options.title.as_ref().map(|title| quoted(title)),
            Some("date") => Some(options.date.0.to_string()),
            Some("template") => Some(quoted(&options.template)),
            Some("language") => Some(quoted(options.language.term())),
            _ => None,
        };
        match (value, line.split_once('=')) {
            (Some(value), Some((key, old))) => {
                // Comments stay in their column where the new value leaves room.
                let (old, comment) = old.split_at(old.find(" #").unwrap_or(old.len()));
                let width = if comment.is_empty() {
                    0
                } else {
                    old.chars().count()
                };
                let value = format!(" {value}");
                brief.push_str(&format!("{key}={value:<width$}{comment}\n"));
            }
            _ if line.starts_with("#:schema") => {}
            _ => {
                brief.push_str(line);
                brief.push('\n');
            }
        }
    }
    brief
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(text.replace(['\n', '\r'], " ")).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Defaults, LoadOptions, load_brief};

    #[test]
    fn the_choices_stand_in_the_new_brief_and_any_title_survives() {
        let starter =
            "#:schema x\ntitle    = \"Old\"  # short\ndate     = 2020-01-01\nbluf = 'x'\n";
        let title = "A \"quoted\" \\ title, C:\\new '''";
        let options = Scaffold {
            title: Some(title.to_owned()),
            date: Day(chrono::NaiveDate::from_ymd_opt(2026, 5, 12).unwrap()),
            template: "decision-memo".to_owned(),
            language: Language::Es,
            schema: None,
        };
        let brief = scaffold(starter, &options);
        assert!(!brief.contains("#:schema"));
        let defaults = Defaults::default();
        let loaded = load_brief(
            &brief,
            &LoadOptions {
                defaults: &defaults,
                covers: &|_| true,
                files: &crate::FileError::no_files,
                limits: crate::FileLimits::default(),
            },
        )
        .unwrap();
        assert_eq!(loaded.brief.title.text, title);
        assert_eq!(loaded.brief.date, options.date);
    }
}
