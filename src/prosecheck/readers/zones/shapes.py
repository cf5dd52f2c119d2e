"""Tells what furniture a line is by its shape.

A big alternation of words takes a millisecond and more to compile, so a pattern is touched only
when a line opens with one of its words and holds another that it needs.
"""

from __future__ import annotations

from functools import cache

from prosecheck.patterns import compiled, expression
from prosecheck.readers.zones import counters, notices
from prosecheck.readers.zones.vocabulary import Shape

_FIGURES = frozenset("0123456789")
_WORDS = expression(r"[a-z]+|[0-9@©….]")


def _indexed(shapes: tuple[Shape, ...]) -> dict[str, list[Shape]]:
    found: dict[str, list[Shape]] = {}
    for shape in shapes:
        for word in shape.opens.split():
            found.setdefault(word, []).append(shape)
    return found


OPENING = _indexed((*counters.SHAPES, *notices.SHAPES))
"""The shapes that a line may have, by its first word."""


def words_of(line: str) -> set[str]:
    """Give the words of a line in lower case, with "0" where it has a figure, and always "*"."""
    words = {"*", *_WORDS.findall(line)}
    if not words.isdisjoint(_FIGURES):
        words.add("0")
    return words


def meaning_of(line: str, first: str, rest: set[str]) -> str:
    """Say what a line is, given its first word and the others; "" when it has no shape."""
    if _needed_after(first).isdisjoint(rest):
        return ""
    for shape in OPENING[first]:
        if _needs(shape.needs).isdisjoint(rest):
            continue
        match = compiled(shape.pattern).fullmatch(line)
        if match is not None and (not shape.leads or match[1] in shape.leads):
            return shape.meaning
    return ""


@cache
def _needed_after(first: str) -> frozenset[str]:
    shapes = OPENING.get(first, ())
    return frozenset().union(*(_needs(shape.needs) for shape in shapes))


@cache
def _needs(words: str) -> frozenset[str]:
    return frozenset(words.split())
