//! The passages of a brief, with the field that each stands in.

use bluf_model::{Block, Brief, Cell, FieldPath, Line, Plain, Prose, bluf_field, section_field};

use super::{Passage, Role};

/// Gathers passages.
struct Gathering<'a> {
    passages: Vec<Passage<'a>>,
}

/// Every text of a brief, in the order of the model.
pub(super) fn passages(brief: &Brief) -> Vec<Passage<'_>> {
    let mut all = Gathering {
        passages: Vec::with_capacity(128),
    };
    let root = FieldPath::root();
    all.plain(Role::Title, root.key("title"), None, Some(&brief.title));
    all.plain(
        Role::Subtitle,
        root.key("subtitle"),
        None,
        brief.subtitle.as_ref(),
    );
    all.line(
        Role::Handling,
        root.key("handling"),
        None,
        brief.handling.as_ref(),
    );
    for (index, line) in brief.bluf.iter().enumerate() {
        all.line(Role::Bluf, bluf_field(brief, index), None, Some(line));
    }
    all.prose(
        Role::Changes,
        root.key("changes"),
        None,
        brief.changes.as_ref(),
    );
    decision(&mut all, brief);
    analysis(&mut all, brief);
    all.prose(
        Role::Situation,
        root.key("situation"),
        None,
        brief.situation.as_ref(),
    );
    all.prose(
        Role::Context,
        root.key("context"),
        None,
        brief.context.as_ref(),
    );
    further(&mut all, brief);
    evidence(&mut all, brief);
    all.passages
}

fn decision<'a>(all: &mut Gathering<'a>, brief: &'a Brief) {
    for (index, item) in brief.recommendations.iter().enumerate() {
        let field = FieldPath::root().key("recommendations").index(index);
        all.line(
            Role::Action,
            field.key("action"),
            Some(index),
            Some(&item.action),
        );
        all.line(
            Role::Rationale,
            field.key("rationale"),
            Some(index),
            item.rationale.as_ref(),
        );
    }
    for (index, item) in brief.dissents.iter().enumerate() {
        let field = FieldPath::root().key("dissents").index(index);
        all.line(
            Role::Dissent,
            field.key("text"),
            Some(index),
            Some(&item.text),
        );
    }
    for (index, item) in brief.options.iter().enumerate() {
        let field = FieldPath::root().key("options").index(index);
        all.plain(
            Role::OptionName,
            field.key("name"),
            Some(index),
            Some(&item.name),
        );
        let texts = [
            ("description", &item.description),
            ("benefits", &item.benefits),
            ("costs", &item.costs),
            ("risks", &item.risks),
        ];
        for (key, text) in texts {
            all.line(Role::OptionText, field.key(key), Some(index), text.as_ref());
        }
    }
    for (index, item) in brief.clearances.iter().enumerate() {
        let field = FieldPath::root().key("clearances").index(index);
        all.line(
            Role::ClearanceComment,
            field.key("comment"),
            Some(index),
            item.comment.as_ref(),
        );
    }
}

fn analysis<'a>(all: &mut Gathering<'a>, brief: &'a Brief) {
    for (index, item) in brief.judgments.iter().enumerate() {
        let field = FieldPath::root().key("judgments").index(index);
        all.line(
            Role::Judgment,
            field.key("text"),
            Some(index),
            Some(&item.text),
        );
        all.line(
            Role::Basis,
            field.key("basis"),
            Some(index),
            item.basis.as_ref(),
        );
        all.line(
            Role::Alternative,
            field.key("alternative"),
            Some(index),
            item.alternative.as_ref(),
        );
    }
    for (index, item) in brief.assumptions.iter().enumerate() {
        let field = FieldPath::root().key("assumptions").index(index);
        all.line(
            Role::Assumption,
            field.key("text"),
            Some(index),
            Some(&item.text),
        );
        all.line(
            Role::IfWrong,
            field.key("if_wrong"),
            Some(index),
            item.if_wrong.as_ref(),
        );
    }
    for (index, item) in brief.indicators.iter().enumerate() {
        let field = FieldPath::root().key("indicators").index(index);
        all.line(
            Role::Indicator,
            field.key("text"),
            Some(index),
            Some(&item.text),
        );
        all.line(
            Role::Threshold,
            field.key("threshold"),
            Some(index),
            item.threshold.as_ref(),
        );
    }
    for (index, item) in brief.conflicts.iter().enumerate() {
        let field = FieldPath::root().key("conflicts").index(index);
        all.line(
            Role::ConflictItem,
            field.key("item"),
            Some(index),
            Some(&item.item),
        );
        for (number, version) in item.versions.iter().enumerate() {
            let field = field.key("versions").index(number).key("text");
            all.line(Role::Version, field, Some(index), Some(&version.text));
        }
        all.line(
            Role::Resolution,
            field.key("resolution"),
            Some(index),
            item.resolution.as_ref(),
        );
    }
    for (index, item) in brief.gaps.iter().flatten().enumerate() {
        let field = FieldPath::root().key("gaps").index(index);
        all.line(Role::Gap, field.key("text"), Some(index), Some(&item.text));
        all.line(
            Role::GapPlan,
            field.key("plan"),
            Some(index),
            item.plan.as_ref(),
        );
    }
}

