"""Hides diagnostics behind the suppressions of their article, and tells which hid nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.placement import CRASHED, TOO_MANY, UNREADABLE

_PARTIAL = frozenset({CRASHED[0], UNREADABLE[0], TOO_MANY[0]})
"""Codes of what says that not all was found."""


class Suppression(NamedTuple):
    """A word of a directive, or a directive that names no rule.

    `unused` is what to say where it hides nothing; None where that cannot be said in this run.
    `directive` numbers the directive it is part of, `whole` removes all of that.
    """

    codes: frozenset[str]
    unused: Diagnostic | None
    directive: int
    whole: SourceFix


class Switch(NamedTuple):
    """From `offset` on, some codes are hidden by a suppression, or by none when that is -1."""

    offset: int
    codes: frozenset[str]
    suppression: int


class Reach(NamedTuple):
    """Lines, as offsets, and the suppressions of findings that start in them."""

    start: int
    end: int
    suppressions: tuple[int, ...]


class Screen(NamedTuple):
    """All suppressions of one article, plain data that can leave the process.

    `file` says which suppression hides a code everywhere. `invalid` are the diagnostics of
    directives that are none. `used` and `hidden` grow with what was hidden so far; where the
    check `failed` in part, what that would have found is not known.
    """

    suppressions: tuple[Suppression, ...]
    file: Mapping[str, int]
    switches: tuple[Switch, ...]
    reaches: tuple[Reach, ...]
    invalid: tuple[Diagnostic, ...]
    used: frozenset[int] = frozenset()
    hidden: int = 0
    failed: bool = False


def screened(screen: Screen, found: Iterable[Diagnostic]) -> tuple[list[Diagnostic], Screen]:
    """Give the diagnostics that are not suppressed, and the screen that knows of the others.

    Where several suppressions fit, the widest counts as used: file, then range, then line.
    """
    kept: list[Diagnostic] = []
    numbers: list[int] = []
    for diagnostic, number in _hidden(screen, found):
        if number is None:
            kept.append(diagnostic)
        else:
            numbers.append(number)
    return kept, screen._replace(
        used=screen.used.union(numbers),
        hidden=screen.hidden + len(numbers),
        failed=screen.failed or any(d.code in _PARTIAL for d in kept),
    )


def reserved(screen: Screen, places: Iterable[Diagnostic]) -> Screen:
    """Count suppressions as used that could hide a finding at places which a rule may flag.

    Whether it does turns on the other articles of the run: what is idle in a run over one file
    is needed in one over all.
    """
    found = (number for _, number in _hidden(screen, places) if number is not None)
    return screen._replace(used=screen.used.union(found))


def settled(screen: Screen, late: Iterable[Diagnostic]) -> tuple[list[Diagnostic], int]:
    """Screen the last diagnostics of an article; give them, and how many were hidden in all.

    What is wrong with the directives themselves is added.
    """
    kept, screen = screened(screen, late)
    unused, screen = screened(screen, _unused(screen))
    return [*kept, *unused, *screen.invalid], screen.hidden


def _hidden(screen: Screen, found: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, int | None]]:
    """Give diagnostics in the order of the file, each with the suppression that hides it."""
    hiding = _Hiding(screen)
    for diagnostic in sorted(found, key=lambda d: d.start.offset):
        yield diagnostic, hiding.of(diagnostic)


class _Hiding:
    """One pass over the findings of an article, which come in the order of the file."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._starts = [reach.start for reach in screen.reaches]
        self._on: dict[str, int] = {}
        self._passed = 0
        self._of_line: dict[tuple[int, str], int | None] = {}

    def of(self, diagnostic: Diagnostic) -> int | None:
        """Give the suppression that hides a diagnostic, None where none does."""
        code, offset = diagnostic.code, diagnostic.start.offset
        self._switch(offset)
        number = self._screen.file.get(code, self._on.get(code))
        return self._on_line(code, offset) if number is None else number

    def _switch(self, offset: int) -> None:
        switches = self._screen.switches
        while self._passed < len(switches) and switches[self._passed].offset <= offset:
            turn(self._on, switches[self._passed])
            self._passed += 1

    def _on_line(self, code: str, offset: int) -> int | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._screen.reaches[at].end:
            return None
        if (at, code) not in self._of_line:
            fitting = self._screen.reaches[at].suppressions
            self._of_line[at, code] = next(
                (n for n in fitting if code in self._screen.suppressions[n].codes), None
            )
        return self._of_line[at, code]


def turn(on: dict[str, int], switch: Switch) -> bool:
    """Turn codes on or off in a table of what is on; give whether anything was."""
    if switch.suppression >= 0:
        for code in switch.codes:
            on.setdefault(code, switch.suppression)
        return True
    return bool([code for code in switch.codes if on.pop(code, None) is not None])


def _unused(screen: Screen) -> Sequence[Diagnostic]:
    """Give the diagnostics of suppressions that hid nothing.

    Where nothing that a directive names hides anything, the fix removes all of it: a directive
    that has lost its last word would hide every rule.
    """
    suppressions = screen.suppressions
    if screen.failed:
        return ()
    needed = {
        one.directive for n, one in enumerate(suppressions) if n in screen.used or not one.unused
    }
    return [
        one.unused if one.directive in needed else one.unused._replace(fix=one.whole)
        for n, one in enumerate(suppressions)
        if one.unused and n not in screen.used
    ]
