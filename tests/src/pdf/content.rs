//! The text of a page as its content stream shows it, by the number of the mark around it.

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::Pdf;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Name, Object, Stream};
use hayro_syntax::page::Page;

use super::{PdfError, string};

/// A run of text with one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The page it stands on, from 1.
    pub page: usize,
    /// What is heard: an `ActualText` takes the place of what is shown.
    pub text: String,
    /// Its language, if the content says so.
    pub language: Option<String>,
}

/// The text of all pages.
#[derive(Debug, Default)]
pub struct MarkedText {
    runs: HashMap<(usize, i64), Vec<Run>>,
    /// Text that is neither tagged nor an artifact: PDF/UA allows none.
    pub untagged: Vec<Run>,
}

/// What a `BDC` opens and an `EMC` closes.
struct Scope {
    artifact: bool,
    mark: Option<i64>,
    language: Option<String>,
    /// Something is said in place of what is shown.
    replaced: bool,
}

impl MarkedText {
    /// Reads all pages.
    ///
    /// # Errors
    ///
    /// When a font does not say what its codes mean.
    pub fn of(pdf: &Pdf) -> Result<Self, PdfError> {
        let mut text = Self::default();
        for (number, page) in (1..).zip(pdf.pages().iter()) {
            text.read(number, page)?;
        }
        Ok(text)
    }

    /// The text with this mark.
    #[must_use]
    pub fn get(&self, page: usize, mark: i64) -> &[Run] {
        self.runs.get(&(page, mark)).map_or(&[], Vec::as_slice)
    }

    fn read(&mut self, number: usize, page: &Page<'_>) -> Result<(), PdfError> {
        let mut scopes = Vec::new();
        let mut fonts = HashMap::new();
        let mut font = None;
        let mut operations = page.typed_operations();
        while let Some(operation) = operations.next() {
            match operation {
                TypedInstruction::BeginMarkedContent(begin) => {
                    scopes.push(Scope::of(begin.0, &Dict::empty()));
                }
                TypedInstruction::BeginMarkedContentWithProperties(begin) => {
                    let properties = begin.1.clone().into_dict().unwrap_or_else(Dict::empty);
                    let is_heard = !scopes.iter().any(|scope: &Scope| scope.replaced);
                    scopes.push(Scope::of(begin.0, &properties));
                    if let Some(actual) = string(&properties, "ActualText").filter(|_| is_heard) {
                        self.write(number, &scopes, actual);
                    }
                }
                TypedInstruction::EndMarkedContent(_) => {
                    scopes
                        .pop()
                        .ok_or_else(|| PdfError(format!("page {number}: EMC without BDC")))?;
                }
                TypedInstruction::TextFont(set) => {
                    if !fonts.contains_key(&**set.0) {
                        fonts.insert(set.0.to_vec(), Font::named(page, set.0)?);
                    }
                    font = Some(set.0.to_vec());
                }
                TypedInstruction::ShowText(show) => {
                    self.show(
                        number,
                        &scopes,
                        font.as_ref().and_then(|it| fonts.get(it)),
                        show.0,
                    )?;
                }
                TypedInstruction::ShowTexts(show) => {
                    for item in show.0.iter::<Object<'_>>() {
                        if let Object::String(codes) = item {
                            self.show(
                                number,
                                &scopes,
                                font.as_ref().and_then(|it| fonts.get(it)),
                                &codes,
                            )?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn show(
        &mut self,
        page: usize,
        scopes: &[Scope],
        font: Option<&Font>,
        codes: &[u8],
    ) -> Result<(), PdfError> {
        let font = font.ok_or_else(|| PdfError(format!("page {page}: text without a font")))?;
        if !scopes.iter().any(|scope| scope.replaced) {
            self.write(page, scopes, font.decode(codes)?);
        }
        Ok(())
    }

    fn write(&mut self, page: usize, scopes: &[Scope], text: String) {
        if scopes.iter().any(|scope| scope.artifact) {
            return;
        }
        let language = scopes.iter().rev().find_map(|scope| scope.language.clone());
        let runs = match scopes.iter().rev().find_map(|scope| scope.mark) {
            Some(mark) => self.runs.entry((page, mark)).or_default(),
            None => &mut self.untagged,
        };
        match runs.last_mut() {
            Some(last) if last.page == page && last.language == language => {
                last.text.push_str(&text)
            }
            _ => runs.push(Run {
                page,
                text,
                language,
            }),
        }
    }
}

impl Scope {
    fn of(tag: &Name<'_>, properties: &Dict<'_>) -> Self {
        Self {
            artifact: tag.as_str() == "Artifact",
            mark: properties.get::<i32>("MCID").map(i64::from),
            language: string(properties, "Lang"),
            replaced: properties.contains_key("ActualText"),
        }
    }
}

/// What the codes of a font mean.
struct Font {
    name: String,
    to_unicode: CMap,
    /// Bytes in a code.
    width: usize,
}

impl Font {
    fn named(page: &Page<'_>, name: &Name<'_>) -> Result<Self, PdfError> {
        let problem = |what: &str| PdfError(format!("font {}: {what}", name.as_str()));
        let font = page
            .resources()
            .get_font(name)
            .ok_or_else(|| problem("is not there"))?;
        let map: Stream<'_> = font
            .get("ToUnicode")
            .ok_or_else(|| problem("has no ToUnicode"))?;
        let map = map
            .decoded()
            .map_err(|_| problem("has a damaged ToUnicode"))?;
        let composite = font
            .get::<Name<'_>>("Subtype")
            .is_some_and(|it| it.as_str() == "Type0");
        Ok(Self {
            name: name.as_str().to_owned(),
            to_unicode: CMap::parse(&map, |_| None)
                .ok_or_else(|| problem("has a damaged ToUnicode"))?,
            width: if composite { 2 } else { 1 },
        })
    }

    fn decode(&self, codes: &[u8]) -> Result<String, PdfError> {
        let mut text = String::new();
        for code in codes.chunks(self.width) {
            let code = code
                .iter()
                .fold(0, |code, byte| code << 8 | u32::from(*byte));
            match self.to_unicode.lookup_bf_string(code) {
                Some(BfString::Char(c)) => text.push(c),
                Some(BfString::String(string)) => text.push_str(&string),
                None => {
                    return Err(PdfError(format!(
                        "font {}: no text for code {code}",
                        self.name
                    )));
                }
            }
        }
        Ok(text)
    }
}
