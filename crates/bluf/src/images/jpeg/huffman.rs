//! Huffman codes as JPEG has them: those of a file, and the best for what is to be written.

use super::super::error::PictureError;
use super::bits::BitReader;

/// How many bits are looked up at once.
const AT_ONCE: u32 = 9;

/// A code, by how many words there are of each length, and what they mean in order.
#[derive(Debug, Clone)]
pub(super) struct Code {
    /// How many words have 1 to 16 bits.
    pub(super) lengths: [u8; 16],
    /// What the words mean, the shortest first.
    pub(super) symbols: Vec<u8>,
}

impl Code {
    /// Takes a code off the content of a segment.
    pub(super) fn read(segment: &mut &[u8]) -> Result<Self, PictureError> {
        let (lengths, rest) = segment
            .split_first_chunk::<16>()
            .ok_or(PictureError::Damaged)?;
        let count = lengths.iter().map(|it| usize::from(*it)).sum();
        let (symbols, rest) = rest.split_at_checked(count).ok_or(PictureError::Damaged)?;
        *segment = rest;
        Ok(Self {
            lengths: *lengths,
            symbols: symbols.to_vec(),
        })
    }

    /// The words: what each means, its bits, and how many they are (T.81, C.2).
    fn words(&self) -> impl Iterator<Item = (u8, u32, u32)> {
        let mut symbols = self.symbols.iter();
        let mut word = 0_u32;
        (1..).zip(self.lengths).flat_map(move |(length, count)| {
            let words: Vec<_> = symbols
                .by_ref()
                .take(usize::from(count))
                .zip(word..)
                .map(|(symbol, word)| (*symbol, word, length))
                .collect();
            word = (word + u32::from(count)) << 1;
            words
        })
    }

    /// The code with the shortest text for symbols that are so frequent (T.81, K.2). No word is of
    /// ones alone.
    pub(super) fn best(frequencies: &[u32; 256]) -> Self {
        // One more symbol, that never occurs, gets the word of ones.
        let mut weights: Vec<u64> = frequencies.iter().map(|it| u64::from(*it)).collect();
        weights.push(1);
        let mut groups: Vec<(u64, Vec<usize>)> = (0..257)
            .filter(|symbol| weights[*symbol] > 0)
            .map(|symbol| (weights[symbol], vec![symbol]))
            .collect();
        let mut sizes = [0_usize; 257];
        while groups.len() > 1 {
            // The lightest two come last; of equals, the one with the highest symbol.
            groups.sort_by(|a, b| b.0.cmp(&a.0).then(a.1[0].cmp(&b.1[0])));
            let (Some(one), Some(other)) = (groups.pop(), groups.pop()) else {
                break;
            };
            let members: Vec<usize> = one.1.into_iter().chain(other.1).collect();
            for symbol in &members {
                sizes[*symbol] += 1;
            }
            groups.push((one.0 + other.0, members));
        }
        let mut counts = [0_u32; 258];
        for size in sizes.iter().filter(|it| **it > 0) {
            counts[*size] += 1;
        }
        shorten(&mut counts);
        // The symbol that never occurs takes one of the longest words with it.
        let longest = (1..=16).rev().find(|size| counts[*size] > 0).unwrap_or(1);
        counts[longest] = counts[longest].saturating_sub(1);
        let mut symbols: Vec<usize> = (0..256).filter(|symbol| sizes[*symbol] > 0).collect();
        symbols.sort_by_key(|symbol| (sizes[*symbol], *symbol));
        let mut lengths = [0_u8; 16];
        for (length, count) in lengths.iter_mut().zip(&counts[1..]) {
            *length = u8::try_from(*count).expect("there are 256 symbols, and not all are as long");
        }
        Self {
            lengths,
            symbols: symbols.into_iter().map(|it| it as u8).collect(),
        }
    }
}

/// Makes words of more than 16 bits shorter, and as few others as must be longer (T.81, K.3).
fn shorten(counts: &mut [u32; 258]) {
    for size in (17..counts.len()).rev() {
        while counts[size] > 0 {
            let shorter = (1..size - 1).rev().find(|it| counts[*it] > 0);
            let shorter = shorter.expect("a full tree has a shorter word");
            counts[size] -= 2;
            counts[size - 1] += 1;
            counts[shorter + 1] += 2;
            counts[shorter] -= 1;
        }
    }
}

