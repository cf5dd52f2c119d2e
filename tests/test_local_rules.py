"""Rules in Python of a folder: run where the command line allows it, and never otherwise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOM = """
from pathlib import Path

from .words import WORD
from prosecheck.api import Finding, Rule, Span

Path("ran").touch()


def check(article, options):
    at = article.prose.find(WORD)
    if at >= 0:
        yield Finding(Span(at, at + len(WORD)), f"{WORD} was found")


RULE = Rule("BTH001", "no-bother", "finds bother", check=check)
"""


def _run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prosecheck", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a folder whose configuration names a folder with a room in Python."""
    (tmp_path / "prosecheck.toml").write_text('rules = ["ours"]\n', "utf-8")
    (tmp_path / "a.txt").write_text("A title\n\nWhat a bother it was.\n", "utf-8")
    room = tmp_path / "ours" / "no-bother"  # a name that no import could spell
    room.mkdir(parents=True)
    (room / "__init__.py").write_text(ROOM, "utf-8")
    (room / "words.py").write_text('WORD = "bother"\n', "utf-8")
    (room / "README.md").write_text("# no-bother (BTH001)\n\nIt bothers.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "args",
    [
        ("a.txt",),
        ("rules",),
        ("explain", "FIL001"),
        ("stats", "a.txt"),
        ("config", "show"),
        ("config", "schema"),
        ("baseline", "create"),
        ("tags", "learn", "-o", "tags.json"),
    ],
    ids=" ".join,
)
def test_they_are_not_run_without_the_flag_and_the_run_ends_with_2(
    site: Path, args: tuple[str, ...]
) -> None:
    run = _run(site, *args)
    assert run.returncode == 2
    assert run.stderr == (
        "prosecheck: ours/no-bother: rules in Python run only with --allow-local-python, which "
        "the command line alone can say\n"
    )
    assert not (site / "ran").exists()


def test_they_run_are_listed_and_explained_with_the_flag(site: Path) -> None:
    run = _run(site, "--allow-local-python", "a.txt")
    assert "a.txt:3:8: BTH001 [warning] bother was found (no-bother)" in run.stdout
    listed = _run(site, "rules", "--allow-local-python").stdout
    assert "finds bother (ours/no-bother)" in listed
    assert "It bothers." in _run(site, "explain", "--allow-local-python", "BTH001").stdout


def test_they_run_in_every_process(site: Path) -> None:
    for number in range(4):
        (site / f"{number}.txt").write_text("What a bother it was.\n" * 20_000, "utf-8")
    run = _run(site, "--allow-local-python", "--jobs", "2", "--select", "BTH", "--statistics", ".")
    assert "6 BTH001" in run.stdout
    assert run.returncode == 1


def test_a_configuration_cannot_allow_them(site: Path) -> None:
    (site / "prosecheck.toml").write_text('allow-local-python = true\nrules = ["ours"]\n', "utf-8")
    run = _run(site, "a.txt")
    assert run.returncode == 2
    assert "allow-local-python" in run.stderr
    assert not (site / "ran").exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("RULE = 1 / 0", "ours/no-bother cannot be loaded: division by zero"),
        ("RULE = None", "ours/no-bother cannot be loaded: RULE is no Rule"),
        ("RULE: int", "ours/no-bother cannot be loaded: module"),
        ("RULE =", "ours/no-bother cannot be loaded: invalid syntax"),
        (ROOM.replace("BTH001", "FIL001"), "rule FIL001 is brought twice: by prosecheck"),
    ],
)
def test_one_that_cannot_be_used_is_named(site: Path, code: str, said: str) -> None:
    (site / "ours" / "no-bother" / "__init__.py").write_text(code, "utf-8")
    run = _run(site, "--allow-local-python", "a.txt")
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_a_folder_of_python_that_binds_no_rule_is_no_room(site: Path) -> None:
    (site / "ours" / "no-bother" / "__init__.py").write_text("rule = 1\n", "utf-8")
    run = _run(site, "a.txt")
    assert "ours: no rule in this folder" in run.stderr


def test_a_room_may_be_named_itself(site: Path) -> None:
    (site / "prosecheck.toml").write_text('rules = ["ours/no-bother"]\n', "utf-8")
    assert _run(site, "a.txt").returncode == 2
    assert "BTH001" in _run(site, "--allow-local-python", "a.txt").stdout


def test_a_module_that_binds_a_rule_is_told_to_be_a_folder(site: Path) -> None:
    (site / "ours" / "other.py").write_text("RULE = None\n", "utf-8")
    run = _run(site, "--allow-local-python", "a.txt")
    assert run.returncode == 2
    assert "ours/other.py: a rule in Python is a folder; move it to ours/other/__init__.py" in (
        run.stderr
    )


def test_a_rule_of_phrases_without_its_table_is_one_sentence(site: Path) -> None:
    code = "from prosecheck.api import phrase_rule\nRULE = phrase_rule(__name__, code='ABC001', "
    code += "name='x', summary='s', message='m')\n"
    (site / "ours" / "no-bother" / "__init__.py").write_text(code, "utf-8")
    for more in ("--no-cache", "--cache-dir=cache"):
        run = _run(site, "--allow-local-python", more, "a.txt")
        assert run.returncode == 2
        assert "phrases.toml: cannot be read: No such file or directory" in run.stderr
        assert "Traceback" not in run.stderr
