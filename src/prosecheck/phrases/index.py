r"""Literals by their first two words, in a form that is cheap to keep and to load.

A literal is one line of text, `literal\tfact\tfact`, where a fact is the number of a pattern that
it stands for (`12`, or `12:US` for one spelling of a pattern that asks for its letter case; `~12`
for one with loose boundaries), or `@12` for a pattern that can match only where this literal is.
The lines of all literals whose first two words (or only word) are the same stand together, an
empty line behind them, and are read when a text holds those words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from prosecheck.patterns import expression
from prosecheck.phrases.boundary import is_word

ANYWHERE = ""
"""The key of literals that may begin inside a word, or have none."""

_END = b"\n\n"
_WORD = expression(r"\w+")
_OPENING = expression(r"\w+(?: \w+)?")


class Owner(NamedTuple):
    """A pattern that a literal stands for, by its number.

    It counts in one of its `spellings` (none stands for any), and, when `loose`, also where only
    an apostrophe or a hyphen parts it from a word.
    """

    number: int
    spellings: frozenset[str]
    loose: bool


class Facts(NamedTuple):
    """What finding a literal means: its patterns, and those that can match only where it is."""

    opens_word: bool
    closes_word: bool
    owners: list[Owner]
    anchored: list[int]


Place = tuple[str, int, int]
"""The line of a literal, and the start and end of one of its places in a text."""


class Packed(NamedTuple):
    """All literals, packed; few of them are ever read."""

    starts: dict[str, int]
    """First words → where their literals start in the lines."""
    lines: bytes
    """The lines of the literals in UTF-8."""
    longest: int
    """Characters of the longest literal."""

    def all(self) -> list[str]:
        """Give the lines of all literals."""
        return [line for line in _decoded(self.lines).split("\n") if line]

    def group(self, opening: str) -> list[str]:
        """Give the lines of the literals with some first words."""
        start = self.starts[opening]
        lines = self.lines[start : self.lines.index(_END, start)]
        return _decoded(lines).split("\n")


def _decoded(lines: bytes) -> str:
    return lines.decode("utf-8", "surrogatepass")


def packed(owners: Mapping[str, Sequence[Owner]], anchors: Mapping[str, Sequence[int]]) -> Packed:
    """Pack literals with their owners, and anchors with the patterns they belong to."""
    lines: dict[str, list[str]] = {}
    every = sorted({*owners, *anchors})
    for literal in every:
        facts = [f"@{number}" for number in anchors.get(literal, ())]
        for number, spellings, loose in owners.get(literal, ()):
            mark = "~" if loose else ""
            own = [f"{mark}{number}:{spelling}" for spelling in sorted(spellings)]
            facts += own or [f"{mark}{number}"]
        opening = _OPENING.search(literal)
        key = opening[0] if opening and literal not in anchors else ANYWHERE
        lines.setdefault(key, []).append("\t".join([literal, *facts]))
    groups = ["\n".join(own).encode("utf-8", "surrogatepass") + _END for own in lines.values()]
    starts = accumulate(map(len, groups), initial=0)
    longest = max(map(len, every), default=0)
    return Packed(dict(zip(lines, starts, strict=False)), b"".join(groups), longest)


def literal_of(line: str) -> str:
    """Give the literal of a line."""
    return line[: line.index("\t")]


@cache
def facts_of(line: str) -> Facts:
    """Read what finding a literal means; once read, it is kept."""
    text, *facts = line.split("\t")
    anchored = []
    owners: dict[str, set[str]] = {}
    for fact in facts:
        if fact[0] == "@":
            anchored.append(int(fact[1:]))
        else:
            number, _, spelling = fact.partition(":")
            owners.setdefault(number, set()).update([spelling] if spelling else ())
    spelled = [
        Owner(int(number.lstrip("~")), frozenset(spellings), number[0] == "~")
        for number, spellings in owners.items()
    ]
    return Facts(is_word(text[0]), is_word(text[-1]), spelled, anchored)


class Index:
    """Finds the literals of a plan word by word; best for little text."""

    def __init__(self, literals: Packed) -> None:
        """Take packed literals; nothing is read yet."""
        self._packed = literals
        self._read: dict[str, tuple[set[tuple[int, int]], dict[str, str]]] = {}

    def places(self, text: str) -> Iterator[Place]:
        """Give the places of every literal in folded text, those that overlap as well.

        The first word of a literal is found only where a word begins.
        """
        openings = self._packed.starts.keys()
        words = _WORD.findall(text)
        # Sets of all words and pairs tell in one step which openings are worth a look.
        for opening in {*words, *map(" ".join, pairwise(words))} & openings:
            shapes, literals = self._group(opening)
            for at in _found(opening, text):
                if at and _WORD.match(text, at - 1, at):
                    continue
                for lead, length in shapes:
                    line = literals.get(text[at - lead : at - lead + length])
                    if line is not None:
                        yield line, at - lead, at - lead + length
        if ANYWHERE in openings:
            for literal, line in self._group(ANYWHERE)[1].items():
                for start in _found(literal, text):
                    yield line, start, start + len(literal)

    def _group(self, opening: str) -> tuple[set[tuple[int, int]], dict[str, str]]:
        """Give the lines of an opening by literal, and their lengths before it and in all."""
        group = self._read.get(opening)
        if group is None:
            literals = {literal_of(line): line for line in self._packed.group(opening)}
            group = {(text.index(opening), len(text)) for text in literals}, literals
            self._read[opening] = group
        return group


def _found(words: str, text: str) -> Iterator[int]:
    """Give every place where some characters start in a text."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
