//! What `bluf new` writes is found where it is still there in a final, all of it.

use bluf::{Organization, Templates};
use bluf_model::{TextContent, stretch_of, texts};
use bluf_tests::fixtures::Fixture;

#[test]
fn every_text_of_a_new_brief_is_found_in_a_final() {
    let organization: &'static Organization = Box::leak(Box::new(Organization::built_in()));
    let files = Box::leak(Box::new(|name: &str, most: u64| bluf::no_files(name, most)));
    for template in Templates::built_in().iter() {
        let name = &template.name;
        let starter = template.starter().expect("it has one");
        let starter = match starter.contains("status      = \"draft\"") {
            true => starter.replace("\"draft\"", "\"final\""),
            false => starter.replacen("\ntemplate", "\nstatus = \"final\"\ntemplate", 1),
        };
        let fixture = Fixture::of_text(name, &starter, files, organization);
        let told = fixture.prepared.findings.iter();
        let mut told = told.filter(|it| it.text == "this is still what `bluf new` wrote");
        let told = told
            .next()
            .unwrap_or_else(|| panic!("{name}: nothing is told"));
        let location = told.location.as_ref().expect("it is in the brief");
        let spans = location.others.iter().chain([&location.label]);
        let found: Vec<&str> = spans
            .map(|it| stretch_of(&starter, it.span.clone()))
            .collect();
        let brief = fixture.brief();
        let written = texts(brief);
        let written = written
            .iter()
            .filter(|it| !matches!(it.content, TextContent::None));
        let wanted = written.count()
            + brief
                .sources
                .iter()
                .map(|it| 1 + usize::from(it.publisher.is_some()))
                .sum::<usize>();
        assert_eq!(found.len(), wanted, "{name}: {found:#?}");
    }
}
