//! Addresses on paper: web addresses short enough to print, mailboxes as links.

use bluf_model::stretch_of;

use super::text::{Line, Node, Span};

/// Longest web address that prints whole, in characters: what two lines of a table hold.
const LONGEST: usize = 100;

/// A web address as it prints: without its scheme, cut where it is too long to be typed by
/// hand. The link carries the whole.
pub(crate) fn printed(url: &str) -> Node {
    let bare = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme))
        .unwrap_or(url);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.strip_suffix('/').unwrap_or(bare);
    match bare.char_indices().nth(LONGEST) {
        None => address(bare),
        Some((end, _)) => address(&format!("{}…", stretch_of(bare, ..end))),
    }
}

/// An address with all its characters.
pub(crate) fn address(whole: &str) -> Node {
    Node::Span(Span::Address {
        pieces: pieces(whole),
    })
}

/// An address in the pieces between which a line may break.
fn pieces(address: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    let host_end = stretch_of(address, host..)
        .find('/')
        .map_or(address.len(), |length| host + length);
    for (offset, character) in address.char_indices() {
        piece.push(character);
        let in_path = offset > host_end;
        if (character == '/' && offset >= host)
            || (in_path && matches!(character, '.' | '_' | '=' | '&' | '?' | '+' | '%' | '~'))
        {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// A web address as PDF asks for it: in ASCII, everything else as the bytes of its UTF-8.
pub(crate) fn in_ascii(url: &str) -> String {
    let mut text = String::with_capacity(url.len());
    for character in url.chars() {
        if character.is_ascii_graphic() {
            text.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                text.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    text
}

/// A plain text with links on the mailboxes in it.
pub(super) fn with_mailboxes(text: &str) -> Line {
    let mut line = Line::new();
    let mut from = 0;
    for (at, _) in text.match_indices('@') {
        let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
        let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let start = stretch_of(text, ..at)
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_local(*c))
            .last();
        let end = at
            + 1
            + stretch_of(text, at + 1..)
                .find(|c| !is_domain(c))
                .unwrap_or(text.len() - at - 1);
        let domain = stretch_of(text, at + 1..end).trim_end_matches(['.', '-']);
        let end = at + 1 + domain.len();
        let Some((start, _)) = start.filter(|(start, _)| *start >= from) else {
            continue;
        };
        if !domain.contains('.') {
            continue;
        }
        if from < start {
            line.push(Node::Text(stretch_of(text, from..start).to_owned()));
        }
        let mailbox = stretch_of(text, start..end);
        let body = vec![Node::Text(mailbox.to_owned())];
        line.push(Node::Span(Span::Link {
            url: in_ascii(&format!("mailto:{mailbox}")),
            body,
        }));
        from = end;
    }
    if from < text.len() {
        line.push(Node::Text(stretch_of(text, from..).to_owned()));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> Vec<String> {
        match printed(url) {
            Node::Span(Span::Address { pieces }) => pieces,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_web_address_prints_short_and_may_break() {
        assert_eq!(
            shown("https://www.reuters.com/world/"),
            ["reuters.com/", "world"]
        );
        assert_eq!(
            shown("http://example.org/a_b.pdf?x=1"),
            ["example.org/", "a_", "b.", "pdf?", "x=", "1"]
        );
        let long = shown(&format!("https://example.org/{}", "a".repeat(200))).concat();
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with("a…"));
    }

    #[test]
    fn an_address_keeps_all_its_characters() {
        for whole in ["https://example.org/a/b?c=d", "https://example.org/", "x/"] {
            assert_eq!(pieces(whole).concat(), whole);
        }
    }

    #[test]
    fn mailboxes_become_links_and_other_text_stays() {
        let line = with_mailboxes("Desk: desk.24h@example.org, or @desk, a@b.");
        let Node::Span(Span::Link { url, .. }) = &line[1] else {
            panic!("{line:?}")
        };
        assert_eq!(url, "mailto:desk.24h@example.org");
        assert_eq!(line[0], Node::Text("Desk: ".to_owned()));
        assert_eq!(line[2], Node::Text(", or @desk, a@b.".to_owned()));
        assert_eq!(line.len(), 3);
    }
}
