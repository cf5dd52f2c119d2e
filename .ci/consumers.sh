#!/usr/bin/env bash
# Has programs that others wrote read the reports of prosecheck, of articles that nobody should trust.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1  # sarif-multitool brings .NET along, and no ICU

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" \
  @microsoft/sarif-multitool@5.7.0 @microsoft/jest-sarif@1.0.0-beta.0 @umbrelladocs/rdformat-validator@1.0.1
command -v xmllint >/dev/null || { apt-get update -q && apt-get install -y -q libxml2-utils; } >/dev/null

echo "-- hostile articles"
site="$work/a site"
mkdir "$site"
cp examples/articles/*.txt "$site"
"$bin/python" - "$site" <<'PYTHON'
import sys
from pathlib import Path

BODY = """A title

It is worth noting that ##[add-mask]a %0A ]]> </script> \x1b[31m \u202e [a](https://example.org) in order to be
sure & "certain", experts say 😀 it is unparalleled.

Disclaimer: verify ::error::owned before relying on"""
for name in ("::error::x.md", "a&b<c>\"d'.txt", "%0A,=;.txt", "ä #?.txt", "]]>-->.txt"):
    Path(sys.argv[1], name).write_text(BODY, "utf-8")
Path(sys.argv[1], "latin.txt").write_bytes(b"caf\xe9")
PYTHON
code=0
(cd "$work" && "$bin/prosecheck" --isolated --quiet "a site" "a site/::error::x.md" \
  --output-format sarif:out.sarif --output-format rdjson:out.rdjson --output-format json:out.json \
  --output-format junit:junit.xml --output-format checkstyle:checkstyle.xml) 2>"$work/said" || code=$?
cat "$work/said"
[ "$code" -eq 2 ] || { echo "it ended with $code, not with 2, though latin.txt is not UTF-8"; exit 1; }

echo "-- the SARIF schema of OASIS"
"$bin/python" - "$work" <<'PYTHON'
import json
import sys
from pathlib import Path

import jsonschema

work = Path(sys.argv[1])
(path,) = work.glob("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json")
schema = json.loads(path.read_text("utf-8"))
log = json.loads((work / "out.sarif").read_text("utf-8"))
jsonschema.validate(log, schema)
results = log["runs"][0]["results"]
assert len(results) == len(json.loads((work / "out.json").read_text("utf-8"))["diagnostics"]) > 50
results[0]["ruleIndex"] = 1000  # a mistake that the next one must see
(work / "wrong.sarif").write_text(json.dumps(log), "utf-8")
PYTHON

# It ends with 0 whatever it finds, and says nothing of a file that it could not read.
complaints() {
  "$work"/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool validate "$1" \
    --rule-kind "Sarif;Ghas" --output "$work/complaints.sarif" --log ForceOverwrite >"$work/log"
  grep -E ': (error|warning) ' "$work/log" | tee "$work/shown" >&2 || true
  wc -l <"$work/shown"
}
echo "-- sarif-multitool"
[ "$(complaints "$work/out.sarif")" -eq 0 ]
[ "$(complaints "$work/wrong.sarif" 2>/dev/null)" -eq 1 ] || { echo "it saw no mistake"; exit 1; }

echo "-- rdformat-validator"
"$work/node_modules/.bin/rdformat-validator" --strict --no-extra-fields "$work/out.rdjson"

echo "-- xmllint"
xmllint --noout "$work/junit.xml" "$work/checkstyle.xml"
