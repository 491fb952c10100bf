//! Charts as SVG: kinds, arrangements, firmness, and data that are hard to draw.

mod common;

use bluf_draw::Drawing;
use bluf_draw::chart::{
    Arrangement, Bars, Category, Data, Direction, Dots, Firmness, Lines, Series, Times, Value,
    Words, bars, dots, lines,
};
use bluf_draw::timeline::{Unit, minutes as minutes_from_1970};
use chrono::NaiveDateTime;
use common::{look, reviewed};

fn words() -> Words {
    Words {
        r#final: "final".to_owned(),
        provisional: "provisional".to_owned(),
        predicted: "predicted".to_owned(),
    }
}

fn value(number: f64) -> Value {
    Value {
        number,
        words: (look().number)(number),
        interval: None,
        firmness: Firmness::Final,
    }
}

/// Rows of names, and series of numbers, in which NaN is nothing.
fn data(names: &[&str], series: &[(&str, &[f64])]) -> Data {
    let category = |name: &&str| Category {
        name: (*name).to_owned(),
        at: name.parse().ok(),
    };
    let of = |(name, numbers): &(&str, &[f64])| Series {
        name: (*name).to_owned(),
        values: numbers
            .iter()
            .map(|it| it.is_finite().then(|| value(*it)))
            .collect(),
    };
    Data {
        categories: names.iter().map(category).collect(),
        series: series.iter().map(of).collect(),
        unit: None,
        words: words(),
    }
}

fn deaths() -> Data {
    let years = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"];
    let numbers = [
        70_630.0, 91_799.0, 106_699.0, 107_941.0, 105_007.0, 80_670.0, 72_100.0,
    ];
    let mut data = data(&years, &[("Deaths", &numbers)]);
    data.unit = Some("deaths a year".to_owned());
    for number in 5..7 {
        let value = data.series[0].values[number].as_mut();
        value.expect("a number").firmness = Firmness::Provisional;
    }
    data
}

fn regions() -> Data {
    data(
        &[
            "North",
            "Centre",
            "Coast and the islands before it",
            "South",
        ],
        &[
            ("Opened", &[12.0, 18.0, 7.0, 21.0]),
            ("Closed", &[9.0, 11.0, f64::NAN, 16.0]),
            ("Transferred", &[3.0, 5.0, 2.0, 1.0]),
        ],
    )
}

fn upright(data: Data, arrangement: Arrangement) -> Drawing {
    bars(
        &Bars {
            data,
            arrangement,
            direction: Direction::Upright,
        },
        &look(),
    )
}

fn lying(data: Data, arrangement: Arrangement) -> Drawing {
    bars(
        &Bars {
            data,
            arrangement,
            direction: Direction::Lying,
        },
        &look(),
    )
}

fn line(data: Data) -> Drawing {
    lines(
        &Lines {
            data,
            range: (None, None),
            times: None,
        },
        &look(),
    )
}

/// A line over times, each as `2026-01-31 08:00`, with ticks no finer than a unit.
fn line_over(times: &[&str], finest: Unit) -> Drawing {
    let numbers: Vec<f64> = (1..=i32::try_from(times.len()).expect("few"))
        .map(f64::from)
        .collect();
    let mut data = data(times, &[("Boxes", &numbers)]);
    for row in &mut data.categories {
        let at = NaiveDateTime::parse_from_str(&row.name, "%Y-%m-%d %H:%M").expect("a time");
        row.at = Some(minutes_from_1970(at));
    }
    let name = |at: NaiveDateTime, unit| match unit {
        Unit::Minute | Unit::Hour => at.format("%H:%M").to_string(),
        Unit::Day => at.format("%-d %B").to_string(),
        Unit::Month => at.format("%B").to_string(),
        Unit::Year => at.format("%Y").to_string(),
    };
    let above = |at: NaiveDateTime, unit| match unit {
        Unit::Minute | Unit::Hour => Some(at.format("%-d %B %Y").to_string()),
        Unit::Day | Unit::Month => Some(at.format("%Y").to_string()),
        Unit::Year => None,
    };
    let times = Times {
        finest,
        name: &name,
        above: &above,
    };
    lines(
        &Lines {
            data,
            range: (None, None),
            times: Some(times),
        },
        &look(),
    )
}

fn dot(data: Data) -> Drawing {
    dots(
        &Dots {
            data,
            range: (None, None),
        },
        &look(),
    )
}

fn with_intervals(mut data: Data, half: f64) -> Data {
    for value in data
        .series
        .iter_mut()
        .flat_map(|it| it.values.iter_mut().flatten())
    {
        value.interval = Some((value.number - half, value.number + half));
    }
    data
}

fn forecast() -> Data {
    let mut data = deaths();
    data.series[0].values[6]
        .as_mut()
        .expect("a number")
        .firmness = Firmness::Predicted;
    data
}

fn balances() -> Data {
    data(
        &["2021", "2022", "2023", "2024"],
        &[("Balance", &[12.5, -3.2, -8.0, 4.4])],
    )
}

fn three_lines() -> Data {
    let years = ["2019", "2020", "2021", "2022", "2023", "2024"];
    data(
        &years,
        &[
            ("Fentanyl", &[36.0, 56.0, 70.0, 73.0, 72.0, 48.0]),
            ("Methamphetamine", &[16.0, 23.0, 32.0, 34.0, 34.9, 29.5]),
            (
                "Cocaine and all that is sold as cocaine",
                &[15.8, 19.4, 24.4, 27.5, 29.4, 22.0],
            ),
            ("Heroin", &[14.0, 13.1, 9.1, f64::NAN, 4.0, 2.7]),
        ],
    )
}

