"""Every command that the README shows does what it says."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from prosecheck.plugins import installed_rules

from .gate.repository import repository

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SEED = Path(__file__).parents[1] / "examples" / "articles" / "openai-foxconn.txt"
COMMANDS = re.findall(r"^(prosecheck .*?) +#", README, re.MULTILINE)


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("article.txt", "a.md", "articles/b.txt", "posts/c.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(SEED.read_bytes())
    shutil.copytree(SEED.parents[1] / "house-rules", tmp_path / "house-rules")
    (tmp_path / "tags.json").write_text('{"schema_version": 1, "rules": {}}')
    (tmp_path / "prosecheck-baseline.json").write_text('{"schema_version": 1, "articles": {}}')
    repository(tmp_path).commit()


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str) -> None:
    if "create" in command:
        Path("prosecheck-baseline.json").unlink()
    args = [sys.executable, "-m", "prosecheck", *shlex.split(command)[1:]]
    run = subprocess.run(args, input=SEED.read_bytes(), capture_output=True, check=False)
    assert run.returncode in (0, 1)
    assert run.stdout or "-o" in command
    assert not run.stderr


def test_the_readme_names_every_rule_and_no_other() -> None:
    table = README[README.index("## What it finds") : README.index("## The JSON")]
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", table))
    assert named == {entry.rule.name for entry in installed_rules()}


def test_the_readme_tells_the_rules_that_are_opt_in() -> None:
    (line,) = (line for line in README.splitlines() if line.startswith("| opt-in"))
    named = set(re.findall(r"`([a-z-]+)`", line))
    assert named == {e.rule.name for e in installed_rules() if not e.rule.default}
