//! Timelines as SVG: from minutes to years, clusters, and events of which only the day is known.

mod common;

use bluf_draw::timeline::{Event, Timeline, Unit, text_width, timeline};
use bluf_draw::{Drawing, Look};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use common::{look, reviewed};

fn tick(at: NaiveDateTime, unit: Unit) -> String {
    match unit {
        Unit::Minute | Unit::Hour => at.format("%H:%M").to_string(),
        Unit::Day => at.format("%-d %B").to_string(),
        Unit::Month => at.format("%B %Y").to_string(),
        Unit::Year => at.year().to_string(),
    }
}

fn at(text: &str) -> NaiveDateTime {
    let minute = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M");
    let day = || {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .expect("a day")
            .and_hms_opt(0, 0, 0)
    };
    minute.ok().or_else(day).expect("a time")
}

/// Events, from when to when, in the words for them.
fn events(rows: &[(&str, i64, &str)], look: &Look<'_>) -> Vec<Event> {
    let event = |(start, minutes, text): &(&str, i64, &str)| {
        let start = at(start);
        Event {
            start,
            end: start + TimeDelta::minutes(*minutes),
            when: start
                .format(if *minutes == 0 {
                    "%-d Feb, %H:%M"
                } else {
                    "%-d February"
                })
                .to_string(),
            lines: look.lines(
                text,
                look.size,
                bluf_draw::Weight::Regular,
                text_width(look),
            ),
        }
    };
    rows.iter().map(event).collect()
}

fn drawn(rows: &[(&str, i64, &str)]) -> Drawing {
    drawn_in(rows, &look())
}

fn drawn_in(rows: &[(&str, i64, &str)], look: &Look<'_>) -> Drawing {
    let events = events(rows, look);
    let range = None;
    let tick = &tick;
    timeline(
        Timeline {
            events,
            range,
            tick,
        },
        look,
    )
}

fn two_days() -> Drawing {
    drawn(TWO_DAYS)
}

const TWO_DAYS: &[(&str, i64, &str)] = &[
    (
        "2026-02-22 05:40",
        0,
        "Forces land near the village and surround the ranch in which the leader sleeps.",
    ),
    ("2026-02-22 05:55", 0, "First shots."),
    (
        "2026-02-22 06:10",
        0,
        "The leader is wounded, with two of his guards, and dies in the helicopter on the way to the capital.",
    ),
    (
        "2026-02-22 07:00",
        0,
        "First lorries burn on the coastal road; within two hours twelve roads are closed in five states.",
    ),
    (
        "2026-02-22",
        1_440,
        "The airlines cancel more than a hundred flights.",
    ),
    ("2026-02-22 18:30", 0, "The government confirms the death."),
    ("2026-02-23", 1_440, "Schools stay closed in nine states."),
    ("2026-02-23 20:00", 0, "All federal roads are open."),
];

fn years() -> Drawing {
    drawn(&[
        ("1994-01-01", 0, "The trade agreement enters into force."),
        ("2007-10-22", 0, "The Mérida Initiative is announced."),
        ("2008-06-30", 0, "Congress funds it."),
        (
            "2021-10-08",
            0,
            "The Bicentennial Framework takes its place.",
        ),
    ])
}

fn crowd() -> Drawing {
    let text = "A report of the post at the crossing, which says in more words than anybody wanted to read that nothing has changed since the report before it, and that the next one will say whether that is still so.";
    let rows: Vec<(String, i64, &str)> = (0..36)
        .map(|it| (format!("2026-02-22 06:{it:02}"), 0, text))
        .collect();
    let rows: Vec<(&str, i64, &str)> = rows.iter().map(|it| (it.0.as_str(), it.1, it.2)).collect();
    drawn(&rows)
}

/// One event long ago, and a crowd at the end.
fn late_crowd() -> Drawing {
    let text = "A report of the post at the crossing, which says in more words than anybody wanted to read that nothing has changed since the report before it.";
    let days: Vec<String> = (1..=30).map(|it| format!("2026-04-{it:02}")).collect();
    let mut rows = vec![("1998-01-01", 0, "The post is opened.")];
    rows.extend(days.iter().map(|it| (it.as_str(), 0, text)));
    drawn(&rows)
}

fn cases() -> Vec<(&'static str, Drawing)> {
    vec![
        ("two_days", two_days()),
        ("years", years()),
        (
            "one_event",
            drawn(&[("2026-02-22 06:00", 0, "The only thing that happened.")]),
        ),
        ("one_day", drawn(&[("2026-02-22", 1_440, "On this day.")])),
        ("crowd", crowd()),
        ("late_crowd", late_crowd()),
        (
            "months",
            drawn(&[
                ("2025-09-12", 1_440, "The talks begin."),
                ("2025-11-30", 1_440, "The talks fail."),
                ("2026-03-02", 1_440, "The talks begin again."),
            ]),
        ),
        ("none", drawn(&[])),
    ]
}

#[test]
fn each_timeline_is_drawn() {
    for (name, drawing) in cases() {
        common::keep(name, &drawing);
        common::assert_inside(name, &drawing);
        common::assert_apart(name, &drawing);
        // With its title and notes it fits a page.
        assert!(drawing.height < 600.0, "{name}: {}", drawing.height);
        insta::assert_snapshot!(name, reviewed(&drawing));
    }
}

/// The distances of dots are those of the times, whatever room the words need.
#[test]
fn the_axis_is_honest() {
    let drawing = drawn(&[
        ("2026-02-22 06:00", 0, "One."),
        ("2026-02-22 06:01", 0, "A minute later."),
        ("2026-02-22 07:00", 0, "An hour later."),
        ("2026-02-22 16:00", 0, "Ten hours later."),
    ]);
    let dots: Vec<f64> = drawing
        .shapes
        .iter()
        .filter_map(|it| match it {
            bluf_draw::Shape::Disc { at, .. } => Some(at.y),
            _ => None,
        })
        .collect();
    let hour = dots[2] - dots[0];
    assert!((dots[3] - dots[0] - 10.0 * hour).abs() < 1e-6, "{dots:?}");
    assert!((dots[1] - dots[0] - hour / 60.0).abs() < 1e-6, "{dots:?}");
}

/// In two columns a drawing is 80 mm wide: when it was stands above what happened there, and long
/// names of ticks break.
#[test]
fn on_a_narrow_page_words_stand_clear_of_axis_and_spans() {
    let spans = [
        ("2026-02-20", 4_320, "Talks in the capital of the province."),
        (
            "2026-02-21",
            2_880,
            "The roads are watched, by day and by night.",
        ),
        ("2026-02-22 11:00", 0, "The signature."),
    ];
    let months = [
        (
            "2025-09-12",
            1_440,
            "The talks begin, with nobody from the coast.",
        ),
        ("2026-03-02", 1_440, "The talks begin again."),
    ];
    for width in [190.0, 227.0, 300.0, 330.0, 391.0] {
        let look = Look { width, ..look() };
        for rows in [TWO_DAYS, &spans, &months] {
            let drawing = drawn_in(rows, &look);
            let name = format!("{width} points, {}", rows[0].2);
            common::assert_inside(&name, &drawing);
            common::assert_apart(&name, &drawing);
            common::assert_clear_of_areas(&name, &drawing);
        }
    }
}
