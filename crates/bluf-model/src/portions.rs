//! The portions of a brief: every text, with the marking that covers it.
//!
//! A mark opens an item and covers all its fields; an unmarked bullet has the mark of the
//! paragraph that introduces its list; whatever else bears no mark has the brief's marking.

use PortionRole::{Part, Particular, Portion as Own};

use crate::{
    Block, Brief, Cell, FieldPath, Figure, Line, Marking, Place, Plain, PortionMark, Prose,
    SectionHeading, SourceId, Vocabulary,
};

/// A text of a brief, and the marking that covers it.
#[derive(Debug, Clone)]
pub struct Portion<'a> {
    /// Its field.
    pub field: FieldPath,
    /// The text.
    pub text: PortionText<'a>,
    /// A source that it rests on without citing it in words: that of a row or a figure.
    pub source: Option<&'a SourceId>,
    /// The mark that stands on it, or on the item that it opens.
    pub own: Option<&'a Marking>,
    /// Where that mark stands; none where nothing marks it.
    pub mark_place: Option<Place>,
    /// The marking that it has, by its own mark, by what is around it, or by the brief.
    pub marking: Option<Marking>,
    /// What part it plays for markings.
    pub role: PortionRole,
}

/// The text of a portion.
#[derive(Debug, Clone, Copy)]
pub enum PortionText<'a> {
    /// Sentences.
    Line(&'a Line),
    /// Words as typed.
    Plain(&'a Plain),
    /// It has no text of its own, such as a source, which is marked as a whole.
    None,
}

impl PortionText<'_> {
    /// Whether it has no text of its own.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// What part a text plays for markings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortionRole {
    /// It is a portion: where a system marks every portion, it bears a mark.
    Portion,
    /// It is part of one, and covered by the mark of that.
    Part,
    /// It is about the document and no portion of it: who writes to whom, by what authority.
    Particular,
}

/// Every portion of a brief, in the order of the model.
#[must_use]
pub fn portions(brief: &Brief) -> Vec<Portion<'_>> {
    let mut walk = Walk {
        brief,
        portions: Vec::with_capacity(128),
    };
    walk.head();
    walk.decisions();
    walk.analysis();
    walk.evidence();
    walk.figures();
    walk.texts();
    walk.control();
    walk.portions
}

struct Walk<'a> {
    brief: &'a Brief,
    portions: Vec<Portion<'a>>,
}

/// The item that is walked through.
struct Item {
    field: FieldPath,
    /// Its own marking, or that of what is around it.
    marking: Option<Marking>,
}

impl<'a> Walk<'a> {
    fn root(key: &'static str) -> FieldPath {
        FieldPath::root().key(key)
    }

    /// The marking of something that bears `own` inside something that has `around`.
    fn covered(own: Option<&Marking>, around: Option<&Marking>) -> Option<Marking> {
        own.map(|own| own.within(around))
            .or_else(|| around.cloned())
    }

    fn push(
        &mut self,
        field: FieldPath,
        text: PortionText<'a>,
        own: Option<&'a Marking>,
        around: Option<&Marking>,
        role: PortionRole,
    ) {
        let mark = match text {
            PortionText::Line(line) => line.mark.as_ref(),
            PortionText::Plain(plain) => plain.mark.as_ref(),
            PortionText::None => None,
        };
        self.portions.push(Portion {
            mark_place: own.map(|own| mark_place(&field, own, mark)),
            marking: Self::covered(own, around),
            field,
            text,
            source: None,
            own,
            role,
        });
    }

    /// A line that stands by itself.
    fn line(
        &mut self,
        field: FieldPath,
        line: &'a Line,
        around: Option<&Marking>,
        role: PortionRole,
    ) {
        self.push(field, PortionText::Line(line), line.marking(), around, role);
    }

    /// A plain text that stands by itself.
    fn plain(
        &mut self,
        field: FieldPath,
        plain: &'a Plain,
        around: Option<&Marking>,
        role: PortionRole,
    ) {
        self.push(
            field,
            PortionText::Plain(plain),
            plain.marking(),
            around,
            role,
        );
    }

    /// A text that leads an item, whose marking is `own`.
    fn lead(
        &mut self,
        field: FieldPath,
        key: &'static str,
        text: PortionText<'a>,
        own: Option<&'a Marking>,
    ) -> Item {
        let around = self.brief.marking.as_ref();
        self.push(field.key(key), text, own, around, Own);
        Item {
            marking: Self::covered(own, around),
            field,
        }
    }

