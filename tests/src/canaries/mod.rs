//! Random briefs with a canary in every field and at every marking, and who may find each.
//!
//! What a release must hide is worked out here by itself, from the marks that are planted, and not
//! by the code that cuts.

use bluf_model::{Label, Marking, Scheme};

mod demanded;
mod items;
mod planter;
mod texts;

pub use demanded::Demanded;
use planter::Planter;

use crate::numbers::Numbers;

/// A random brief, and the canaries in it.
#[derive(Debug, Clone)]
pub struct Planted {
    /// The seed that it comes from.
    pub seed: u64,
    /// Its text.
    pub source: String,
    /// The markings at which it can be cut.
    pub lines: Vec<Marking>,
    /// The canaries.
    pub canaries: Vec<Canary>,
    /// The files beside it: name and content.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Planted {
    /// The content of a file beside it.
    ///
    /// # Panics
    ///
    /// When there is none of this name.
    #[must_use]
    pub fn file(&self, name: &str) -> Vec<u8> {
        let found = self.files.iter().find(|(it, _)| it == name);
        found
            .unwrap_or_else(|| panic!("no file `{name}`"))
            .1
            .clone()
    }
}

/// A word that stands once in a brief.
#[derive(Debug, Clone)]
pub struct Canary {
    /// The word.
    pub word: String,
    /// Where it was put, for messages.
    pub field: String,
    /// Who may find it: in one of these groups, every marking must be at or below the line. None,
    /// where no release may hold it.
    pub groups: Vec<Vec<Marking>>,
    /// Where it must be found by those who may.
    pub shows: Shows,
}

/// Where a canary must be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// On a page, and in the brief that the release carries.
    Page,
    /// In the brief that the release carries.
    Brief,
    /// A stated rule may take it away, too: it may be found.
    Perhaps,
}

impl Canary {
    /// Whether a release at this line may hold it.
    #[must_use]
    pub fn may_be_in(&self, line: &Marking) -> bool {
        let is_below = |marking: &Marking| {
            line.labels().iter().all(|label| {
                let own = marking.of(label.scheme());
                own.is_some_and(|own| label.covers(own))
            })
        };
        self.groups.iter().any(|group| group.iter().all(is_below))
    }
}

/// The portion marks of each system that are planted, the freest first.
const MARKS: &[(Scheme, &[&str])] = &[
    (
        Scheme::TLP,
        &[
            "TLP:CLEAR",
            "TLP:GREEN",
            "TLP:AMBER",
            "TLP:AMBER+STRICT",
            "TLP:RED",
        ],
    ),
    (
        Scheme::US,
        &[
            "U",
            "U//FOUO",
            "C//REL TO USA, GBR",
            "S//REL TO USA, FVEY",
            "S//NF",
            "TS//SI//OC/NF",
        ],
    ),
    (
        Scheme::CUI,
        &[
            "U",
            "CUI",
            "CUI//SP-CTI",
            "CUI//LEI//FEDCON",
            "CUI//SP-CTI//NF",
        ],
    ),
    (
        Scheme::UK,
        &[
            "OFFICIAL",
            "OFFICIAL-SENSITIVE",
            "OFFICIAL-SENSITIVE - COMMERCIAL",
            "SECRET",
            "SECRET - UK EYES ONLY",
        ],
    ),
];

/// Plants a brief.
#[must_use]
pub fn plant(seed: u64) -> Planted {
    let mut numbers = Numbers::new(seed);
    let (scheme, marks) = MARKS[numbers.below(MARKS.len())];
    let read = |mark: &&str| Marking::parse(mark, Some(scheme)).expect("a marking of the system");
    let all: Vec<Marking> = marks.iter().map(read).collect();
    let banner = Marking::join(&all).expect("some marking");
    let mut planter = Planter {
        numbers,
        scheme,
        marks,
        banner,
        text: String::new(),
        canaries: Vec::new(),
        sources: Vec::new(),
        files: Vec::new(),
    };
    planter.sources();
    planter.head();
    planter.texts();
    planter.rows();
    planter.items();
    planter.figures();
    planter.drawings();
    planter.tables();
    planter.blocks();
    planter.source_table();
    Planted {
        seed,
        source: planter.text,
        lines: all,
        canaries: planter.canaries,
        files: planter.files,
    }
}

/// The label of a marking in the first system of a line, for messages.
#[must_use]
pub fn shown(line: &Marking) -> String {
    line.labels()
        .iter()
        .map(Label::portion)
        .collect::<Vec<_>>()
        .join(", ")
}
