#!/usr/bin/env bash
# Holds what is installed with prosecheck, and what is shipped: licences, contents, and the lowest versions that are promised.
# Arguments are those tests that the lowest versions have to pass; all, without any.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-.venv/bin/python}

echo "-- the contents of wheel and source archive"
"$python" -m build --quiet --outdir "$work/dist" .
"$python" .ci/contents.py "$work/dist"

echo "-- the licences of what the wheel brings"
python3 -m venv "$work/alone"
"$work/alone/bin/pip" install --quiet --disable-pip-version-check "$work"/dist/*.whl
"$work/alone/bin/python" .ci/licences.py

echo "-- the tests with the lowest versions of what it needs"
python3 -m venv "$work/lowest"
"$work/lowest/bin/pip" install --quiet --disable-pip-version-check uv
"$work/lowest/bin/uv" pip compile --quiet --resolution lowest-direct --no-header pyproject.toml >"$work/lowest.txt"
"$work/lowest/bin/pip" install --quiet --disable-pip-version-check -r "$work/lowest.txt" -e '.[dev]' -c "$work/lowest.txt"
"$work/lowest/bin/pytest" -p no:cacheprovider "$@"
