//! Scratch.
fn main() {
    let cases = ["title == 'x'\n", "= 3\n", "d = 2026/05/02\n", "d = 2026-5-2\n", "d = 29 May 2026\n", "l = [29 May 2026]\n", "l = { date = 29 May 2026 }\n", "l = { date = 24.3.2026, x = 1 }\n", "l = { date = 2026-5-2 }\n", "l = {date = 2026-02-30}\n","s = Final\n", "s = final\n", "n = 1,050\n", "n = 1 050\n", "n = [1,050]\n", "n = [1.050.200]\n","n = {v = 1.050.200}\n", "n = 3,5\n", "n = 80%\n", "x = True\n", "a.b = 'x\n", "é = 3\n", "x y = 3\n", "[a b]\nx = 1\n", "[a]]\nx=1\n", "[a] x = 1\n", "x = 'a' y = 'b'\n", "x = \"a\\q\"\n", "x = \n", "x\n", "x = [1 2]\n", "x = {a 1}\n","x = {a = }\n", "x = {1, 2}\n","[\"Jo\"]\nx = {\n", "x = 0.80.1\n", "x = 05\n", "x = 'a''b'\n", "x = .5\n", "x = 5.\n", "[]\nx=1\n", "x = \"TSD\\2026\"\n", "x = +\n", "x = 2026-05-12 16:00\n", "x = 16:00\n","x = 1_\n", "x = {a=1} y\n", "x = 'it's'\n", "a = 1\na.b = 2\n", "[x]\na=1\n[x]\na=2\n"];
    for c in cases {
        let (_, errors) = toml::de::DeTable::parse_recoverable(c);
        println!("{c:?}: {:?}", errors.iter().map(|e| (e.span(), e.message())).collect::<Vec<_>>());
    }
}
