"""Holds a SARIF log against its schema, and its places against the files: read_sarif.py SCHEMA LOG.

Exit code 1, with the reasons, if the log is wrong.
"""

import json
import sys
import urllib.parse
from pathlib import Path

import jsonschema

schema, log = (json.loads(Path(name).read_text("utf-8")) for name in sys.argv[1:3])
validator = jsonschema.validators.validator_for(schema)(schema)
wrong = [f"{error.json_path}: {error.message}"[:300] for error in validator.iter_errors(log)]

[run] = log["runs"]
rules = run["tool"]["driver"]["rules"]
if len(run["results"]) < 100:
    wrong.append(f"only {len(run['results'])} results")
for result in run["results"]:
    rule = rules[result["ruleIndex"]]["id"] if "ruleIndex" in result else None
    if rule != result.get("ruleId"):
        wrong.append(f"`{result['ruleId']}` points to the rule `{rule}`")
    for location in result.get("locations", []):
        place = location["physicalLocation"]
        path = Path(urllib.parse.unquote(place["artifactLocation"]["uri"]))
        region = place["region"]
        lines = path.read_bytes().decode("utf-8", "replace").split("\n")
        # A place at the end of a file may be one past its last character.
        if region["startLine"] > len(lines) or region["startColumn"] > len(lines[region["startLine"] - 1]) + 1:
            wrong.append(f"{path}: there is no {region}")

print("\n".join(wrong[:20]))
sys.exit(bool(wrong))
