"""An outcome as the text of an entry, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from prosecheck.diagnostic import FINGERPRINT_LENGTH, Diagnostic
from prosecheck.engine import Pending
from prosecheck.patterns import expression
from prosecheck.placement import CRASHED, INVALID, TOO_MANY, UNREADABLE, UNUSED
from prosecheck.results.shapes import reader_of
from prosecheck.run import Outcome, Task, rules_of, source_of
from prosecheck.source import Source, UndecodableError
from prosecheck.suppress.screen import Screen

_FINGERPRINT = expression(f"[0-9a-f]{{{FINGERPRINT_LENGTH}}}")
_OWN = frozenset({UNREADABLE, TOO_MANY, UNUSED, INVALID})
_UNFIT = (ValueError, TypeError, RecursionError)


class Entry(NamedTuple):
    """What is kept of an outcome; the rest of it is known without checking."""

    diagnostics: tuple[Diagnostic, ...]
    words: int
    pending: tuple[Mapping[str, Pending], ...]
    screens: tuple[Screen | None, ...]


def written(outcome: Outcome) -> str | None:
    """Give the text of an entry in ASCII without line ends; None for what is not kept.

    That is a failure, of which the next run may be free, and what a rule notes of an article that
    would not be the same after reading it.
    """
    if outcome.failure or any(d.code == CRASHED[0] for d in outcome.diagnostics):
        return None
    entry = Entry(outcome.diagnostics, outcome.words, outcome.pending, outcome.screens)
    try:
        text = json.dumps(entry, default=sorted, separators=(",", ":"))
        return text if _read(text) == entry else None
    except _UNFIT:
        return None


def outcome_in(text: str, task: Task, data: bytes, *, sources: bool) -> Outcome | None:
    """Give the outcome that an entry holds for a file of these bytes; None for one that is unfit.

    Nothing is taken on trust: whoever can write the folder of the cache may not be the user.
    """
    config, path = task.config, task.file.path
    try:
        source = source_of(config, path, data)
        entry = _read(text)
    except (*_UNFIT, UndecodableError):
        return None
    known = _OWN | {
        (rule.code, rule.name) for rule in rules_of(config.rules, config.trust, config.cache)
    }
    if not all(_fits(d, source) and (d.code, d.rule) in known for d in _placed(entry)):
        return None
    if not all(screen is None or _is_whole(screen) for screen in entry.screens):
        return None
    waits = any(entry.pending)
    needed = sources and (entry.diagnostics or waits or any(entry.screens))
    return Outcome(
        path,
        entry.diagnostics,
        words=entry.words,
        source=source if needed else None,
        pending=entry.pending,
        config=config if waits else None,
        screens=entry.screens,
    )


def _read(text: str) -> Entry:
    entry: Entry = reader_of(Entry)(json.loads(text))
    return entry


def _placed(entry: Entry) -> Iterator[Diagnostic]:
    """Give every diagnostic of an entry, also those that only may come to be shown."""
    yield from entry.diagnostics
    for pending in chain.from_iterable(by_rule.values() for by_rule in entry.pending):
        yield from (place for place in (*pending.places, pending.whole) if place)
    for screen in entry.screens:
        if screen is not None:
            yield from screen.invalid
            yield from (one.unused for one in screen.suppressions if one.unused)


def _fits(diagnostic: Diagnostic, source: Source) -> bool:
    """Whether a diagnostic can be one of a file: its place, its excerpt, the edits of its fix."""
    start, end = diagnostic.start.offset, diagnostic.end.offset
    return (
        diagnostic.path == source.path
        and _is_range(start, end, source)
        and source.text[start:end] == diagnostic.excerpt
        and source.position(start) == diagnostic.start
        and source.position(end) == diagnostic.end
        and _FINGERPRINT.fullmatch(diagnostic.fingerprint) is not None
        and all(_is_range(e.start, e.end, source) for e in _edits(diagnostic))
    )


def _edits(diagnostic: Diagnostic) -> tuple[Any, ...]:
    return diagnostic.fix.edits if diagnostic.fix else ()


def _is_range(start: int, end: int, source: Source) -> bool:
    return 0 <= start <= end <= len(source.text)


def _is_whole(screen: Screen) -> bool:
    """Whether a screen names no suppression that it does not have."""
    named = chain(
        screen.file.values(),
        screen.used,
        chain.from_iterable(reach.suppressions for reach in screen.reaches),
        (switch.suppression for switch in screen.switches if switch.suppression != -1),
    )
    return all(0 <= number < len(screen.suppressions) for number in named)
