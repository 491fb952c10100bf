//! scratch
use std::time::Instant;
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let source = std::fs::read_to_string(&arguments[1]).unwrap();
    let template = &arguments[2];
    let profile = bluf_toml::load_profile(template, &std::fs::read_to_string(format!("/work/main/templates/{template}/template.toml")).unwrap()).unwrap();
    let defaults = bluf_toml::Defaults::default();
    let options = bluf_toml::LoadOptions { defaults: &defaults, covers: &|_| true };
    let loaded = bluf_toml::load_brief(&source, &options).unwrap_or_else(|p| panic!("{p:#?}"));
    for _ in 0..3 {
    #[allow(clippy::disallowed_methods)]
    let start = Instant::now();
    let refs: Vec<_> = loaded.brief.sources.iter().collect();
    let _ = bluf_typst::sources::format(&refs, None, loaded.brief.language);
    eprintln!("sources {} {:?}", refs.len(), start.elapsed());
    #[allow(clippy::disallowed_methods)]
    let start = Instant::now();
    let view = bluf_typst::view::view(&loaded.brief, &bluf_typst::view::ViewOptions { profile: &profile, letterhead: None, attachment: None, images: Default::default() });
    eprintln!("view {:?}", start.elapsed());
    let _ = view;
    }
    let view = bluf_typst::view::view(&loaded.brief, &bluf_typst::view::ViewOptions { profile: &profile, letterhead: None, attachment: None, images: Default::default() });
    println!("{}", serde_json::to_string_pretty(&view).unwrap());
}
