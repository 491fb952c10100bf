//! Writing what stands above the first table: about the document, its readers, its bottom line.

use bluf_model::{
    Addressee, Date, Day, Gap, Language, Line, Marking, Plain, Scheme, Status, Yardstick,
};

use super::strings;
use super::table::{Entries, aligned, entries, inline};
use super::values::{
    date, day, item_marking, line, list, marking, plain, row_line, rows, string, term,
};

/// What a brief says of itself.
pub(super) struct About<'a> {
    pub title: &'a Plain,
    pub subtitle: &'a Option<Plain>,
    pub date: &'a Day,
    pub cutoff: &'a Option<Date>,
    pub accessed: &'a Option<Date>,
    pub decision_by: &'a Option<Day>,
    pub template: &'a Option<String>,
    pub status: &'a Status,
    pub reference: &'a Option<Plain>,
    pub supersedes: &'a Option<String>,
    pub enclosures: &'a [Plain],
    pub keywords: &'a [Plain],
    pub marking: &'a Option<Marking>,
    pub scheme: Option<Scheme>,
    pub releases: &'a [Marking],
    pub language: &'a Language,
    pub handling: &'a Option<Line>,
    pub yardstick: &'a Option<Yardstick>,
}

/// Whom a brief comes from and goes to.
pub(super) struct Readers<'a> {
    pub from: &'a [Addressee],
    pub through: &'a [Addressee],
    pub to: &'a [Addressee],
    pub cc: &'a [Addressee],
    pub contact: &'a [Plain],
}

/// The first lines of the file.
pub(super) fn head(about: About<'_>, readers: Readers<'_>, own: Option<Scheme>) -> String {
    let About {
        title,
        subtitle,
        date: of,
        cutoff,
        accessed,
        decision_by,
        template,
        status,
        reference,
        supersedes,
        enclosures,
        keywords,
        marking: banner,
        scheme,
        releases,
        language,
        handling,
        yardstick,
    } = about;
    let Readers {
        from,
        through,
        to,
        cc,
        contact,
    } = readers;
    let plains = |them: &[Plain]| list(them.iter().map(|it| plain(it, own)));
    let addressees = |them: &[Addressee]| list(them.iter().map(|it| addressee(it, own)));
    aligned(&entries([
        ("title", Some(plain(title, own))),
        ("subtitle", subtitle.as_ref().map(|it| plain(it, own))),
        ("date", Some(day(*of))),
        ("cutoff", cutoff.map(date)),
        ("accessed", accessed.map(date)),
        ("decision_by", decision_by.map(day)),
        ("template", template.as_deref().map(string)),
        ("status", Some(term(*status))),
        ("from", addressees(from)),
        ("through", addressees(through)),
        ("to", addressees(to)),
        ("cc", addressees(cc)),
        ("contact", plains(contact)),
        ("reference", reference.as_ref().map(|it| plain(it, own))),
        ("supersedes", supersedes.as_deref().map(string)),
        ("enclosures", plains(enclosures)),
        ("marking", banner.as_ref().map(marking)),
        ("scheme", scheme.map(term)),
        ("releases", list(releases.iter().map(marking))),
        ("language", Some(term(*language))),
        ("yardstick", yardstick.map(term)),
        ("keywords", plains(keywords)),
        ("handling", handling.as_ref().map(|it| line(it, own))),
    ]))
}

/// The bottom line: one text where it has one marking.
pub(super) fn bluf(lines: &[Line], own: Option<Scheme>) -> String {
    match lines {
        [one] => strings::block(&super::text::line(one, own)),
        several => rows(several, |it| line(it, own)),
    }
}

fn addressee(it: &Addressee, own: Option<Scheme>) -> String {
    let Addressee { name, office } = it;
    match office {
        None => plain(name, own),
        Some(office) => inline(&entries([
            ("name", Some(plain(name, own))),
            ("office", Some(plain(office, own))),
        ])),
    }
}

/// A gap: a string where it is only text.
pub(super) fn gap(it: &Gap, own: Option<Scheme>) -> String {
    let Gap {
        text,
        plan,
        marking,
    } = it;
    let more: Entries = entries([
        ("plan", plan.as_ref().map(|it| row_line(it, own))),
        ("marking", item_marking(marking, &text.mark)),
    ]);
    super::table::text_or_table(row_line(text, own), more)
}
