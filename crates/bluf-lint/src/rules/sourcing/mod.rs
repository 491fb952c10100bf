//! Sources, their origins and their age.

mod bare_figure;
mod bare_statistic;
pub(super) mod cited;
mod confirmed_on_one_origin;
mod mixed_series;
mod single_origin;
mod stale_source;
mod uncited_source;
mod unsourced_judgment;
mod web_source_without_access_date;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &unsourced_judgment::CHECK,
    &uncited_source::CHECK,
    &single_origin::CHECK,
    &confirmed_on_one_origin::CHECK,
    &web_source_without_access_date::CHECK,
    &stale_source::CHECK,
    &bare_statistic::CHECK,
    &bare_figure::CHECK,
    &mixed_series::CHECK,
];
