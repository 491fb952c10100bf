//! The segments of a JPEG, one after the other: what the picture needs is read, the rest is not.

use image::metadata::Orientation;

use super::super::error::PictureError;
use super::frame::{Colors, Frame, Picture, Steps};
use super::huffman::{Code, Decoder};
use super::scan::{self, Scan, ScanComponent};

/// The most scans of a picture: programs write ten. Each costs a walk over all blocks.
const MAX_SCANS: usize = 100;

/// What the segments so far have said.
struct Reading {
    /// The most pixels that it may have.
    most_pixels: usize,
    frame: Option<Frame>,
    colors: Colors,
    orientation: Orientation,
    /// The parts of the ICC profile, by their numbers.
    profile: Vec<(u8, Vec<u8>)>,
    steps: [Option<Steps>; 4],
    first: [Option<Code>; 4],
    others: [Option<Code>; 4],
    restarts: usize,
    scans: usize,
}

/// Reads a whole JPEG, up to its end marker.
pub(super) fn read(jpeg: &[u8], most_pixels: usize) -> Result<Picture, PictureError> {
    let mut reading = Reading {
        most_pixels,
        frame: None,
        colors: Colors::Unsaid,
        orientation: Orientation::NoTransforms,
        profile: Vec::new(),
        steps: [None; 4],
        first: [const { None }; 4],
        others: [const { None }; 4],
        restarts: 0,
        scans: 0,
    };
    let mut at = 2;
    loop {
        let Some(marker) = next_marker(jpeg, &mut at) else {
            return reading.end_without_marker();
        };
        if marker == 0xd9 {
            return reading.end();
        }
        let length = jpeg.get(at..at + 2).ok_or(PictureError::CutOff)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let segment = jpeg.get(at + 2..at + length.max(2));
        let segment = segment.ok_or(PictureError::CutOff)?;
        at += length.max(2);
        match marker {
            0xc0..=0xc2 => reading.begin(segment, marker == 0xc2)?,
            0xc4 => reading.read_codes(segment)?,
            0xda => at = reading.scan(segment, jpeg, at)?,
            0xdb => reading.read_steps(segment)?,
            0xdd => match segment {
                [high, low] => reading.restarts = usize::from(u16::from_be_bytes([*high, *low])),
                _ => return Err(PictureError::Damaged),
            },
            0xe0..=0xef => reading.application(marker, segment),
            0xfe => {}
            // Without loss, of several frames, or in arithmetic coding; and lines counted late.
            0xc3 | 0xc5..=0xcf | 0xdc | 0xde | 0xdf => return Err(PictureError::Unusual),
            _ => return Err(PictureError::Damaged),
        }
    }
}

/// Goes to the content of the next segment, and tells its marker. Bytes before a marker belong to
/// nothing.
fn next_marker(jpeg: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let skipped = jpeg.get(*at..)?.iter().position(|byte| *byte == 0xff)?;
        *at += skipped + 1;
        match *jpeg.get(*at)? {
            0xff => {}
            0x00 => *at += 1,
            marker => {
                *at += 1;
                return Some(marker);
            }
        }
    }
}

impl Reading {
    fn begin(&mut self, segment: &[u8], is_progressive: bool) -> Result<(), PictureError> {
        if self.frame.is_some() {
            return Err(PictureError::Damaged);
        }
        self.frame = Some(Frame::read(segment, is_progressive, self.most_pixels)?);
        Ok(())
    }

    fn read_codes(&mut self, mut segment: &[u8]) -> Result<(), PictureError> {
        while let Some((kind, rest)) = segment.split_first() {
            segment = rest;
            let codes = match kind >> 4 {
                0 => &mut self.first,
                1 => &mut self.others,
                _ => return Err(PictureError::Damaged),
            };
            let code = codes.get_mut(usize::from(kind & 15));
            *code.ok_or(PictureError::Damaged)? = Some(Code::read(&mut segment)?);
        }
        Ok(())
    }

    fn read_steps(&mut self, mut segment: &[u8]) -> Result<(), PictureError> {
        while let Some((kind, rest)) = segment.split_first() {
            let size = match kind >> 4 {
                0 => 1,
                1 => 2,
                _ => return Err(PictureError::Damaged),
            };
            let (bytes, rest) = rest
                .split_at_checked(64 * size)
                .ok_or(PictureError::Damaged)?;
            segment = rest;
            let mut steps = [0; 64];
            for (step, bytes) in steps.iter_mut().zip(bytes.chunks_exact(size)) {
                *step = bytes
                    .iter()
                    .fold(0, |sum, byte| sum << 8 | u16::from(*byte));
            }
            let table = self.steps.get_mut(usize::from(kind & 15));
            *table.ok_or(PictureError::Damaged)? = Some(steps);
        }
        Ok(())
    }

