//! What stands around the text: marking, memo block, what the PDF says of itself, the sheet.

use bluf_model::{
    Addressee, Date, Label, LabelPlace, Marking, Paper as Size, Part, Plain, Profile, Status,
    Vocabulary,
};

use super::ViewOptions;
use super::dates;
use super::decisions::name_and_office;
use super::document::{
    Colors, DocumentMarking, Fonts, Margin, MarkingLabel, MemoRow, Metadata, Page, Paper,
};
use super::facts;
use super::line::words;
use super::lowering::Lowering;
use super::text::{Line, Node};
use crate::catalogue::Catalogue;

/// The sheet of A4 paper (ISO 216).
const A4: Paper = Paper {
    name: "A4",
    width: 210.0,
    height: 297.0,
};

/// The sheet of letter paper: 8½ by 11 inches.
const LETTER: Paper = Paper {
    name: "Letter",
    width: 215.9,
    height: 279.4,
};

/// The language as a BCP 47 tag.
pub(super) fn language(lowering: &Lowering<'_>) -> String {
    lowering.language().term().to_owned()
}

/// What the PDF says about itself.
pub(super) fn metadata(lowering: &Lowering<'_>) -> Metadata {
    let brief = lowering.brief;
    let marking = brief.marking.as_ref().map(ToString::to_string);
    let reference = brief
        .reference
        .as_ref()
        .map(|reference| reference.text.clone());
    let subject: Vec<String> = [marking, Some(document_type(lowering)), reference]
        .into_iter()
        .flatten()
        .collect();
    Metadata {
        title: lowering.words_of(&brief.title.text),
        authors: brief
            .from
            .iter()
            .map(|who| lowering.words_of(&who.name.text))
            .collect(),
        subject: subject.join(". "),
        keywords: brief.keywords.iter().map(|it| it.text.clone()).collect(),
        date: brief.date.0.to_string(),
    }
}

/// What kind of document it is, in its language or in any other that the template knows.
pub(super) fn document_type(lowering: &Lowering<'_>) -> String {
    let all = &lowering.profile.document_type;
    let own = lowering.of_language(all.iter().map(|(language, words)| (*language, words)));
    own.or(all.first().map(|(_, words)| words))
        .cloned()
        .unwrap_or_default()
}

/// "Draft", unless the brief is final.
pub(super) fn status(lowering: &Lowering<'_>) -> Option<String> {
    match lowering.brief.status {
        Status::Draft => Some(lowering.words.draft.to_owned()),
        Status::Final => None,
    }
}

/// The sheet that the template asks for. Letter paper is American; everyone else has A4.
pub(super) fn paper(lowering: &Lowering<'_>) -> Paper {
    match (lowering.profile.page.paper, lowering.language().region()) {
        (Size::Letter, _) | (Size::Auto, Some("US")) => LETTER,
        (Size::A4 | Size::Auto, _) => A4,
    }
}

/// How long a line of text is, in millimetres: what the paper has beside its margins, its side
/// column and what parts its columns.
pub(super) fn measure(lowering: &Lowering<'_>) -> f64 {
    lowering.profile.page.measure(paper(lowering).width)
}

/// Lines of text below this, in millimetres, are short.
const SHORT_LINE: f64 = 110.0;

/// Whether lines are so short that what else stands beside each other stands below.
pub(super) fn has_short_lines(lowering: &Lowering<'_>) -> bool {
    measure(lowering) < SHORT_LINE
}

/// Paper, margins and columns.
pub(super) fn page(lowering: &Lowering<'_>) -> Page {
    let geometry = &lowering.profile.page;
    let [top, right, bottom, left] = geometry.margin;
    Page {
        paper: paper(lowering),
        margin: Margin {
            top,
            right,
            bottom,
            left,
        },
        side: geometry.side,
        columns: geometry.columns,
        column_gap: geometry.column_gap,
        measure: measure(lowering),
        short_lines: has_short_lines(lowering),
        tight: false,
    }
}

/// The colours of the profile.
pub(super) fn colors(profile: &Profile) -> Colors {
    let colors = profile.colors;
    Colors {
        text: colors.text.to_string(),
        accent: colors.accent.to_string(),
        quiet: colors.quiet.to_string(),
        tint: colors.tint.to_string(),
    }
}

