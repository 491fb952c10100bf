//! Where documents go, and how they get there: whole or not at all, and in the place of nothing
//! that the user did not give up.

mod destination;
mod identity;
mod inputs;
mod pages;
mod replace;
mod stdout;
mod temporary;
mod write;

pub(crate) use self::destination::{
    Asked, Destination, destinations, directory, is_standard_output, place, to_directory,
};
pub(crate) use self::inputs::Inputs;
pub(crate) use self::pages::{page_files, remove_stale_pages};
pub(crate) use self::replace::Replace;
pub(crate) use self::stdout::{print, print_bytes};
use self::write::unwritable;
pub(crate) use self::write::write_files;