    fn line_of(&mut self, item: &Item, key: &'static str, line: Option<&'a Line>) {
        if let Some(line) = line {
            self.line(item.field.key(key), line, item.marking.as_ref(), Part);
        }
    }

    fn plain_of(&mut self, item: &Item, key: &'static str, plain: Option<&'a Plain>) {
        if let Some(plain) = plain {
            self.plain(item.field.key(key), plain, item.marking.as_ref(), Part);
        }
    }

    fn source_of(&mut self, source: Option<&'a SourceId>) {
        if let Some(last) = self.portions.last_mut() {
            last.source = source;
        }
    }

    fn head(&mut self) {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        self.plain(Self::root("title"), &brief.title, around, Own);
        let plains = [
            ("subtitle", &brief.subtitle, Own),
            ("reference", &brief.reference, Particular),
        ];
        for (key, plain, role) in plains {
            if let Some(plain) = plain {
                self.plain(Self::root(key), plain, around, role);
            }
        }
        let who = [
            ("from", &brief.from),
            ("to", &brief.to),
            ("through", &brief.through),
            ("cc", &brief.cc),
        ];
        for (key, list) in who {
            for (index, who) in list.iter().enumerate() {
                let field = Self::root(key).index(index);
                self.plain(field.key("name"), &who.name, around, Particular);
                let marking = Self::covered(who.name.marking(), around);
                if let Some(office) = &who.office {
                    self.plain(field.key("office"), office, marking.as_ref(), Particular);
                }
            }
        }
        let lists = [
            ("contact", &brief.contact),
            ("enclosures", &brief.enclosures),
            ("keywords", &brief.keywords),
        ];
        for (key, list) in lists {
            for (index, plain) in list.iter().enumerate() {
                self.plain(Self::root(key).index(index), plain, around, Particular);
            }
        }
        if let Some(line) = &brief.handling {
            self.line(Self::root("handling"), line, around, Particular);
        }
        for (index, line) in brief.bluf.iter().enumerate() {
            self.line(bluf_field(brief, index), line, around, Own);
        }
    }

    fn decisions(&mut self) {
        for (index, it) in self.brief.recommendations.iter().enumerate() {
            let field = Self::root("recommendations").index(index);
            let item = self.lead(
                field,
                "action",
                PortionText::Line(&it.action),
                it.marking.as_ref(),
            );
            self.plain_of(&item, "group", it.group.as_ref());
            self.plain_of(&item, "owner", it.owner.as_ref());
            self.line_of(&item, "rationale", it.rationale.as_ref());
        }
        for (index, it) in self.brief.dissents.iter().enumerate() {
            let field = Self::root("dissents").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.plain_of(&item, "organization", Some(&it.organization));
        }
        for (index, it) in self.brief.options.iter().enumerate() {
            let field = Self::root("options").index(index);
            let item = self.lead(
                field,
                "name",
                PortionText::Plain(&it.name),
                it.marking.as_ref(),
            );
            self.line_of(&item, "description", it.description.as_ref());
            self.line_of(&item, "benefits", it.benefits.as_ref());
            self.line_of(&item, "costs", it.costs.as_ref());
            self.line_of(&item, "risks", it.risks.as_ref());
        }
        for (index, it) in self.brief.clearances.iter().enumerate() {
            let field = Self::root("clearances").index(index);
            let item = self.lead(
                field,
                "office",
                PortionText::Plain(&it.office),
                it.marking.as_ref(),
            );
            self.line_of(&item, "comment", it.comment.as_ref());
        }
    }

