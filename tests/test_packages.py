"""Packages as people install them: built, put into an environment of their own, and run there."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGIN = ROOT / "examples" / "plugin"
SUBTITLES = """1
00:00:01,000 --> 00:00:03,500
We met <i>in order</i>

2
00:00:04,000 --> 00:00:06,000
to talk about the NWA. The NWA listened.
"""


def _run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _done(folder: Path, *command: str | Path) -> str:
    """Run a command that must not fail; give what it prints."""
    run = _run(folder, *command)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def _wheel(folder: Path, project: Path) -> Path:
    """Build the wheel of a project in an empty folder."""
    folder.mkdir()
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "-q")
    _done(folder, *pip, "--no-deps", "--no-build-isolation", "-w", folder, project)
    (wheel,) = folder.glob("*.whl")
    return wheel


class Environment:
    """A virtual environment of its own, with prosecheck as it is published."""

    def __init__(self, folder: Path) -> None:
        _done(folder, sys.executable, "-m", "venv", "--without-pip", "env")
        self._bin = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
        self.install(_wheel(folder / "dist", ROOT))

    def install(self, wheel: Path) -> None:
        """Install a wheel with what it needs."""
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
        _done(wheel.parent, *pip, "--python", self._bin / "python", "install", "-q", wheel)

    def run(self, folder: Path, *args: str | Path) -> subprocess.CompletedProcess[str]:
        """Run prosecheck in a folder."""
        return _run(folder, self._bin / "prosecheck", *args)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Make a fresh environment."""
    return Environment(tmp_path_factory.mktemp("fresh"))


def test_the_example_plugin_brings_rules_a_reader_and_a_reporter(
    tmp_path: Path, environment: Environment
) -> None:
    environment.install(_wheel(tmp_path / "dist", PLUGIN))
    rules = environment.run(tmp_path, "rules").stdout.splitlines()
    brought = [line.split()[:2] for line in rules if line.endswith("(prosecheck-newsroom)")]
    assert brought == [["NWS001", "clickbait-titles"], ["NWS002", "unexplained-acronyms"]]
    assert len(rules) > 20

    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "talk.srt").write_text(SUBTITLES, "utf-8")
    (articles / "a.md").write_text("# You won't believe this\n\nIt rains in May.\n", "utf-8")
    table = ("--isolated", "--select", "NWS,FIL001", "--output-format", "csv", "articles")
    run = environment.run(tmp_path, *table)
    assert (run.returncode, run.stderr) == (1, "")
    found = [tuple(line.values())[:5] for line in csv.DictReader(io.StringIO(run.stdout))]
    assert found == [
        ("articles/a.md", "1", "3", "warning", "NWS001"),
        ("articles/talk.srt", "3", "11", "info", "FIL001"),
        ("articles/talk.srt", "7", "19", "warning", "NWS002"),
    ]

    (tmp_path / "prosecheck.toml").write_text("[rule.NWS002]\nknown = ['NWA']\n", "utf-8")
    run = environment.run(tmp_path, "--select", "NWS002", "articles")
    assert run.returncode == 0, run.stdout


def test_the_example_plugin_passes_its_own_tests() -> None:
    run = _run(PLUGIN, sys.executable, "-m", "pytest", "-p", "no:cacheprovider")
    assert run.returncode == 0, run.stdout


def test_a_new_user_writes_a_rule_tests_it_and_brings_it_elsewhere(
    tmp_path: Path, environment: Environment
) -> None:
    made = environment.run(tmp_path, "new-rule", "our-terms")
    assert made.returncode == 0, made.stderr
    rule = tmp_path / "house-rules" / "our-terms.toml"
    edited = rule.read_text("utf-8").replace("has the ability to", "is in a position to")
    rule.write_text(edited, "utf-8")
    tested = environment.run(tmp_path, "test-rules", "house-rules")
    assert tested.returncode == 1
    assert "house-rules/our-terms.md:9: flagged: Two long phrases" in tested.stdout
    assert environment.run(tmp_path, "test-rules", "--update-cases", "house-rules").returncode == 0

    (tmp_path / "prosecheck.toml").write_text('rules = ["house-rules"]\n', "utf-8")
    (tmp_path / "a.md").write_text("# Help\n\nShe is in a position to help.\n", "utf-8")
    found = environment.run(tmp_path, "--select", "our-terms", "a.md").stdout
    assert found.startswith("a.md:3:5: OUR001 [warning] ")

    assert environment.run(tmp_path, "new-rule", "our-words", "--plugin").returncode == 0
    project = tmp_path / "prosecheck-our-words"
    (phrases,) = project.rglob("phrases.toml")
    (cases,) = project.rglob("cases.md")
    for path in (phrases, cases):
        text = path.read_text("utf-8").replace("has the ability to", "has the capacity to")
        path.write_text(text, "utf-8")
    run = environment.run(tmp_path, "test-rules", "--update-cases", project)
    assert run.returncode == 0, run.stdout

    environment.install(_wheel(tmp_path / "dist", project))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    listed = environment.run(elsewhere, "rules", "--isolated").stdout
    assert "our-words" in listed
    assert "(prosecheck-our-words)" in listed
    (elsewhere / "b.txt").write_text("The bridge\n\nIt has the capacity to carry us.\n", "utf-8")
    found = environment.run(elsewhere, "--isolated", "--select", "our-words", "b.txt").stdout
    assert found.startswith("b.txt:3:4: OUR002 [warning] ")