/// A code by its words, for reading.
pub(super) struct Decoder {
    /// What the next bits begin with: the length of the word, 0 if it is longer, and its meaning.
    short: Vec<(u8, u8)>,
    /// For each length: behind which number there are no words of it, and what to add to a word to
    /// find its meaning.
    long: [(i32, i32); 17],
    symbols: Vec<u8>,
}

impl Decoder {
    pub(super) fn new(code: &Code) -> Result<Self, PictureError> {
        let mut short = vec![(0, 0); 1 << AT_ONCE];
        let mut long = [(-1, 0); 17];
        for (index, (symbol, word, length)) in (0..).zip(code.words()) {
            // More words than there are bits for them.
            if word >= 1 << length {
                return Err(PictureError::Damaged);
            }
            let entry = &mut long[length as usize];
            if entry.0 < 0 {
                entry.1 = index - word as i32;
            }
            entry.0 = word as i32;
            if length <= AT_ONCE {
                let spare = AT_ONCE - length;
                let from = (word << spare) as usize;
                short[from..from + (1 << spare)].fill((length as u8, symbol));
            }
        }
        Ok(Self {
            short,
            long,
            symbols: code.symbols.clone(),
        })
    }

    /// Reads the next symbol.
    pub(super) fn next(&self, bits: &mut BitReader<'_>) -> Result<u8, PictureError> {
        let next = bits.peek();
        let (length, symbol) = self.short[next >> (16 - AT_ONCE)];
        if length > 0 {
            bits.skip(u32::from(length))?;
            return Ok(symbol);
        }
        for length in AT_ONCE + 1..=16 {
            let word = (next >> (16 - length)) as i32;
            let (last, offset) = self.long[length as usize];
            if word <= last {
                bits.skip(length)?;
                let symbol = usize::try_from(word + offset).ok();
                let symbol = symbol.and_then(|it| self.symbols.get(it));
                return symbol.copied().ok_or(PictureError::Damaged);
            }
        }
        // No word begins so: it may be the zeros after a file that was cut off.
        bits.skip(16)?;
        Err(PictureError::Damaged)
    }
}

/// A code by its symbols, for writing: the bits of each word, and how many they are.
pub(super) struct Encoder([(u16, u32); 256]);

impl Encoder {
    pub(super) fn new(code: &Code) -> Self {
        let mut words = [(0, 0); 256];
        for (symbol, word, length) in code.words() {
            words[usize::from(symbol)] = (word as u16, length);
        }
        Self(words)
    }

    /// The word of a symbol.
    pub(super) fn word(&self, symbol: u8) -> (u16, u32) {
        self.0[usize::from(symbol)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_code_keeps_to_sixteen_bits_and_reads_what_it_wrote() {
        // Frequencies like Fibonacci's numbers make the longest words.
        let mut frequencies = [0; 256];
        let (mut one, mut next) = (1, 1);
        for frequency in frequencies.iter_mut().take(30) {
            *frequency = one;
            (one, next) = (next, one + next);
        }
        let code = Code::best(&frequencies);
        assert_eq!(code.symbols.len(), 30);
        let encoder = Encoder::new(&code);
        let mut bytes = Vec::new();
        let mut writer = super::super::bits::BitWriter::new(&mut bytes);
        for symbol in 0..30 {
            let (bits, count) = encoder.word(symbol);
            assert!((1..=16).contains(&count), "{symbol}: {count} bits");
            assert_ne!(u32::from(bits), (1 << count) - 1, "{symbol} is of ones");
            writer.put(bits, count);
        }
        writer.end();
        let decoder = Decoder::new(&code).unwrap();
        let mut bits = BitReader::new(&bytes, 0);
        let read: Vec<u8> = (0..30).map(|_| decoder.next(&mut bits).unwrap()).collect();
        assert_eq!(read, (0..30).collect::<Vec<u8>>());
    }

    #[test]
    fn one_symbol_is_a_code() {
        let mut frequencies = [0; 256];
        frequencies[7] = 3;
        let code = Code::best(&frequencies);
        assert_eq!(
            (code.symbols.as_slice(), code.lengths[0]),
            ([7].as_slice(), 1)
        );
    }
}
