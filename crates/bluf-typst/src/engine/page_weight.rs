//! How much there is to draw on a page of a PDF, before anything is: forms, patterns and masks draw
//! others, and a small file can draw one without end.

use std::collections::BTreeMap;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;

/// The deepest nesting of them.
const MAX_DEPTH: usize = 50;

/// Whether a page draws more than so many contents of forms, patterns, masks and glyphs, or something
/// that draws itself.
pub(super) fn is_heavy(page: &Page<'_>, most: u64) -> bool {
    let content = page.page_stream().unwrap_or_default();
    let resources = page.resources();
    let drawn = Drawn {
        forms: vec![resources.x_objects.clone()],
        states: vec![resources.ext_g_states.clone()],
        patterns: vec![resources.patterns.clone()],
        fonts: vec![resources.fonts.clone()],
    };
    let mut weighing = Weighing {
        known: BTreeMap::new(),
        most,
    };
    weighing.weigh(content, &drawn, 0).is_none()
}

/// What a content can draw, by name: its own resources first, then those around it.
#[derive(Clone)]
struct Drawn<'a> {
    forms: Vec<Dict<'a>>,
    states: Vec<Dict<'a>>,
    patterns: Vec<Dict<'a>>,
    fonts: Vec<Dict<'a>>,
}

struct Weighing {
    /// What contents weigh; none, while that is being found out.
    known: BTreeMap<ObjectIdentifier, Option<u64>>,
    /// The most that one may weigh.
    most: u64,
}

impl Weighing {
    /// How many contents a content draws. None, if they are too many.
    fn weigh(&mut self, content: &[u8], drawn: &Drawn<'_>, depth: usize) -> Option<u64> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut weight = 1_u64;
        for ((kind, name), count) in uses(content) {
            for stream in drawn.by(kind, &name) {
                let each = self.weigh_stream(&stream, drawn, depth)?;
                weight = weight.saturating_add(each.saturating_mul(count));
            }
        }
        (weight <= self.most).then_some(weight)
    }

    fn weigh_stream(
        &mut self,
        stream: &Stream<'_>,
        around: &Drawn<'_>,
        depth: usize,
    ) -> Option<u64> {
        if let Some(known) = self.known.get(&stream.obj_id()) {
            return *known;
        }
        self.known.insert(stream.obj_id(), None);
        let content = stream.decoded().ok().unwrap_or_default();
        let own: Option<Dict<'_>> = stream.dict().get("Resources");
        let weight = self.weigh(&content, &around.with(own.as_ref()), depth + 1);
        self.known.insert(stream.obj_id(), weight);
        weight
    }
}

/// What an operator draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Form,
    State,
    Pattern,
    Font,
}

/// What a content draws by name, and how often. Glyphs are drawn at most as often as it has bytes.
fn uses(content: &[u8]) -> BTreeMap<(Kind, Vec<u8>), u64> {
    let mut uses: BTreeMap<(Kind, Vec<u8>), u64> = BTreeMap::new();
    let mut instructions = UntypedIter::new(content);
    while let Some(instruction) = instructions.next() {
        let (kind, count) = match &**instruction.operator {
            b"Do" => (Kind::Form, 1),
            b"gs" => (Kind::State, 1),
            b"scn" | b"SCN" => (Kind::Pattern, 1),
            b"Tf" => (Kind::Font, content.len() as u64),
            _ => continue,
        };
        for name in instruction
            .operands()
            .filter_map(|it| it.clone().into_name())
        {
            *uses.entry((kind, name.to_vec())).or_default() += count;
        }
    }
    uses
}

impl<'a> Drawn<'a> {
    fn with(&self, own: Option<&Dict<'a>>) -> Self {
        let mut all = self.clone();
        let Some(own) = own else { return all };
        for (key, dicts) in [
            ("XObject", &mut all.forms),
            ("ExtGState", &mut all.states),
            ("Pattern", &mut all.patterns),
            ("Font", &mut all.fonts),
        ] {
            if let Some(dict) = own.get::<Dict<'_>>(key) {
                dicts.insert(0, dict);
            }
        }
        all
    }

    /// The contents that a name stands for.
    fn by(&self, kind: Kind, name: &[u8]) -> Vec<Stream<'a>> {
        let first = |dicts: &[Dict<'a>]| dicts.iter().find_map(|it| it.get::<Object<'a>>(name));
        match kind {
            Kind::Form => first(&self.forms)
                .and_then(Object::into_stream)
                .filter(|it| is(it.dict(), "Subtype", "Form"))
                .into_iter()
                .collect(),
            Kind::State => first(&self.states)
                .and_then(Object::into_dict)
                .and_then(|it| it.get::<Dict<'_>>("SMask")?.get("G"))
                .into_iter()
                .collect(),
            Kind::Pattern => first(&self.patterns)
                .and_then(Object::into_stream)
                .into_iter()
                .collect(),
            Kind::Font => first(&self.fonts)
                .and_then(Object::into_dict)
                .filter(|it| is(it, "Subtype", "Type3"))
                .and_then(|it| it.get::<Dict<'_>>("CharProcs"))
                .map(|glyphs| {
                    let glyphs = glyphs.keys().filter_map(|name| glyphs.get(&*name));
                    glyphs.collect()
                })
                .unwrap_or_default(),
        }
    }
}

fn is(dict: &Dict<'_>, key: &str, value: &str) -> bool {
    let name = dict.get::<Name<'_>>(key);
    name.is_some_and(|it| it.as_str() == value)
}
