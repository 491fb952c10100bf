//! A picture in the frequency domain as a JPEG: sequential, with the best codes for its content.

use image::metadata::Orientation;

use super::super::error::PictureError;
use super::super::profile;
use super::bits::BitWriter;
use super::frame::{Block, Colors, Frame, Layout, Picture, Steps};
use super::huffman::{Code, Encoder};

/// How much of a profile goes into one segment.
const MAX_PART: usize = 65_519;

/// The number of code tables: for luma and the like, and for chroma.
const TABLES: usize = 2;

/// Writes a picture.
pub(super) fn write(picture: &Picture) -> Result<Vec<u8>, PictureError> {
    let frame = &picture.frame;
    let mut jpeg = vec![0xff, 0xd8];
    match picture.colors {
        Colors::Unsaid => {}
        // Grey has no transform.
        Colors::Adobe(_) if frame.components.len() == 1 => {}
        Colors::Jfif => segment(&mut jpeg, 0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        Colors::Adobe(transform) => {
            let content = [b"Adobe\0\x64\0\0\0\0".as_slice(), &[transform]].concat();
            segment(&mut jpeg, 0xee, &content);
        }
    }
    if picture.orientation != Orientation::NoTransforms {
        segment(&mut jpeg, 0xe1, &exif(picture.orientation));
    }
    if let Some(profile) = profile::rewrite(&picture.profile) {
        let parts = profile.chunks(MAX_PART);
        let count = u8::try_from(parts.len()).map_err(|_| PictureError::TooLarge)?;
        for (number, part) in (1..=count).zip(parts) {
            let head = [b"ICC_PROFILE\0".as_slice(), &[number, count]].concat();
            segment(&mut jpeg, 0xe2, &[&head, part].concat());
        }
    }
    let steps = tables(frame);
    for (number, steps) in (0..).zip(&steps) {
        segment(&mut jpeg, 0xdb, &steps_segment(number, steps));
    }
    let is_baseline = steps.iter().flatten().all(|step| *step < 256);
    let marker = if is_baseline { 0xc0 } else { 0xc1 };
    segment(&mut jpeg, marker, &frame_segment(frame, &steps));

    let scans = scans(frame);
    let codes = best_codes(frame, &scans)?;
    for (table, [first, others]) in (0..).zip(&codes) {
        for (kind, code) in [(0x00, first), (0x10, others)] {
            if !code.symbols.is_empty() {
                let head = [&[kind | table], code.lengths.as_slice()].concat();
                segment(&mut jpeg, 0xc4, &[head, code.symbols.clone()].concat());
            }
        }
    }
    let words = codes.each_ref().map(|it| it.each_ref().map(Encoder::new));
    for scan in &scans {
        segment(&mut jpeg, 0xda, &scan_segment(frame, scan));
        let mut bits = BitWriter::new(&mut jpeg);
        walk(frame, scan, |table, kind, item| {
            let (word, count) = words[table][kind as usize].word(item.symbol);
            bits.put(word, count);
            bits.put(item.bits, item.count);
        })?;
        bits.end();
    }
    jpeg.extend([0xff, 0xd9]);
    Ok(jpeg)
}

fn segment(jpeg: &mut Vec<u8>, marker: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).expect("segments are cut to size");
    jpeg.extend([0xff, marker]);
    jpeg.extend(length.to_be_bytes());
    jpeg.extend(content);
}

/// An Exif block that holds an orientation alone.
fn exif(orientation: Orientation) -> Vec<u8> {
    let mut block = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    block
}

/// The tables of steps, each once.
fn tables(frame: &Frame) -> Vec<Steps> {
    let mut tables: Vec<Steps> = Vec::new();
    for steps in frame.components.iter().filter_map(|it| it.steps) {
        if !tables.contains(&steps) {
            tables.push(steps);
        }
    }
    tables
}

fn steps_segment(number: u8, steps: &Steps) -> Vec<u8> {
    if steps.iter().all(|step| *step < 256) {
        let steps = steps.iter().map(|step| *step as u8);
        return std::iter::once(number).chain(steps).collect();
    }
    let steps = steps.iter().flat_map(|step| step.to_be_bytes());
    std::iter::once(0x10 | number).chain(steps).collect()
}

