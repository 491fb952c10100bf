//! Every value of a vocabulary has a term: one that lacks it could be in a brief, and neither be
//! written nor named. The derived schema knows every variant; the list of terms is kept by hand.

use std::collections::BTreeSet;

use bluf_model::{
    Arrangement, ChartKind, CitationMode, ClearanceStatus, Confidence, Decision, Direction, Family,
    KnownSection, Language, Level, MapLabels, Orientation, Paper, Part, PointSymbol, RouteStyle,
    SourceType, StatisticStatus, Status, Vocabulary, Yardstick,
};
use schemars::{JsonSchema, schema_for};

#[test]
fn every_value_has_its_term_and_every_term_its_value() {
    has_every_term::<Arrangement>();
    has_every_term::<ChartKind>();
    has_every_term::<CitationMode>();
    has_every_term::<ClearanceStatus>();
    has_every_term::<Confidence>();
    has_every_term::<Decision>();
    has_every_term::<Direction>();
    has_every_term::<Family>();
    has_every_term::<KnownSection>();
    has_every_term::<Language>();
    has_every_term::<Level>();
    has_every_term::<MapLabels>();
    has_every_term::<Orientation>();
    has_every_term::<Paper>();
    has_every_term::<Part>();
    has_every_term::<PointSymbol>();
    has_every_term::<RouteStyle>();
    has_every_term::<SourceType>();
    has_every_term::<StatisticStatus>();
    has_every_term::<Status>();
    has_every_term::<Yardstick>();
}

fn has_every_term<T: Vocabulary + JsonSchema + std::fmt::Debug>() {
    let schema = schema_for!(T).to_value();
    let of_variants: BTreeSet<&str> = schema["oneOf"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|variant| variant["const"].as_str())
        .collect();
    let terms: BTreeSet<&str> = T::TERMS.iter().map(|(term, _)| *term).collect();
    assert_eq!(terms, of_variants, "terms of a {}", T::NAME);
    assert_eq!(terms.len(), T::TERMS.len(), "a term of a {} twice", T::NAME);
    for (term, value) in T::TERMS {
        assert_eq!(T::from_term(term), Some(*value));
        assert_eq!(value.term(), *term);
    }
}
