"""Applies fixes until there is nothing more to fix."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.fixes.applying import Applied, applied
from prosecheck.fixes.guard import is_unharmed
from prosecheck.readers import read_all
from prosecheck.rule import Applicability
from prosecheck.source import Source

ROUNDS = 50
"""Rounds after which fixing ends; each strikes or shortens something, and few texts need four."""

Lint = Callable[[Source], Sequence[Diagnostic]]


class Mended(NamedTuple):
    """A source after its fixes, and how many were `made`."""

    source: Source
    made: int


def mended(source: Source, lint: Lint, wanted: Collection[Applicability]) -> Mended:
    """Make the fixes that `lint` offers, then those that it offers for the text that comes out.

    A fix after which the rest of the document would read differently is not made.
    """
    made = 0
    for _ in range(ROUNDS):
        fixes = [d.fix for d in lint(source) if d.fix and d.fix.applicability in wanted]
        done = _made(source, fixes)
        if done.text == source.text:
            break
        source = Source(source.path, done.text)
        made += len(done.made)
    return Mended(source, made)


def _made(source: Source, fixes: Sequence[SourceFix]) -> Applied:
    """Apply fixes; one by one, and without those that do harm, where together they do."""
    done = applied(source.text, fixes)
    if not done.made or _is_unharmed(source, done):
        return done
    good: list[SourceFix] = []
    for fix in done.made:
        if _is_unharmed(source, applied(source.text, [*good, fix])):
            good.append(fix)
    return applied(source.text, good)


def _is_unharmed(source: Source, done: Applied) -> bool:
    return is_unharmed(read_all(source), read_all(Source(source.path, done.text)), done)
