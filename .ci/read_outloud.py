"""Reads outloud's JSON report and says which PDFs fail, and why.

    python read_outloud.py REPORT.json WARNINGS.txt

A PDF fails when it cannot be read, when a rule of outloud crashed on it, when
it has an error, or when it has a warning that WARNINGS.txt does not excuse.
The reasons go to standard error, the number of failing PDFs to standard output.
"""

import json
import sys
from fnmatch import fnmatch
from pathlib import Path

import pikepdf
from outloud.model import Document

# outloud's own threshold for ORD-001, in outloud/rules/order.py.
LEAST_IN_ORDER = 0.8


def read_excuses(path):
    """The excused warnings, as [rule, pattern of the PDF's name, reason]."""
    excuses = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|", 2)]
        if len(fields) != 3 or not all(fields):
            sys.exit(f"{path}:{number}: expected RULE | PATTERN | REASON")
        excuses.append(fields)
    return excuses


def tree_order(document):
    """(page, stream, id) of every piece of marked content, in reading order.

    outloud 0.2.1 takes all of an element's own pieces before those of its
    children. A paragraph with links or emphasis in it then looks scrambled.
    """
    order = []

    def walk(node, page):
        if "/Pg" in node:
            page = document.page_index.get(node.Pg.objgen, page)
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                order.append((page, None, kid))
            elif kid.get("/Type") == "/MCR":
                kid_page = document.page_index.get(kid.Pg.objgen, page) if "/Pg" in kid else page
                stream = kid.Stm.objgen if "/Stm" in kid else None
                order.append((kid_page, stream, int(kid.MCID)))
            elif kid.get("/Type") != "/OBJR":
                walk(kid, page)

    walk(document.struct_root, None)
    return order


def longest_rising(numbers):
    """The length of the longest rising run in `numbers`, gaps allowed."""
    best = []
    for number in numbers:
        place = sum(1 for end in best if end < number)
        best[place:place + 1] = [number]
    return len(best)


def is_painted_in_order(path):
    """Whether ORD-001 is satisfied once the tag tree is walked in its own order."""
    document = Document(path)
    try:
        order = tree_order(document)
        for page in document.pages:
            rank = {(stream, mcid): i for i, (index, stream, mcid) in enumerate(order) if index == page.index}
            painted = [rank[piece] for piece in document.content(page.index).paint_order if piece in rank]
            if painted and longest_rising(painted) < LEAST_IN_ORDER * len(painted):
                return False
        return True
    finally:
        document.close()


def complaints(result, excuses, used):
    """What is wrong with one PDF, a sentence each; adds the excuses it needs to `used`."""
    if result["error"]:
        yield f"could not be read: {result['error']}"
    for run in result["rules"]:
        if run["status"] == "crashed":
            yield f"{run['rule']} crashed: {run['reason']}"
    for finding in result["findings"]:
        rule, severity = finding["rule"], finding["severity"]
        if severity == "info":
            continue
        if severity == "warning":
            if rule == "ORD-001" and is_painted_in_order(result["path"]):
                continue
            excused = [e for e in excuses if e[0] == rule and fnmatch(Path(result["path"]).name, e[1])]
            used.extend(excused)
            if excused:
                continue
        place = f", page {finding['page']}" if "page" in finding else ""
        evidence = f" ({finding['evidence']})" if "evidence" in finding else ""
        yield f"{severity} {rule}{place}: {finding['message']}{evidence}"


def main(report, warnings):
    excuses, used, failing = read_excuses(warnings), [], 0
    for result in json.loads(Path(report).read_text(encoding="utf-8"))["results"]:
        found = list(complaints(result, excuses, used))
        failing += bool(found)
        for complaint in found:
            print(f"{result['path']}: {complaint}", file=sys.stderr)
    for excuse in excuses:
        if excuse not in used:
            print(f"{warnings}: no longer needed: {' | '.join(excuse)}", file=sys.stderr)
    print(failing)


if __name__ == "__main__":
    main(*sys.argv[1:])
