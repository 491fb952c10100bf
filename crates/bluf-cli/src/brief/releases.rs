//! Which releases of a brief are wanted.

use bluf::{Fault, Message};
use bluf_model::{Brief, Marking, MarkingError, Scheme, Withheld, audiences};

use crate::workspace::Target;

/// Which releases of a brief to cut, and how.
#[derive(Debug, Clone)]
pub(crate) struct Releases {
    /// Where to cut.
    pub at: Cuts,
    /// Whether they say where text was withheld.
    pub withheld: Withheld,
}

/// Where to cut a brief.
#[derive(Debug, Clone)]
pub(crate) enum Cuts {
    /// At this marking, as it was written on the command line.
    At(String),
    /// At every marking for which the brief has readers.
    Every,
}

/// The markings at which to cut a brief.
pub(crate) fn cuts(brief: &Brief, cuts: &Cuts, target: &Target) -> Result<Vec<Marking>, Fault> {
    match cuts {
        Cuts::At(written) => Ok(vec![cut(brief, written)?]),
        Cuts::Every => {
            let all = audiences(brief);
            if all.is_empty() {
                let error = format!("nothing in {} is marked below the whole", target.shown);
                let error = Message::error(error)
                    .help("mark what may go further, or name the markings under `releases`");
                return Err(Fault::Brief(error.into()));
            }
            Ok(all)
        }
    }
}

fn cut(brief: &Brief, written: &str) -> Result<Marking, Fault> {
    let own = brief.marking.as_ref().map(Marking::scheme).or(brief.scheme);
    Marking::parse(written, own)
        .or_else(|error| {
            // A brief of another system may bear a label of the Traffic Light Protocol besides.
            Marking::parse(written, Some(Scheme::TLP)).map_err(|_| error)
        })
        .map_err(|error| {
            if let MarkingError::Several { .. } = error {
                let error = format!("`--release {written}` names several labels of one system");
                let error = Message::error(error);
                let help = "write only the level that the readers of the release are cleared for";
                return Fault::Outside(error.help(help).into());
            }
            let levels = brief.marking.iter().flat_map(Marking::labels);
            let levels: Vec<&str> = levels
                .flat_map(|label| label.scheme().table().levels)
                .map(|level| level.banner)
                .collect();
            let error = Message::error(format!(
                "`--release {written}` is not a marking in this brief"
            ));
            Fault::Outside(
                error
                    .help(match levels.is_empty() {
                        true => {
                            "the brief has no marking: nothing says what may go further".to_owned()
                        }
                        false => format!("its levels are `{}`", levels.join("`, `")),
                    })
                    .into(),
            )
        })
}

/// What is wrong with a brief of which a release is wanted: how much, and nothing of what.
pub(crate) fn reticent(fault: Fault, target: &Target) -> Fault {
    let Fault::Brief(messages) = fault else {
        return fault;
    };
    let errors = messages.iter().filter(|it| it.is_error()).count().max(1);
    let errors = match errors {
        1 => "an error".to_owned(),
        several => format!("{several} errors"),
    };
    let error = format!("{} has {errors}, and cannot be released", target.shown);
    let help = format!("`bluf check {}` tells what is wrong", target.shown);
    Fault::Brief(Message::error(error).help(help).into())
}