/// Type families and size.
pub(super) fn fonts(profile: &Profile) -> Fonts {
    let fonts = &profile.fonts;
    Fonts {
        text: fonts.text.clone(),
        labels: fonts.labels.clone(),
        size: fonts.size,
    }
}

/// The marking with the colours and the place that its system asks for.
pub(super) fn marking(marking: &Marking, words: &Catalogue) -> DocumentMarking {
    let label = |label: &Label| {
        let level = label.level();
        MarkingLabel {
            label: label.to_string(),
            foreground: level.foreground.to_owned(),
            background: level.background.map(str::to_owned),
            centred: label.scheme().table().label_place == LabelPlace::Centre,
        }
    };
    DocumentMarking {
        spoken: (words.spoken_marking)(&marking.to_string()),
        labels: marking.labels().iter().map(label).collect(),
    }
}

/// What must be said of the marking: that it is illustrative, and of which release this is.
pub(super) fn notices(lowering: &Lowering<'_>, options: &ViewOptions<'_>) -> Vec<String> {
    let (brief, words) = (lowering.brief, lowering.words);
    let labels = brief.marking.iter().flat_map(Marking::labels);
    let is_classified = labels.clone().any(|label| label.level().is_classified);
    let mut notices = Vec::new();
    if is_classified && !options.holds_classified {
        notices.push(words.illustrative.to_owned());
    }
    if let Some(released) = &brief.released {
        notices.push((words.released_at)(&released.at.to_string()));
    }
    notices
}

/// Who writes to whom, when, and under what reference; rows that say nothing are left out.
pub(super) fn memo(lowering: &Lowering<'_>) -> Vec<MemoRow> {
    let (brief, labels) = (lowering.brief, &lowering.words.memo);
    let language = lowering.language();
    let who = |addressees: &[Addressee]| -> Vec<Line> {
        let name =
            |who: &Addressee| words(name_and_office(lowering, &who.name, who.office.as_ref()));
        addressees.iter().map(name).collect()
    };
    // The block is about the document, and no portion: its marks decide what a release shows.
    let plain = |field: &Plain| words(lowering.words_of(&field.text));
    let date = |date: Date| words(dates::date(date, language));
    // Those who only get a copy, and what is enclosed, take no line each.
    let on_one_line = |values: Vec<Line>| match values.is_empty() {
        true => Vec::new(),
        false => vec![values.join(&Node::Text("; ".to_owned()))],
    };
    // Whom to ask is told once: at the end, where the template has a signature.
    let contact = match lowering.profile.prints(Part::Signature) {
        true => Vec::new(),
        false => facts::mailbox_lines(lowering, &brief.contact),
    };
    let rows = [
        ("to", labels.to, who(&brief.to)),
        ("through", labels.through, who(&brief.through)),
        ("from", labels.from, who(&brief.from)),
        (
            "contact",
            lowering.words.terms.contact,
            on_one_line(contact),
        ),
        ("cc", labels.cc, on_one_line(who(&brief.cc))),
        (
            "date",
            labels.date,
            vec![words(dates::day(brief.date.0, language))],
        ),
        (
            "cutoff",
            labels.cutoff,
            brief.cutoff.map(date).into_iter().collect(),
        ),
        (
            "decision_by",
            labels.decision_by,
            decision_by(lowering).map(words).into_iter().collect(),
        ),
        (
            "reference",
            labels.reference,
            brief.reference.iter().map(plain).collect(),
        ),
        (
            "enclosures",
            labels.enclosures,
            on_one_line(brief.enclosures.iter().map(plain).collect()),
        ),
    ];
    rows.into_iter()
        .filter(|(_, _, values)| !values.is_empty())
        .map(|(name, label, values)| MemoRow {
            name,
            label: label.to_owned(),
            values,
        })
        .collect()
}

fn decision_by(lowering: &Lowering<'_>) -> Option<String> {
    lowering
        .brief
        .decision_by
        .map(|day| dates::day(day.0, lowering.language()))
}
