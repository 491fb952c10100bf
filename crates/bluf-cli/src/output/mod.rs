//! Where documents go, and how they get there whole or not at all.

mod destination;
mod stdout;
mod write;

pub(crate) use self::destination::{
    Destination, choose_format, destinations, directory, to_directory,
};
pub(crate) use self::stdout::{print, print_bytes};
pub(crate) use self::write::{remove_stale_pages, write_files};
