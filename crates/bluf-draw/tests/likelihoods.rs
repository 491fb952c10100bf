//! Judgements on the bands of scales, as SVG.

mod common;

use bluf_draw::Drawing;
use bluf_draw::likelihood::{Band, Confidence, Estimate, Likelihood, likelihood, text_width};
use common::{look, reviewed};

fn band(low: u8, high: u8, words: &[&str]) -> Band {
    let words = words.iter().map(|it| (*it).to_owned()).collect();
    Band { low, high, words }
}

/// ICD 203, table 1.
fn icd_203() -> Vec<Band> {
    vec![
        band(1, 5, &["almost no chance", "remote"]),
        band(5, 20, &["very unlikely", "highly improbable"]),
        band(20, 45, &["unlikely", "improbable"]),
        band(45, 55, &["roughly even chance", "roughly even odds"]),
        band(55, 80, &["likely", "probable"]),
        band(80, 95, &["very likely", "highly probable"]),
        band(95, 99, &["almost certain", "nearly certain"]),
    ]
}

/// The yardstick of the UK's Professional Head of Intelligence Assessment, which has gaps.
fn phia() -> Vec<Band> {
    vec![
        band(0, 5, &["remote chance"]),
        band(10, 20, &["highly unlikely"]),
        band(25, 35, &["unlikely"]),
        band(40, 50, &["realistic possibility"]),
        band(55, 75, &["likely"]),
        band(80, 90, &["highly likely"]),
        band(95, 100, &["almost certain"]),
    ]
}

fn estimate(
    name: usize,
    text: &str,
    band: Option<(u8, u8)>,
    confidence: Option<Confidence>,
) -> Estimate {
    let look = look();
    Estimate {
        name: name.to_string(),
        lines: look.lines(
            text,
            look.size,
            bluf_draw::Weight::Regular,
            text_width(&look),
        ),
        band,
        confidence: confidence.map(|it| {
            let words = match it {
                Confidence::Low => "low confidence",
                Confidence::Moderate => "moderate confidence",
                Confidence::High => "high confidence",
            };
            (it, words.to_owned())
        }),
    }
}

fn drawn(bands: Vec<Band>, estimates: Vec<Estimate>) -> Drawing {
    let percent = |value: u8| format!("{value} %");
    likelihood(
        Likelihood {
            bands,
            estimates,
            percent: &percent,
        },
        &look(),
    )
}

fn judgments() -> Vec<Estimate> {
    vec![
        estimate(
            1,
            "The organization is likely to hold together under a successor through the summer.",
            Some((55, 80)),
            Some(Confidence::Moderate),
        ),
        estimate(
            2,
            "It is almost certain that supply does not fall within six months.",
            Some((95, 99)),
            Some(Confidence::High),
        ),
        estimate(
            3,
            "Attacks on foreigners are very unlikely.",
            Some((5, 20)),
            Some(Confidence::Low),
        ),
        estimate(
            4,
            "There is a roughly even chance of a second operation before the review of the agreement in July, which either government may call off on short notice.",
            Some((45, 55)),
            None,
        ),
        estimate(
            5,
            "Whether the two governments agree on terms cannot be judged.",
            None,
            Some(Confidence::Low),
        ),
    ]
}

fn many() -> Vec<Estimate> {
    let text = "It is likely that what is said here takes far more words than a figure has room for, so that it has to be cut off somewhere, and the reader sees that it has been.";
    (1..=24)
        .map(|it| estimate(it, text, Some((55, 80)), Some(Confidence::High)))
        .collect()
}

#[test]
fn each_scale_is_drawn() {
    let cases = [
        ("icd_203", drawn(icd_203(), judgments())),
        ("phia", drawn(phia(), judgments())),
        ("many", drawn(icd_203(), many())),
        ("none", drawn(icd_203(), Vec::new())),
    ];
    for (name, drawing) in cases {
        common::keep(name, &drawing);
        common::assert_inside(name, &drawing);
        common::assert_apart(name, &drawing);
        insta::assert_snapshot!(name, reviewed(&drawing));
    }
}
