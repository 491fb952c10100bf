//! The items of a planted brief, and its figures.

use super::planter::{Mark, Planter};
use super::{Canary, Shows};
use crate::pictures::{self, Kind};

impl Planter {
    pub(super) fn items(&mut self) {
        let banner = self.banner.clone();
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("recommendations.id", &mark.marking, Shows::Brief);
            let action = self.line("action", &mark, Shows::Page);
            let group = self.plain("group", &mark.marking, Shows::Page);
            let owner = self.plain("owner", &mark.marking, Shows::Page);
            let rationale = self.inner("rationale", &mark.marking, Shows::Page);
            self.put(&format!("[[recommendations]]\nid = \"{id}\"\ngroup = \"{group}\"\naction = '''{action}'''\nowner = \"{owner}\"\ndue = 2026-06-30\nrationale = '''{rationale}'''\n"));
            if self.below(2) == 0 {
                // An objection is as free as what it objects to, or the release is refused.
                let text = self.line("dissents.text", &mark, Shows::Page);
                let who = self.word("dissents.organization", &mark.marking, Shows::Page);
                self.put(&format!(
                    "[[dissents]]\norganization = \"{who}\"\non = \"{id}\"\ntext = '''{text}'''\n"
                ));
            }
        }
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("options.id", &mark.marking, Shows::Brief);
            let name = self.word("options.name", &mark.marking, Shows::Page);
            self.put(&format!(
                "[[options]]\nid = \"{id}\"\nname = \"{}{name}\"",
                mark.written
            ));
            for key in ["description", "benefits", "costs", "risks"] {
                let text = self.inner(&format!("options.{key}"), &mark.marking, Shows::Page);
                self.put(&format!("{key} = '''{text}'''"));
            }
        }
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("judgments.id", &mark.marking, Shows::Brief);
            let word = self.word("judgments.text", &mark.marking, Shows::Page);
            let basis = self.inner("basis", &mark.marking, Shows::Page);
            let alternative = self.inner("alternative", &mark.marking, Shows::Page);
            // Its sentence cites a source, and so it stays without its basis.
            self.sources[0].2.push(vec![mark.marking.clone()]);
            self.put(&format!("[[judgments]]\nid = \"{id}\"\ntext = '''{}It is likely that {word} stands [@s0].'''\nconfidence = \"low\"\nbasis = '''{basis}'''\nalternative = '''{alternative}'''\n", mark.written));
            let row = self.mark(&banner);
            let group = vec![mark.marking.clone(), row.marking.clone()];
            let word = self.canary("indicators.text", vec![group.clone()], Shows::Page);
            let inner = self.mark(&row.marking);
            let mut narrower = group.clone();
            narrower.push(inner.marking.clone());
            let threshold = self.canary("indicators.threshold", vec![narrower], Shows::Page);
            self.put(&format!("[[indicators]]\njudgment = \"{id}\"\ntext = '''{}Word {word}.'''\nthreshold = '''{}Word {threshold}.'''\n", row.written, inner.written));
        }
        for _ in 0..3 {
            let mark = self.mark(&banner);
            let id = self.word("assumptions.id", &mark.marking, Shows::Brief);
            let text = self.line("assumptions.text", &mark, Shows::Page);
            let wrong = self.inner("if_wrong", &mark.marking, Shows::Page);
            self.put(&format!(
                "[[assumptions]]\nid = \"{id}\"\ntext = '''{text}'''\nif_wrong = '''{wrong}'''\n"
            ));
            let mark = self.mark(&banner);
            let office = self.word("clearances.office", &mark.marking, Shows::Page);
            let comment = self.inner("clearances.comment", &mark.marking, Shows::Page);
            self.put(&format!("[[clearances]]\noffice = \"{}{office}\"\nstatus = \"cleared\"\ncomment = '''{comment}'''\n", mark.written));
            // Sources that disagree go as a whole without one side: so these may be found.
            let mark = self.mark(&banner);
            let item = self.word("conflicts.item", &mark.marking, Shows::Perhaps);
            let item = format!("{}Word {item}.", mark.written);
            let one = self.inner("conflicts.versions", &mark.marking, Shows::Perhaps);
            let two = self.inner("conflicts.versions", &mark.marking, Shows::Perhaps);
            let resolution = self.inner("conflicts.resolution", &mark.marking, Shows::Perhaps);
            self.put(&format!("[[conflicts]]\nitem = '''{item}'''\nversions = ['''{one}''', '''{two}''']\nresolution = '''{resolution}'''\n"));
        }
        let rule = self.canary("allow.reason", Vec::new(), Shows::Perhaps);
        self.put(&format!(
            "[[allow]]\nrule = \"hedge\"\nreason = \"{rule}\"\n"
        ));
    }

    pub(super) fn figures(&mut self) {
        let banner = self.banner.clone();
        for number in 0..2 {
            let mark = self.mark(&banner);
            let id = self.word("figures.id", &mark.marking, Shows::Brief);
            let title = self.word("figures.title", &mark.marking, Shows::Page);
            let caption = self.inner("figures.caption", &mark.marking, Shows::Page);
            let credit = self.plain("figures.credit", &mark.marking, Shows::Page);
            let source = self.cited_by_row(std::slice::from_ref(&mark.marking), &mark.marking);
            let source = source.trim_start_matches(", ");
            self.put(&format!("[[figures]]\nid = \"{id}\"\ntitle = \"{}{title}\"\ncaption = '''{caption}'''\ncredit = \"{credit}\"\n{source}", mark.written));
            if number == 0 {
                let alt = self.word("figures.alt", &mark.marking, Shows::Page);
                let file = self.word("figures.file", &mark.marking, Shows::Brief);
                let (ending, picture) = self.picture();
                self.put(&format!("alt = \"{alt}\"\nfile = \"{file}.{ending}\"\n"));
                self.files.push((format!("{file}.{ending}"), picture));
                continue;
            }
            let note = self.inner("figures.notes", &mark.marking, Shows::Page);
            let head = self.word("figures.columns", &mark.marking, Shows::Perhaps);
            let mut rows = String::new();
            for number in 0..3 {
                // A table of which no row is left goes as a whole: the first one stays with it.
                let row = match number {
                    0 => Mark {
                        written: String::new(),
                        marking: mark.marking.clone(),
                    },
                    _ => self.mark(&mark.marking),
                };
                let group = vec![mark.marking.clone(), row.marking.clone()];
                let first = self.canary("figures.rows", vec![group.clone()], Shows::Page);
                let cell = self.mark(&row.marking);
                let mut narrower = group;
                narrower.push(cell.marking.clone());
                let second = self.canary("figures.cell", vec![narrower], Shows::Page);
                rows += &format!(
                    "  ['''{}{first}''', '''{}{second}''', 7],\n",
                    row.written, cell.written
                );
            }
            self.put(&format!("columns = [\"Name\", \"{head}\", \"Count\"]\nrows = [\n{rows}]\nnotes = ['''{note}''']\n"));
        }
    }

    /// Figures that are drawn: what a drawing, its description and its table of data say is found by
    /// those who may.
    pub(super) fn drawings(&mut self) {
        let banner = self.banner.clone();
        let mark = self.mark(&banner);
        let title = self.word("chart.title", &mark.marking, Shows::Perhaps);
        let unit = self.plain("figures.units", &mark.marking, Shows::Perhaps);
        let head = self.plain("chart.columns", &mark.marking, Shows::Perhaps);
        let rows = self.drawn_rows("chart.rows", &mark);
        let alt = self.word("chart.alt", &mark.marking, Shows::Perhaps);
        self.put(&format!("[[figures]]\ntitle = \"{}{title}\"\nalt = \"{alt}\"\ncolumns = [\"Name\", \"{head}\", \"Second\"]\nunits = \"{unit}\"\nchart = {{ kind = \"bar\" }}\nrows = [\n{rows}]\n", mark.written));

        let mark = self.mark(&banner);
        let title = self.word("map.title", &mark.marking, Shows::Perhaps);
        let place = self.plain("map.points.name", &mark.marking, Shows::Perhaps);
        let line = self.plain("map.lines.name", &mark.marking, Shows::Perhaps);
        let inner = self.mark(&mark.marking);
        let group = vec![mark.marking.clone(), inner.marking.clone()];
        let category = self.canary("map.rows", vec![group], Shows::Perhaps);
        self.put(&format!("[[figures]]\ntitle = \"{}{title}\"\ncolumns = [\"State\", \"Kind\"]\nrows = [[\"MX-JAL\", '''{}{category}'''], [\"MX-COL\", \"plain\"]]\n[figures.map]\npoints = [{{ name = \"{place}\", latitude = 20.7, longitude = -103.3 }}]\nlines = [{{ name = \"{line}\", path = [[20.7, -103.3], [19.1, -104.3]] }}]\n", mark.written, inner.written));

        self.figures_of_files();
        for drawn in ["timeline = {}", "likelihood = {}"] {
            let mark = self.mark(&banner);
            let title = self.word("drawn.title", &mark.marking, Shows::Perhaps);
            self.put(&format!(
                "[[figures]]\ntitle = \"{}{title}\"\n{drawn}\n",
                mark.written
            ));
        }

        let mark = self.mark(&banner);
        let title = self.word("matrix.title", &mark.marking, Shows::Perhaps);
        let mut rows = String::new();
        for _ in 0..3 {
            let row = self.mark(&mark.marking);
            let group = vec![mark.marking.clone(), row.marking.clone()];
            let criterion = self.canary("matrix.rows", vec![group.clone()], Shows::Perhaps);
            let cell = self.mark(&row.marking);
            let mut narrower = group;
            narrower.push(cell.marking.clone());
            let words = self.canary("matrix.cell", vec![narrower], Shows::Perhaps);
            rows += &format!(
                "  ['''{}{criterion}''', '''{}{words}''', 3, 4],\n",
                row.written, cell.written
            );
        }
        self.put(&format!(
            "[[figures]]\ntitle = \"{}{title}\"\nmatrix = {{}}\nrows = [\n{rows}]\n",
            mark.written
        ));
    }

    /// A picture that says more than it shows: no document may hold that, at any marking.
    fn picture(&mut self) -> (&'static str, Vec<u8>) {
        let (ending, picture) = match self.below(4) {
            0 => ("svg", pictures::drawing()),
            1 => ("png", pictures::talkative_png(Kind::Color(8))),
            2 => (
                "webp",
                pictures::talkative_webp(&pictures::sound("lossy.webp"), 83, 61),
            ),
            _ => (
                "jpg",
                pictures::talkative_jpeg(&pictures::sound("progressive.jpg")),
            ),
        };
        self.canaries
            .extend(picture.canaries.into_iter().map(|word| Canary {
                word,
                field: format!("a picture in {ending}"),
                groups: Vec::new(),
                shows: Shows::Perhaps,
            }));
        (ending, picture.bytes)
    }

    /// Figures whose data are in files. What is left of the data goes into the release as rows, and
    /// so the name of their file goes with it; regions stay in theirs.
    fn figures_of_files(&mut self) {
        let mark = self.mark(&self.banner.clone());
        let title = self.word("data.title", &mark.marking, Shows::Perhaps);
        let file = self.canary("figures.data", Vec::new(), Shows::Perhaps);
        let cell = self.word("data.cell", &mark.marking, Shows::Perhaps);
        let table = format!("Name,Count\n{cell},3\nOther,4\n");
        self.files.push((format!("{file}.csv"), table.into()));
        self.put(&format!(
            "[[figures]]\ntitle = \"{}{title}\"\ndata = \"{file}.csv\"\n",
            mark.written
        ));

        let mark = self.mark(&self.banner.clone());
        let title = self.word("regions.title", &mark.marking, Shows::Perhaps);
        let file = self.word("figures.map.geometry", &mark.marking, Shows::Perhaps);
        let name = self.word("regions.name", &mark.marking, Shows::Perhaps);
        let regions = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"code":"N1","name":"{name}"}},"geometry":{{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}}}]}}"#
        );
        self.files.push((format!("{file}.geojson"), regions.into()));
        self.put(&format!("[[figures]]\ntitle = \"{}{title}\"\ncolumns = [\"Region\", \"Kind\"]\nrows = [[\"N1\", \"plain\"]]\nmap = {{ geometry = \"{file}.geojson\", key = \"code\", name = \"name\" }}\n", mark.written));
    }

    /// Rows of a chart, each with a mark of its own.
    fn drawn_rows(&mut self, field: &str, mark: &Mark) -> String {
        let mut rows = String::new();
        for number in 1..4 {
            let row = self.mark(&mark.marking);
            let group = vec![mark.marking.clone(), row.marking.clone()];
            let name = self.canary(field, vec![group], Shows::Perhaps);
            rows += &format!(
                "  ['''{}{name}''', {number}, {}],\n",
                row.written,
                number * 2
            );
        }
        rows
    }
}
