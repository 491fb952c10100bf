//! Where a planted brief must hold a canary: everything that an author can write. Each item is
//! taken apart by the names of its fields, so that a new one does not compile until it is decided
//! whether a canary is planted in it.

use bluf_model::{
    Acronym, Addressee, Allow, Assumption, Block, Brief, Cell, Chart, Classification, Clearance,
    Conflict, ControlledInformation, Dissent, Excerpt, Figure, Gap, Indicator, Judgment,
    JudgmentChoice, Line, Map, OptionChoice, Person, Plain, Point, PolicyOption, Prose,
    Recommendation, Route, Section, SectionHeading, Source, Statistic, TimelineEntry, Version,
};

/// What the fields of a brief hold, each by its name in the schema.
#[derive(Debug, Default)]
pub struct Demanded(Vec<(&'static str, String)>);

impl Demanded {
    /// The fields of a brief.
    #[must_use]
    pub fn of(brief: &Brief) -> Self {
        let mut all = Self::default();
        all.brief(brief);
        all
    }

    /// Each field by its name, with what it holds.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, words)| (*name, words.as_str()))
    }

    fn words(&mut self, name: &'static str, words: &str) {
        self.0.push((name, words.to_owned()));
    }

    fn plain<'a>(&mut self, name: &'static str, plains: impl IntoIterator<Item = &'a Plain>) {
        plains.into_iter().for_each(|it| self.words(name, &it.text));
    }

    fn line<'a>(&mut self, name: &'static str, lines: impl IntoIterator<Item = &'a Line>) {
        let lines = lines.into_iter();
        lines.for_each(|it| {
            self.words(name, &it.plain_text());
            bluf_model::for_each_inline(&it.nodes, &mut |node| {
                if let bluf_model::Inline::Note { line, .. } = node {
                    self.words(name, &line.plain_text());
                }
            });
        });
    }

    fn id(&mut self, name: &'static str, id: Option<&bluf_model::ItemId>) {
        id.into_iter().for_each(|id| self.words(name, id.as_str()));
    }

    fn prose<'a>(&mut self, name: &'static str, prose: impl IntoIterator<Item = &'a Prose>) {
        for Prose { blocks } in prose {
            bluf_model::for_each_block(blocks, &mut |block| match block {
                Block::Paragraph(line) => self.line(name, [line]),
                Block::List { .. } | Block::Quote(_) | Block::Figure { .. } => {}
            });
        }
    }

    fn brief(&mut self, brief: &Brief) {
        // What is not bound to a name holds no words: dates, terms, names of templates and briefs,
        // which no release holds.
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
            allow,
            sources,
        } = brief;
        self.plain("title", [title]);
        self.plain("subtitle", subtitle);
        self.addressees(["from.name", "from.office"], from);
        self.addressees(["to.name", "to.office"], to);
        self.addressees(["through.name", "through.office"], through);
        self.addressees(["cc.name", "cc.office"], cc);
        self.plain("contact", contact);
        self.plain("reference", reference);
        self.plain("enclosures", enclosures);
        self.plain("keywords", keywords);
        self.line("handling", handling);
        self.line("bluf", bluf);
        self.prose("changes", changes);
        self.prose("situation", situation);
        self.prose("context", context);
        self.prose("source_summary", source_summary);
        gaps.iter().flatten().for_each(|it| self.gap(it));
        recommendations
            .iter()
            .for_each(|it| self.recommendation(it));
        dissents.iter().for_each(|it| self.dissent(it));
        options.iter().for_each(|it| self.option(it));
        judgments.iter().for_each(|it| self.judgment(it));
        assumptions.iter().for_each(|it| self.assumption(it));
        indicators.iter().for_each(|it| self.indicator(it));
        conflicts.iter().for_each(|it| self.conflict(it));
        timeline.iter().for_each(|it| self.event(it));
        statistics.iter().for_each(|it| self.statistic(it));
        clearances.iter().for_each(|it| self.clearance(it));
        figures.iter().for_each(|it| self.figure(it));
        for it in sections {
            self.section(["sections, heading", "sections"], it);
        }
        for it in annexes {
            self.section(["annexes, heading", "annexes"], it);
        }
        for Person { name, text } in people {
            self.words("people, name", name);
            self.line("people", [text]);
        }
        for Acronym { short, long } in acronyms {
            self.words("acronyms, short", short);
            self.plain("acronyms", [long]);
        }
        classification.iter().for_each(|it| self.classification(it));
        cui.iter().for_each(|it| self.controlled_information(it));
        for Allow {
            rule: _,
            place: _,
            reason,
            until: _,
        } in allow
        {
            self.words("allow.reason", reason);
        }
        sources.iter().for_each(|it| self.source(it));
    }

    fn addressees(&mut self, [name_of, office_of]: [&'static str; 2], all: &[Addressee]) {
        for Addressee { name, office } in all {
            self.plain(name_of, [name]);
            self.plain(office_of, office);
        }
    }

    fn section(&mut self, [heading_of, text_of]: [&'static str; 2], section: &Section) {
        let Section {
            key: _,
            heading,
            text,
        } = section;
        match heading {
            SectionHeading::Own(heading) => self.plain(heading_of, [heading]),
            SectionHeading::Known(_) => {}
        }
        self.prose(text_of, [text]);
    }

    fn gap(&mut self, it: &Gap) {
        let Gap {
            text,
            plan,
            marking: _,
        } = it;
        self.line("gaps.text", [text]);
        self.line("gaps.plan", plan);
    }

    fn recommendation(&mut self, it: &Recommendation) {
        let Recommendation {
            id,
            group,
            action,
            owner,
            due: _,
            rationale,
            decision: _,
            marking: _,
        } = it;
        self.id("recommendations.id", id.as_ref());
        self.plain("recommendations.group", group);
        self.line("recommendations.action", [action]);
        self.plain("recommendations.owner", owner);
        self.line("recommendations.rationale", rationale);
    }

    fn dissent(&mut self, it: &Dissent) {
        let Dissent {
            organization,
            on: _,
            text,
            marking: _,
        } = it;
        self.plain("dissents.organization", [organization]);
        self.line("dissents.text", [text]);
    }

    fn option(&mut self, it: &PolicyOption) {
        let PolicyOption {
            id,
            name,
            description,
            benefits,
            costs,
            risks,
            recommended: _,
            marking: _,
        } = it;
        self.id("options.id", id.as_ref());
        self.plain("options.name", [name]);
        self.line("options.description", description);
        self.line("options.benefits", benefits);
        self.line("options.costs", costs);
        self.line("options.risks", risks);
    }

    fn judgment(&mut self, it: &Judgment) {
        let Judgment {
            id,
            text,
            likelihood: _,
            confidence: _,
            basis,
            alternative,
            marking: _,
        } = it;
        self.id("judgments.id", id.as_ref());
        self.line("judgments.text", [text]);
        self.line("judgments.basis", basis);
        self.line("judgments.alternative", alternative);
    }

    fn assumption(&mut self, it: &Assumption) {
        let Assumption {
            id,
            text,
            if_wrong,
            marking: _,
        } = it;
        self.id("assumptions.id", id.as_ref());
        self.line("assumptions.text", [text]);
        self.line("assumptions.if_wrong", if_wrong);
    }

    fn indicator(&mut self, it: &Indicator) {
        let Indicator {
            judgment: _,
            text,
            threshold,
            direction: _,
            marking: _,
        } = it;
        self.line("indicators.text", [text]);
        self.line("indicators.threshold", threshold);
    }

    fn conflict(&mut self, it: &Conflict) {
        let Conflict {
            item,
            versions,
            resolution,
            marking: _,
        } = it;
        self.line("conflicts.item", [item]);
        for Version { text, marking: _ } in versions {
            self.line("conflicts.versions.text", [text]);
        }
        self.line("conflicts.resolution", resolution);
    }

    fn event(&mut self, it: &TimelineEntry) {
        let TimelineEntry {
            date: _,
            text,
            marking: _,
        } = it;
        self.line("timeline.text", [text]);
    }

    fn statistic(&mut self, it: &Statistic) {
        let Statistic {
            label,
            period,
            value: _,
            unit,
            about: _,
            status: _,
            source: _,
            marking: _,
        } = it;
        self.plain("statistics.label", [label]);
        self.plain("statistics.period", period);
        self.plain("statistics.unit", unit);
    }

    fn clearance(&mut self, it: &Clearance) {
        let Clearance {
            office,
            status: _,
            date: _,
            comment,
            marking: _,
        } = it;
        self.plain("clearances.office", [office]);
        self.line("clearances.comment", comment);
    }

    fn figure(&mut self, it: &Figure) {
        let Figure {
            id,
            title,
            caption,
            source: _,
            credit,
            alt,
            file,
            width: _,
            columns,
            units,
            rows,
            data,
            chart,
            map,
            timeline,
            likelihood,
            matrix,
            data_table: _,
            notes,
            marking: _,
        } = it;
        self.id("figures.id", id.as_ref());
        self.plain("figures.title", title);
        self.line("figures.caption", caption);
        self.plain("figures.credit", credit);
        for (name, words) in [
            ("figures.alt", alt),
            ("figures.file", file),
            ("figures.data", data),
        ] {
            words.iter().for_each(|it| self.words(name, it));
        }
        self.plain("figures.columns", columns);
        self.plain("figures.units", units);
        for cell in rows.iter().flatten() {
            match cell {
                Cell::Text(line) => self.line("figures.rows", [line]),
                Cell::Number(_) | Cell::Date(_) => {}
            }
        }
        self.line("figures.notes", notes);
        map.iter().for_each(|it| self.map(it));
        // These choose what is drawn: columns and statistics by their names, and items by their
        // ids, each of which has its canary.
        if let Some(chart) = chart {
            let Chart {
                kind: _,
                arrangement: _,
                orientation: _,
                statistics: _,
                status: _,
                interval: _,
                minimum: _,
                maximum: _,
            } = chart;
        }
        if let Some(Excerpt { from: _, to: _ }) = timeline {}
        if let Some(JudgmentChoice { judgments: _ }) = likelihood {}
        if let Some(OptionChoice { options: _ }) = matrix {}
    }

    fn map(&mut self, it: &Map) {
        let Map {
            area: _,
            value: _,
            classes: _,
            labels: _,
            geometry,
            key: _,
            name: _,
            points,
            lines,
        } = it;
        if let Some(file) = geometry {
            self.words("figures.map.geometry", file);
        }
        for Point {
            name,
            latitude: _,
            longitude: _,
            symbol: _,
            marking: _,
        } in points
        {
            self.plain("figures.map.points.name", [name]);
        }
        for Route {
            name,
            path: _,
            style: _,
            marking: _,
        } in lines
        {
            self.plain("figures.map.lines.name", [name]);
        }
    }

    fn classification(&mut self, it: &Classification) {
        let Classification {
            classified_by,
            derived_from,
            reason,
            declassify_on,
            // A brief that has one has no release below the whole: tests/releases/compilation.toml.
            compilation: _,
            marking: _,
        } = it;
        self.plain("classification.classified_by", classified_by);
        self.plain("classification.derived_from", derived_from);
        self.plain("classification.reason", reason);
        self.plain("classification.declassify_on", declassify_on);
    }

    fn controlled_information(&mut self, it: &ControlledInformation) {
        let ControlledInformation {
            controlled_by,
            categories,
            dissemination,
            distribution_statement,
            contact,
            // As above.
            compilation: _,
            marking: _,
        } = it;
        self.plain("cui.controlled_by", controlled_by);
        self.plain("cui.categories", categories);
        self.plain("cui.dissemination", dissemination);
        self.plain("cui.distribution_statement", distribution_statement);
        self.plain("cui.contact", contact);
    }

    fn source(&mut self, it: &Source) {
        let Source {
            // It is the word by which texts cite it.
            id: _,
            author,
            title,
            publisher,
            date: _,
            url,
            accessed: _,
            number,
            language: _,
            r#type: _,
            grade: _,
            origin,
            descriptor,
            marking: _,
        } = it;
        for name in author {
            self.words("sources.author", name);
        }
        self.words("sources.title", title);
        for (name, words) in [
            ("sources.publisher", publisher),
            ("sources.url", url),
            ("sources.number", number),
            ("sources.origin", origin),
            ("sources.descriptor", descriptor),
        ] {
            words.iter().for_each(|it| self.words(name, it));
        }
    }
}
