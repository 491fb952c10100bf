//! The JSON Schemas that editors read are those that the Rust types give.

use std::path::Path;

use bluf_tests::golden;

#[test]
fn the_committed_schemas_are_the_generated_ones() {
    for (name, now) in [
        ("brief", bluf_toml::brief_schema()),
        ("config", bluf_toml::config_schema()),
        ("template", bluf_toml::template_schema()),
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
        let path = folder.join(format!("{name}.schema.json"));
        golden::file(&path, now.as_bytes(), |then| {
            let is_same = then == now.as_bytes();
            is_same
                .then_some(())
                .ok_or_else(|| format!("the schema of {name} has changed"))
        });
    }
}

#[test]
fn the_handbook_of_limits_is_what_the_limits_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/limits.md");
    let now = bluf_toml::limits_handbook();
    golden::file(&path, now.as_bytes(), |then| {
        let is_same = then == now.as_bytes();
        is_same
            .then_some(())
            .ok_or_else(|| "the limits have changed".to_owned())
    });
}
