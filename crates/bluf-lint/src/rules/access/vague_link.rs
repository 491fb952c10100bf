//! Links whose words do not say where they lead.

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "vague-link",
        family: Family::Access,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "The words of a link do not say where it leads.",
        reasoning: "A screen reader lists the links of a document by their words, and a list of \
            \"here\" and \"here\" leads nowhere; on paper the word is all that is left. Only \
            words that stand alone as a link count, and a bare address is fine.",
        source: "WCAG 2.0, success criterion 2.4.4; Section 508, E205.4",
        bad: r#"
situation = "The limit of 40 tonnes stands ([here](https://roads.example/limits))."
"#,
        good: r#"
situation = "The [limit of 40 tonnes](https://roads.example/limits) stands."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        for (_, stretch) in &passage.links {
            let written = stretch_of(&passage.text, stretch.clone());
            let words = written.trim_matches(|c: char| !c.is_alphanumeric());
            if lexicon.vague_links.has(&words.to_lowercase()) {
                remarks.push(
                    Remark::new(
                        passage.place(stretch.clone()),
                        format!("`{written}` does not say where this link leads"),
                    )
                    .help("put the link on the words that name what it leads to"),
                );
            }
        }
    }
    remarks
}
