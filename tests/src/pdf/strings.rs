//! Every string of a PDF, wherever it stands: in dictionaries, lists, and those of streams.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object};

use super::{MAX_DEPTH, text};

/// Every string and every name of a PDF, decoded.
#[must_use]
pub fn strings(pdf: &Pdf) -> Vec<String> {
    let mut found = Vec::new();
    for object in pdf.objects() {
        gather(&object, 0, &mut found);
    }
    found
}

fn gather(object: &Object<'_>, depth: usize, found: &mut Vec<String>) {
    if depth > MAX_DEPTH {
        return;
    }
    match object {
        Object::String(string) => found.push(text(string.as_bytes())),
        Object::Name(name) => found.push(name.as_str().to_owned()),
        Object::Array(array) => of_array(array, depth, found),
        Object::Dict(dict) => of_dict(dict, depth, found),
        Object::Stream(stream) => of_dict(stream.dict(), depth, found),
        _ => {}
    }
}

/// What a list or a dictionary refers to is an object of its own, and is read as that.
fn of_array(array: &Array<'_>, depth: usize, found: &mut Vec<String>) {
    for entry in array.raw_iter() {
        if let MaybeRef::NotRef(object) = entry {
            gather(&object, depth + 1, found);
        }
    }
}

fn of_dict(dict: &Dict<'_>, depth: usize, found: &mut Vec<String>) {
    for (name, entry) in dict.entries() {
        found.push(name.as_str().to_owned());
        if let MaybeRef::NotRef(object) = entry {
            gather(&object, depth + 1, found);
        }
    }
}
