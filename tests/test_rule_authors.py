"""The code in the guide for rule authors does what the guide says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.strangers import install

GUIDE = (Path(__file__).parents[1] / "docs" / "rule-authors.md").read_text("utf-8")
RULE, PLUGIN, READER, REPORTER = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.S)


def test_the_rule_the_reader_and_the_reporter_of_the_guide_work(tmp_path: Path) -> None:
    site = tmp_path / "site"
    env = install(site, "newsroom", "")
    (site / "newsroom.py").unlink()
    for name, code in (
        ("__init__.py", PLUGIN),
        ("rules/__init__.py", ""),
        ("rules/empty_links/__init__.py", RULE),
        ("lines.py", READER),
        ("brief.py", REPORTER),
    ):
        path = site / "newsroom" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, "utf-8")
    (tmp_path / "a.md").write_text("# Cups\n\nWe won, see [here](https://example.org/).\n", "utf-8")
    (tmp_path / "b.lines").write_text("=Cups\n% in order to\nWe met in order to win.\n", "utf-8")
    args = ("--isolated", "--select", "LNK,FIL001", "--output-format", "brief", "a.md", "b.lines")
    command = [sys.executable, "-m", "prosecheck", *args]
    run = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert (run.stdout, run.stderr) == ("a.md: 1\nb.lines: 1\n", "")


def test_the_rule_of_the_guide_has_thirty_lines() -> None:
    assert len([line for line in RULE.splitlines() if line]) <= 30


def test_the_guide_shows_commands_that_there_are(tmp_path: Path) -> None:
    for name, flag in re.findall(r"`prosecheck new-rule ([a-z-]+) ?(--[a-z]+)?`", GUIDE):
        command = [sys.executable, "-m", "prosecheck", "new-rule", name, *filter(None, [flag])]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
    assert (tmp_path / "house-rules" / "our-terms.toml").is_file()
    assert (tmp_path / "house-rules" / "our_check").is_dir()
    assert (tmp_path / "prosecheck-our-rules").is_dir()
