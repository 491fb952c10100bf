//! Charts: numbers as bars, lines or dots.

use bluf_draw::chart::{
    Arrangement, Bars, Category, Data, Direction, Dots, Firmness, Lines, Series, Value, Words,
};
use bluf_draw::timeline::minutes;
use bluf_model::{
    Arrangement as Arranged, Chart, ChartData, ChartKind, ChartValue, Figure, Orientation,
    Positions, StatisticStatus, chart_data,
};

use crate::catalogue::FigureKind;
use crate::dates;
use crate::figure::FigureBody;
use crate::line::words as plain_words;
use crate::lowering::Lowering;
use crate::numbers;

use super::alternative::{Spoken, alternative, series as series_told};
use super::ground::{Ground, tidy, with_look};
use super::table::row_marking;
use super::time_axis::TimeAxis;

/// Names of bars longer than this, in characters, or more of them, want bars that lie.
const LONG_NAME: usize = 14;
const MANY_BARS: usize = 12;

/// A chart of the figure's data.
pub(super) fn body(lowering: &Lowering<'_>, figure: &Figure, chart: &Chart) -> FigureBody {
    let numbers = chart_data(figure, chart, &lowering.brief.statistics);
    let unit = numbers.series.iter().find_map(|it| it.unit.clone());
    let categories = categories(lowering, figure, chart, &numbers);
    let names: Vec<String> = categories.iter().map(|it| it.name.clone()).collect();
    let wants_room =
        names.len() > MANY_BARS || names.iter().any(|name| name.chars().count() > LONG_NAME);
    let data = data(lowering, &numbers, unit.as_deref(), categories);
    let sentences = told(lowering, &data, &names);
    let range = {
        let value = |end: Option<bluf_model::Number>| end.map(bluf_model::Number::value);
        (value(chart.minimum), value(chart.maximum))
    };
    let language = lowering.language();
    // Ticks have no marks: rows that bear one are named themselves.
    let axis = TimeAxis::of(&numbers, language).filter(|_| names == row_names(lowering, &numbers));
    let ground = Ground::of(lowering);
    let (kind, drawing) = with_look(lowering, &ground, |look| {
        // A sign of currency or per cent belongs to each number.
        let signed = |value: f64| numbers::quantity(tidy(value), unit.as_deref(), language).0;
        let look = &bluf_draw::Look {
            number: &signed,
            ..*look
        };
        match chart.kind {
            ChartKind::Bar => {
                let bars = Bars {
                    data,
                    arrangement: match chart.arrangement {
                        Some(Arranged::Stacked) => Arrangement::Stacked,
                        Some(Arranged::Grouped) | None => Arrangement::Grouped,
                    },
                    direction: match chart.orientation {
                        Some(Orientation::Horizontal) => Direction::Lying,
                        Some(Orientation::Vertical) => Direction::Upright,
                        None if wants_room => Direction::Lying,
                        None => Direction::Upright,
                    },
                };
                (FigureKind::Bars, bluf_draw::chart::bars(&bars, look))
            }
            ChartKind::Line => {
                let drawing = TimeAxis::with(axis.as_ref(), |times| {
                    bluf_draw::chart::lines(&Lines { data, range, times }, look)
                });
                (FigureKind::Lines, drawing)
            }
            ChartKind::Dot => {
                let dots = Dots { data, range };
                (FigureKind::Dots, bluf_draw::chart::dots(&dots, look))
            }
        }
    });
    FigureBody::Drawing {
        alternative: alternative(lowering, figure, kind, sentences),
        drawing: drawing.map(plain_words),
    }
}

/// The names of the rows, each opened by its mark where that differs from the figure's.
fn categories(
    lowering: &Lowering<'_>,
    figure: &Figure,
    chart: &Chart,
    numbers: &ChartData,
) -> Vec<Category> {
    let around = figure.mark().or(lowering.brief.marking.as_ref());
    let name = |(index, words): (usize, String)| {
        let at = numbers.positions.as_ref().map(|all| match all {
            Positions::Numbers(all) => all[index],
            Positions::Dates(all) => minutes(all[index].start()),
            Positions::Hours(all) => minutes(all[index]),
        });
        let row = figure
            .rows
            .get(index)
            .filter(|_| chart.statistics.is_empty());
        let own = row.and_then(|row| row_marking(row));
        let name = match lowering.mark_within(own, around) {
            Some(mark) => format!("{mark}\u{a0}{words}"),
            None => words,
        };
        Category { name, at }
    };
    let names = row_names(lowering, numbers).into_iter();
    names.enumerate().map(name).collect()
}

