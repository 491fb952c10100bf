//! Messages as a SARIF 2.1.0 log (OASIS, 2020), for programs that collect findings.

use std::collections::BTreeMap;

use bluf::{Message, Safety, Source, rules};
use bluf_model::{Level, Rule, Severity};
use bluf_toml::{ByteEdit, Label};
use serde::Serialize;

use super::lines;
use super::visible::escaped;

/// Where the format is defined.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A log, as far as it is written: the names are the standard's.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: usize,
    byte_length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    artifact_changes: [ArtifactChange; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Text,
}

/// The log of a run, with a line end. Every rule is in it, whether it was broken or not.
pub(super) fn render(messages: &[Message]) -> String {
    let rules: Vec<&Rule> = rules::all().collect();
    let by_id: BTreeMap<&str, usize> = rules.iter().map(|rule| rule.id).zip(0..).collect();
    let driver = Driver {
        name: "bluf",
        version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|rule| descriptor(rule)).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        column_kind: "unicodeCodePoints",
        results: messages.iter().map(|it| found(it, &by_id)).collect(),
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [run],
    };
    let mut text = serde_json::to_string_pretty(&log).expect("a log has only string keys");
    text.push('\n');
    escaped(text)
}

fn descriptor(rule: &Rule) -> Descriptor {
    let text = |text: String| Text { text };
    Descriptor {
        id: rule.id,
        short_description: text(rule.summary.to_owned()),
        full_description: text(format!("{} Source: {}.", rule.reasoning, rule.source)),
        help: text(format!(
            "Instead of\n\n{}\n\nwrite\n\n{}\n",
            rule.bad.trim(),
            rule.good.trim()
        )),
        default_configuration: Configuration {
            enabled: rule.level != Level::Off,
            level: match rule.level {
                Level::Off | Level::Warn => "warning",
                Level::Deny => "error",
            },
        },
    }
}

fn found<'a>(message: &'a Message, rules: &BTreeMap<&str, usize>) -> Found<'a> {
    let text = lines(message);
    let place = message.location.as_ref();
    let others = place.into_iter().flat_map(|place| {
        let others = place.others.iter().zip(1..);
        others.map(|(label, id)| location(&place.source, label, Some(id)))
    });
    Found {
        rule_id: message.rule.map(|rule| rule.id),
        rule_index: message.rule.and_then(|rule| rules.get(rule.id).copied()),
        level: match message.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "note",
        },
        message: Text { text },
        locations: place
            .iter()
            .map(|place| location(&place.source, &place.label, None))
            .collect(),
        related_locations: others.collect(),
        fixes: place
            .filter(|_| !message.fix.is_empty() && message.safety == Safety::Safe)
            .iter()
            .map(|place| fix(&place.source, &message.fix))
            .collect(),
    }
}

fn location(source: &Source, label: &Label, id: Option<usize>) -> Location {
    Location {
        id,
        physical_location: PhysicalLocation {
            artifact_location: artifact(source),
            region: region(source, label.span.start, label.span.end),
        },
        message: (!label.text.is_empty()).then(|| Text {
            text: label.text.clone(),
        }),
    }
}

fn artifact(source: &Source) -> ArtifactLocation {
    ArtifactLocation {
        uri: uri(source.name()),
    }
}

/// Lines and columns, counted from 1 in characters, the end exclusive; and bytes.
fn region(source: &Source, start: usize, end: usize) -> Region {
    let (from, to) = (source.position(start), source.position(end));
    Region {
        start_line: from.line,
        start_column: from.column,
        end_line: to.line,
        end_column: to.column,
        byte_offset: start,
        byte_length: end - start,
    }
}

fn fix(source: &Source, edits: &[ByteEdit]) -> Fix {
    let replacement = |edit: &ByteEdit| Replacement {
        deleted_region: region(source, edit.span.start, edit.span.end),
        inserted_content: Text {
            text: edit.text.clone(),
        },
    };
    Fix {
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(source),
            replacements: edits.iter().map(replacement).collect(),
        }],
    }
}

/// The name of a file as a relative reference (RFC 3986): what has a meaning there is escaped.
fn uri(name: &str) -> String {
    let mut uri = String::new();
    for byte in name.replace('\\', "/").bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if is_plain {
            uri.push(char::from(byte));
        } else {
            uri += &format!("%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_become_references() {
        assert_eq!(uri("briefs/año 1,b.toml"), "briefs/a%C3%B1o%201%2Cb.toml");
    }
}
