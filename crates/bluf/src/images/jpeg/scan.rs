//! The coded data of a scan: its bits become coefficients (T.81, F.2 and G.2).

use super::super::error::PictureError;
use super::bits::BitReader;
use super::frame::{Block, Frame, Layout};
use super::huffman::Decoder;

/// What a scan says of itself.
pub(super) struct Scan {
    /// Its components: the number in the frame, and the codes of its first coefficient and of the
    /// others, where the scan needs them.
    pub(super) components: Vec<ScanComponent>,
    /// The first and the last coefficient that it holds.
    pub(super) band: (usize, usize),
    /// Whether it adds one bit to coefficients that earlier scans began.
    pub(super) refines: bool,
    /// By how many bits its coefficients are to be shifted.
    pub(super) shift: u32,
    /// After how many units the coding starts afresh; 0 for never.
    pub(super) restarts: usize,
}

/// A component of a scan.
pub(super) struct ScanComponent {
    pub(super) index: usize,
    pub(super) first: Option<Decoder>,
    pub(super) others: Option<Decoder>,
}

/// What is remembered from block to block.
#[derive(Default)]
struct Run {
    /// The first coefficients of the last blocks, by component of the frame.
    first: [i32; 4],
    /// How many further blocks have nothing more in this band.
    empty: u32,
}

/// Reads the data of a scan, which begins at `at`, and tells where the next marker is.
pub(super) fn read(
    scan: &Scan,
    frame: &mut Frame,
    jpeg: &[u8],
    at: usize,
) -> Result<usize, PictureError> {
    let indices: Vec<usize> = scan.components.iter().map(|it| it.index).collect();
    let layout = Layout::of(frame, &indices);
    let mut bits = BitReader::new(jpeg, at);
    let mut run = Run::default();
    let mut restarts = 0;
    for unit in 0..layout.units {
        if scan.restarts > 0 && unit > 0 && unit.is_multiple_of(scan.restarts) {
            let marker = bits.marker();
            let wanted = 0xd0 + restarts % 8;
            match jpeg.get(marker + 1) {
                Some(found) if *found == wanted => {}
                Some(_) => return Err(PictureError::Damaged),
                None => return Err(PictureError::CutOff),
            }
            restarts += 1;
            bits = BitReader::new(jpeg, marker + 2);
            run = Run::default();
        }
        for slot in &layout.slots {
            let codes = scan.components.iter().find(|it| it.index == slot.component);
            let codes = codes.expect("the layout is that of the scan");
            let number = layout.block(unit, *slot);
            let block = &mut frame.components[slot.component].blocks[number];
            let first = &mut run.first[slot.component];
            match (frame.is_progressive, scan.band.0, scan.refines) {
                (false, ..) => {
                    first_coefficient(codes, &mut bits, first, block, 0)?;
                    other_coefficients(codes, &mut bits, block)?;
                }
                (true, 0, false) => first_coefficient(codes, &mut bits, first, block, scan.shift)?,
                (true, 0, true) => block[0] |= (bits.take(1)? << scan.shift) as i16,
                (true, _, false) => begin_band(scan, codes, &mut bits, &mut run.empty, block)?,
                (true, _, true) => refine_band(scan, codes, &mut bits, &mut run.empty, block)?,
            }
        }
    }
    Ok(bits.marker())
}

/// Reads the first coefficient, which is coded as the difference from the last block's.
fn first_coefficient(
    codes: &ScanComponent,
    bits: &mut BitReader<'_>,
    last: &mut i32,
    block: &mut Block,
    shift: u32,
) -> Result<(), PictureError> {
    let count = code(codes.first.as_ref())?.next(bits)?;
    // 8 bits a sample make differences of 11 bits.
    if count > 11 {
        return Err(PictureError::Damaged);
    }
    *last += bits.take_signed(u32::from(count))?;
    block[0] = i16::try_from(*last << shift).map_err(|_| PictureError::Damaged)?;
    Ok(())
}

