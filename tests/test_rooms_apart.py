"""Every room can be deleted: the rules that are left load, and find what they found before."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RULES = ROOT / "rules" / "prosecheck_rules"
ROOMS = sorted(path.parent.name for path in RULES.glob("*/__init__.py"))

# In one process, because to start one for every room takes half a minute.
WITHOUT_EACH = """
import json, os, sys
from prosecheck.engine import Linter
from prosecheck.plugins import rules_in
from prosecheck.readers import read
from prosecheck.selection import Enabled
from prosecheck.source import Source

folder, article, cache = sys.argv[1:]
sys.path.insert(0, folder)
with open(article, encoding="utf-8") as file:
    source = Source("article.txt", file.read())


def found():
    for name in [name for name in sys.modules if name.startswith("prosecheck_rules")]:
        del sys.modules[name]
    rules = rules_in("prosecheck_rules")
    enabled = [Enabled(rule, rule.options(), rule.severity) for rule in rules]
    lines = [f"{d.code}:{d.start.offset}" for d in Linter(enabled, cache).lint(read(source))]
    return {rule.module.rpartition(".")[2]: rule.code for rule in rules}, lines


package = os.path.join(folder, "prosecheck_rules")
results = {"": found()}
for room in results[""][0]:
    os.rename(os.path.join(package, room), os.path.join(folder, room))
    results[room] = found()
    os.rename(os.path.join(folder, room), os.path.join(package, room))
print(json.dumps(results))
"""

Results = dict[str, tuple[dict[str, str], list[str]]]
"""By the room that is gone: the codes of the others by room, and what they find."""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    """Lint an article with a copy of the rules, and again without each room."""
    folder = tmp_path_factory.mktemp("rules")
    shutil.copytree(RULES, folder / "prosecheck_rules")
    article = ROOT / "examples" / "articles" / "openai-foxconn.txt"
    command = [sys.executable, "-c", WITHOUT_EACH, *map(str, (folder, article, folder / "cache"))]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    found: Results = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_the_others_work_without(room: str, results: Results) -> None:
    codes, lines = results[""]
    left, found = results[room]
    assert left == {name: code for name, code in codes.items() if name != room}
    assert found == [line for line in lines if not line.startswith(f"{codes[room]}:")]


def test_the_article_has_findings_of_many_rooms(results: Results) -> None:
    assert len({line.partition(":")[0] for line in results[""][1]}) > 8
