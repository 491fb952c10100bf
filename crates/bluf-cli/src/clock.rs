//! The clock, which nothing else may ask: how long work takes, and the date of a new brief.

use std::env;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use bluf::Message;
use bluf_model::Day;
use chrono::DateTime;

/// The variable by which reproducible builds say what time it is.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Measures how long something takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Begins.
    #[expect(
        clippy::disallowed_methods,
        reason = "the time is printed, and in no document"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since the beginning: `0.21 s`.
    pub(crate) fn read(self) -> String {
        format!("{:.2} s", self.0.elapsed().as_secs_f64())
    }
}

/// The current day in UTC, or the one that `SOURCE_DATE_EPOCH` names.
#[expect(
    clippy::disallowed_methods,
    reason = "a new brief says today's date, for its author to change"
)]
pub(crate) fn today() -> Result<Day, Message> {
    let seconds = match epoch()? {
        Some(seconds) => seconds,
        None => SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_err(|_| Message::error("the system's clock stands before 1970"))?
            .as_secs()
            .cast_signed(),
    };
    let time =
        DateTime::from_timestamp(seconds, 0).ok_or_else(|| bad_epoch(&seconds.to_string()))?;
    Ok(Day(time.date_naive()))
}

/// What `SOURCE_DATE_EPOCH` says, in seconds since 1970.
pub(crate) fn epoch() -> Result<Option<i64>, Message> {
    let Some(value) = env::var_os(EPOCH).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let value = value.to_string_lossy();
    value.parse().map(Some).map_err(|_| bad_epoch(&value))
}

fn bad_epoch(value: &str) -> Message {
    Message::error(format!("`{EPOCH}` is `{value}`, which is no time"))
        .help("set it to a number of seconds since 1970, or unset it")
}
