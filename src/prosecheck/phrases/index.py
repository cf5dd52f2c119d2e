r"""Literals by their first two words, in a form that is cheap to keep and to load.

A literal is one line of text, `literal\tfact\tfact`, where a fact is the number of a pattern that
it stands for (`12`, or `12:US` for one spelling of a pattern that asks for its letter case; `~12`
for one with loose boundaries), or `@12` for a pattern that can match only where this literal is.
The lines of all literals that begin with the same two words (or are the same one word) are one
string, which is read when a text holds those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from prosecheck.phrases.boundary import is_word

ANYWHERE = ""
"""The key of literals that may begin inside a word or with none."""

_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"\w+(?: \w+)?")


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


class Literal:
    """A literal of folded text, as packed; its facts are read when it is found."""

    __slots__ = ("_facts", "_packed", "text")

    def __init__(self, line: str) -> None:
        self.text, _, self._packed = line.partition("\t")
        self._facts: Facts | None = None

    @property
    def facts(self) -> Facts:
        """What finding it means."""
        if self._facts is None:
            self._facts = _facts(self.text, self._packed)
        return self._facts


Place = tuple[Literal, int, int]
"""A literal and the start and end of one of its places in a text."""


def packed(
    owners: Mapping[str, Sequence[Owner]], anchors: Mapping[str, Sequence[int]]
) -> dict[str, str]:
    """Pack literals with their owners, and anchors with the patterns they belong to."""
    lines: dict[str, list[str]] = {}
    for literal in dict.fromkeys([*owners, *anchors]):
        facts = [f"@{number}" for number in anchors.get(literal, ())]
        for number, spellings, loose in owners.get(literal, ()):
            mark = "~" if loose else ""
            own = [f"{mark}{number}:{spelling}" for spelling in sorted(spellings)]
            facts += own or [f"{mark}{number}"]
        opening = _OPENING.match(literal)
        key = opening[0] if opening and literal not in anchors else ANYWHERE
        lines.setdefault(key, []).append("\t".join([literal, *facts]))
    return {key: "\n".join(own) for key, own in lines.items()}


def _facts(text: str, packed_facts: str) -> Facts:
    anchored = []
    owners: dict[str, set[str]] = {}
    for fact in packed_facts.split("\t"):
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

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take packed literals; nothing is read yet."""
        self._words = words
        self._read: dict[str, tuple[list[int], dict[str, Literal]]] = {}

    def literals(self) -> list[Literal]:
        """Read all literals."""
        return [Literal(line) for lines in self._words.values() for line in lines.split("\n")]

    def places(self, text: str) -> Iterator[Place]:
        """Give the places of every literal in folded text, those that overlap as well.

        A literal that begins with a word is found only where a word begins.
        """
        words = self._words
        before = end = -1
        for match in _WORD.finditer(text):
            start = match.start()
            if start == end + 1 and text[end] == " " and text[before : match.end()] in words:
                yield from self._places_at(before, text, text[before : match.end()])
            before, end = match.span()
            if match[0] in words:
                yield from self._places_at(start, text, match[0])
        if ANYWHERE in words:
            for literal in self._group(ANYWHERE)[1].values():
                start = text.find(literal.text)
                while start >= 0:
                    yield literal, start, start + len(literal.text)
                    start = text.find(literal.text, start + 1)

    def _places_at(self, start: int, text: str, opening: str) -> Iterator[Place]:
        lengths, literals = self._group(opening)
        for length in lengths:
            literal = literals.get(text[start : start + length])
            if literal is not None:
                yield literal, start, start + length

    def _group(self, opening: str) -> tuple[list[int], dict[str, Literal]]:
        """Give the literals of one opening, and the lengths that they have."""
        group = self._read.get(opening)
        if group is None:
            read = map(Literal, self._words[opening].split("\n"))
            literals = {literal.text: literal for literal in read}
            group = sorted({len(text) for text in literals}), literals
            self._read[opening] = group
        return group
