"""Every command that the README shows does what it says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SEED = Path(__file__).parents[1] / "examples" / "articles" / "openai-foxconn.txt"
COMMANDS = [
    line.split("  ")[0] for line in README.splitlines() if re.match(r"prosecheck [\w-]", line)
]


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("article.txt", "a.md", "articles/b.txt", "posts/c.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(SEED.read_bytes())


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str) -> None:
    args = [sys.executable, "-m", "prosecheck", *shlex.split(command)[1:]]
    run = subprocess.run(args, input=SEED.read_bytes(), capture_output=True, check=False)
    assert run.returncode in (0, 1)
    assert run.stdout or "-o" in command
    assert not run.stderr
