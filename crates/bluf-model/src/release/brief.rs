//! Cutting a whole brief, field by field.

use super::{Cut, ReleaseProblemKind};
use crate::{
    Acronym, Addressee, Brief, Classification, ControlledInformation, Place, Section,
    SectionHeading, bluf_field, section_field,
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
                .filter(|it| self.line(&it.text, brief.marking.as_ref()).is_some())
                .cloned()
                .collect(),
            acronyms: brief
                .acronyms
                .iter()
                .filter(|it| self.plain(&it.long, brief.marking.as_ref()).is_some())
                .map(Acronym::clone)
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
        let left = all.iter().filter_map(|who| {
            let marking = self.item(who.name.marking())?;
            Some(Addressee {
                name: who.name.clone(),
                office: self.plain_in(&who.office, &marking),
            })
        });
        left.collect()
    }

    /// The texts, when the figures that stay are known.
    fn texts(&self, released: &mut Brief) {
        let brief = self.brief;
        let figures: Vec<_> = released
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
            let (text, has_text) = self.section_text(&section.text, has_figure);
            let is_named = match &section.heading {
                SectionHeading::Known(_) => true,
                SectionHeading::Own(heading) => self.item(heading.marking()).is_some(),
            };
            if has_text && !is_named {
                self.report_field(ReleaseProblemKind::Heading, section_field(key, section));
            }
            let stays = has_text || is_named && self.says_so();
            (stays && !text.is_empty()).then(|| Section {
                text,
                ..section.clone()
            })
        });
        left.collect()
    }

    fn classification(&self) -> Option<Classification> {
        let block = self.brief.classification.as_ref()?;
        let marking = self.item(block.marking.as_ref())?;
        let derived_from = block.derived_from.iter();
        Some(Classification {
            classified_by: self.plain_in(&block.classified_by, &marking),
            derived_from: derived_from
                .filter_map(|it| self.plain(it, Some(&marking)))
                .collect(),
            reason: self.plain_in(&block.reason, &marking),
            declassify_on: self.plain_in(&block.declassify_on, &marking),
            compilation: self.plain_in(&block.compilation, &marking),
            marking: block.marking.clone(),
        })
    }

    fn cui(&self) -> Option<ControlledInformation> {
        let block = self.brief.cui.as_ref()?;
        let marking = self.item(block.marking.as_ref())?;
        let several = |all: &[crate::Plain]| -> Vec<crate::Plain> {
            let left = all.iter().filter_map(|it| self.plain(it, Some(&marking)));
            left.collect()
        };
        Some(ControlledInformation {
            controlled_by: self.plain_in(&block.controlled_by, &marking),
            categories: several(&block.categories),
            dissemination: several(&block.dissemination),
            distribution_statement: self.plain_in(&block.distribution_statement, &marking),
            contact: self.plain_in(&block.contact, &marking),
            compilation: self.plain_in(&block.compilation, &marking),
            marking: block.marking.clone(),
        })
    }
}
