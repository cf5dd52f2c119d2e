"""Editors, each in a home of its own where a set-up is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from .article import TEXT

ROOT = Path(__file__).parents[2]
SETUPS = ROOT / "examples" / "editors"
DRIVERS = Path(__file__).parent / "drivers"
PATIENCE = 60.0
"""Seconds after which an editor that does not end is a defect; no test waits that long."""


def program(name: str) -> str:
    """Give the path of an editor; skip the test where it is absent, but fail where it must be."""
    return shutil.which(name) or absent(name)


def absent(name: str) -> NoReturn:
    """Skip a test for which something is not installed; fail it where all must be."""
    said = f"{name} IS NOT INSTALLED: its set-up is not tested (.ci/editors.sh installs it)"
    if os.environ.get("CI") or os.environ.get("PROSECHECK_EDITORS"):
        pytest.fail(said)
    warnings.warn(said, stacklevel=2)  # a skip alone shows as a letter
    pytest.skip(said)


class Home:
    """A home of its own for an editor, with a site that holds the article."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.site.mkdir()
        self.article = self.site / "article.md"
        self.article.write_text(TEXT, "utf-8", newline="")
        (self.site / "prosecheck.toml").write_text("", "utf-8")

    def told(self, *command: str | Path, **variables: str | Path) -> dict[str, Any]:
        """Run an editor; give the object that its driver wrote."""
        told = json.loads(self.run(*command, **variables))
        assert isinstance(told, dict)
        assert "problem" not in told, told["problem"]
        return told

    def run(self, *command: str | Path, **variables: str | Path) -> str:
        """Run an editor until it ends; give what its driver wrote to the file `RESULT`."""
        result = self.folder / "result"
        environment = {
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "PROSECHECK_CACHE_DIR": str(self.folder.parent / "cache"),
            "ARTICLE": str(self.article),
            "RESULT": str(result),
            **{name: str(value) for name, value in variables.items()},
        }
        ended = subprocess.run(
            command,
            cwd=self.site,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=False,
        )
        assert result.exists(), ended.stdout.decode("utf-8", "replace")
        return result.read_text("utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Home]:
    """Give what makes homes."""
    return lambda: Home(tmp_path_factory.mktemp("home"))
