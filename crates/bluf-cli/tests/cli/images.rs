//! Images: those beside the brief, and no other file.

use std::fs;

use crate::sandbox::{GOOD, Sandbox};

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";

fn with_figure(file: &str) -> String {
    format!("{GOOD}[[figures]]\ntitle = 'Map'\nalt = 'A map'\nfile = '{file}'\n")
}

#[test]
fn an_image_beside_the_brief_is_set() {
    let sandbox = Sandbox::with(&[("a", &with_figure("maps/map.png"))]);
    // Its name lies: it is a drawing.
    sandbox.write("briefs/maps/map.png", SVG);
    sandbox.run("render a").ends_with(0);
    fs::create_dir_all(sandbox.path("elsewhere")).unwrap();
    sandbox
        .run_in("elsewhere", "check ../briefs/a.toml")
        .ends_with(0);
}

#[test]
fn an_image_outside_the_directory_of_the_brief_is_refused() {
    let outside = Sandbox::with(&[]);
    outside.write("map.svg", SVG);
    let absolute = outside.path("map.svg").to_string_lossy().into_owned();
    for file in ["../map.svg", "maps/../../map.svg", &absolute] {
        let sandbox = Sandbox::with(&[("a", &with_figure(file))]);
        sandbox.write("map.svg", SVG);
        sandbox.write("briefs/maps/x.svg", SVG);
        sandbox
            .run("render a")
            .ends_with(1)
            .says("briefs/a.toml:7:8");
        assert!(!sandbox.path("out").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_refused() {
    use std::os::unix::fs::symlink;

    let sandbox = Sandbox::with(&[
        ("a", &with_figure("map.svg")),
        ("b", &with_figure("maps/map.svg")),
    ]);
    sandbox.write("secret/map.svg", SVG);
    symlink(
        sandbox.path("secret/map.svg"),
        sandbox.path("briefs/map.svg"),
    )
    .unwrap();
    symlink(sandbox.path("secret"), sandbox.path("briefs/maps")).unwrap();
    for name in ["a", "b"] {
        let ran = sandbox.run(&format!("render {name}")).ends_with(1);
        ran.says("leads out of the directory of the brief")
            .says(&format!("briefs/{name}.toml:7:8"));
    }
    // A link that stays inside is an ordinary file.
    fs::remove_file(sandbox.path("briefs/map.svg")).unwrap();
    sandbox.write("briefs/inside/map.svg", SVG);
    symlink("inside/map.svg", sandbox.path("briefs/map.svg")).unwrap();
    sandbox.run("render a").ends_with(0);
}

#[cfg(unix)]
#[test]
fn what_is_not_a_file_is_not_waited_for() {
    let sandbox = Sandbox::with(&[("a", &with_figure("maps"))]);
    fs::create_dir(sandbox.path("briefs/maps")).unwrap();
    sandbox
        .run("check a")
        .ends_with(1)
        .says("`maps` is not a file");
}

#[test]
fn what_is_missing_or_no_image_or_too_large_is_refused_in_its_place() {
    let sandbox = Sandbox::with(&[("a", &with_figure("map.svg"))]);
    sandbox
        .run("check a")
        .ends_with(1)
        .says("there is no such file")
        .says("briefs/a.toml:7:8");
    sandbox.write("briefs/map.svg", "GIF89a");
    sandbox
        .run("check a")
        .ends_with(1)
        .says("`map.svg` is a GIF, which bluf cannot set");
    sandbox.write("briefs/map.svg", "words");
    sandbox
        .run("check a")
        .ends_with(1)
        .says("is not an image that bluf can use");
    sandbox.write("briefs/map.svg", vec![b'x'; (20 << 20) + 1]);
    sandbox
        .run("check a")
        .ends_with(1)
        .says("is larger than 20 MiB");
}

/// A limit is named by the message, and moved where that says.
#[test]
fn an_organisation_moves_the_limits_on_files() {
    let sandbox = Sandbox::with(&[("a", &with_figure("map.svg"))]);
    let shapes = "<rect width='9' height='9'/>".repeat(2_000);
    let svg =
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{shapes}</svg>");
    sandbox.write("briefs/map.svg", svg);
    sandbox.run("check a").ends_with(0);
    sandbox.write("bluf.toml", "[limits]\ndrawing_shapes = 1000\n");
    let raise = "raise `drawing_shapes` under `[limits]` in `bluf.toml`";
    let ran = sandbox.run("check a --message-format json").ends_with(1);
    assert!(ran.text().contains(raise), "{}", ran.text());
    sandbox.write("bluf.toml", "[limits]\ndrawing_shapes = 10\n");
    sandbox
        .run("check a")
        .ends_with(2)
        .says("write a whole number from 1000 to 5000000");
}
