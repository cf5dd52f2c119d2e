"""The testing kit: a pytest plugin that runs the cases of every room.

Turn it on with `pytest_plugins = ["prosecheck.testing"]` in the root conftest.py. Every `cases.md`
beside a module with a `RULE` is collected: one test a case, and one for each gate of the room.
`pytest --update-cases` rewrites the caret lines, and the blocks that show fixes, to what the rule
finds now. `prosecheck test-rules` does the same without pytest.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prosecheck.cases import CasesError
from prosecheck.local import room_rule
from prosecheck.trial import Trial, WrongCaseError, trials_of


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-cases`."""
    parser.addoption(
        "--update-cases", action="store_true", help="rewrite the carets of every cases.md"
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the cases.md of a room."""
    if file_path.name == "cases.md" and file_path.with_name("__init__.py").exists():
        room: RoomFile = RoomFile.from_parent(parent, path=file_path)
        return room
    return None


class RoomFile(pytest.File):
    """The tests of one room."""

    def collect(self) -> Iterator[pytest.Item]:
        """Give one test a case and one a gate."""
        rule = room_rule(str(self.path.parent))
        for trial in trials_of(rule, renew=self.config.getoption("--update-cases")):
            yield RoomItem.from_parent(self, name=trial.name, trial=trial)


class RoomItem(pytest.Item):
    """One case or gate of a room."""

    def __init__(self, *, trial: Trial, **more: Any) -> None:
        super().__init__(**more)
        self._trial = trial

    def runtest(self) -> None:
        """Raise WrongCaseError when it does not hold."""
        self._trial.holds()

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str:
        """Show the difference alone where the case is wrong, a traceback otherwise."""
        if isinstance(excinfo.value, WrongCaseError | CasesError):
            return f"{self._trial.path}:{self._trial.line}\n{excinfo.value}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Name the case by room and title."""
        return self.path, self._trial.line - 1, f"{self.path.parent.name}: {self.name}"
