//! The JSON Schema that editors read is the one that the Rust types give.

use std::path::Path;

use bluf_tests::golden;

#[test]
fn the_committed_schema_is_the_generated_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema/brief.schema.json");
    let now = bluf_toml::brief_schema();
    golden::file(&path, now.as_bytes(), |then| {
        let is_same = then == now.as_bytes();
        is_same
            .then_some(())
            .ok_or_else(|| "the schema has changed".to_owned())
    });
}
