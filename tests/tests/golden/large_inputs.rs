//! Small files that ask for very much, and large ones: each ends soon, in a few words.

use std::fmt::Write;
use std::time::{Duration, Instant};

use bluf::{FileError, Message};
use bluf_tests::said::said;

const HEAD: &str = "title = 'T'\ndate = 2026-05-12\nbluf = 'One thing is so.'\n";

/// So long may one take on a machine with much else to do. Each of them took from a minute to for
/// ever.
const LONG: Duration = Duration::from_secs(15);

/// What is said of a brief with these lines below its head, and a file beside it.
fn errors(lines: &str, file: &[u8]) -> Vec<Message> {
    let files = |_: &str, limit: u64| -> Result<Vec<u8>, FileError> {
        assert!(file.len() as u64 <= limit);
        Ok(file.to_vec())
    };
    let start = Instant::now();
    let (mut messages, _) = said("large.toml", &format!("{HEAD}{lines}"), &files);
    let took = start.elapsed();
    println!(
        "trust: {:.1} s of {} s for {} kB: {:?}",
        took.as_secs_f64(),
        LONG.as_secs(),
        (lines.len() + file.len()) / 1024,
        &lines.chars().take(24).collect::<String>()
    );
    assert!(took < LONG, "{took:?}: {lines:.200}");
    messages.retain(Message::is_error);
    messages
}

/// Holds that a drawing ends in one error with these words, which names the limit that it breaks.
fn refused(inside: &str, words: &str, key: &str) {
    let svg =
        format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{inside}</svg>");
    let figure = "[[figures]]\nfile = 'a.svg'\nalt = 'The crane lies across the quay.'\n";
    let errors = errors(figure, svg.as_bytes());
    let said: Vec<String> = errors
        .iter()
        .map(|it| format!("{}; {}", it.text, it.helps.join("; ")))
        .collect();
    let [one] = said.as_slice() else {
        panic!("{said:?}")
    };
    assert!(one.contains(words) && one.contains(key), "{one}");
}

/// Lines, made one by one.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

#[test]
fn drawings_are_weighed_before_they_are_compared_or_drawn() {
    let attributes = lines(100_000, |it| format!(" a{it}='1'"));
    refused(
        &format!("<rect{attributes}/>"),
        "too many attributes",
        "`drawing_attributes`",
    );
    let styles = lines(20_000, |it| format!(".a{it} rect{{fill:red}}"));
    let rects = "<rect class='a1' width='5' height='5'/>".repeat(20_000);
    refused(
        &format!("<style>{styles}</style>{rects}"),
        "too many styles",
        "`drawing_styles`",
    );
    let words = "word ".repeat(100_000);
    refused(
        &format!("<text y='20'>{words}</text>"),
        "more letters",
        "`drawing_letters`",
    );
    let masks = lines(9, |it| {
        format!(
            "<mask id='m{}'>{}</mask>",
            it + 1,
            format!("<rect mask='url(#m{it})'/>").repeat(10)
        )
    });
    refused(
        &format!("{masks}<rect mask='url(#m9)'/>"),
        "over and over",
        "`drawing_shapes`",
    );
}

#[test]
fn a_picture_that_is_all_length_is_refused_before_it_is_drawn() {
    let figure = "[[figures]]\nfile = 'a.png'\nalt = 'The crane lies across the quay.'\n";
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\x3b\x9a\xca\0\x01\0\0\0\0".to_vec();
    png.extend([0; 40]);
    let errors = errors(figure, &png);
    let [one] = errors.as_slice() else {
        panic!("{errors:?}")
    };
    let help = one.helps.join("; ");
    assert!(
        help.contains("under `[limits]` in `bluf.toml`"),
        "{}; {help}",
        one.text
    );
}

#[test]
fn a_border_that_is_used_a_million_times_is_counted_before_it_is_drawn() {
    let mut arc = String::new();
    for it in 0..2000 {
        write!(arc, "[{},{}],", f64::from(it) / 50.0, it % 2).unwrap();
    }
    let uses = "0,".repeat(2000);
    let regions = lines(500, |it| {
        let uses = uses.trim_end_matches(',');
        format!("{{\"type\":\"Polygon\",\"properties\":{{\"id\":\"r{it}\"}},\"arcs\":[[{uses}]]}},")
    });
    let topology = format!(
        "{{\"type\":\"Topology\",\"objects\":{{\"a\":{{\"type\":\"GeometryCollection\",\
         \"geometries\":[{}]}}}},\"arcs\":[[{arc}[0,0]]]}}",
        regions.trim_end_matches(',')
    );
    let map = "[[figures]]\nalt = 'A map.'\ncolumns = ['id', 't']\nrows = [['r0', 1], ['r1', 2]]\n\
               map = { geometry = 'a.json', key = 'id' }\n";
    let errors = errors(map, topology.as_bytes());
    let [one] = errors.as_slice() else {
        panic!("{errors:?}")
    };
    assert!(
        one.text.contains("more than 1000000 points"),
        "{}",
        one.text
    );
    assert!(one.helps[0].contains("`map_points`"), "{:?}", one.helps);
}

/// Errors by the thousand, and items by the thousand: the time grows with their number, and not with
/// its square.
#[test]
fn thousands_of_mistakes_and_items_are_told_in_a_moment() {
    let twice = errors(&"situation = 'x'\n".repeat(32_000), b"");
    assert_eq!(twice.len(), 31_999);
    let citations = lines(4000, |it| format!("So [@x{it}].\n"));
    let sources = lines(4000, |it| format!("y{it} = {{ title = 'R {it}' }}\n"));
    let cited = errors(
        &format!("situation = '''\n{citations}'''\n[sources]\n{sources}"),
        b"",
    );
    assert_eq!(cited.len(), 4000);
    let references = lines(4000, |it| format!("So [](#x{it}).\n"));
    let judgments = lines(4000, |it| {
        format!("[[judgments]]\nid = 'y{it}'\ntext = 'It is likely to rain.'\n")
    });
    let referred = errors(
        &format!("situation = '''\n{references}'''\n{judgments}"),
        b"",
    );
    assert_eq!(referred.len(), 4000);
    let statistics = lines(8000, |it| {
        format!("{{ label = 'Row {it}', period = '2025', value = {it}, unit = 't' }},\n")
    });
    assert!(errors(&format!("statistics = [\n{statistics}]\n"), b"").is_empty());
    let allow = lines(16_000, |it| {
        format!("[[allow]]\nrule = 'long-sentence'\nreason = 'because {it}'\n")
    });
    assert!(errors(&allow, b"").is_empty());
    let asked = lines(8000, |it| {
        format!(
            "[[recommendations]]\naction = 'Approve item {it}.'\nowner = 'Defence'\n\
             due = 2026-06-30\nrationale = 'Nobody does it.'\n"
        )
    });
    assert!(errors(&asked, b"").is_empty());
    let prose = "This line is no key with a value: it runs on.\n".repeat(5_000);
    assert!(!errors(&prose, b"").is_empty());
}

#[test]
fn a_message_is_short_however_long_the_word_that_it_is_about() {
    let errors = errors(&format!("{} = 1\n", "x".repeat(1_000_000)), b"");
    let [one] = errors.as_slice() else {
        panic!("{}", errors.len())
    };
    assert!(one.text.len() < 1000);
}
