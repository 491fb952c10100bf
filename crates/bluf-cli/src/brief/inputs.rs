//! All that a run reads, known before any of it is written.

use super::{context, noted_files_of, read};
use crate::output::Inputs;
use crate::workers;
use crate::workspace::{Origin, Target};

/// Notes the files that a run reads: its briefs, what they name, and what surrounds them.
///
/// Of a single brief all is noted as it is read, before the first file is written. Of several each
/// is read once more, because one may be done before another is begun.
pub(crate) fn note_all(targets: &[Target], inputs: &Inputs) {
    for target in targets {
        target
            .workspace
            .files
            .iter()
            .for_each(|file| inputs.add(file));
        if let Origin::File(path) = &target.origin {
            inputs.add(path);
        }
    }
    if targets.len() > 1 {
        workers::for_each(targets, |target| note(target, inputs), |_, _| {});
    }
}

/// Notes the files that a brief names. What is wrong with it is told when it is rendered.
fn note(target: &Target, inputs: &Inputs) {
    // Standard input can be read only once.
    if target.origin == Origin::Stdin {
        return;
    }
    let files = noted_files_of(target, inputs);
    let Ok(loaded) = read(target, &context(target, &files)) else {
        return;
    };
    let images = loaded
        .brief
        .figures
        .iter()
        .filter_map(|it| it.file.as_ref());
    for file in images {
        inputs.add(&target.directory.join(file));
    }
    if let Some(previous) = &loaded.brief.supersedes {
        let name = previous.strip_suffix(".toml").unwrap_or(previous);
        inputs.add(&target.directory.join(format!("{name}.toml")));
    }
}