/// Reads all other coefficients of a sequential block.
fn other_coefficients(
    codes: &ScanComponent,
    bits: &mut BitReader<'_>,
    block: &mut Block,
) -> Result<(), PictureError> {
    let others = code(codes.others.as_ref())?;
    let mut at = 1;
    while at < 64 {
        let symbol = others.next(bits)?;
        let (zeros, count) = (usize::from(symbol >> 4), u32::from(symbol & 15));
        if count == 0 && zeros < 15 {
            break;
        }
        at += zeros;
        *block.get_mut(at).ok_or(PictureError::Damaged)? = bits.take_signed(count)? as i16;
        at += 1;
    }
    Ok(())
}

/// Reads the first bits of a band of a progressive block.
fn begin_band(
    scan: &Scan,
    codes: &ScanComponent,
    bits: &mut BitReader<'_>,
    empty: &mut u32,
    block: &mut Block,
) -> Result<(), PictureError> {
    if *empty > 0 {
        *empty -= 1;
        return Ok(());
    }
    let others = code(codes.others.as_ref())?;
    let mut at = scan.band.0;
    while at <= scan.band.1 {
        let symbol = others.next(bits)?;
        let (zeros, count) = (usize::from(symbol >> 4), u32::from(symbol & 15));
        if count == 0 && zeros < 15 {
            *empty = blocks_without(zeros, bits)? - 1;
            break;
        }
        at += zeros;
        if at > scan.band.1 {
            return Err(PictureError::Damaged);
        }
        let value = bits.take_signed(count)? << scan.shift;
        block[at] = i16::try_from(value).map_err(|_| PictureError::Damaged)?;
        at += 1;
    }
    Ok(())
}

/// Reads one more bit for each coefficient of a band that is not zero, and those that now are not.
fn refine_band(
    scan: &Scan,
    codes: &ScanComponent,
    bits: &mut BitReader<'_>,
    empty: &mut u32,
    block: &mut Block,
) -> Result<(), PictureError> {
    let bit = 1_i16 << scan.shift;
    let others = code(codes.others.as_ref())?;
    let mut at = scan.band.0;
    if *empty == 0 {
        while at <= scan.band.1 {
            let symbol = others.next(bits)?;
            let (mut zeros, count) = (usize::from(symbol >> 4), symbol & 15);
            let value = match count {
                0 if zeros < 15 => {
                    *empty = blocks_without(zeros, bits)?;
                    break;
                }
                0 => 0,
                1 if bits.take(1)? == 1 => bit,
                1 => -bit,
                _ => return Err(PictureError::Damaged),
            };
            // The run counts coefficients that were zero; the others get their bit in passing.
            while at <= scan.band.1 {
                if block[at] != 0 {
                    refine(&mut block[at], bit, bits)?;
                } else if zeros == 0 {
                    break;
                } else {
                    zeros -= 1;
                }
                at += 1;
            }
            if value != 0 {
                if at > scan.band.1 {
                    return Err(PictureError::Damaged);
                }
                block[at] = value;
            }
            at += 1;
        }
    }
    if *empty > 0 {
        for coefficient in block[..=scan.band.1].iter_mut().skip(at) {
            if *coefficient != 0 {
                refine(coefficient, bit, bits)?;
            }
        }
        *empty -= 1;
    }
    Ok(())
}

fn refine(value: &mut i16, bit: i16, bits: &mut BitReader<'_>) -> Result<(), PictureError> {
    if bits.take(1)? == 1 && *value & bit == 0 {
        *value += if *value > 0 { bit } else { -bit };
    }
    Ok(())
}

/// How many blocks have nothing more, this one among them.
fn blocks_without(size: usize, bits: &mut BitReader<'_>) -> Result<u32, PictureError> {
    let more = bits.take(size as u32)?;
    Ok((1 << size) + u32::from(more))
}

fn code(decoder: Option<&Decoder>) -> Result<&Decoder, PictureError> {
    decoder.ok_or(PictureError::Damaged)
}
