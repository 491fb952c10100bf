//! The items of a brief that have an id.

use bluf_model::{Brief, FieldPath, ItemId};

/// An item that has an id.
pub(crate) struct Item<'a> {
    /// Its id.
    pub id: &'a ItemId,
    /// The list that it stands in: `judgments`.
    pub list: &'static str,
    /// Where in the list, from 0.
    pub index: usize,
}

/// The place of an item: its list and its number in it.
pub(crate) fn item_place(item: &Item<'_>) -> FieldPath {
    FieldPath::root().key(item.list).index(item.index)
}

/// Every item that has an id.
pub(crate) fn items(brief: &Brief) -> impl Iterator<Item = Item<'_>> {
    fn of<'a, T>(
        list: &'static str,
        items: &'a [T],
        id: impl Fn(&'a T) -> Option<&'a ItemId> + 'a,
    ) -> impl Iterator<Item = Item<'a>> {
        items.iter().enumerate().filter_map(move |(index, item)| {
            Some(Item {
                id: id(item)?,
                list,
                index,
            })
        })
    }
    of("recommendations", &brief.recommendations, |it| {
        it.id.as_ref()
    })
    .chain(of("options", &brief.options, |it| it.id.as_ref()))
    .chain(of("judgments", &brief.judgments, |it| it.id.as_ref()))
    .chain(of("assumptions", &brief.assumptions, |it| it.id.as_ref()))
    .chain(of("figures", &brief.figures, |it| it.id.as_ref()))
}
