//! What a JPEG shows: its size, and the coefficients of each of its components.

use image::metadata::Orientation;

use super::super::error::PictureError;

/// The coefficients of 8 by 8 samples, in zigzag order.
pub(super) type Block = [i16; 64];

/// The steps by which coefficients are quantized, in zigzag order.
pub(super) type Steps = [u16; 64];

/// A picture in the frequency domain.
pub(super) struct Picture {
    pub(super) frame: Frame,
    pub(super) colors: Colors,
    /// How to turn it to show it.
    pub(super) orientation: Orientation,
    /// Its ICC profile, as it was read.
    pub(super) profile: Vec<u8>,
}

/// Which segment says what the components mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colors {
    /// None: it follows from their number and names.
    Unsaid,
    /// JFIF: grey, or luma and two of chroma.
    Jfif,
    /// Adobe's, with its code of the transform: 0 none, 1 YCbCr, 2 YCCK.
    Adobe(u8),
}

/// The frame of a picture.
pub(super) struct Frame {
    pub(super) width: u16,
    pub(super) height: u16,
    pub(super) is_progressive: bool,
    pub(super) components: Vec<Component>,
}

/// A component: luma, a chroma, an ink.
pub(super) struct Component {
    pub(super) id: u8,
    /// How often it is sampled across and down, relative to the others: 1 to 4.
    pub(super) across: usize,
    pub(super) down: usize,
    /// The number of its table of steps.
    pub(super) table: u8,
    /// That table, once a scan has shown the component.
    pub(super) steps: Option<Steps>,
    /// The blocks that show something, across and down.
    pub(super) shown: (usize, usize),
    /// How many blocks a row has, with those that fill up the last unit.
    pub(super) stride: usize,
    pub(super) blocks: Vec<Block>,
}

impl Frame {
    /// Reads the content of a frame's segment, which may have so many pixels and no more.
    pub(super) fn read(
        segment: &[u8],
        is_progressive: bool,
        most_pixels: usize,
    ) -> Result<Self, PictureError> {
        let [bits, h1, h0, w1, w0, count, rest @ ..] = segment else {
            return Err(PictureError::Damaged);
        };
        let (width, height) = (
            u16::from_be_bytes([*w1, *w0]),
            u16::from_be_bytes([*h1, *h0]),
        );
        // A height of 0 is said after the first scan, which hardly any program writes or reads.
        if *bits != 8 || !matches!(count, 1 | 3 | 4) || height == 0 {
            return Err(PictureError::Unusual);
        }
        if width == 0 || rest.len() != 3 * usize::from(*count) {
            return Err(PictureError::Damaged);
        }
        if usize::from(width) * usize::from(height) > most_pixels {
            return Err(PictureError::TooLarge);
        }
        let mut components: Vec<Component> = rest
            .chunks_exact(3)
            .map(|it| Component {
                id: it[0],
                across: usize::from(it[1] >> 4),
                down: usize::from(it[1] & 15),
                table: it[2],
                steps: None,
                shown: (0, 0),
                stride: 0,
                blocks: Vec::new(),
            })
            .collect();
        let is_possible =
            |it: &Component| (1..=4).contains(&it.across) && (1..=4).contains(&it.down);
        if !components.iter().all(is_possible) {
            return Err(PictureError::Damaged);
        }
        if let [alone] = components.as_mut_slice() {
            // Alone it is sampled as often as itself, whatever it says.
            (alone.across, alone.down) = (1, 1);
        }
        let mut frame = Self {
            width,
            height,
            is_progressive,
            components,
        };
        frame.measure();
        Ok(frame)
    }

    /// The units of a scan of all components, across and down.
    pub(super) fn units(&self) -> (usize, usize) {
        let (across, down) = self.most();
        (
            usize::from(self.width).div_ceil(8 * across),
            usize::from(self.height).div_ceil(8 * down),
        )
    }

    /// How often the most sampled components are sampled.
    fn most(&self) -> (usize, usize) {
        let across = self.components.iter().map(|it| it.across).max();
        let down = self.components.iter().map(|it| it.down).max();
        (across.unwrap_or(1), down.unwrap_or(1))
    }

    fn measure(&mut self) {
        let (units, most) = (self.units(), self.most());
        let (width, height) = (usize::from(self.width), usize::from(self.height));
        for component in &mut self.components {
            component.shown = (
                (width * component.across).div_ceil(8 * most.0),
                (height * component.down).div_ceil(8 * most.1),
            );
            component.stride = units.0 * component.across;
            let rows = units.1 * component.down;
            component.blocks = vec![[0; 64]; component.stride * rows];
        }
    }
}

/// The order of the blocks of a scan.
pub(super) struct Layout {
    /// How many units a row has.
    across: usize,
    /// How many units there are.
    pub(super) units: usize,
    /// The blocks of a unit.
    pub(super) slots: Vec<Slot>,
}

/// A block of a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// The number of its component.
    pub(super) component: usize,
    /// Its place in the unit, in blocks.
    place: (usize, usize),
    /// The size of the unit, in blocks of this component.
    size: (usize, usize),
    stride: usize,
}

impl Layout {
    /// The order of a scan of these components: block by block where there is one, and otherwise
    /// unit by unit.
    pub(super) fn of(frame: &Frame, scan: &[usize]) -> Self {
        if let [alone] = scan {
            let component = &frame.components[*alone];
            let slot = Slot {
                component: *alone,
                place: (0, 0),
                size: (1, 1),
                stride: component.stride,
            };
            return Self {
                across: component.shown.0,
                units: component.shown.0 * component.shown.1,
                slots: vec![slot],
            };
        }
        let (across, down) = frame.units();
        let slots = scan.iter().flat_map(|index| {
            let component = &frame.components[*index];
            let size = (component.across, component.down);
            (0..size.0 * size.1).map(move |number| Slot {
                component: *index,
                place: (number % size.0, number / size.0),
                size,
                stride: component.stride,
            })
        });
        Self {
            across,
            units: across * down,
            slots: slots.collect(),
        }
    }

    /// The number of a block in its component.
    pub(super) fn block(&self, unit: usize, slot: Slot) -> usize {
        let (x, y) = (unit % self.across, unit / self.across);
        (y * slot.size.1 + slot.place.1) * slot.stride + x * slot.size.0 + slot.place.0
    }
}
