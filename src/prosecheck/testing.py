"""The testing kit: a pytest plugin that runs the cases of every room.

Turn it on with `pytest_plugins = ["prosecheck.testing"]` in the root conftest.py. Every `cases.md`
beside a module with a `RULE` is collected: one test a case, and one for each gate of the room.
`pytest --update-cases` rewrites the caret lines, and the blocks that show fixes, to what the rule
finds now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from prosecheck.cases import CLEAN, FLAGGED, Case, CasesError, cases_in, fixed, found, marked
from prosecheck.phrases.live import idle_phrases
from prosecheck.phrases.table import read_table
from prosecheck.rooms import room_of
from prosecheck.rule import Rule

HEADINGS = ("What it flags", "Why", "Instead", "When to ignore", "Evidence", "Sources")
"""The second-level headings of a rule's page, in their order."""


class WrongCaseError(Exception):
    """A case or a gate does not hold; the message shows the difference."""


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
        rule = rule_of(self.path.parent)
        cases = cases_in(self.path)
        if self.config.getoption("--update-cases"):
            update(self.path, rule, cases)
            cases = cases_in(self.path)
        for case in cases:
            name = f"{case.part.lower()}: {case.name}"
            yield RoomItem.from_parent(self, name=name, holds=_holding(rule, case), at=case.line)
        gates: dict[str, Callable[[], None]] = {
            "has flagged and clean cases": lambda: require_both_parts(cases),
            "has a page": lambda: require_page(self.path.with_name("README.md"), rule),
        }
        if rule.has_phrases:
            gates["every phrase finds itself"] = lambda: require_live_phrases(rule)
        for name, gate in gates.items():
            yield RoomItem.from_parent(self, name=name, holds=gate, at=1)


class RoomItem(pytest.Item):
    """One case or gate of a room."""

    def __init__(self, *, holds: Callable[[], None], at: int, **more: Any) -> None:
        super().__init__(**more)
        self._holds = holds
        self._at = at

    def runtest(self) -> None:
        """Raise WrongCaseError when it does not hold."""
        self._holds()

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str:
        """Show the difference alone where the case is wrong, a traceback otherwise."""
        if isinstance(excinfo.value, WrongCaseError | CasesError):
            return f"{self.path}:{self._at}\n{excinfo.value}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Name the case by room and title."""
        return self.path, self._at - 1, f"{self.path.parent.name}: {self.name}"


def _holding(rule: Rule, case: Case) -> Callable[[], None]:
    def holds() -> None:
        require_marks(rule, case)
        require_fixed(rule, case)

    return holds


def rule_of(room: Path) -> Rule:
    """Import the `RULE` of a room folder inside an importable package."""
    parts = [room.name]
    above = room.parent
    while (above / "__init__.py").exists():
        parts.insert(0, above.name)
        above = above.parent
    rule: Rule = import_module(".".join(parts)).RULE
    return replace(rule, module=".".join(parts))


def require_marks(rule: Rule, case: Case) -> None:
    """Raise WrongCaseError unless the rule finds exactly the marks of a case."""
    if (case.part == FLAGGED) != bool(case.marks):
        raise WrongCaseError(f"a case under ## {case.part} has {len(case.marks)} marks")
    marks, diagnostics = found(rule, case)
    places = [(d.start, d.end) for d in diagnostics]
    for d in diagnostics:
        # What no caret can show: a failure of the rule, and a finding that stands there already.
        if d.start == d.end or places.count((d.start, d.end)) > 1:
            raise WrongCaseError(f"found at no place of its own: {d.message}")
    if marks != case.marks:
        messages = "\n".join(f"  {d.start.line}:{d.start.column} {d.message}" for d in diagnostics)
        raise WrongCaseError(
            f"expected:\n{marked(case.text, case.marks)}\nfound:\n{marked(case.text, marks)}\n"
            f"messages:\n{messages}"
        )


def require_fixed(rule: Rule, case: Case) -> None:
    """Raise WrongCaseError unless the fixes of a case give what it shows."""
    if case.fixed is not None and (now := fixed(rule, case)) != case.fixed:
        raise WrongCaseError(f"expected after its fixes:\n{case.fixed}\nfound:\n{now}")


def require_both_parts(cases: list[Case]) -> None:
    """Raise WrongCaseError unless there is a flagged and a clean case and names differ."""
    for part in (FLAGGED, CLEAN):
        if not any(case.part == part for case in cases):
            raise WrongCaseError(f"there is no case under ## {part}")
    names = [case.name for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise WrongCaseError(f"two cases have one name: {', '.join(twice)}")


def require_page(page: Path, rule: Rule) -> None:
    """Raise WrongCaseError unless the page has its title and headings in order."""
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    title = f"# {rule.name} ({rule.code})"
    headings = [line for line in lines if line.startswith(("# ", "## "))]
    wanted = [title, *(f"## {heading}" for heading in HEADINGS)]
    if headings != wanted:
        raise WrongCaseError(f"{page} has the headings {headings}, not {wanted}")


def require_live_phrases(rule: Rule) -> None:
    """Raise WrongCaseError for a phrase that does not find itself or that another one covers."""
    phrases = room_of(rule).phrases
    table = read_table(phrases) if isinstance(phrases, str) else phrases
    idle = idle_phrases(table)
    if idle or not table.phrases:
        raise WrongCaseError("\n".join(idle) or f"{table.path} has no phrase")


def update(path: Path, rule: Rule, cases: list[Case]) -> None:
    """Rewrite the caret lines and fixed blocks of a cases.md to what the rule finds now."""
    data = path.read_bytes()
    for case in reversed(cases):
        if case.fixed is not None:
            start, end = case.fixed_block
            data = data[:start] + fixed(rule, case).encode() + data[end:]
        start, end = case.block
        data = data[:start] + marked(case.text, found(rule, case)[0]).encode() + data[end:]
    path.write_bytes(data)
