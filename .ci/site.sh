#!/usr/bin/env bash
# Builds the handbook, and has a real browser open a rule's page, search, and try the layout of a phone.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/python" -c 'import zensical' 2>/dev/null || "$bin/pip" install -q -e '.[docs]'
npm install --silent --no-audit --no-fund --prefix "$work" puppeteer-core@25.16.0
command -v chromium >/dev/null || { apt-get update -q && apt-get install -y -q chromium; } >/dev/null

echo "-- pages, links, marked words"
"$bin/pytest" -n 0 tests/test_site.py --basetemp "$work/tests" -rs | tee "$work/said"
! grep -q skipped "$work/said" || { echo "the handbook was not tested"; exit 1; }

echo "-- a browser"
cp .ci/browse.mjs "$work"  # beside its package
node "$work/browse.mjs" "$work/tests/handbook0/site"  # which the tests have built