fn further<'a>(all: &mut Gathering<'a>, brief: &'a Brief) {
    for (role, key, sections) in [
        (Role::Section, "sections", &brief.sections),
        (Role::Annex, "annexes", &brief.annexes),
    ] {
        for (index, section) in sections.iter().enumerate() {
            let field = section_field(key, section);
            all.prose(role, field, Some(index), Some(&section.text));
        }
    }
    for (index, person) in brief.people.iter().enumerate() {
        let field = FieldPath::root().key("people").key(&person.name);
        all.line(Role::Person, field, Some(index), Some(&person.text));
    }
}

fn evidence<'a>(all: &mut Gathering<'a>, brief: &'a Brief) {
    for (index, event) in brief.timeline.iter().enumerate() {
        let field = FieldPath::root().key("timeline").index(index).key("text");
        all.line(Role::Event, field, Some(index), Some(&event.text));
    }
    for (index, statistic) in brief.statistics.iter().enumerate() {
        let field = FieldPath::root()
            .key("statistics")
            .index(index)
            .key("label");
        all.plain(
            Role::StatisticLabel,
            field,
            Some(index),
            Some(&statistic.label),
        );
    }
    for (index, figure) in brief.figures.iter().enumerate() {
        let field = FieldPath::root().key("figures").index(index);
        all.plain(
            Role::FigureTitle,
            field.key("title"),
            Some(index),
            figure.title.as_ref(),
        );
        all.line(
            Role::FigureText,
            field.key("caption"),
            Some(index),
            figure.caption.as_ref(),
        );
        for (number, note) in figure.notes.iter().enumerate() {
            let field = field.key("notes").index(number);
            all.line(Role::FigureText, field, Some(index), Some(note));
        }
        for (row, cells) in figure.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if let Cell::Text(line) = cell {
                    let field = field.key("rows").index(row).index(column);
                    all.line(Role::Cell, field, Some(index), Some(line));
                }
            }
        }
    }
    let field = FieldPath::root().key("source_summary");
    all.prose(
        Role::SourceSummary,
        field,
        None,
        brief.source_summary.as_ref(),
    );
}

impl<'a> Gathering<'a> {
    fn plain(
        &mut self,
        role: Role,
        field: FieldPath,
        index: Option<usize>,
        plain: Option<&'a Plain>,
    ) {
        if let Some(plain) = plain {
            self.passages.push(Passage::of(role, field, index, plain));
        }
    }

    fn line(&mut self, role: Role, field: FieldPath, index: Option<usize>, line: Option<&'a Line>) {
        if let Some(line) = line {
            self.passages.push(Passage::of(role, field, index, line));
        }
    }

    fn prose(
        &mut self,
        role: Role,
        field: FieldPath,
        index: Option<usize>,
        prose: Option<&'a Prose>,
    ) {
        if let Some(prose) = prose {
            self.blocks(role, &field, index, &prose.blocks, false);
        }
    }

    fn blocks(
        &mut self,
        role: Role,
        field: &FieldPath,
        index: Option<usize>,
        blocks: &'a [Block],
        is_quotation: bool,
    ) {
        for block in blocks {
            match block {
                Block::Paragraph(line) => {
                    let mut passage = Passage::of(role, field.clone(), index, line);
                    passage.is_quotation = is_quotation;
                    self.passages.push(passage);
                }
                Block::List { items, .. } => {
                    for item in items {
                        self.blocks(role, field, index, item, is_quotation);
                    }
                }
                Block::Quote(blocks) => self.blocks(role, field, index, blocks, true),
                Block::Figure { .. } => {}
            }
        }
    }
}
