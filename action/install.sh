#!/usr/bin/env bash
# Installs prosecheck into an environment of its own: PYTHON, PROSECHECK_VERSION (empty: this action's).
set -euo pipefail
venv="$RUNNER_TEMP/prosecheck"
"$PYTHON" -m venv "$venv"
bin="$venv/bin"
[ -d "$bin" ] || bin="$venv/Scripts" # on Windows
if [ -n "${PROSECHECK_VERSION:-}" ]; then
  "$bin/python" -m pip install --quiet --disable-pip-version-check "prosecheck==$PROSECHECK_VERSION"
else
  "$bin/python" -m pip install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH"
fi
echo "$bin" >>"$GITHUB_PATH"
