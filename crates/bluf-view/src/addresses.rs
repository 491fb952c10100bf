//! Addresses on paper: web addresses short enough to print, mailboxes as links.

use super::text::{Line, Node, Span};

/// Longest web address that prints whole, in characters: what two lines of a table hold.
const LONGEST: usize = 100;

/// A web address as it prints: without its scheme, cut where it is too long to be typed by
/// hand, and with places at which a line may break. The link carries the whole.
pub(crate) fn printed(url: &str) -> String {
    let bare = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme))
        .unwrap_or(url);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.strip_suffix('/').unwrap_or(bare);
    let shown = match bare.char_indices().nth(LONGEST) {
        None => bare.to_owned(),
        Some((end, _)) => format!("{}…", &bare[..end]),
    };
    breakable(&shown)
}

/// An address with places at which a line may break, and all its characters.
pub(crate) fn breakable(address: &str) -> String {
    let mut text = String::with_capacity(address.len() + 16);
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    let host_end = address[host..]
        .find('/')
        .map_or(address.len(), |length| host + length);
    for (offset, character) in address.char_indices() {
        text.push(character);
        let in_path = offset > host_end;
        if (character == '/' && offset >= host)
            || (in_path && matches!(character, '.' | '_' | '=' | '&' | '?' | '+' | '%' | '~'))
        {
            text.push('\u{200b}');
        }
    }
    text.trim_end_matches('\u{200b}').to_owned()
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
        let start = text[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_local(*c))
            .last();
        let end = at
            + 1
            + text[at + 1..]
                .find(|c| !is_domain(c))
                .unwrap_or(text.len() - at - 1);
        let end = at + 1 + text[at + 1..end].trim_end_matches(['.', '-']).len();
        let Some((start, _)) = start.filter(|(start, _)| *start >= from) else {
            continue;
        };
        if !text[at + 1..end].contains('.') {
            continue;
        }
        if from < start {
            line.push(Node::Text(text[from..start].to_owned()));
        }
        let mailbox = &text[start..end];
        let body = vec![Node::Text(mailbox.to_owned())];
        line.push(Node::Span(Span::Link {
            url: in_ascii(&format!("mailto:{mailbox}")),
            body,
        }));
        from = end;
    }
    if from < text.len() {
        line.push(Node::Text(text[from..].to_owned()));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_prints_short_and_may_break() {
        for (url, shown) in [
            (
                "https://www.reuters.com/world/",
                "reuters.com/\u{200b}world",
            ),
            (
                "http://example.org/a_b.pdf?x=1",
                "example.org/\u{200b}a_\u{200b}b.\u{200b}pdf?\u{200b}x=\u{200b}1",
            ),
        ] {
            assert_eq!(printed(url), shown, "{url}");
        }
        let long = format!("https://example.org/{}", "a".repeat(200));
        assert_eq!(
            printed(&long).chars().filter(|c| *c != '\u{200b}').count(),
            LONGEST + 1
        );
        assert!(printed(&long).ends_with("a…"));
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
