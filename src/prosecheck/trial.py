"""The trial of a rule: its cases and the gates of its room, each of which holds or says why not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from prosecheck.cases import CLEAN, FLAGGED, Case, cases_in, fixed, found, marked
from prosecheck.phrases.live import idle_phrases
from prosecheck.phrases.table import read_table
from prosecheck.rooms import STYLE_RULES, room_of
from prosecheck.rule import Rule

HEADINGS = ("What it flags", "Why", "Instead", "When to ignore", "Evidence", "Sources")
"""The second-level headings of a rule's page, in their order."""


class WrongCaseError(Exception):
    """A case or a gate does not hold; the message shows the difference."""


class Trial(NamedTuple):
    """A case or a gate: its name, where it stands, and what raises WrongCaseError if it fails."""

    name: str
    path: str
    line: int
    holds: Callable[[], None]
    is_case: bool = False


def trials_of(rule: Rule, *, renew: bool = False) -> list[Trial]:
    """Give the cases of a rule and the gates of its room; raise CasesError or OSError.

    With `renew` its carets and fixed blocks are first rewritten to what it finds now. A house rule
    needs no cases, but a room does; the phrases of a style are its author's.
    """
    room = room_of(rule)
    path = Path(room.cases)
    there = bool(room.cases) and path.is_file()
    cases = cases_in(path) if there else []
    if cases and renew:
        update(path, rule, cases)
        cases = cases_in(path)
    found = [_case(rule, case, room.cases) for case in cases]
    if there or room.page:
        gate = partial(require_both_parts, cases)
        found.append(Trial("has flagged and clean cases", room.cases, 1, gate))
    if room.page:
        gate = partial(require_page, Path(room.page), rule)
        found.append(Trial("has a page", room.page, 1, gate))
    if rule.has_phrases and not room.origin.endswith(STYLE_RULES):
        where = room.phrases if isinstance(room.phrases, str) else room.phrases.path
        gate = partial(require_live_phrases, rule)
        found.append(Trial("every phrase finds itself", where, 1, gate))
    return found


def _case(rule: Rule, case: Case, path: str) -> Trial:
    def holds() -> None:
        require_marks(rule, case)
        require_fixed(rule, case)

    return Trial(f"{case.part.lower()}: {case.name}", path, case.line, holds, is_case=True)


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