/// What the rows of a chart are called: dates and hours in the language of the document, whole
/// numbers as they are written.
pub(super) fn row_names(lowering: &Lowering<'_>, numbers: &ChartData) -> Vec<String> {
    let language = lowering.language();
    let name = |(index, written): (usize, &String)| match &numbers.positions {
        Some(Positions::Numbers(all)) if all[index].fract() != 0.0 => {
            numbers::number(tidy(all[index]), language)
        }
        Some(Positions::Dates(all)) => dates::date(all[index], language),
        Some(Positions::Hours(all)) => dates::clock(all[index], language),
        Some(Positions::Numbers(_)) | None => lowering.words_of(written),
    };
    numbers.categories.iter().enumerate().map(name).collect()
}

fn data(
    lowering: &Lowering<'_>,
    numbers: &ChartData,
    unit: Option<&str>,
    categories: Vec<Category>,
) -> Data {
    let terms = &lowering.words.terms;
    let series = numbers.series.iter().map(|series| Series {
        name: lowering.words_of(&series.name),
        values: series
            .values
            .iter()
            .map(|value| value.map(|it| drawn(lowering, it, unit)))
            .collect(),
    });
    let status = |status| terms.statistic_status(status).to_owned();
    // What no sign says of the unit stands once, at the axis.
    let (_, rest) = numbers::quantity(tidy(0.0), unit, lowering.language());
    Data {
        categories,
        series: series.collect(),
        unit: rest.map(|unit| lowering.words_of(&unit)),
        words: Words {
            r#final: status(StatisticStatus::Final),
            provisional: status(StatisticStatus::Provisional),
            predicted: status(StatisticStatus::Predicted),
        },
    }
}

fn drawn(lowering: &Lowering<'_>, value: ChartValue, unit: Option<&str>) -> Value {
    let (words, _) = numbers::quantity(value.number, unit, lowering.language());
    Value {
        number: value.number.value(),
        words: if value.about {
            format!("{}\u{a0}{words}", lowering.words.terms.about)
        } else {
            words
        },
        interval: value.interval,
        firmness: match value.status {
            None | Some(StatisticStatus::Final) => Firmness::Final,
            Some(StatisticStatus::Provisional) => Firmness::Provisional,
            Some(StatisticStatus::Predicted) => Firmness::Predicted,
        },
    }
}

/// The data as sentences, one a series, with what is not final said at each value.
fn told(lowering: &Lowering<'_>, data: &Data, names: &[String]) -> Vec<String> {
    let of_value = |value: &Value| {
        let mut words = value.words.clone();
        if let Some(unit) = &data.unit {
            words = format!("{words} {unit}");
        }
        // An interval of no length says that the number is exact.
        if let Some((low, high)) = value.interval.filter(|(low, high)| low < high) {
            let number = |end| numbers::number(tidy(end), lowering.language());
            let between = (lowering.words.figures.between)(&number(low), &number(high));
            words = format!("{words} ({between})");
        }
        match value.firmness {
            Firmness::Final => words,
            Firmness::Provisional => format!("{words} ({})", data.words.provisional),
            Firmness::Predicted => format!("{words} ({})", data.words.predicted),
        }
    };
    let sentence = |series: &Series| {
        let values = names.iter().zip(&series.values);
        let spoken: Vec<Spoken> = values
            .filter_map(|(name, value)| {
                let value = value.as_ref()?;
                Some(Spoken {
                    of: name.clone(),
                    words: of_value(value),
                    number: value.number,
                })
            })
            .collect();
        series_told(lowering, &series.name, &spoken)
    };
    data.series.iter().filter_map(sentence).collect()
}
