"""What a matcher must look for, as plain data that a cache can keep.

Patterns are numbered, each once: one pattern may be a phrase of many tables, or an exception of
many phrases.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from prosecheck.phrases.expand import literals
from prosecheck.phrases.fold import lower
from prosecheck.phrases.index import Owner, Packed, packed
from prosecheck.phrases.table import Phrase, PhraseTable


class Pattern(NamedTuple):
    """A pattern that no list of literals stands for.

    Its place in messages is that of the first phrase that uses it. `anchor` is a folded literal
    that stands in every match, "" when none is known.
    """

    source: str
    is_regex: bool
    case: bool
    path: str
    line: int
    anchor: str = ""
    loose: bool = False


class Use(NamedTuple):
    """A phrase of one table that a pattern stands for.

    `phrase` is its index in the table, which decides between two phrases on the same span;
    `unless` are the numbers of the patterns of its exceptions.
    """

    table: int
    phrase: int
    unless: tuple[int, ...]


class Plan(NamedTuple):
    """Everything that is known before any prose is."""

    literals: Packed
    """The literals that stand for patterns, and anchors."""
    slow: dict[int, Pattern]
    """Patterns that no list of literals stands for, by their numbers."""
    uses: list[list[Use]]
    """The phrases that each pattern is, by its number; none for an exception alone."""


def plan(tables: Sequence[PhraseTable]) -> Plan:
    """Expand the phrases of tables that have been checked."""
    numbers: dict[tuple[str, bool, bool, bool], int] = {}
    patterns: list[Pattern] = []
    uses: list[list[Use]] = []

    def number(source: str, is_regex: bool, phrase: Phrase, path: str) -> int:
        loose = phrase.loose and not is_regex
        key = (source, is_regex, phrase.case, loose)
        if key not in numbers:
            numbers[key] = len(patterns)
            made = Pattern(source, is_regex, phrase.case, path, phrase.line, loose=loose)
            patterns.append(made)
            uses.append([])
        return numbers[key]

    for index, table in enumerate(tables):
        for order, phrase in enumerate(table.phrases):
            own = number(phrase.regex or phrase.text, bool(phrase.regex), phrase, table.path)
            unless = tuple(number(text, False, phrase, table.path) for text in phrase.unless)
            uses[own].append(Use(index, order, unless))
    return _expanded(patterns, uses)


def _expanded(patterns: Sequence[Pattern], uses: list[list[Use]]) -> Plan:
    owners: dict[str, list[Owner]] = {}
    slow: dict[int, Pattern] = {}
    for number, pattern in enumerate(patterns):
        found = None if pattern.is_regex else literals(pattern.source)
        if found is None:
            slow[number] = pattern._replace(anchor=_anchor(pattern))
            continue
        spellings: dict[str, dict[str, None]] = {}
        for literal in found:
            spellings.setdefault(lower(literal), {})[literal] = None
        for literal, exact in spellings.items():
            owner = Owner(number, frozenset(exact if pattern.case else ()), pattern.loose)
            owners.setdefault(literal, []).append(owner)
    anchors: dict[str, list[int]] = {}
    for number, pattern in slow.items():
        if pattern.anchor:
            anchors.setdefault(pattern.anchor, []).append(number)
    return Plan(packed(owners, anchors), slow, uses)


def _anchor(pattern: Pattern) -> str:
    # Few tables need it.
    from prosecheck.phrases.expression import anchor_of

    return anchor_of(pattern.source, is_regex=pattern.is_regex, case=pattern.case)
