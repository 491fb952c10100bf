//! The examples of `docs/brief.md` render as they stand, and no rule has a word to say of them.

use std::fs;

use bluf::{Context, NO_DEMANDS, PrepareOptions, Source, SourceIn};
use bluf_tests::fixtures::{organization, root};

#[test]
fn every_example_of_the_reference_renders() {
    let page = fs::read_to_string(root().join("docs/brief.md")).expect("the reference");
    let blocks = page.split("```toml\n").skip(1);
    let examples: Vec<&str> = blocks.filter_map(|it| it.split("```").next()).collect();
    assert!(examples.len() >= 8, "{}", examples.len());
    for example in examples {
        let context = Context {
            organization: organization(),
            files: &bluf::no_files,
        };
        let source = Source::new("example.toml", example);
        let loaded = bluf::load("example", source, &context).expect(example);
        let options = PrepareOptions {
            template: None,
            demands: &NO_DEMANDS,
        };
        let prepared = bluf::prepare(loaded, context, &options).expect(example);
        let viewed = bluf::view(&prepared, SourceIn::LeftOut);
        let laid_out = bluf::lay_out(&prepared, &viewed).expect(example);
        assert!(
            laid_out.findings.is_empty(),
            "{example}\n{:#?}",
            laid_out.findings
        );
    }
}

#[test]
fn the_examples_of_the_configuration_are_sound() {
    let page = fs::read_to_string(root().join("docs/configuration.md")).expect("the reference");
    let blocks = page.split("```toml\n").skip(1);
    let examples: Vec<&str> = blocks.filter_map(|it| it.split("```").next()).collect();
    let [config, template] = examples.as_slice() else {
        panic!("{examples:#?}");
    };
    bluf::load_config(Source::new("bluf.toml", *config)).expect("a sound `bluf.toml`");
    bluf_toml::load_profile("note", template, &[]).expect("a sound `template.toml`");
}
