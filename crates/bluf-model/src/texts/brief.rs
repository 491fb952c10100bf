//! The brief itself: its head, and its parts in the order in which they are walked over.

use super::Standing::{Particular, Portion};
use super::walk::{Spot, Walk, covering};
use super::{Role, Standing, TextContent, bluf_field};
use crate::{Acronym, Addressee, Brief, FieldPath, Person, Plain};

impl<'a> Walk<'a> {
    pub(super) fn brief(&mut self, brief: &'a Brief) {
        // What is not bound to a name holds no words of the author: dates, terms, file names, and
        // what only the tools read.
        let Brief {
            title,
            subtitle,
            date: _,
            cutoff: _,
            decision_by: _,
            template: _,
            status: _,
            language: _,
            from,
            to,
            through,
            cc,
            contact,
            reference,
            supersedes: _,
            enclosures,
            keywords,
            // The walk has it from the beginning.
            marking: _,
            scheme: _,
            releases: _,
            released: _,
            handling,
            yardstick: _,
            accessed: _,
            bluf,
            changes,
            situation,
            context,
            gaps,
            source_summary,
            recommendations,
            dissents,
            options,
            judgments,
            assumptions,
            indicators,
            conflicts,
            timeline,
            statistics,
            clearances,
            figures,
            sections,
            annexes,
            people,
            acronyms,
            classification,
            cui,
            // Notes to the linter, which no document and no release holds.
            allow: _,
            sources,
        } = brief;
        let of_document = |key: &'static str, role, standing| Spot {
            field: Self::root(key),
            role,
            index: None,
            standing,
        };
        self.plain(of_document("title", Role::Title, Portion), title);
        if let Some(subtitle) = subtitle {
            self.plain(of_document("subtitle", Role::Subtitle, Portion), subtitle);
        }
        if let Some(reference) = reference {
            self.plain(
                of_document("reference", Role::Reference, Particular),
                reference,
            );
        }
        self.addressees("from", from);
        self.addressees("to", to);
        self.addressees("through", through);
        self.addressees("cc", cc);
        self.particulars("contact", Role::Contact, contact);
        self.particulars("enclosures", Role::Enclosure, enclosures);
        self.particulars("keywords", Role::Keyword, keywords);
        if let Some(line) = handling {
            self.line(of_document("handling", Role::Handling, Particular), line);
        }
        for (index, line) in bluf.iter().enumerate() {
            let spot = Spot {
                field: bluf_field(brief, index),
                role: Role::Bluf,
                index: None,
                standing: Portion,
            };
            self.line(spot, line);
        }
        self.prose(Self::root("changes"), Role::Changes, None, changes.as_ref());
        self.each(recommendations, Self::recommendation);
        self.each(dissents, Self::dissent);
        self.each(options, Self::option);
        self.each(clearances, Self::clearance);
        self.each(judgments, Self::judgment);
        self.each(assumptions, Self::assumption);
        self.each(indicators, Self::indicator);
        self.each(conflicts, Self::conflict);
        self.each(gaps.as_deref().unwrap_or_default(), Self::gap);
        let situation = situation.as_ref();
        self.prose(Self::root("situation"), Role::Situation, None, situation);
        self.prose(Self::root("context"), Role::Context, None, context.as_ref());
        for (index, section) in sections.iter().enumerate() {
            self.section("sections", Role::Section, index, section);
        }
        for (index, annex) in annexes.iter().enumerate() {
            self.section("annexes", Role::Annex, index, annex);
        }
        self.each(people, Self::person);
        self.each(acronyms, Self::acronym);
        self.each(timeline, Self::event);
        self.each(statistics, Self::statistic);
        self.each(sources, Self::source);
        self.each(figures, Self::figure);
        let summary = source_summary.as_ref();
        self.prose(
            Self::root("source_summary"),
            Role::SourceSummary,
            None,
            summary,
        );
        if let Some(block) = classification {
            self.classification(block);
        }
        if let Some(block) = cui {
            self.controlled_information(block);
        }
    }

    fn each<T>(&mut self, items: &'a [T], walk: impl Fn(&mut Self, usize, &'a T)) {
        for (index, item) in items.iter().enumerate() {
            walk(self, index, item);
        }
    }

    fn particulars(&mut self, key: &'static str, role: Role, plains: &'a [Plain]) {
        for (index, plain) in plains.iter().enumerate() {
            let spot = Spot {
                field: Self::root(key).index(index),
                role,
                index: Some(index),
                standing: Particular,
            };
            self.plain(spot, plain);
        }
    }

    /// The mark of a name covers the office.
    fn addressees(&mut self, key: &'static str, addressees: &'a [Addressee]) {
        for (index, Addressee { name, office }) in addressees.iter().enumerate() {
            let field = Self::root(key).index(index);
            let spot = |field: FieldPath| Spot {
                field,
                role: Role::Addressee,
                index: Some(index),
                standing: Particular,
            };
            self.plain(spot(field.key("name")), name);
            if let Some(office) = office {
                let around = covering(name.marking(), self.around());
                let content = TextContent::Plain(office);
                self.push(spot(field.key("office")), content, office.marking(), around);
            }
        }
    }

    fn person(&mut self, index: usize, person: &'a Person) {
        let Person { name, text } = person;
        let field = Self::root("people").key(name.clone());
        let spot = |role, standing| Spot {
            field: field.clone(),
            role,
            index: Some(index),
            standing,
        };
        self.line(spot(Role::Person, Portion), text);
        // The name is the key of its line: the mark of that covers it.
        let around = covering(text.marking(), self.around());
        let standing = Standing::Part;
        self.push(
            spot(Role::PersonName, standing),
            TextContent::Words(name),
            None,
            around,
        );
    }

    fn acronym(&mut self, index: usize, acronym: &'a Acronym) {
        let Acronym { short, long } = acronym;
        let field = Self::root("acronyms").key(short.clone());
        let spot = |standing| Spot {
            field: field.clone(),
            role: Role::Acronym,
            index: Some(index),
            standing,
        };
        self.plain(spot(Particular), long);
        let around = covering(long.marking(), self.around());
        self.push(spot(Particular), TextContent::Words(short), None, around);
    }
}
