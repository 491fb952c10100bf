# Everything that one does with bluf, by name. `just` alone lists it.

set shell := ["bash", "-euo", "pipefail", "-c"]

bluf := "target/debug/bluf"

# List the recipes
default:
    @just --list --unsorted

# Typeset a brief of briefs/, and build bluf first if it has changed
brief name *options: build
    {{ bluf }} render {{ name }} {{ options }}

# Typeset every brief of briefs/
briefs *options: build
    {{ bluf }} render briefs {{ options }}

# Typeset the gallery of figures, and take its pictures for docs/figures.md anew
gallery: build
    rm -rf target/gallery
    mkdir -p target/gallery docs/figures
    {{ bluf }} render gallery --output target/gallery/gallery.pdf
    {{ bluf }} render gallery --format png --output target/gallery/
    for page in 03 04 07 09 10 11 12 13; do cp target/gallery/gallery-$page.png docs/figures/; done

# Build the program, with the one set of features that the tests use too
build:
    cargo build --workspace

# Run all tests
test:
    cargo test --workspace

# Cut a thousand random briefs at every marking, and search each release for what is above it
canaries seeds="1000":
    BLUF_SEEDS={{ seeds }} cargo test --workspace --test cli canaries:: -- --nocapture

# What can be trusted, in figures: helps that were followed, briefs that check passes and render sets, canaries in texts and pictures, inputs that ask for too much
trust seeds="200":
    mkdir -p target
    BLUF_SEEDS={{ seeds }} cargo test --workspace --test golden --test cli -- --nocapture \
        applied_helps checked_is_rendered large_inputs canaries:: pictures::no_document \
        > target/trust.log 2>&1 || { cat target/trust.log; exit 1; }
    grep -o 'trust: .*' target/trust.log

# Accept what the tests found different: look at `git diff` afterwards
refresh:
    INSTA_UPDATE=always BLUF_REFRESH=1 cargo test --workspace --no-fail-fast

# Go through what the tests found different, one by one (asks for cargo-insta)
review:
    cargo insta test --workspace --review

# Format, lint with warnings denied, and build the documentation
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- --deny warnings
    RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --no-deps

# Ask other people's checkers: Taplo and Tombi of the briefs, outloud of the PDFs
outside: build
    .ci/checkers

# Cold rendering against typst's own command line, what a map adds, and the speed of check (see their --help)
bench: build
    benches/cold
    benches/map
    benches/check --instructions

# How time and memory grow with each thing that a brief can have many of (docs/growth.md)
growth *options: build
    benches/growth {{ options }}

# Take the README's picture anew
picture: build
    rm -rf target/picture
    mkdir -p target/picture docs
    {{ bluf }} render el-mencho --format png --output target/picture/
    for page in target/picture/*.png; do cp "$page" docs/el-mencho-1.png; break; done
