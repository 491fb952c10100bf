//! Messages as a SARIF 2.1.0 log (OASIS, 2020), for programs that collect findings.

use std::collections::BTreeMap;

use bluf_model::{Level, Rule, Severity};
use bluf_toml::{ByteEdit, Label};
use serde_json::json;
use serde_sarif::sarif::{
    ArtifactChange, ArtifactContent, ArtifactLocation, Fix, Location, Message as Text,
    MultiformatMessageString, PhysicalLocation, Region, Replacement, ReportingConfiguration,
    ReportingDescriptor, Result as Found, ResultLevel, Run, Sarif, Tool, ToolComponent,
};

use super::{Message, Source};
use crate::rules::all;

/// Where the format is defined.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The log of a run, with a line end. Every rule stands in it, whether it was broken or not.
pub fn render(messages: &[Message]) -> String {
    let rules: Vec<&Rule> = all().collect();
    let by_id: BTreeMap<&str, i64> = (0..)
        .zip(&rules)
        .map(|(index, rule)| (rule.id, index))
        .collect();
    let driver = ToolComponent::builder()
        .name("bluf")
        .version(env!("CARGO_PKG_VERSION"))
        .rules(
            rules
                .iter()
                .map(|rule| descriptor(rule))
                .collect::<Vec<_>>(),
        )
        .build();
    let results: Vec<Found> = messages.iter().map(|it| result(it, &by_id)).collect();
    let run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .column_kind(json!("unicodeCodePoints"))
        .results(results)
        .build();
    let log = Sarif::builder()
        .schema(SCHEMA)
        .version(json!("2.1.0"))
        .runs(vec![run])
        .build();
    let mut text = serde_json::to_string_pretty(&log).expect("a log has only string keys");
    text.push('\n');
    text
}

fn descriptor(rule: &Rule) -> ReportingDescriptor {
    let words = |text: &str| MultiformatMessageString::builder().text(text).build();
    let level = match rule.level {
        Level::Off | Level::Warn => "warning",
        Level::Deny => "error",
    };
    let configuration = ReportingConfiguration::builder()
        .enabled(rule.level != Level::Off)
        .level(json!(level))
        .build();
    let help = format!(
        "Instead of\n\n{}\n\nwrite\n\n{}\n",
        rule.bad.trim(),
        rule.good.trim()
    );
    ReportingDescriptor::builder()
        .id(rule.id)
        .short_description(words(rule.summary))
        .full_description(words(&format!(
            "{} Source: {}.",
            rule.reasoning, rule.source
        )))
        .help(words(&help))
        .default_configuration(configuration)
        .build()
}

fn result(message: &Message, rules: &BTreeMap<&str, i64>) -> Found {
    let text = match &message.help {
        Some(help) => format!("{}\n{help}", message.text),
        None => message.text.clone(),
    };
    let level = match message.severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        Severity::Advice => ResultLevel::Note,
    };
    let mut result = Found::builder()
        .message(Text::builder().text(text).build())
        .level(level)
        .build();
    result.rule_id = message.rule.map(str::to_owned);
    result.rule_index = message.rule.and_then(|id| rules.get(id).copied());
    if let Some(place) = &message.location {
        let others = place.others.iter().zip(1..);
        let others: Vec<Location> = others
            .map(|(label, id)| {
                let mut other = location(&place.source, label);
                other.id = Some(id);
                other
            })
            .collect();
        result.locations = Some(vec![location(&place.source, &place.label)]);
        result.related_locations = Some(others).filter(|others| !others.is_empty());
        result.fixes = (!message.fix.is_empty()).then(|| vec![fix(&place.source, &message.fix)]);
    }
    result
}

fn location(source: &Source, label: &Label) -> Location {
    let physical = PhysicalLocation::builder()
        .artifact_location(artifact(source))
        .region(region(source, label.span.start, label.span.end))
        .build();
    let mut location = Location::builder().physical_location(physical).build();
    if !label.text.is_empty() {
        location.message = Some(Text::builder().text(label.text.as_str()).build());
    }
    location
}

fn artifact(source: &Source) -> ArtifactLocation {
    ArtifactLocation::builder().uri(uri(source.name())).build()
}

/// Lines and columns, counted from 1 in characters, the end exclusive; and bytes.
fn region(source: &Source, start: usize, end: usize) -> Region {
    let (from, to) = (source.position(start), source.position(end));
    let number = |number: usize| i64::try_from(number).expect("a file is at most some megabytes");
    Region::builder()
        .start_line(number(from.line))
        .start_column(number(from.column))
        .end_line(number(to.line))
        .end_column(number(to.column))
        .byte_offset(number(start))
        .byte_length(number(end - start))
        .build()
}

fn fix(source: &Source, edits: &[ByteEdit]) -> Fix {
    let replacements: Vec<Replacement> = edits
        .iter()
        .map(|edit| {
            let content = ArtifactContent::builder().text(edit.text.as_str()).build();
            Replacement::builder()
                .deleted_region(region(source, edit.span.start, edit.span.end))
                .inserted_content(content)
                .build()
        })
        .collect();
    let change = ArtifactChange::builder()
        .artifact_location(artifact(source))
        .replacements(replacements)
        .build();
    Fix::builder().artifact_changes(vec![change]).build()
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
