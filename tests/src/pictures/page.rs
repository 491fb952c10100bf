//! Pages of PDF that draw without end, or nearly so.

/// Small files whose pages would take for ever, with how.
#[must_use]
pub fn endless_pages() -> Vec<(&'static str, Vec<u8>)> {
    let form = |more: &str, content: &str| {
        stream(
            &format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]{more}"),
            content,
        )
    };
    let own = "/Resources<</XObject<</X 5 0 R>>>>";
    let tenfold = (0..8).map(|it| {
        let next = format!("/Resources<</XObject<</X {} 0 R>>>>", it + 6);
        form(&next, &"/X Do ".repeat(10))
    });
    let tenfold = tenfold.chain([form("", "0 0 1 1 re f")]).collect();
    let tile = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9";
    let painted = "/Pattern cs /P scn 0 0 9 9 re f";
    let masked = "/G gs 0 0 9 9 re f";
    vec![
        (
            "a form in itself",
            page(own, "/X Do", vec![form(own, "/X Do /X Do")]),
        ),
        (
            "a form in itself, by the page",
            page(own, "/X Do", vec![form("", "/X Do/X Do")]),
        ),
        (
            "a form after a remark",
            page(own, "/X%a\nDo", vec![form(own, "/X%a /Y\nDo /X %Y\nDo")]),
        ),
        (
            "a form by another spelling",
            page(own, "/#58 Do", vec![form(own, "/#58 Do /#58 Do")]),
        ),
        ("ten times ten forms", page(own, "/X Do", tenfold)),
        (
            "a pattern in itself",
            page(
                "/Resources<</Pattern<</P 5 0 R>>>>",
                painted,
                vec![stream(
                    &format!("{tile}/Resources<</Pattern<</P 5 0 R>>>>"),
                    painted,
                )],
            ),
        ),
        (
            "a mask in itself",
            page(
                "/Resources<</ExtGState<</G 5 0 R>>>>",
                masked,
                vec![
                    "<</Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G 6 0 R>>>>".to_owned(),
                    form(
                        "/Group<</S/Transparency>>/Resources<</ExtGState<</G 5 0 R>>>>",
                        masked,
                    ),
                ],
            ),
        ),
    ]
}

fn stream(more: &str, content: &str) -> String {
    format!(
        "<<{more}/Length {}>>stream\n{content}\nendstream",
        content.len()
    )
}

/// A PDF of one page: its resources, its content, and the objects from the fifth on.
fn page(resources: &str, content: &str, more: Vec<String>) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R{resources}>>"),
        stream("", content),
    ];
    objects.extend(more);
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut places = String::new();
    for (number, object) in (1..).zip(&objects) {
        places += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let (start, count) = (pdf.len(), objects.len() + 1);
    pdf += &format!(
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    );
    pdf.into_bytes()
}
