//! Random briefs with a canary in every field and at every marking, and who may find each.
//!
//! What a release must hide is worked out here by itself, from the marks that are planted, and not
//! by the code that cuts.

use bluf_model::{Label, Marking, Scheme};

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

/// What is planted where: see [`plant`].
struct Planter {
    numbers: Numbers,
    scheme: Scheme,
    marks: &'static [&'static str],
    banner: Marking,
    text: String,
    canaries: Vec<Canary>,
    /// Sources: id, own marking, and what may be read that cites it.
    sources: Vec<(String, Option<Marking>, Vec<Vec<Marking>>)>,
}

/// A portion's mark as it is written, and the marking that it has by it.
#[derive(Clone)]
struct Mark {
    written: String,
    marking: Marking,
}

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
    };
    planter.sources();
    planter.head();
    planter.texts();
    planter.rows();
    planter.items();
    planter.figures();
    planter.tables();
    planter.blocks();
    planter.source_table();
    Planted {
        seed,
        source: planter.text,
        lines: all,
        canaries: planter.canaries,
    }
}

impl Planter {
    fn below(&mut self, limit: usize) -> usize {
        self.numbers.below(limit)
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A canary that may be found under these groups of markings.
    fn canary(&mut self, field: &str, groups: Vec<Vec<Marking>>, shows: Shows) -> String {
        let number = self.canaries.len();
        let salt = self.numbers.below(36 * 36);
        let letter =
            |n: usize| char::from_digit(u32::try_from(n).expect("small"), 36).expect("of 36");
        let word = format!("xq{number:04}{}{}z", letter(salt / 36), letter(salt % 36));
        self.canaries.push(Canary {
            word: word.clone(),
            field: field.to_owned(),
            groups,
            shows,
        });
        word
    }

    /// A canary under one marking.
    fn word(&mut self, field: &str, marking: &Marking, shows: Shows) -> String {
        self.canary(field, vec![vec![marking.clone()]], shows)
    }

    fn parse(&self, mark: &str) -> Marking {
        Marking::parse(mark, Some(self.scheme)).expect("a marking of the system")
    }

    /// A random mark, or none and so the marking of what is around it.
    fn mark(&mut self, around: &Marking) -> Mark {
        match self.below(5) {
            0 | 1 => Mark {
                written: String::new(),
                marking: around.clone(),
            },
            _ => {
                let mark = self.marks[self.below(self.marks.len())];
                Mark {
                    written: format!("({mark}) "),
                    marking: self.parse(mark),
                }
            }
        }
    }

    /// The mark of the freest level: what every release needs.
    fn freest(&self) -> Mark {
        Mark {
            written: format!("({}) ", self.marks[0]),
            marking: self.parse(self.marks[0]),
        }
    }

    /// A citation that a text of this marking may have.
    fn citation(&mut self, groups: &[Vec<Marking>], marking: &Marking) -> String {
        let index = self.below(self.sources.len());
        let (id, own, cited) = &mut self.sources[index];
        if own.as_ref().is_some_and(|own| !marking.covers(own)) {
            return String::new();
        }
        cited.extend_from_slice(groups);
        format!(" [@{id}]")
    }

    /// The ids of the sources, each with a marking or none. The first has none.
    fn sources(&mut self) {
        for index in 0..6 {
            let own = match index {
                0 => None,
                _ => {
                    let mark = self.mark(&self.banner.clone());
                    (!mark.written.is_empty()).then_some(mark.marking)
                }
            };
            self.sources.push((format!("s{index}"), own, Vec::new()));
        }
    }

    /// A text under a fixed mark, with its canary and perhaps a citation.
    fn line(&mut self, field: &str, mark: &Mark, shows: Shows) -> String {
        let word = self.word(field, &mark.marking, shows);
        let group = [vec![mark.marking.clone()]];
        let citation = self.citation(&group, &mark.marking);
        format!("{}Word {word} stands here{citation}.", mark.written)
    }

    /// A text inside something of the marking `around`: found where both are.
    fn inner(&mut self, field: &str, around: &Marking, shows: Shows) -> String {
        let mark = self.mark(around);
        let group = vec![around.clone(), mark.marking.clone()];
        let word = self.canary(field, vec![group], shows);
        format!("{}Word {word} stands here.", mark.written)
    }

    /// A plain text that stands by itself.
    fn standing(&mut self, field: &str, shows: Shows) -> String {
        let mark = self.mark(&self.banner.clone());
        let word = self.word(field, &mark.marking, shows);
        format!("{}{word}", mark.written)
    }

    fn plain(&mut self, field: &str, around: &Marking, shows: Shows) -> String {
        let mark = self.mark(around);
        let group = vec![around.clone(), mark.marking.clone()];
        let word = self.canary(field, vec![group], shows);
        format!("{}{word}", mark.written)
    }

    fn head(&mut self) {
        let banner = self.banner.clone();
        let comment = self.canary("comment", Vec::new(), Shows::Perhaps);
        self.put(&format!("# {comment}"));
        let freest = self.freest();
        let title = self.word("title", &freest.marking, Shows::Page);
        self.put(&format!("title = \"{}Closed {title}\"", freest.written));
        self.put("date = 2026-05-12\ncutoff = \"2026-05-12 16:00\"\ndecision_by = 2027-11-29\ntemplate = \"decision-memo\"\nlanguage = \"en-GB\"");
        self.put(&format!(
            "scheme = \"{}\"\nmarking = \"{banner}\"",
            self.scheme.table().id
        ));
        for key in ["subtitle", "reference"] {
            let plain = self.standing(key, Shows::Page);
            self.put(&format!("{key} = \"{plain}\""));
        }
        for key in ["from", "to", "through", "cc"] {
            let mark = self.mark(&banner);
            let name = self.word(key, &mark.marking, Shows::Page);
            let office = self.plain(&format!("{key}.office"), &mark.marking, Shows::Page);
            let other = self.standing(key, Shows::Page);
            let written = &mark.written;
            self.put(&format!(
                "{key} = [{{ name = \"{written}{name}\", office = \"{office}\" }}, \"{other}\"]"
            ));
        }
        for (key, shows) in [
            ("contact", Shows::Page),
            ("enclosures", Shows::Page),
            ("keywords", Shows::Brief),
        ] {
            let one = self.standing(key, shows);
            let two = self.standing(key, shows);
            self.put(&format!("{key} = [\"{one}\", \"{two}\"]"));
        }
        let handling = self.mark(&banner);
        let handling = self.line("handling", &handling, Shows::Page);
        self.put(&format!("handling = '''{handling}'''"));
        let one = self.line("bluf", &freest, Shows::Page);
        let two = self.mark(&banner);
        let two = self.line("bluf", &two, Shows::Page);
        self.put(&format!("bluf = ['''{one}''', '''{two}''']"));
    }

    fn texts(&mut self) {
        for key in ["changes", "situation", "context", "source_summary"] {
            let prose = self.prose(key);
            self.put(&format!("{key} = '''\n{prose}'''"));
        }
    }

    /// Paragraphs, bullets below them, bullets below those, and a quotation.
    fn prose(&mut self, field: &str) -> String {
        let banner = self.banner.clone();
        let mut prose = String::new();
        for _ in 0..2 + self.below(3) {
            let mark = self.mark(&banner);
            let paragraph = self.line(field, &mark, Shows::Page);
            prose += &format!("{paragraph}\n\n");
            for _ in 0..self.below(3) {
                let bullet = self.mark(&mark.marking);
                let text = self.line(&format!("{field}, bullet"), &bullet, Shows::Page);
                prose += &format!("- {text}\n");
                for _ in 0..self.below(2) {
                    let below = self.mark(&bullet.marking);
                    let text = self.line(&format!("{field}, bullet below"), &below, Shows::Page);
                    prose += &format!("  - {text}\n");
                }
            }
            prose.push('\n');
        }
        let quoted = self.mark(&banner);
        let text = self.line(&format!("{field}, quotation"), &quoted, Shows::Page);
        prose += &format!("> {text}\n");
        prose
    }

    fn rows(&mut self) {
        let banner = self.banner.clone();
        let mut gaps = String::new();
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let text = self.line("gaps", &mark, Shows::Page);
            let plan = self.inner("gaps.plan", &mark.marking, Shows::Page);
            gaps += &format!("  {{ text = '''{text}''', plan = '''{plan}''' }},\n");
        }
        self.put(&format!("gaps = [\n{gaps}]"));
        let mut timeline = String::new();
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let text = self.line("timeline", &mark, Shows::Page);
            timeline += &format!("  {{ date = 2026-05-01, text = '''{text}''' }},\n");
        }
        self.put(&format!("timeline = [\n{timeline}]"));
        let mut statistics = String::new();
        for _ in 0..3 {
            let [row, period, unit] =
                [banner.clone(), banner.clone(), banner.clone()].map(|it| self.mark(&it));
            // An unmarked cell has the marking of its row.
            let of = |mark: &Mark| {
                if mark.written.is_empty() {
                    row.marking.clone()
                } else {
                    mark.marking.clone()
                }
            };
            let group = vec![row.marking.clone(), of(&period), of(&unit)];
            let [label, when, what] = ["label", "period", "unit"].map(|key| {
                self.canary(
                    &format!("statistics.{key}"),
                    vec![group.clone()],
                    Shows::Page,
                )
            });
            let source = self.cited_by_row(&group, &row.marking);
            statistics += &format!(
                "  {{ label = \"{}{label}\", period = \"{}{when}\", value = 7, unit = \"{}{what}\"{source} }},\n",
                row.written, period.written, unit.written
            );
        }
        self.put(&format!("statistics = [\n{statistics}]\n"));
    }

    /// The source of a row, named by its key.
    fn cited_by_row(&mut self, group: &[Marking], marking: &Marking) -> String {
        let index = self.below(self.sources.len());
        let (id, own, cited) = &mut self.sources[index];
        if own.as_ref().is_some_and(|own| !marking.covers(own)) {
            return String::new();
        }
        cited.push(group.to_vec());
        format!(", source = \"{id}\"")
    }

    fn items(&mut self) {
        let banner = self.banner.clone();
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("recommendations.id", &mark.marking, Shows::Brief);
            let action = self.line("action", &mark, Shows::Page);
            let group = self.plain("group", &mark.marking, Shows::Page);
            let owner = self.plain("owner", &mark.marking, Shows::Page);
            let rationale = self.inner("rationale", &mark.marking, Shows::Page);
            self.put(&format!("[[recommendations]]\nid = \"{id}\"\ngroup = \"{group}\"\naction = '''{action}'''\nowner = \"{owner}\"\ndue = 2026-06-30\nrationale = '''{rationale}'''\n"));
            if self.below(2) == 0 {
                // An objection is as free as what it objects to, or the release is refused.
                let text = self.line("dissents.text", &mark, Shows::Page);
                let who = self.word("dissents.organization", &mark.marking, Shows::Page);
                self.put(&format!(
                    "[[dissents]]\norganization = \"{who}\"\non = \"{id}\"\ntext = '''{text}'''\n"
                ));
            }
        }
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("options.id", &mark.marking, Shows::Brief);
            let name = self.word("options.name", &mark.marking, Shows::Page);
            self.put(&format!(
                "[[options]]\nid = \"{id}\"\nname = \"{}{name}\"",
                mark.written
            ));
            for key in ["description", "benefits", "costs", "risks"] {
                let text = self.inner(&format!("options.{key}"), &mark.marking, Shows::Page);
                self.put(&format!("{key} = '''{text}'''"));
            }
        }
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("judgments.id", &mark.marking, Shows::Brief);
            let word = self.word("judgments.text", &mark.marking, Shows::Page);
            let basis = self.inner("basis", &mark.marking, Shows::Page);
            let alternative = self.inner("alternative", &mark.marking, Shows::Page);
            // Its sentence cites a source, and so it stays without its basis.
            self.sources[0].2.push(vec![mark.marking.clone()]);
            self.put(&format!("[[judgments]]\nid = \"{id}\"\ntext = '''{}It is likely that {word} stands [@s0].'''\nconfidence = \"low\"\nbasis = '''{basis}'''\nalternative = '''{alternative}'''\n", mark.written));
            let row = self.mark(&banner);
            let group = vec![mark.marking.clone(), row.marking.clone()];
            let word = self.canary("indicators.text", vec![group.clone()], Shows::Page);
            let inner = self.mark(&row.marking);
            let mut narrower = group.clone();
            narrower.push(inner.marking.clone());
            let threshold = self.canary("indicators.threshold", vec![narrower], Shows::Page);
            self.put(&format!("[[indicators]]\njudgment = \"{id}\"\ntext = '''{}Word {word}.'''\nthreshold = '''{}Word {threshold}.'''\n", row.written, inner.written));
        }
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let text = self.line("assumptions.text", &mark, Shows::Page);
            let wrong = self.inner("if_wrong", &mark.marking, Shows::Page);
            self.put(&format!(
                "[[assumptions]]\ntext = '''{text}'''\nif_wrong = '''{wrong}'''\n"
            ));
            let mark = self.mark(&banner);
            let office = self.word("clearances.office", &mark.marking, Shows::Page);
            let comment = self.inner("clearances.comment", &mark.marking, Shows::Page);
            self.put(&format!("[[clearances]]\noffice = \"{}{office}\"\nstatus = \"cleared\"\ncomment = '''{comment}'''\n", mark.written));
            // Sources that disagree go as a whole without one side: so these may be found.
            let mark = self.mark(&banner);
            let item = self.word("conflicts.item", &mark.marking, Shows::Perhaps);
            let item = format!("{}Word {item}.", mark.written);
            let one = self.inner("conflicts.versions", &mark.marking, Shows::Perhaps);
            let two = self.inner("conflicts.versions", &mark.marking, Shows::Perhaps);
            let resolution = self.inner("conflicts.resolution", &mark.marking, Shows::Perhaps);
            self.put(&format!("[[conflicts]]\nitem = '''{item}'''\nversions = ['''{one}''', '''{two}''']\nresolution = '''{resolution}'''\n"));
        }
        let rule = self.canary("allow.reason", Vec::new(), Shows::Perhaps);
        self.put(&format!(
            "[[allow]]\nrule = \"hedge\"\nreason = \"{rule}\"\n"
        ));
    }

    fn figures(&mut self) {
        let banner = self.banner.clone();
        for number in 0..2 {
            let mark = self.mark(&banner);
            let id = self.word("figures.id", &mark.marking, Shows::Brief);
            let title = self.word("figures.title", &mark.marking, Shows::Page);
            let caption = self.inner("figures.caption", &mark.marking, Shows::Page);
            let credit = self.plain("figures.credit", &mark.marking, Shows::Page);
            let source = self.cited_by_row(std::slice::from_ref(&mark.marking), &mark.marking);
            let source = source.trim_start_matches(", ");
            self.put(&format!("[[figures]]\nid = \"{id}\"\ntitle = \"{}{title}\"\ncaption = '''{caption}'''\ncredit = \"{credit}\"\n{source}", mark.written));
            if number == 0 {
                let alt = self.word("figures.alt", &mark.marking, Shows::Page);
                let file = self.word("figures.file", &mark.marking, Shows::Brief);
                self.put(&format!("alt = \"{alt}\"\nfile = \"{file}.svg\"\n"));
                continue;
            }
            let note = self.inner("figures.notes", &mark.marking, Shows::Page);
            let head = self.word("figures.columns", &mark.marking, Shows::Perhaps);
            let mut rows = String::new();
            for number in 0..3 {
                // A table of which no row is left goes as a whole: the first one stays with it.
                let row = match number {
                    0 => Mark {
                        written: String::new(),
                        marking: mark.marking.clone(),
                    },
                    _ => self.mark(&mark.marking),
                };
                let group = vec![mark.marking.clone(), row.marking.clone()];
                let first = self.canary("figures.rows", vec![group.clone()], Shows::Page);
                let cell = self.mark(&row.marking);
                let mut narrower = group;
                narrower.push(cell.marking.clone());
                let second = self.canary("figures.cell", vec![narrower], Shows::Page);
                rows += &format!(
                    "  ['''{}{first}''', '''{}{second}''', 7],\n",
                    row.written, cell.written
                );
            }
            self.put(&format!("columns = [\"Name\", \"{head}\", \"Count\"]\nrows = [\n{rows}]\nnotes = ['''{note}''']\n"));
        }
    }

    fn tables(&mut self) {
        for list in ["sections", "annexes"] {
            self.put(&format!("[{list}]"));
            for _ in 0..2 {
                // A heading stays where text below it does, so it is as free as any.
                let freest = self.freest();
                let before = self.canaries.len();
                let prose = self.prose(list);
                let groups = self.canaries[before..]
                    .iter()
                    .flat_map(|it| it.groups.clone());
                let groups = groups.collect();
                let heading = self.canary(&format!("{list}, heading"), groups, Shows::Page);
                self.put(&format!(
                    "\"{}{heading}\" = '''\n{prose}'''",
                    freest.written
                ));
            }
        }
        let banner = self.banner.clone();
        self.put("[people]");
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let name = self.word("people, name", &mark.marking, Shows::Page);
            let text = self.line("people, text", &mark, Shows::Page);
            self.put(&format!("\"{name}\" = '''{text}'''"));
        }
        self.put("[acronyms]");
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let short = self.word("acronyms, short", &mark.marking, Shows::Brief);
            let long = self.word("acronyms, long", &mark.marking, Shows::Brief);
            self.put(&format!("\"{short}\" = \"{}{long}\"", mark.written));
        }
    }

    fn blocks(&mut self) {
        let banner = self.banner.clone();
        let mark = self.mark(&banner);
        let marking = match mark.written.trim().trim_matches(['(', ')']) {
            "" => String::new(),
            written => format!("marking = \"{written}\"\n"),
        };
        let plain = |planter: &mut Self, key: &str| {
            let word = planter.word(key, &mark.marking, Shows::Perhaps);
            format!("{key} = \"{word}\"")
        };
        if self.scheme == Scheme::US {
            let rows = [
                "classified_by",
                "derived_from",
                "declassify_on",
                "compilation",
            ];
            let rows = rows.map(|key| plain(self, key)).join("\n");
            self.put(&format!("[classification]\n{marking}{rows}\n"));
        }
        if self.scheme == Scheme::CUI {
            let rows = ["controlled_by", "contact", "compilation"];
            let rows = rows.map(|key| plain(self, key)).join("\n");
            self.put(&format!("[cui]\n{marking}{rows}\n"));
        }
    }

    fn source_table(&mut self) {
        self.put("[sources]");
        for (id, own, cited) in self.sources.clone() {
            let groups = match (&own, cited.is_empty()) {
                // One that nothing cites stays by its own mark, or goes with the whole.
                (Some(own), true) => vec![vec![own.clone()]],
                (None, true) => vec![vec![self.banner.clone()]],
                (_, false) => cited,
            };
            let shows = if groups.len() == 1 && own.is_none() {
                Shows::Perhaps
            } else {
                Shows::Page
            };
            let [title, author, publisher, number, descriptor] =
                ["title", "author", "publisher", "number", "descriptor"]
                    .map(|key| self.canary(&format!("sources.{key}"), groups.clone(), shows));
            let origin = self.canary("sources.origin", groups.clone(), Shows::Perhaps);
            let address = self.canary("sources.url", groups, Shows::Perhaps);
            let marking = own.map_or(String::new(), |own| format!(", marking = \"{own}\""));
            self.put(&format!("{id} = {{ title = \"{title}\", author = \"{author}\", publisher = \"{publisher}\", number = \"{number}\", origin = \"{origin}\", descriptor = \"{descriptor}\", url = \"https://x.example/{address}\", date = 2026-05-01{marking} }}"));
        }
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
