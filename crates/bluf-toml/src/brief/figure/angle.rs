//! Latitudes and longitudes as people write them, and the decimal degrees that they are.

/// What a text says of an angle, in decimal degrees with as many decimals as it is known to:
/// `20°40'N` is `20.67`, `103° 20' 48" W` is `-103.3467`, `20,67` is `20.67`. None, where it is no
/// angle.
pub(super) fn decimal(text: &str) -> Option<String> {
    let text = text.trim();
    let (letters, rest) = direction(text)?;
    let sign = match letters {
        Some('S' | 'W' | 'O') => -1.0,
        _ => 1.0,
    };
    let unsigned = rest.trim_start_matches(['-', '−', '+']);
    let sign = match rest.starts_with(['-', '−']) {
        true => -1.0,
        false => sign,
    };
    let is_sign = |c: char| "°º˚'’′\"”″dms:".contains(c) || c.is_whitespace();
    let parts: Vec<String> = unsigned
        .split(is_sign)
        .filter(|it| !it.is_empty())
        .map(|it| it.replace(',', "."))
        .collect();
    let numbers: Option<Vec<f64>> = parts.iter().map(|it| positive(it)).collect();
    let numbers = numbers?;
    let (degrees, decimals) = match numbers.as_slice() {
        [degrees] => {
            let written = parts[0].split_once('.').map_or(0, |(_, it)| it.len());
            (*degrees, written)
        }
        [degrees, minutes] if *minutes < 60.0 => {
            let finer = parts[1].split_once('.').map_or(0, |(_, it)| it.len());
            (degrees + minutes / 60.0, 2 + finer)
        }
        [degrees, minutes, seconds] if *minutes < 60.0 && *seconds < 60.0 => {
            (degrees + minutes / 60.0 + seconds / 3_600.0, 4)
        }
        _ => return None,
    };
    (degrees <= 180.0).then(|| format!("{:.*}", decimals.min(6), sign * degrees))
}

/// The letter for a direction that a text begins or ends with, and the rest. West is O in Spanish,
/// French and Portuguese, where east is E; a small s is one of seconds.
fn direction(text: &str) -> Option<(Option<char>, &str)> {
    let is_letter = |c: char| "NSEWOnewo".contains(c);
    let (letter, rest) = if let Some(rest) = text.strip_suffix(is_letter) {
        (text.chars().last(), rest)
    } else if let Some(rest) = text.strip_prefix(is_letter) {
        (text.chars().next(), rest)
    } else {
        (None, text)
    };
    let rest = rest.trim();
    let begins = rest.starts_with(|c: char| c.is_ascii_digit() || "-−+".contains(c));
    begins.then(|| (letter.map(|it| it.to_ascii_uppercase()), rest))
}

fn positive(text: &str) -> Option<f64> {
    let is_number = text.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn angles_are_read_however_they_are_written() {
        for (text, wanted) in [
            ("20°40'N", "20.67"),
            ("103°20'W", "-103.33"),
            ("103° 20' 48\" W", "-103.3467"),
            ("N 20º 40′", "20.67"),
            ("20°40.5'", "20.675"),
            ("103° 20’ O", "-103.33"),
            ("20,67", "20.67"),
            ("-103.35", "-103.35"),
            ("103.35 W", "-103.35"),
            ("20d40m12s", "20.6700"),
            ("−33° 26′", "-33.43"),
        ] {
            assert_eq!(decimal(text).as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "north",
            "",
            "20°70'",
            "1e3",
            "N",
            "200",
            "20 40 10 5",
            "20.6.7",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
