#!/usr/bin/env bash
# Holds the action, the component and the hook to what their hosts take, and lets pre-commit run the hook.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check check-jsonschema pre-commit
bin=$work/venv/bin

echo "-- the schemas of the hosts"
"$bin/check-jsonschema" --builtin-schema vendor.github-actions action.yml
sed '1,/^---$/d; s/\$\[\[ inputs\.[a-z-]* \]\]/x/' templates/prosecheck.yml >"$work/gitlab-ci.yml"
"$bin/check-jsonschema" --builtin-schema vendor.gitlab-ci "$work/gitlab-ci.yml"
"$bin/pre-commit" validate-manifest .pre-commit-hooks.yaml

echo "-- the YAML of the recipes"
"$root/.venv/bin/python" - "$work" <<'PYTHON'
import re
import sys
from pathlib import Path

page = Path("docs/recipes.md").read_text("utf-8")
kinds = {"repos:": "pre-commit-config", "on:": "github-workflow", "include:": "gitlab-ci", "prosecheck:": "gitlab-ci"}
for number, block in enumerate(re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)):
    folder = Path(sys.argv[1], kinds[block.split()[0]])
    folder.mkdir(exist_ok=True)
    (folder / f"{number}.yml").write_text(block, "utf-8")
PYTHON
"$bin/check-jsonschema" --builtin-schema vendor.github-workflows "$work"/github-workflow/*.yml
"$bin/check-jsonschema" --builtin-schema vendor.gitlab-ci "$work"/gitlab-ci/*.yml
"$bin/pre-commit" validate-config "$work"/pre-commit-config/*.yml

echo "-- pre-commit runs the hook"
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com
export PRE_COMMIT_HOME="$work/home"
git clone --quiet "$root" "$work/prosecheck"
git init --quiet "$work/site"
cd "$work/site"
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/prosecheck
    rev: $(git -C "$work/prosecheck" rev-parse HEAD)
    hooks:
      - id: prosecheck
YAML
printf 'exclude = ["drafts/"]\n' >prosecheck.toml
"$bin/pre-commit" install >/dev/null
mkdir drafts
printf 'It is worth noting that it rained in Leeds on Monday.\n' | tee a.md >drafts/b.md
printf 'click\n' >requirements.txt
git add .
if git commit --quiet -m "Add an article" >"$work/said" 2>&1; then
  cat "$work/said"; echo "the hook let a finding pass"; exit 1
fi
grep -q '^a.md:1:1: FIL001 ' "$work/said" || { cat "$work/said"; exit 1; }
if grep -q 'drafts\|requirements' "$work/said"; then cat "$work/said"; exit 1; fi
printf 'It rained in Leeds on Monday.\n' >a.md
git add a.md
git commit --quiet -m "Add an article" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
