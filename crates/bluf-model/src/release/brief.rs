//! Cutting a whole brief, field by field.

use std::collections::BTreeSet;

use super::{Cut, ReleaseProblemKind};
use crate::{
    Acronym, Addressee, Brief, Classification, ControlledInformation, Marking, Person, Place,
    Section, SectionHeading, bluf_field, section_field,
};
use crate::{FieldPath, Part};

impl Cut<'_> {
    /// What is left of the brief, its sources and its banner apart. Every field is named, so that
    /// the compiler asks of a new one what becomes of it.
    pub(super) fn brief(&self) -> Brief {
        let brief = self.brief;
        let mut released = Brief {
            title: self.title(),
            subtitle: self.particular(&brief.subtitle),
            date: brief.date,
            cutoff: brief.cutoff,
            decision_by: None,
            template: brief.template.clone(),
            status: brief.status,
            language: brief.language,
            from: self.addressees(&brief.from),
            to: self.addressees(&brief.to),
            through: self.addressees(&brief.through),
            cc: self.addressees(&brief.cc),
            contact: self.particulars(&brief.contact),
            reference: self.particular(&brief.reference),
            supersedes: None,
            enclosures: self.particulars(&brief.enclosures),
            keywords: self.particulars(&brief.keywords),
            marking: brief.marking.clone(),
            scheme: brief.scheme,
            releases: Vec::new(),
            released: None,
            handling: brief
                .handling
                .as_ref()
                .and_then(|it| self.line(it, brief.marking.as_ref())),
            yardstick: brief.yardstick,
            // Each source that stays says itself when it was read.
            accessed: None,
            bluf: self.bluf(),
            changes: None,
            situation: None,
            context: None,
            gaps: None,
            source_summary: None,
            recommendations: Vec::new(),
            dissents: Vec::new(),
            options: Vec::new(),
            judgments: Vec::new(),
            assumptions: Vec::new(),
            indicators: Vec::new(),
            conflicts: Vec::new(),
            timeline: Vec::new(),
            statistics: Vec::new(),
            clearances: Vec::new(),
            figures: Vec::new(),
            sections: Vec::new(),
            annexes: Vec::new(),
            people: brief
                .people
                .iter()
                .filter_map(|it| self.person(it))
                .collect(),
            acronyms: brief
                .acronyms
                .iter()
                .filter_map(|it| self.acronym(it))
                .collect(),
            classification: self.classification(),
            cui: self.cui(),
            allow: Vec::new(),
            sources: Vec::new(),
        };
        if released.people.len() < brief.people.len() {
            self.withhold(Part::People);
        }
        self.independent_lists(&mut released);
        self.dependent_lists(&mut released);
        self.texts(&mut released);
        released
    }

    fn person(&self, it: &Person) -> Option<Person> {
        let Person { name, text } = it;
        Some(Person {
            name: name.clone(),
            text: self.line(text, self.brief.marking.as_ref())?,
        })
    }

    fn acronym(&self, it: &Acronym) -> Option<Acronym> {
        let Acronym { short, long } = it;
        Some(Acronym {
            short: short.clone(),
            long: self.plain(long, self.brief.marking.as_ref())?,
        })
    }

    fn title(&self) -> crate::Plain {
        let title = self.particular(&Some(self.brief.title.clone()));
        title.unwrap_or_else(|| {
            self.report_field(ReleaseProblemKind::Title, FieldPath::root().key("title"));
            crate::Plain::default()
        })
    }

    fn bluf(&self) -> Vec<crate::Line> {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        let lines: Vec<crate::Line> = brief
            .bluf
            .iter()
            .filter_map(|line| self.line(line, around))
            .collect();
        if lines.is_empty() {
            self.report_field(ReleaseProblemKind::Bluf, bluf_field(brief, 0));
        }
        lines
    }

    fn report_field(&self, kind: ReleaseProblemKind, field: FieldPath) {
        self.report(kind, Place { field, words: None });
    }

    fn addressees(&self, all: &[Addressee]) -> Vec<Addressee> {
        let left = all.iter().filter_map(|Addressee { name, office }| {
            let marking = self.item(name.marking())?;
            Some(Addressee {
                name: name.clone(),
                office: self.plain_in(office, &marking),
            })
        });
        left.collect()
    }

    /// The texts, when the figures that stay are known.
    fn texts(&self, released: &mut Brief) {
        let brief = self.brief;
        let figures: BTreeSet<_> = released
            .figures
            .iter()
            .filter_map(|it| it.id.clone())
            .collect();
        let has_figure = |id: &crate::ItemId| figures.contains(id);
        released.changes = self.prose(&brief.changes, &has_figure);
        released.situation = self.prose(&brief.situation, &has_figure);
        released.context = self.prose(&brief.context, &has_figure);
        released.source_summary = self.prose(&brief.source_summary, &has_figure);
        released.sections = self.sections("sections", &brief.sections, &has_figure);
        released.annexes = self.sections("annexes", &brief.annexes, &has_figure);
    }

    fn sections(
        &self,
        key: &'static str,
        sections: &[Section],
        has_figure: &dyn Fn(&crate::ItemId) -> bool,
    ) -> Vec<Section> {
        let left = sections.iter().filter_map(|section| {
            let Section {
                key: section_key,
                heading,
                text,
            } = section;
            let (text, has_text) = self.section_text(text, has_figure);
            let is_named = match heading {
                SectionHeading::Known(_) => true,
                SectionHeading::Own(heading) => self.item(heading.marking()).is_some(),
            };
            if has_text && !is_named {
                self.report_field(ReleaseProblemKind::Heading, section_field(key, section));
            }
            let stays = has_text || is_named && self.says_so();
            (stays && !text.is_empty()).then(|| Section {
                key: section_key.clone(),
                heading: heading.clone(),
                text,
            })
        });
        left.collect()
    }

    fn classification(&self) -> Option<Classification> {
        let Classification {
            classified_by,
            derived_from,
            reason,
            declassify_on,
            compilation,
            marking,
        } = self.brief.classification.as_ref()?;
        let around = self.item(marking.as_ref())?;
        Some(Classification {
            classified_by: self.plain_in(classified_by, &around),
            derived_from: self.plains_in(derived_from, &around),
            reason: self.plain_in(reason, &around),
            declassify_on: self.plain_in(declassify_on, &around),
            compilation: self.plain_in(compilation, &around),
            marking: marking.clone(),
        })
    }

    fn cui(&self) -> Option<ControlledInformation> {
        let ControlledInformation {
            controlled_by,
            categories,
            dissemination,
            distribution_statement,
            contact,
            compilation,
            marking,
        } = self.brief.cui.as_ref()?;
        let around = self.item(marking.as_ref())?;
        Some(ControlledInformation {
            controlled_by: self.plain_in(controlled_by, &around),
            categories: self.plains_in(categories, &around),
            dissemination: self.plains_in(dissemination, &around),
            distribution_statement: self.plain_in(distribution_statement, &around),
            contact: self.plain_in(contact, &around),
            compilation: self.plain_in(compilation, &around),
            marking: marking.clone(),
        })
    }

    fn plains_in(&self, plains: &[crate::Plain], around: &Marking) -> Vec<crate::Plain> {
        let left = plains.iter().filter_map(|it| self.plain(it, Some(around)));
        left.collect()
    }
}