    /// Reads what an application wrote, as far as it is about colours and orientation. The first
    /// of each kind holds.
    fn application(&mut self, marker: u8, segment: &[u8]) {
        match marker {
            0xe0 if segment.starts_with(b"JFIF\0") && self.colors == Colors::Unsaid => {
                self.colors = Colors::Jfif;
            }
            0xe1 => {
                if let Some(exif) = segment.strip_prefix(b"Exif\0\0")
                    && let Some(orientation) = Orientation::from_exif_chunk(exif)
                    && self.orientation == Orientation::NoTransforms
                {
                    self.orientation = orientation;
                }
            }
            0xe2 => {
                if let Some([number, _, part @ ..]) = segment.strip_prefix(b"ICC_PROFILE\0") {
                    self.profile.push((*number, part.to_vec()));
                }
            }
            // Adobe's word on the transform outweighs JFIF's, as it does for those who read it.
            0xee if segment.starts_with(b"Adobe") && segment.len() >= 12 => {
                self.colors = Colors::Adobe(segment[11]);
            }
            _ => {}
        }
    }

    fn scan(&mut self, segment: &[u8], jpeg: &[u8], at: usize) -> Result<usize, PictureError> {
        self.scans += 1;
        if self.scans > MAX_SCANS {
            return Err(PictureError::TooLarge);
        }
        let frame = self.frame.as_mut().ok_or(PictureError::Damaged)?;
        let [count, rest @ ..] = segment else {
            return Err(PictureError::Damaged);
        };
        let count = usize::from(*count);
        let Some((selectors, [from, to, bits])) = rest.split_at_checked(2 * count) else {
            return Err(PictureError::Damaged);
        };
        let band = match frame.is_progressive {
            true => (usize::from(*from), usize::from(*to)),
            false => (0, 63),
        };
        let (high, low) = (bits >> 4, bits & 15);
        let is_sound = match (frame.is_progressive, band) {
            (false, _) => count >= 1,
            (true, (0, 0)) => count >= 1 && low < 14,
            (true, (from, to)) => count == 1 && 0 < from && from <= to && to < 64 && low < 14,
        };
        if !is_sound {
            return Err(PictureError::Damaged);
        }
        let mut components: Vec<ScanComponent> = Vec::new();
        for selector in selectors.chunks_exact(2) {
            let index = frame.components.iter().position(|it| it.id == selector[0]);
            let index = index.ok_or(PictureError::Damaged)?;
            if components.iter().any(|it| it.index == index) {
                return Err(PictureError::Damaged);
            }
            let component = &mut frame.components[index];
            if component.steps.is_none() {
                let steps = self.steps.get(usize::from(component.table)).copied();
                component.steps = Some(steps.flatten().ok_or(PictureError::Damaged)?);
            }
            let decoder = |codes: &[Option<Code>; 4], number: u8| {
                let code = codes.get(usize::from(number)).and_then(Option::as_ref);
                code.map(Decoder::new).transpose()
            };
            components.push(ScanComponent {
                index,
                first: decoder(&self.first, selector[1] >> 4)?,
                others: decoder(&self.others, selector[1] & 15)?,
            });
        }
        let scan = Scan {
            components,
            band,
            refines: frame.is_progressive && high > 0,
            shift: u32::from(if frame.is_progressive { low } else { 0 }),
            restarts: self.restarts,
        };
        scan::read(&scan, frame, jpeg, at)
    }

    fn end(mut self) -> Result<Picture, PictureError> {
        let frame = self.frame.ok_or(PictureError::Damaged)?;
        // A component without steps was in no scan.
        if frame.components.iter().any(|it| it.steps.is_none()) {
            return Err(PictureError::Damaged);
        }
        self.profile.sort_by_key(|(number, _)| *number);
        Ok(Picture {
            frame,
            colors: self.colors,
            orientation: self.orientation,
            profile: self
                .profile
                .into_iter()
                .flat_map(|(_, part)| part)
                .collect(),
        })
    }

    /// The picture of a file without an end marker: some programs leave it out. That of a
    /// progressive one may have lost scans, which nobody can tell.
    fn end_without_marker(self) -> Result<Picture, PictureError> {
        let is_whole = self.frame.as_ref().is_some_and(|frame| {
            !frame.is_progressive && frame.components.iter().all(|it| it.steps.is_some())
        });
        if is_whole {
            self.end()
        } else {
            Err(PictureError::CutOff)
        }
    }
}
