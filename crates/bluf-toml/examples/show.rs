//! Scratch.
use bluf_toml::*;
fn main() {
    for path in std::env::args().skip(1) {
        let source = std::fs::read_to_string(&path).unwrap();
        let d = Defaults::default();
        let covers = |c: char| (c as u32) < 0x2500;
        println!("## {}", path.rsplit('/').next().unwrap());
        let Err(problems) = load_brief(&source, &LoadOptions { defaults: &d, covers: &covers }) else { println!("   fine"); continue };
        for p in problems {
            let at = |s: &std::ops::Range<usize>| { let l = source[..s.start].matches('\n').count() + 1; let c = s.start - source[..s.start].rfind('\n').map_or(0, |x| x + 1) + 1; format!("{l}:{c} ⟦{}⟧", &source[s.clone()].replace('\n', "⏎")) };
            println!("   {}: {} @{} {}\n      = {}", p.rule.id, p.message, at(&p.label.span), p.others.iter().map(|o| format!("; also {} {}", at(&o.span), o.text)).collect::<String>(), p.help.unwrap_or_default());
        }
    }
}
