"""What `prosecheck article.txt` does not import: every module costs each run its time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SEED = Path(__file__).parents[1] / "examples" / "articles" / "openai-foxconn.txt"

ABSENT = [
    *("ahocorasick_rs", "ast", "asyncio", "click", "concurrent.futures", "dataclasses", "difflib"),
    *("email", "hashlib", "html", "http", "hypothesis", "importlib.metadata", "inspect"),
    *("jsonschema", "locale", "logging", "multiprocessing", "nltk", "pathlib", "pathspec"),
    *("pkgutil", "platform", "platformdirs", "pluggy", "prosecheck.cli.group"),
    *("prosecheck.suppress.naming", "prosecheck.suppress.screen", "pygls", "pyromark", "random"),
    *("regex", "rich", "socket", "ssl", "statistics", "subprocess", "tempfile", "textstat"),
    *("threading", "tomllib", "tqdm", "urllib.parse", "urllib.request", "wcwidth", "xml", "yaml"),
    *("zipfile"),
]
"""Modules that a plain run on one article of plain text can do without."""


def _imported(folder: Path, *args: str) -> frozenset[str]:
    """Give the modules that Python imports to run with these arguments in a folder."""
    command = [sys.executable, "-X", "importtime", *args]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    return frozenset(line.rpartition("|")[2].strip() for line in lines)


@pytest.fixture(scope="module")
def plain_run(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Give what a run imports when the phrase tables have been kept by an earlier one."""
    folder = tmp_path_factory.mktemp("articles")  # in no project, so without configuration
    (folder / "article.txt").write_bytes(SEED.read_bytes())
    command = ["-m", "prosecheck", "--cache-dir", "cache", "article.txt"]
    assert "prosecheck.engine" in _imported(folder, *command)
    return _imported(folder, *command) - _imported(folder, "-c", "pass")


@pytest.mark.parametrize("module", ABSENT)
def test_a_plain_run_does_not_import(module: str, plain_run: frozenset[str]) -> None:
    assert not [name for name in plain_run if f"{name}.".startswith(f"{module}.")]
