//! What the subset of CommonMark makes of text, and what it leaves as typed.

use bluf_model::{
    Block, Inline, Line, LineBreaker, Scheme, TextProblemKind, parse_line, parse_prose, stretch_of,
};

/// A line written in a shorthand that shows its tree.
fn shorthand(line: &Line) -> String {
    let mark = line
        .marking()
        .map(|mark| format!("<{mark}>"))
        .unwrap_or_default();
    mark + &nodes(&line.nodes)
}

fn nodes(list: &[Inline]) -> String {
    list.iter()
        .map(|node| match node {
            Inline::Text { text, .. } => text.clone(),
            Inline::Code { text, .. } => format!("<code {text}>"),
            Inline::Hyphens { text, .. } => format!("<kept {text}>"),
            Inline::Emphasis(list) => format!("<em {}>", nodes(list)),
            Inline::Strong(list) => format!("<strong {}>", nodes(list)),
            Inline::Link { url, nodes: list } => format!("<link {url} {}>", nodes(list)),
            Inline::Reference {
                id, nodes: list, ..
            } => format!("<ref {id} {}>", nodes(list)),
            Inline::Note { name, line, .. } => format!("<note {name} {}>", shorthand(line)),
            Inline::Foreign {
                language,
                nodes: list,
            } => format!("<{language} {}>", nodes(list)),
            Inline::Cite { citations, .. } => citations
                .iter()
                .map(|c| {
                    let locator = c.locator.as_deref().unwrap_or_default();
                    let grade = c.grade.map(|grade| grade.to_string()).unwrap_or_default();
                    format!("<cite {}|{locator}|{grade}>", c.source)
                })
                .collect(),
        })
        .collect()
}

