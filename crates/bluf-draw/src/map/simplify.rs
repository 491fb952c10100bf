//! Lines with fewer points, as near to the whole line as an eye can tell (Ramer, 1972; Douglas
//! and Peucker, 1973).

use crate::drawing::Point;

/// The points of a line that are needed so that no point left out is farther than `tolerance`
/// from the line that is left. The first and the last always stay.
pub(super) fn simplified(line: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(last) = line.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut stays = vec![false; line.len()];
    let mut stretches = vec![(0, last)];
    while let Some((start, end)) = stretches.pop() {
        stays[start] = true;
        stays[end] = true;
        let (mut farthest, mut distance) = (start, 0.0);
        for between in start + 1..end {
            let found = distance_to(line[between], line[start], line[end]);
            if found >= distance {
                (farthest, distance) = (between, found);
            }
        }
        if distance > tolerance {
            stretches.extend([(start, farthest), (farthest, end)]);
        }
    }
    let kept = line.iter().zip(stays).filter(|(_, stays)| *stays);
    kept.map(|(point, _)| *point).collect()
}

/// How far a point is from the stretch between two others.
fn distance_to(point: Point, start: Point, end: Point) -> f64 {
    let (dx, dy) = (end.x - start.x, end.y - start.y);
    let (x, y) = (point.x - start.x, point.y - start.y);
    let squared = dx * dx + dy * dy;
    let along = (x * dx + y * dy) / squared;
    if squared == 0.0 || along <= 0.0 {
        x.hypot(y)
    } else if along >= 1.0 {
        (point.x - end.x).hypot(point.y - end.y)
    } else {
        ((x * dy - y * dx) / squared).abs() * dx.hypot(dy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn what_lies_near_the_line_goes_and_corners_stay() {
        let bent = line(&[
            (0.0, 0.0),
            (5.0, 0.1),
            (10.0, 0.0),
            (10.1, 5.0),
            (10.0, 10.0),
        ]);
        let corner = line(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]);
        assert_eq!(simplified(&bent, 0.2), corner);
        assert_eq!(simplified(&bent, 0.05), bent);
    }

    #[test]
    fn a_closed_ring_keeps_the_point_that_is_farthest_away() {
        let ring = line(&[(0.0, 0.0), (9.0, 0.0), (9.0, 1.0), (0.0, 0.0)]);
        assert_eq!(
            simplified(&ring, 2.0),
            line(&[(0.0, 0.0), (9.0, 1.0), (0.0, 0.0)])
        );
        assert_eq!(simplified(&[], 1.0), []);
        assert_eq!(simplified(&ring[..1], 1.0), ring[..1]);
    }
}
