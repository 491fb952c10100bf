//! Asks for a new build when a template or a font is added: the embedding macro does not.

#![expect(
    clippy::disallowed_macros,
    reason = "a build script speaks to Cargo by printing"
)]

fn main() {
    println!("cargo::rerun-if-changed=fonts");
    println!("cargo::rerun-if-changed=../../templates");
}