/// Ten thousand numbers, one a minute.
fn minutes() -> Data {
    let names: Vec<String> = (0..10_000).map(|it: i32| it.to_string()).collect();
    let numbers: Vec<f64> = (0..10_000)
        .map(|it: i32| {
            let wave = f64::from(it % 1_440 - 720) / 720.0;
            ((1.0 - wave * wave) * 100.0).round() + f64::from(it.wrapping_mul(7_919) % 23)
        })
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    data(&names, &[("Load", &numbers)])
}

fn cases() -> Vec<(&'static str, Drawing)> {
    vec![
        ("bars_provisional", upright(deaths(), Arrangement::Grouped)),
        ("bars_predicted", upright(forecast(), Arrangement::Grouped)),
        ("bars_grouped", upright(regions(), Arrangement::Grouped)),
        ("bars_stacked", upright(regions(), Arrangement::Stacked)),
        ("bars_negative", upright(balances(), Arrangement::Grouped)),
        ("bars_lying", lying(regions(), Arrangement::Grouped)),
        ("bars_lying_stacked", lying(regions(), Arrangement::Stacked)),
        (
            "bars_lying_negative",
            lying(balances(), Arrangement::Grouped),
        ),
        (
            "bars_lying_provisional",
            lying(deaths(), Arrangement::Grouped),
        ),
        (
            "bars_one",
            upright(
                data(&["2024"], &[("Deaths", &[80_670.0])]),
                Arrangement::Grouped,
            ),
        ),
        (
            "bars_zero",
            upright(
                data(&["a", "b"], &[("Deaths", &[0.0, 0.0])]),
                Arrangement::Grouped,
            ),
        ),
        (
            "bars_many",
            upright(
                data(
                    &(1990..2030)
                        .map(|it| &*it.to_string().leak())
                        .collect::<Vec<&str>>(),
                    &[(
                        "n",
                        &(0..40).map(|it| f64::from(it * it)).collect::<Vec<_>>(),
                    )],
                ),
                Arrangement::Grouped,
            ),
        ),
        (
            "bars_long_word",
            lying(
                data(
                    &[
                        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
                        "b",
                    ],
                    &[("n", &[3.0, -2.0])],
                ),
                Arrangement::Grouped,
            ),
        ),
        (
            "line_backwards",
            line(data(&["2003", "2001", "2002"], &[("n", &[3.0, 1.0, 2.0])])),
        ),
        (
            "line_that_ends_early",
            line(data(
                &["2001", "2002", "2003", "2004"],
                &[
                    ("long", &[1.0, 2.0, 3.0, 4.0]),
                    ("short", &[4.0, 3.0, f64::NAN, f64::NAN]),
                ],
            )),
        ),
        ("line_provisional", line(deaths())),
        ("line_several", line(three_lines())),
        ("line_interval", line(with_intervals(forecast(), 6_000.0))),
        ("line_minutes", line(minutes())),
        (
            "line_flat",
            line(data(&["2019", "2020"], &[("n", &[3.0, 3.0])])),
        ),
        (
            "line_days",
            line_over(
                &[
                    "2026-01-01 00:00",
                    "2026-01-02 00:00",
                    "2026-06-01 00:00",
                    "2026-06-12 00:00",
                ],
                Unit::Day,
            ),
        ),
        (
            "line_months",
            line_over(
                &["2025-11-01 00:00", "2026-02-01 00:00", "2026-03-01 00:00"],
                Unit::Month,
            ),
        ),
        (
            "line_hours",
            line_over(
                &["2026-03-04 22:15", "2026-03-04 23:00", "2026-03-05 03:40"],
                Unit::Minute,
            ),
        ),
        (
            "line_years",
            line_over(&["1990-01-01 00:00", "2021-06-01 00:00"], Unit::Month),
        ),
        (
            "line_two_on_a_day",
            line_over(
                &["2026-03-04 00:00", "2026-03-04 00:00", "2026-03-09 00:00"],
                Unit::Day,
            ),
        ),
        (
            "line_of_one_day",
            line_over(&["2026-03-04 00:00", "2026-03-04 00:00"], Unit::Day),
        ),
        ("dots_interval", dot(with_intervals(regions_of_one(), 2.5))),
        ("dots_several", dot(regions())),
        ("dots_provisional", dot(forecast())),
        (
            "dots_huge",
            dot(data(&["a", "b"], &[("n", &[-9.0e14, 9.0e14])])),
        ),
    ]
}

fn regions_of_one() -> Data {
    let mut data = regions();
    data.series.truncate(1);
    data.unit = Some("cases".to_owned());
    data
}

#[test]
fn each_chart_is_drawn() {
    for (name, drawing) in cases() {
        common::keep(name, &drawing);
        insta::assert_snapshot!(name, reviewed(&drawing));
    }
}

#[test]
fn nothing_lies_outside_its_drawing() {
    for (name, drawing) in cases() {
        common::assert_inside(name, &drawing);
    }
}

#[test]
fn no_texts_meet() {
    for (name, drawing) in cases() {
        common::assert_apart(name, &drawing);
    }
}
