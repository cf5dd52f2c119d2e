"""Names that stand for one another: aliases, tickers, people and their organisations, subjects."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from prosecheck.api import label_words, stem

_SAME, _HUB, _SUBJECT = " = ", " <> ", " < "
_NEXT = " | "
_START = 3
"""Letters that the stem of a first word keeps, and so the key of a name begins with."""


@lru_cache(maxsize=4096)
def supporters(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names whose mention in a text supports a tag of these words; often none."""
    key = _key(words)
    starts = dict.fromkeys(key[:count] for count in range(1, _START + 1)) if key else ()
    near = [entry for start in starts for entry in _index().get(start, ())]
    return tuple(
        other
        for name, others in near
        if _key(tuple(label_words(name))) == key
        for other in others
        if other != name
    )


@cache
def _index() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Give the names of entities.txt and what supports each, by the letters they begin with.

    Three letters, or those before the first mark: only the few names that begin as a tag does are
    taken apart.
    """
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    with open(os.path.join(os.path.dirname(__file__), "entities.txt"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines:
        for name, others in _pairs(line):
            start = name[:_START].lower()
            while len(start) > 1 and not start.isalnum():
                start = start[:-1]
            found.setdefault(start, []).append((name, others))
    return found


def _pairs(line: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give the names of a line, each with those that support it."""
    if not line or line.startswith("#"):
        return []
    if _SAME in line:
        group = tuple(line.split(_SAME))
        return [(name, group) for name in group]
    subject, _, words = line.partition(_SUBJECT)
    if words:
        return [(subject, tuple(words.split(_NEXT)))]
    hub, _, names = line.partition(_HUB)
    others = tuple(names.split(_NEXT))
    return [(hub, others), *((name, (hub,)) for name in others)]


def _key(words: tuple[str, ...]) -> str:
    return "".join(stem(word) for word in words)
