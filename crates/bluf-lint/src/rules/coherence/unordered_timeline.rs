//! An event of the timeline that stands below a later one.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "unordered-timeline",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "An event of the timeline stands below a later one.",
        reasoning: "Readers go down a timeline as time goes on, and take the event below for what \
            came of the one above. bluf prints events in the order in which they are written. \
            Dates are compared as far as both are known: a month may stand before or behind a day \
            in it.",
        source: "bluf: a chronology runs one way",
        bad: r#"
timeline = [
  { date = 2026-05-12, text = "A motor is found in Halden." },
  { date = 2026-05-11, text = "The north crane stops." },
]
"#,
        good: r#"
timeline = [
  { date = 2026-05-11, text = "The north crane stops." },
  { date = 2026-05-12, text = "A motor is found in Halden." },
]
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let events = &reading.brief.timeline;
    let pairs = events.iter().zip(events.iter().skip(1)).enumerate();
    let late = pairs.filter(|(_, (above, below))| above.date.is_later_than(below.date));
    let remark = |(index, (above, below)): (usize, (&bluf_model::TimelineEntry, _))| {
        let below: &bluf_model::TimelineEntry = below;
        let message = format!("{} stands below {}, which is later", below.date, above.date);
        Remark::new(place("timeline", Some(index + 1), "date"), message)
            .also(place("timeline", Some(index), "date"), "the later one")
            .help("write the events from the first to the last, or put the date right")
    };
    late.map(remark).collect()
}