/// The names of the components. They may say that the colours are RGB, and nothing else.
fn name(frame: &Frame, index: usize) -> u8 {
    let is_rgb = frame.components.iter().map(|it| it.id).eq(*b"RGB");
    match is_rgb {
        true => b"RGB"[index],
        false => index as u8 + 1,
    }
}

fn frame_segment(frame: &Frame, steps: &[Steps]) -> Vec<u8> {
    let mut content = vec![8];
    content.extend(frame.height.to_be_bytes());
    content.extend(frame.width.to_be_bytes());
    content.push(frame.components.len() as u8);
    for (index, component) in frame.components.iter().enumerate() {
        let table = steps.iter().position(|it| Some(*it) == component.steps);
        let table = table.expect("the tables are those of the components");
        let sampling = component.across << 4 | component.down;
        content.extend([name(frame, index), sampling as u8, table as u8]);
    }
    content
}

/// The components of each scan: all in one, unless a unit would have more blocks than it may.
fn scans(frame: &Frame) -> Vec<Vec<usize>> {
    let blocks: usize = frame.components.iter().map(|it| it.across * it.down).sum();
    let all = 0..frame.components.len();
    match blocks <= 10 {
        true => vec![all.collect()],
        false => all.map(|index| vec![index]).collect(),
    }
}

/// Which codes a component is written with: chroma has its own.
fn table(component: usize) -> usize {
    usize::from(matches!(component, 1 | 2))
}

fn scan_segment(frame: &Frame, scan: &[usize]) -> Vec<u8> {
    let mut content = vec![scan.len() as u8];
    for index in scan {
        let table = table(*index) as u8;
        content.extend([name(frame, *index), table << 4 | table]);
    }
    content.extend([0, 63, 0]);
    content
}

/// Which code a symbol is written in.
#[derive(Debug, Clone, Copy)]
enum Kind {
    First,
    Others,
}

/// A symbol, and the bits that follow it.
struct Item {
    symbol: u8,
    bits: u16,
    count: u32,
}

fn best_codes(frame: &Frame, scans: &[Vec<usize>]) -> Result<[[Code; 2]; TABLES], PictureError> {
    let mut frequencies = [[[0_u32; 256]; 2]; TABLES];
    for scan in scans {
        walk(frame, scan, |table, kind, item| {
            frequencies[table][kind as usize][usize::from(item.symbol)] += 1;
        })?;
    }
    Ok(frequencies.map(|table| table.map(|it| Code::best(&it))))
}

/// Hands over what a scan says, item by item.
fn walk(
    frame: &Frame,
    scan: &[usize],
    mut say: impl FnMut(usize, Kind, Item),
) -> Result<(), PictureError> {
    let layout = Layout::of(frame, scan);
    let mut last = [0_i16; 4];
    for unit in 0..layout.units {
        for slot in &layout.slots {
            let block = &frame.components[slot.component].blocks[layout.block(unit, *slot)];
            let last = &mut last[slot.component];
            let difference = i32::from(block[0]) - i32::from(*last);
            *last = block[0];
            say_block(block, difference, |kind, item| {
                say(table(slot.component), kind, item)
            })?;
        }
    }
    Ok(())
}

fn say_block(
    block: &Block,
    difference: i32,
    mut say: impl FnMut(Kind, Item),
) -> Result<(), PictureError> {
    say(Kind::First, item(0, difference, 11)?);
    let mut zeros = 0;
    for value in &block[1..] {
        if *value == 0 {
            zeros += 1;
            continue;
        }
        while zeros > 15 {
            let sixteen = Item {
                symbol: 0xf0,
                bits: 0,
                count: 0,
            };
            say(Kind::Others, sixteen);
            zeros -= 16;
        }
        say(Kind::Others, item(zeros, i32::from(*value), 10)?);
        zeros = 0;
    }
    if zeros > 0 {
        let end = Item {
            symbol: 0,
            bits: 0,
            count: 0,
        };
        say(Kind::Others, end);
    }
    Ok(())
}

/// A value behind so many zeros. No picture of 8 bits a sample has larger ones.
fn item(zeros: u8, value: i32, most: u32) -> Result<Item, PictureError> {
    let count = 32 - value.unsigned_abs().leading_zeros();
    if count > most {
        return Err(PictureError::Damaged);
    }
    let bits = if value < 0 { value - 1 } else { value };
    Ok(Item {
        symbol: zeros << 4 | count as u8,
        bits: (bits & 0xffff) as u16,
        count,
    })
}
