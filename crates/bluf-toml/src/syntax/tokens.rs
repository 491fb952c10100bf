//! The words of a TOML file, whether or not they make sense together.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// A word of a file: blanks and comments are none.
#[derive(Clone)]
pub(super) struct Token {
    pub kind: Kind,
    pub range: Range<usize>,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Newline,
    OpenList,
    CloseList,
    OpenRow,
    CloseRow,
    Comma,
    Equals,
    /// Text in quotes of any kind.
    Text,
    /// Anything else: a key, a number, a date, a word without quotes.
    Bare,
}

impl Kind {
    /// Whether a value, or a key, can end with it.
    pub(super) fn ends_value(self) -> bool {
        matches!(
            self,
            Self::CloseList | Self::CloseRow | Self::Text | Self::Bare
        )
    }

    /// Whether a value, or a key, can begin with it.
    pub(super) fn begins_value(self) -> bool {
        matches!(
            self,
            Self::OpenList | Self::OpenRow | Self::Text | Self::Bare
        )
    }
}

/// The words of a file. Numbers and keys with dots are one word each.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for token in Source::new(text).lex() {
        let kind = match token.kind() {
            TokenKind::Newline => Kind::Newline,
            TokenKind::LeftSquareBracket => Kind::OpenList,
            TokenKind::RightSquareBracket => Kind::CloseList,
            TokenKind::LeftCurlyBracket => Kind::OpenRow,
            TokenKind::RightCurlyBracket => Kind::CloseRow,
            TokenKind::Comma => Kind::Comma,
            TokenKind::Equals => Kind::Equals,
            TokenKind::Dot | TokenKind::Atom => Kind::Bare,
            TokenKind::LiteralString
            | TokenKind::BasicString
            | TokenKind::MlLiteralString
            | TokenKind::MlBasicString => Kind::Text,
            TokenKind::Whitespace | TokenKind::Comment | TokenKind::Eof => continue,
        };
        let range = token.span().start()..token.span().end();
        match tokens.last_mut() {
            Some(last)
                if last.kind == Kind::Bare
                    && kind == Kind::Bare
                    && last.range.end == range.start =>
            {
                last.range.end = range.end;
            }
            _ => tokens.push(Token { kind, range }),
        }
    }
    tokens
}
