//! How often rules that read words were right, on texts that nobody wrote for them.

/// One rule in one language: words read, findings that an editor would want, false alarms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Id of the rule.
    pub rule: &'static str,
    /// ISO 639 code of the texts.
    pub language: &'static str,
    /// How many words were read.
    pub words: u32,
    /// Findings that an editor would want.
    pub hits: u32,
    /// Findings that an editor would not want.
    pub false_alarms: u32,
}

/// The table, a row a line, columns separated by tabs, after a line of headings.
const TABLE: &str = include_str!("measured.tsv");

/// Every measurement.
pub fn measured() -> impl Iterator<Item = Measured> {
    TABLE.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let (rule, language) = (cells.next()?, cells.next()?);
        let mut number = || cells.next()?.parse().ok();
        Some(Measured {
            rule,
            language,
            words: number()?,
            hits: number()?,
            false_alarms: number()?,
        })
    })
}
