"""Applies fixes until there is nothing more to fix."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from prosecheck.article import Article
from prosecheck.diagnostic import Diagnostic, SourceFix
from prosecheck.fixes.applying import Applied, applied
from prosecheck.fixes.guard import is_unharmed
from prosecheck.frozen import replace
from prosecheck.readers import ReaderError, read_all
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
        source = replace(source, text=done.text)
        made += len(done.made)
    return Mended(source, made)


def _made(source: Source, fixes: Sequence[SourceFix]) -> Applied:
    """Apply fixes, without those that do harm."""
    done = applied(source.text, fixes)
    if not done.made:
        return done
    return applied(source.text, _harmless(source, read_all(source), [], done.made))


def _harmless(
    source: Source, read: Sequence[Article], good: Sequence[SourceFix], fixes: Sequence[SourceFix]
) -> Sequence[SourceFix]:
    """Give the good fixes and those of others that do no harm along with them."""
    done = applied(source.text, [*good, *fixes])
    if _is_unharmed(source, read, done):
        return [*good, *fixes]
    if len(fixes) == 1:
        return good
    half = len(fixes) // 2
    return _harmless(source, read, _harmless(source, read, good, fixes[:half]), fixes[half:])


def _is_unharmed(source: Source, read: Sequence[Article], done: Applied) -> bool:
    try:
        return is_unharmed(read, read_all(replace(source, text=done.text)), done)
    except ReaderError:
        return False