    fn analysis(&mut self) {
        for (index, it) in self.brief.judgments.iter().enumerate() {
            let field = Self::root("judgments").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "basis", it.basis.as_ref());
            self.line_of(&item, "alternative", it.alternative.as_ref());
        }
        for (index, it) in self.brief.assumptions.iter().enumerate() {
            let field = Self::root("assumptions").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "if_wrong", it.if_wrong.as_ref());
        }
        for (index, it) in self.brief.gaps.iter().flatten().enumerate() {
            let field = Self::root("gaps").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "plan", it.plan.as_ref());
        }
        for (index, it) in self.brief.indicators.iter().enumerate() {
            let field = Self::root("indicators").index(index);
            let item = self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
            self.line_of(&item, "threshold", it.threshold.as_ref());
        }
        for (index, it) in self.brief.conflicts.iter().enumerate() {
            let field = Self::root("conflicts").index(index);
            let item = self.lead(
                field,
                "item",
                PortionText::Line(&it.item),
                it.marking.as_ref(),
            );
            for (number, version) in it.versions.iter().enumerate() {
                let field = item.field.key("versions").index(number).key("text");
                let own = version.marking.as_ref();
                self.push(
                    field,
                    PortionText::Line(&version.text),
                    own,
                    item.marking.as_ref(),
                    Part,
                );
            }
            self.line_of(&item, "resolution", it.resolution.as_ref());
        }
    }

    fn evidence(&mut self) {
        for (index, it) in self.brief.timeline.iter().enumerate() {
            let field = Self::root("timeline").index(index);
            self.lead(
                field,
                "text",
                PortionText::Line(&it.text),
                it.marking.as_ref(),
            );
        }
        for (index, it) in self.brief.statistics.iter().enumerate() {
            let field = Self::root("statistics").index(index);
            let item = self.lead(
                field,
                "label",
                PortionText::Plain(&it.label),
                it.marking.as_ref(),
            );
            self.source_of(it.source.as_ref());
            self.plain_of(&item, "period", it.period.as_ref());
            self.plain_of(&item, "unit", it.unit.as_ref());
        }
        for it in &self.brief.sources {
            let field = Self::root("sources").key(it.id.as_str());
            let own = it.marking.as_ref();
            self.push(field, PortionText::None, own, None, Part);
        }
    }

    fn figures(&mut self) {
        for (index, it) in self.brief.figures.iter().enumerate() {
            let field = Self::root("figures").index(index);
            let title = it
                .title
                .as_ref()
                .map_or(PortionText::None, PortionText::Plain);
            let item = self.lead(field, "title", title, it.marking.as_ref());
            self.source_of(it.source.as_ref());
            self.line_of(&item, "caption", it.caption.as_ref());
            self.plain_of(&item, "credit", it.credit.as_ref());
            self.table(&item, it);
        }
    }

    /// The mark of a row's first cell covers the row.
    fn table(&mut self, item: &Item, figure: &'a Figure) {
        for (number, column) in figure.columns.iter().enumerate() {
            let field = item.field.key("columns").index(number);
            self.plain(field, column, item.marking.as_ref(), Part);
        }
        for (number, row) in figure.rows.iter().enumerate() {
            let field = item.field.key("rows").index(number);
            let own = figure_row_marking(row);
            let marking = Self::covered(own, item.marking.as_ref());
            for (number, cell) in row.iter().enumerate() {
                if let Cell::Text(line) = cell {
                    self.line(field.index(number), line, marking.as_ref(), Part);
                }
            }
        }
        for (number, note) in figure.notes.iter().enumerate() {
            let field = item.field.key("notes").index(number);
            self.line(field, note, item.marking.as_ref(), Part);
        }
    }

    fn texts(&mut self) {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        let proses = [
            ("changes", &brief.changes),
            ("situation", &brief.situation),
            ("context", &brief.context),
            ("source_summary", &brief.source_summary),
        ];
        for (key, prose) in proses {
            if let Some(prose) = prose {
                self.prose(Self::root(key), prose);
            }
        }
        for (key, sections) in [("sections", &brief.sections), ("annexes", &brief.annexes)] {
            for section in sections {
                let field = section_field(key, section);
                if let SectionHeading::Own(heading) = &section.heading {
                    self.plain(field.clone(), heading, around, Particular);
                }
                self.prose(field, &section.text);
            }
        }
        for person in &brief.people {
            let field = Self::root("people").key(&person.name);
            self.line(field, &person.text, around, Own);
        }
        for acronym in &brief.acronyms {
            let field = Self::root("acronyms").key(&acronym.short);
            self.plain(field, &acronym.long, around, Particular);
        }
    }

    fn prose(&mut self, field: FieldPath, prose: &'a Prose) {
        let around = self.brief.marking.clone();
        self.blocks(&field, &prose.blocks, around.as_ref(), [Own, Own]);
    }

    /// A bullet is covered by the paragraph that introduces its list, and what is in a bullet by
    /// the bullet.
    /// The first of the blocks plays the first of the roles, and all others the second.
    fn blocks(
        &mut self,
        field: &FieldPath,
        blocks: &'a [Block],
        around: Option<&Marking>,
        [mut role, others]: [PortionRole; 2],
    ) {
        let mut introduced = around.cloned();
        let mut follows_paragraph = false;
        for block in blocks {
            let is_introduced =
                std::mem::replace(&mut follows_paragraph, matches!(block, Block::Paragraph(_)));
            let introducing = std::mem::replace(&mut introduced, around.cloned());
            match block {
                Block::Paragraph(line) => {
                    introduced = Self::covered(line.marking(), around);
                    self.line(field.clone(), line, around, role);
                }
                Block::List { items, .. } => {
                    for item in items {
                        let own = first_marking(item);
                        let covered = Self::covered(own, introducing.as_ref());
                        let first = if is_introduced { Part } else { role };
                        self.blocks(field, item, covered.as_ref(), [first, Part]);
                    }
                }
                Block::Quote(blocks) => self.blocks(field, blocks, around, [role, role]),
                Block::Figure { .. } => {}
            }
            role = others;
        }
    }

    fn control(&mut self) {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        if let Some(block) = &brief.classification {
            let field = Self::root("classification");
            let marking = Self::covered(block.marking.as_ref(), around);
            let lists = block.derived_from.iter().enumerate();
            let derived = lists.map(|(index, it)| (field.key("derived_from").index(index), it));
            let single = [
                ("classified_by", &block.classified_by),
                ("reason", &block.reason),
                ("declassify_on", &block.declassify_on),
                ("compilation", &block.compilation),
            ];
            let single = single
                .into_iter()
                .filter_map(|(key, it)| Some((field.key(key), it.as_ref()?)));
            for (field, plain) in single.chain(derived).collect::<Vec<_>>() {
                self.plain(field, plain, marking.as_ref(), Particular);
            }
        }
        if let Some(block) = &brief.cui {
            let field = Self::root("cui");
            let marking = Self::covered(block.marking.as_ref(), around);
            let single = [
                ("controlled_by", &block.controlled_by),
                ("distribution_statement", &block.distribution_statement),
                ("contact", &block.contact),
                ("compilation", &block.compilation),
            ];
            let single = single
                .into_iter()
                .filter_map(|(key, it)| Some((field.key(key), it.as_ref()?)));
            let several = [
                ("categories", &block.categories),
                ("dissemination", &block.dissemination),
            ];
            let several = several.into_iter().flat_map(|(key, list)| {
                let field = field.key(key);
                list.iter()
                    .enumerate()
                    .map(move |(index, it)| (field.index(index), it))
            });
            for (field, plain) in single.chain(several).collect::<Vec<_>>() {
                self.plain(field, plain, marking.as_ref(), Particular);
            }
        }
    }
}

