//! A whole SVG: valid for any text, with its patterns before what they fill, and ids of its own.

use bluf_draw::{Color, Drawing, Fill, Pattern, Point, Shape, SvgOptions, Weight, svg};

const INK: Color = Color {
    channels: [0, 0, 0],
};

fn square(x: f64, pattern: Pattern) -> Shape {
    let fill = Fill::patterned(INK, pattern, INK);
    Shape::rectangle(Point::new(x, 0.0), 10.0, 10.0, Some(fill), None)
}

fn text(words: &str, weight: Weight) -> Shape {
    Shape::Text {
        at: Point::new(2.0, 18.456),
        text: words.to_owned(),
        size: 8.0,
        weight,
        color: INK,
    }
}

#[test]
fn a_whole_svg_holds_texts_patterns_and_what_a_screen_reader_says() {
    let drawing = Drawing {
        width: 30.0,
        height: 20.0,
        shapes: vec![
            text("R&D <\u{1}5 \"units\"", Weight::Strong),
            square(0.0, Pattern::Dotted),
            square(10.0, Pattern::Rising),
            square(20.0, Pattern::Dotted),
        ],
    };
    let options = SvgOptions {
        families: &["Source \"Sans\" 3", "O'Sans"],
        language: "pt-BR",
        title: "Figure 1 & others",
        description: "Rises > falls",
        id: "f1-",
    };
    let whole = svg(&drawing, &options);
    insta::assert_snapshot!(whole.replace("><", ">\n<"), @r##"
    <svg xmlns="http://www.w3.org/2000/svg" width="30pt" height="20pt" viewBox="0 0 30 20" stroke-linejoin="round" xml:lang="pt-BR" role="img" aria-labelledby="f1-title f1-desc">
    <title id="f1-title">Figure 1 &amp; others</title>
    <desc id="f1-desc">Rises &gt; falls</desc>
    <defs>
    <pattern id="f1-p0" width="3.2" height="3.2" patternUnits="userSpaceOnUse">
    <path d="M0 0H3.2V3.2H0Z" fill="#000000"/>
    <circle cx="1.6" cy="1.6" r="0.45" fill="#000000"/>
    </pattern>
    <pattern id="f1-p1" width="3.2" height="3.2" patternUnits="userSpaceOnUse">
    <path d="M0 0H3.2V3.2H0Z" fill="#000000"/>
    <path d="M0 3.2 3.2 0" stroke="#000000" stroke-width="0.55"/>
    </pattern>
    </defs>
    <path d="M0 0 10 0 10 10 0 10Z" fill-rule="evenodd" fill="url(#f1-p0)"/>
    <path d="M10 0 20 0 20 10 10 10Z" fill-rule="evenodd" fill="url(#f1-p1)"/>
    <path d="M20 0 30 0 30 10 20 10Z" fill-rule="evenodd" fill="url(#f1-p0)"/>
    <g font-family="'Source &quot;Sans&quot; 3', 'OSans', sans-serif">
    <text x="2" y="18.46" font-size="8" font-weight="600" fill="#000000">R&amp;D &lt;5 &quot;units&quot;</text>
    </g>
    </svg>
    "##);
}
