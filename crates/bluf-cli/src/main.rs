//! bluf
fn main() {}
