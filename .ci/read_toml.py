"""Holds what bluf takes for TOML against Python's own reader, which knows TOML 1.0:
`read_toml.py BLUF FILE…`. What bluf accepts without an error Python must accept."""

import json
import subprocess
import sys
import tomllib

bluf, *files = sys.argv[1:]
command = [bluf, "check", "--message-format", "json", *files]
told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
messages = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
refused = {it["place"]["file"] for it in messages if it["severity"] == "error" and it["place"]}

accepted, wrong = 0, 0
for file in files:
    if file in refused:
        continue
    accepted += 1
    try:
        with open(file, encoding="utf-8-sig") as text:
            tomllib.loads(text.read())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        wrong += 1
        print(f"{file}: {error}")
print(f"{accepted} of {len(files)} files are accepted by bluf, {wrong} of these refused by Python")
sys.exit(1 if wrong or not accepted else 0)
