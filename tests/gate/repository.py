"""A real git repository in a folder of a test, and the command run in it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

_WHO = {
    "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
    "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_AUTHOR_NAME": "A",
    "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
    "GIT_COMMITTER_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "A",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
CLEAN = "It rained in Leeds on Monday, and the match began an hour late."
FINDING = "In order to win, they trained on {day}."
"""A sentence with one finding of FIL001; `day` makes it another sentence."""


def run(*args: str, folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prosecheck", *args]
    ran = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **variables},
        check=False,
    )
    assert "Traceback" not in ran.stderr
    return ran


def found(*args: str, folder: Path, **variables: str) -> list[dict[str, Any]]:
    """Run a check of the rule FIL001 and give its diagnostics."""
    options = ["--select", "FIL001", "--output-format", "json"]
    ran = run("check", *options, *args, folder=folder, **variables)
    assert ran.returncode in (0, 1), ran.stderr
    diagnostics: list[dict[str, Any]] = json.loads(ran.stdout)["diagnostics"]
    return diagnostics


def places(*args: str, folder: Path, **variables: str) -> list[str]:
    """Run a check of the rule FIL001 and give `path:line` of its findings."""
    diagnostics = found(*args, folder=folder, **variables)
    return [f"{d['path']}:{d['range']['start']['line']}" for d in diagnostics]


class Repository(NamedTuple):
    """A git repository at a folder."""

    top: Path

    def git(self, *args: str) -> str:
        """Run git, whatever the tester's configuration, and give what it says."""
        command = ["git", "-c", "protocol.file.allow=always", *args]
        env = {**os.environ, **_WHO}
        ran = subprocess.run(command, cwd=self.top, env=env, capture_output=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return os.fsdecode(ran.stdout).strip()

    def write(self, name: str, *paragraphs: str) -> Path:
        """Write a file of paragraphs."""
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes("".join(f"{p}\n\n" for p in paragraphs).encode())
        return path

    def commit(self, message: str = "change") -> str:
        """Commit everything, and give the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")


def repository(top: Path) -> Repository:
    top.mkdir(parents=True, exist_ok=True)
    made = Repository(top)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made