/// Where the mark of a portion stands: where it opens the text, or else at the key of its item.
fn mark_place(field: &FieldPath, own: &Marking, mark: Option<&PortionMark>) -> Place {
    match mark.filter(|mark| mark.marking == *own) {
        Some(mark) => Place {
            field: field.clone(),
            words: Some(mark.words.clone()),
        },
        None => Place {
            field: field.parent().unwrap_or_default().key("marking"),
            words: None,
        },
    }
}

/// The field of a part of the BLUF: an only one is the field itself.
#[must_use]
pub fn bluf_field(brief: &Brief, index: usize) -> FieldPath {
    let field = FieldPath::root().key("bluf");
    if brief.bluf.len() == 1 {
        field
    } else {
        field.index(index)
    }
}

/// The field of a section or an annex.
#[must_use]
pub fn section_field(list: &'static str, section: &crate::Section) -> FieldPath {
    let field = FieldPath::root().key(list);
    match section.heading {
        SectionHeading::Known(known) => field.key(known.term()),
        SectionHeading::Own(_) => field.key(&section.key),
    }
}

/// The marking that opens a row's first cell.
pub(crate) fn figure_row_marking(row: &[Cell]) -> Option<&Marking> {
    match row.first() {
        Some(Cell::Text(line)) => line.marking(),
        _ => None,
    }
}

/// The marking that opens the first paragraph of a list's item, and so the item.
pub(crate) fn first_marking(item: &[Block]) -> Option<&Marking> {
    match item.first() {
        Some(Block::Paragraph(line)) => line.marking(),
        _ => None,
    }
}
