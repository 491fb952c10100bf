//! The head of a planted brief, its prose, its tables with free keys, and its sources.

use bluf_model::Scheme;

use super::Shows;
use super::planter::{Mark, Planter};

impl Planter {
    pub(super) fn head(&mut self) {
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

    pub(super) fn texts(&mut self) {
        for key in ["changes", "situation", "context", "source_summary"] {
            let prose = self.prose(key);
            self.put(&format!("{key} = '''\n{prose}'''"));
        }
    }

    /// Paragraphs, bullets below them, bullets below those, and a quotation.
    pub(super) fn prose(&mut self, field: &str) -> String {
        let banner = self.banner.clone();
        let mut prose = String::new();
        let mut notes = String::from("\n");
        for _ in 0..2 + self.below(3) {
            let mark = self.mark(&banner);
            let paragraph = self.line(field, &mark, Shows::Page);
            if self.below(3) == 0 {
                let number = self.canaries.len();
                let note = self.mark(&mark.marking);
                let above = [mark.marking.clone()];
                let note = self.hanging(&format!("{field}, note"), &note, &above);
                prose += &format!("{paragraph}[^n{number}]\n\n");
                notes += &format!("[^n{number}]: {note}\n\n");
            } else {
                prose += &format!("{paragraph}\n\n");
            }
            for _ in 0..self.below(3) {
                let bullet = self.mark(&mark.marking);
                let above = [mark.marking.clone()];
                let text = self.hanging(&format!("{field}, bullet"), &bullet, &above);
                prose += &format!("- {text}\n");
                for _ in 0..self.below(2) {
                    let below = self.mark(&bullet.marking);
                    let above = [mark.marking.clone(), bullet.marking.clone()];
                    let text = self.hanging(&format!("{field}, bullet below"), &below, &above);
                    prose += &format!("  - {text}\n");
                }
            }
            prose.push('\n');
        }
        let quoted = self.mark(&banner);
        let text = self.line(&format!("{field}, quotation"), &quoted, Shows::Page);
        prose += &format!("> {text}\n");
        prose + &notes
    }

    pub(super) fn rows(&mut self) {
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

    pub(super) fn tables(&mut self) {
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

    /// Authority and designation. The authority is as free as any, because a classified release is
    /// refused without it; its fields are not.
    pub(super) fn blocks(&mut self) {
        let freest = self.freest();
        if self.scheme == Scheme::US {
            let rows = ["classified_by", "derived_from", "reason", "declassify_on"].map(|key| {
                let value = self.plain(key, &freest.marking, Shows::Perhaps);
                format!("{key} = \"{value}\"\n")
            });
            let rows = rows.concat();
            self.put(&format!(
                "[classification]\nmarking = \"{}\"\n{rows}",
                freest.marking
            ));
        }
        if self.scheme == Scheme::CUI {
            let mark = self.mark(&self.banner.clone());
            let keys = [
                "controlled_by",
                "categories",
                "dissemination",
                "distribution_statement",
                "contact",
            ];
            let rows = keys.map(|key| {
                let value = self.plain(key, &mark.marking, Shows::Perhaps);
                format!("{key} = \"{value}\"\n")
            });
            let rows = rows.concat();
            self.put(&format!("[cui]\nmarking = \"{}\"\n{rows}", mark.marking));
        }
    }

    /// The ids of the sources, each with a marking or none. The first has none.
    pub(super) fn sources(&mut self) {
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

    pub(super) fn source_table(&mut self) {
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
