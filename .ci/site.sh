#!/usr/bin/env bash
# Builds the handbook, and has a real browser open a rule's page, search, and try the layout of a phone.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/pip" install -q -e '.[docs]'
npm install --silent --no-audit --no-fund --prefix "$work" puppeteer-core@25.16.0
command -v chromium >/dev/null || { apt-get update -q && apt-get install -y -q chromium; } >/dev/null

echo "-- pages, links, marked words"
"$bin/pytest" tests/test_site.py -o addopts="--strict-markers -q -rs" | tee "$work/said"
! grep -q skipped "$work/said" || { echo "the handbook was not tested"; exit 1; }

echo "-- a browser"
"$bin/python" docs/build.py --output "$work/site"
cp .ci/browse.mjs "$work"
node "$work/browse.mjs" "$work/site"