fn blocks(list: &[Block]) -> String {
    list.iter()
        .map(|block| match block {
            Block::Paragraph(line) => format!("p({})", shorthand(line)),
            Block::List { numbering, items } => {
                let marker = numbering.map_or("ul".to_owned(), |it| it.label(0));
                let items: Vec<String> = items.iter().map(|item| blocks(item)).collect();
                format!("{marker}[{}]", items.join(" | "))
            }
            Block::Quote(inner) => format!("quote({})", blocks(inner)),
            Block::Figure { id, .. } => format!("figure({id})"),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[track_caller]
fn line(source: &str, expected: &str) {
    let (line, problems) = parse_line(source, None);
    assert_eq!(problems, [], "{source}");
    assert_eq!(shorthand(&line), expected, "{source}");
}

#[track_caller]
fn prose(source: &str, expected: &str) {
    let (prose, problems) = parse_prose(source, None);
    assert_eq!(problems, [], "{source}");
    assert_eq!(blocks(&prose.blocks), expected, "{source}");
}

#[test]
fn markup_of_the_subset_is_read() {
    line("a *b* **c**", "a <em b> <strong c>");
    line("a `b` c", "a <code b> c");
    line("`` a` ``", "<code a`>");
    line(
        "`C:\\*a*\\_b & <b> [@x] https://a.b (U)`",
        "<code C:\\*a*\\_b & <b> [@x] https://a.b (U)>",
    );
    line("\\`a\\`", "`a`");
    line("*`a` b*", "<em <code a> b>");
    line("run `a\n   b`", "run <code a b>");
    line(
        "a \\--b \\-\\-c well\\-known",
        "a <kept -->b <kept -><kept ->c well-known",
    );
    line("[x](https://a.b/c_d)", "<link https://a.b/c_d x>");
    line(
        "see https://a.b/c_d(e), or (https://f.g).",
        "see <link https://a.b/c_d(e) https://a.b/c_d(e)>, or (<link https://f.g https://f.g>).",
    );
    line(
        "<https://a.b/c_d>",
        "<link https://a.b/c_d https://a.b/c_d>",
    );
    line(
        "([](#cost)) and [his words](#cost)",
        "(<ref cost >) and <ref cost his words>",
    );
    line(
        "x [@a; @b, p. 4, grade C3].",
        "x <cite a||><cite b|p. 4|C3>.",
    );
    line("x [@a][@b] y", "x <cite a||><cite b||> y");
    line(
        "the [mot *juste*]{lang=fr} here",
        "the <fr mot <em juste>> here",
    );
    line(" (TLP:GREEN) x", "<TLP:GREEN>x");
    line("one\n   two\r\nthree", "one two three");
}

#[test]
fn everything_else_is_text() {
    for text in [
        "#",
        "#tag",
        "$5 and $7",
        "@x",
        "a // b",
        "]",
        "[x]",
        "{{ y }}",
        "a * b",
        "_x_",
        "__x__",
        "a\\b",
        "2*3*4",
        "<l>",
        "1 < 2 > 0",
        "&copy; & co",
        "one ` alone",
        "``no`",
        "~~no~~",
        "x_1",
        "#let x = 1",
        "\\#read",
        "a\\",
        "!",
        "![",
        "[@",
        "[]",
        "()",
        "{lang=fr}",
        "100 % * 2",
        "5*",
        "***",
        "C:\\Users",
    ] {
        let expected = if text == "\\#read" { "#read" } else { text };
        line(text, expected);
    }
    prose(
        ">100,000 dead\n\n2026. A year.\n\n---\n\n===\n\n+",
        "p(>100,000 dead) p(2026. A year.) p(---) p(===) p(+)",
    );
    prose("a\n---\nb\n===", "p(a --- b ===)");
    prose(
        "    four spaces\n    again\n\n        eight",
        "p(four spaces again) p(eight)",
    );
    prose("first\n    second\n\n    third", "p(first second) p(third)");
    line("a\\_b \\*c\\*", "a_b *c*");
}

#[test]
fn an_address_kept_for_later_is_text() {
    prose(
        "[1]: https://x.example/note \"title\"",
        "p([1]: <link https://x.example/note https://x.example/note> \"title\")",
    );
    prose("[1]: /a\n[2]: /b", "p([1]: /a [2]: /b)");
    prose("a\n\n  [x]:\n  /b\n\nc", "p(a) p([x]: /b) p(c)");
    prose("- [x]: /b\n- c", "ul[p([x]: /b) | p(c)]");
    prose("> [x]: /b", "quote(p([x]: /b))");
    prose("[x\ny]: /b", "p([x y]: /b)");
    line("[@log]: closed", "<cite log||>: closed");
    line(
        "see [x](https://a.b/[c]:d) and [mot]{lang=fr}: it",
        "see <link https://a.b/[c]:d x> and <fr mot>: it",
    );
}

#[test]
fn what_makes_more_than_a_line_is_named() {
    use LineBreaker::{Figure, List, Paragraph, Quotation};
    let cases = [
        ("a\n\nb\nc", Paragraph, "b"),
        ("a:\n- b\n- c", List, "- b"),
        ("\n  1. b\n  2. c\n", List, "1. b"),
        ("> q", Quotation, "> q"),
        ("a\n\n![](#map)", Figure, "![](#map)"),
    ];
    for (source, breaker, words) in cases {
        let (_, problems) = parse_line(source, None);
        assert_eq!(problems.len(), 1, "{source}");
        assert_eq!(
            problems[0].kind,
            TextProblemKind::BlockInLine(breaker),
            "{source}"
        );
        assert_eq!(
            stretch_of(source, problems[0].words.clone()),
            words,
            "{source}"
        );
    }
}

#[test]
fn blocks_of_the_subset_are_read() {
    prose("a\n\nb", "p(a) p(b)");
    prose("- a\n- (TLP:RED) b\n  c\n", "ul[p(a) | p(<TLP:RED>b c)]");
    prose("3. a\n4. b", "3.[p(a) | p(b)]");
    prose("- a\n\n  b\n- c\n    - d", "ul[p(a) p(b) | p(c) ul[p(d)]]");
    prose("-      a\n- b", "ul[p(a) | p(b)]");
    prose("> a\n> b\n\nc", "quote(p(a b)) p(c)");
    prose("a\n\n![](#map)\n\nb", "p(a) figure(map) p(b)");
    prose("  a\n\n  - b\n  - c\n", "p(a) ul[p(b) | p(c)]");
}

#[test]
fn lists_keep_the_numbers_of_their_author() {
    prose("10) ten\n11) eleven", "10)[p(ten) | p(eleven)]");
    prose("(a) one\n(b) two", "(a)[p(one) | p(two)]");
    prose("a. one\nb. two\nc. three", "a.[p(one) | p(two) | p(three)]");
    prose("a) one\nb) two", "a)[p(one) | p(two)]");
    prose("A. one\nB. two", "A.[p(one) | p(two)]");
    prose("(1) one\n(2) two", "(1)[p(one) | p(two)]");
    prose(
        "i. one\nii. two\niii. three\niv. four",
        "i.[p(one) | p(two) | p(three) | p(four)]",
    );
    prose("(i) one\n(ii) two", "(i)[p(one) | p(two)]");
    prose("h. one\ni. two\nj. three", "h.[p(one) | p(two) | p(three)]");
    prose(
        "99. one\n100. two\n101. three",
        "99.[p(one) | p(two) | p(three)]",
    );
    prose(
        "98. a\n    - b\n99. c\n100. d\n    - e",
        "98.[p(a) ul[p(b)] | p(c) | p(d) ul[p(e)]]",
    );
    prose(
        "1. a\n2. b\n\nOr:\n\n3. c\n4. d",
        "1.[p(a) | p(b)] p(Or:) 3.[p(c) | p(d)]",
    );
    prose("One:\n1. a\n2. b", "p(One:) 1.[p(a) | p(b)]");
    prose("a:\n\n(a) b;\n\n(b) c.", "p(a:) (a)[p(b;) | p(c.)]");
    // Out of order, each prints as it was written.
    prose("1. a\n2. b\n4. c", "1.[p(a) | p(b)] 4.[p(c)]");
    prose("1. a\n1. b", "1.[p(a)] 1.[p(b)]");
    prose(
        "1) a\n2) b\n\n1. c\n2. d",
        "1)[p(a) | p(b)] 1.[p(c) | p(d)]",
    );
}

#[test]
fn bullets_are_read_as_they_are_pasted() {
    prose("•\tone\n•\ttwo", "ul[p(one) | p(two)]");
    prose("• one", "ul[p(one)]");
    prose("– one\n– two\n  more", "ul[p(one) | p(two more)]");
    prose("o one\no two", "ul[p(one) | p(two)]");
    prose("Three:\no one\no two", "p(Three:) ul[p(one) | p(two)]");
    prose("o\tone", "ul[p(one)]");
    prose("1.\tone\n2.\ttwo", "1.[p(one) | p(two)]");
    prose("1.\tone", "1.[p(one)]");
    prose("a)\tone\n\nb)\ttwo", "a)[p(one) | p(two)]");
    prose("•\tone\nNot of it.", "ul[p(one)] p(Not of it.)");
    prose("- one\nof it", "ul[p(one of it)]");
    prose("1. (TLP:RED) one", "1.[p(<TLP:RED>one)]");
    prose("> 1. one\n> 2. two\n\nb", "quote(1.[p(one) | p(two)]) p(b)");
    prose("> - a\n>   - b\n> - c", "quote(ul[p(a) ul[p(b)] | p(c)])");
    prose("- > a\n  > b\n- c", "ul[quote(p(a b)) | p(c)]");
}

#[test]
fn lists_without_indentation_nest_by_their_markers() {
    prose(
        "•\tone\no\tof one\n•\ttwo",
        "ul[p(one) ul[p(of one)] | p(two)]",
    );
    prose(
        "1. one\n(a) of one\n(b) too\n2. two",
        "1.[p(one) (a)[p(of one) | p(too)] | p(two)]",
    );
    prose(
        "1. one\n(a) of one\n(b) too",
        "1.[p(one) (a)[p(of one) | p(too)]]",
    );
    prose(
        "1. one\n\n- of one\n\n2. two",
        "1.[p(one) ul[p(of one)] | p(two)]",
    );
    prose("1. one\n\n- not of one", "p(1. one) ul[p(not of one)]");
    prose(
        "1. one\n  - of one\n2. two",
        "1.[p(one) ul[p(of one)] | p(two)]",
    );
    prose(
        "A. Sørli\n- came\n- saw",
        "p(A. Sørli) ul[p(came) | p(saw)]",
    );
    prose("A. a\n1. b\n2. c\nB. d", "A.[p(a) 1.[p(b) | p(c)] | p(d)]");
    prose("- a\n* b", "ul[p(a)] ul[p(b)]");
    prose(
        "- one\n\n  more\n\n      deep\n- two",
        "ul[p(one) p(more) p(deep) | p(two)]",
    );
}

#[test]
fn a_note_stands_where_it_is_called() {
    prose(
        "a[^x] b.\n\n[^x]: The note [@a].",
        "p(a<note x The note <cite a||>.> b.)",
    );
    prose(
        "a[^1]\n\nb[^2]\n[^1]: one\n[^2]: two\nmore",
        "p(a<note 1 one>) p(b<note 2 two more>)",
    );
    prose(
        "- a[^x]\n- b[^x]\n\n[^x]: (TLP:RED) n",
        "ul[p(a<note x <TLP:RED>n>) | p(b<note x <TLP:RED>n>)]",
    );
    prose("a[^x]\n\n[^x]: - 1. n\n\nb", "p(a<note x - 1. n>) p(b)");
    line("a[^x]\n\n[^x]: n", "a<note x n>");
    line(
        "a[^x][@a] b[@b][^x]\n\n[^x]: n",
        "a<note x n><cite a||> b<cite b||><note x n>",
    );
    line("a[^x][^y]\n\n[^x]: n\n\n[^y]: m", "a<note x n><note y m>");
    for (source, kind, words) in [
        (
            "a[^x]",
            TextProblemKind::NoteWithoutText("x".into()),
            "[^x]",
        ),
        (
            "a\n\n[^x]: b",
            TextProblemKind::NoteWithoutCall("x".into()),
            "[^x]:",
        ),
        (
            "a[^x]\n\n[^x]: b\n\n[^x]: c",
            TextProblemKind::NoteTwice("x".into()),
            "[^x]:",
        ),
        (
            "a[^x][^y]\n\n[^x]: b[^y]\n\n[^y]: c",
            TextProblemKind::NoteInNote("y".into()),
            "[^y]",
        ),
        (
            "a[^x]\n\n[^x]: b\n\n    c",
            TextProblemKind::NoteOfBlocks("x".into()),
            "[^x]:",
        ),
    ] {
        let (_, problems) = parse_prose(source, None);
        assert_eq!(problems.len(), 1, "{source}: {problems:?}");
        assert_eq!(problems[0].kind, kind, "{source}");
        assert_eq!(
            stretch_of(source, problems[0].words.clone()),
            words,
            "{source}"
        );
    }
}

#[test]
fn what_only_looks_like_an_item_is_text() {
    for text in [
        "A. Sørli met them.",
        "1. mai",
        "3. Oktober is a holiday.",
        "i. e. this",
        "o governo decidiu",
        "a. m. and p. m.",
        "a. not a list",
        "b) nor this",
        "(1) nor this",
        "– he said",
        "1. one",
        "(see above) it is",
        "2026. A year.",
    ] {
        line(text, text);
        prose(
            &format!("A.\n\n{text}\n\nB."),
            &format!("p(A.) p({text}) p(B.)"),
        );
    }
    prose(
        "It rose because\no governo decidiu\no mesmo.",
        "p(It rose because o governo decidiu o mesmo.)",
    );
    prose(
        "They were\nA. Sørli and\nK. Nilsen.",
        "p(They were A. Sørli and K. Nilsen.)",
    );
    prose(
        "A. Sørli said it.\n\nNobody else did.\n\nB. Nilsen denied it.",
        "p(A. Sørli said it.) p(Nobody else did.) p(B. Nilsen denied it.)",
    );
    prose("On\n1. mai and\n3. Oktober", "p(On 1. mai and 3. Oktober)");
    prose(
        "a. not a list\nb) nor this\n(1) nor this",
        "p(a. not a list b) nor this (1) nor this)",
    );
    prose("1\\. one\n2\\. two", "p(1. one 2. two)");
    prose("(U) one\n\n(S) two", "p(<UNCLASSIFIED>one) p(<SECRET>two)");
}

#[test]
fn words_keep_their_place() {
    let source = "\n  It _is_ & *very\n  likely* \\* so [@a].\n";
    let (prose, problems) = parse_prose(source, None);
    assert_eq!(problems, []);
    let mut found = Vec::new();
    bluf_model::for_each_block(&prose.blocks, &mut |block| {
        if let Block::Paragraph(line) = block {
            bluf_model::for_each_inline(&line.nodes, &mut |node| match node {
                Inline::Text { text, words } => {
                    found.push((text.clone(), stretch_of(source, words.clone()).to_owned()))
                }
                Inline::Cite { citations, words } => {
                    found.push((
                        stretch_of(source, citations[0].words.clone()).to_owned(),
                        stretch_of(source, words.clone()).to_owned(),
                    ));
                }
                _ => {}
            });
        }
    });
    let expected = [
        ("It _is_ & ", "It _is_ & "),
        ("very ", "very\n"),
        ("likely", "likely"),
        (" ", " "),
        ("* so ", "* so "),
        ("@a", "[@a]"),
        (".", "."),
    ];
    assert_eq!(
        found,
        expected.map(|(text, source)| (text.to_owned(), source.to_owned()))
    );
}

#[test]
fn mistakes_are_named_with_their_words() {
    let cases = [
        ("a <b>x", "<b>"),
        ("# Heading", "# Heading"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |"),
        ("[@a; b]", "b"),
        ("[@A]", "@A"),
        ("[@a, grade Z9]", "grade Z9"),
        ("x [](#Cost) y", "[](#Cost)"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("[x](file.txt)", "[x](file.txt)"),
        ("[](https://a.b)", "[](https://a.b)"),
        ("[x]{lang=french}", "{lang=french}"),
        ("![alt](map.png)", "![alt](map.png)"),
        ("a ![](#map) b", "![](#map)"),
        ("(TLP:WHITE) x", "(TLP:WHITE)"),
        ("- x", ""),
    ];
    for (source, words) in cases {
        let (_, problems) = if words.is_empty() {
            let (l, p) = parse_line(source, None);
            (vec![Block::Paragraph(l)], p)
        } else {
            let (p, q) = parse_prose(source, None);
            (p.blocks, q)
        };
        assert_eq!(problems.len(), 1, "{source}: {problems:?}");
        let found = stretch_of(source, problems[0].words.clone());
        assert!(found == words || words.is_empty(), "{source}: {found}");
    }
    let deep = "> ".repeat(4000) + "x";
    let (_, problems) = parse_prose(&deep, None);
    assert_eq!(problems[0].kind, TextProblemKind::TooDeep);
}

/// Pieces from which unlikely texts are made: markup, multi-byte characters, line ends.
const PIECES: &[&str] = &[
    "a",
    "é",
    "£",
    "—",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    "*",
    "**",
    "_",
    "`",
    "``",
    "`x`",
    "\\--",
    "```\n",
    "<",
    ">",
    "<b>",
    "&",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "[@a",
    "[@a]",
    "[^a]",
    "\n[^a]: ",
    "[^",
    "; @b",
    "![](#x)",
    "[](#x)",
    "{lang=fr}",
    "#",
    "# ",
    "- ",
    "1. ",
    "2026. ",
    "> ",
    "|",
    "|---|",
    "---",
    "]: ",
    "https://a.b/c",
    "(TLP:RED)",
    "(TLP:X)",
    "• ",
    "o\t",
    "– ",
    "\na. ",
    "\nb. ",
    "\n2) ",
    "\n(i) ",
    "\n   ",
    "\u{200b}",
    "中",
    "'",
    "\"",
];

#[test]
fn no_text_breaks_the_parser_or_loses_its_place() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    for _ in 0..60_000 {
        let length = random(14);
        let source: String = (0..length).map(|_| PIECES[random(PIECES.len())]).collect();
        let (prose, problems) = parse_prose(&source, None);
        let check = |words: &std::ops::Range<usize>| {
            assert!(source.get(words.clone()).is_some(), "{source:?}: {words:?}");
        };
        problems.iter().for_each(|problem| check(&problem.words));
        bluf_model::for_each_block(&prose.blocks, &mut |block| match block {
            Block::Paragraph(line) => {
                bluf_model::for_each_inline(&line.nodes, &mut |node| match node {
                    Inline::Text { words, .. } | Inline::Reference { words, .. } => check(words),
                    Inline::Cite { words, citations } => {
                        check(words);
                        citations.iter().for_each(|citation| check(&citation.words));
                    }
                    _ => {}
                })
            }
            Block::Figure { words, .. } => check(words),
            _ => {}
        });
        let _ = parse_line(&source, None);
    }
}

/// A field of words alone is not read as CommonMark; with a line break behind it, it is.
#[test]
fn words_alone_are_read_as_commonmark_reads_them() {
    let fields = [
        "The port is closed.",
        "(TLP:GREEN) The port is closed, and (SECRET) no ship sails.",
        "(TLP:PINK) The port is closed.",
        "(U) The port - or what is left of it - costs $4.5 million; 5% of \"all\" ships' cargo?",
        "See https://example.org/a-b?c=d, and example.org/x.",
        "A  wide   gap, a 1. inside, an A. before, (1) and 3) behind.",
        "Größe “in” quotes … and\u{a0}spaces\u{2028}that do not break",
        "\u{a0}No space that is plain",
        "a: b",
        "-",
        "1. one",
        "Ends in a space ",
        "",
    ];
    for own in [None, Some(Scheme::TLP), Some(Scheme::US)] {
        for field in fields {
            let alone = parse_prose(field, own);
            assert_eq!(alone, parse_prose(&format!("{field}\n"), own), "{field}");
        }
    }
}
