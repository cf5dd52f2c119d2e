"""What a matcher must look for, as plain data that a cache can keep.

Patterns are numbered, each once: one pattern may be a phrase of many tables, or an exception of
many phrases.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from prosecheck.phrases.expand import literals
from prosecheck.phrases.fold import lower
from prosecheck.phrases.table import Phrase, PhraseTable


class Pattern(NamedTuple):
    """One distinct pattern; its place in messages is that of the first phrase that uses it."""

    source: str
    is_regex: bool
    case: bool
    path: str
    line: int


class Use(NamedTuple):
    """A phrase of one table that a pattern stands for."""

    table: int
    phrase: int
    """Index in the table, which decides between two phrases on the same span."""
    unless: tuple[int, ...]
    """Numbers of the patterns of its exceptions."""


class Plan(NamedTuple):
    """Everything that is known before any prose is."""

    literals: dict[str, list[tuple[int, frozenset[str] | None]]]
    """Folded literal → (pattern, spellings it may have or None for any)."""
    slow: dict[int, Pattern]
    """Patterns that no list of literals stands for."""
    uses: dict[int, list[Use]]
    """Pattern → the phrases it is; an exception alone is not there."""


def plan(tables: Sequence[PhraseTable]) -> Plan:
    """Expand the phrases of tables that have been checked."""
    numbers: dict[tuple[str, bool, bool], int] = {}
    patterns: list[Pattern] = []
    uses: dict[int, list[Use]] = {}

    def number(source: str, is_regex: bool, phrase: Phrase, path: str) -> int:
        key = (source, is_regex, phrase.case)
        if key not in numbers:
            numbers[key] = len(patterns)
            patterns.append(Pattern(source, is_regex, phrase.case, path, phrase.line))
        return numbers[key]

    for index, table in enumerate(tables):
        for order, phrase in enumerate(table.phrases):
            own = number(phrase.regex or phrase.text, bool(phrase.regex), phrase, table.path)
            unless = tuple(number(text, False, phrase, table.path) for text in phrase.unless)
            uses.setdefault(own, []).append(Use(index, order, unless))
    return _expanded(patterns, uses)


def _expanded(patterns: Sequence[Pattern], uses: dict[int, list[Use]]) -> Plan:
    owners: dict[str, list[tuple[int, frozenset[str] | None]]] = {}
    slow: dict[int, Pattern] = {}
    for number, pattern in enumerate(patterns):
        found = None if pattern.is_regex else literals(pattern.source)
        if found is None:
            slow[number] = pattern
            continue
        spellings: dict[str, set[str]] = {}
        for literal in found:
            spellings.setdefault(lower(literal), set()).add(literal)
        for literal, exact in spellings.items():
            owner = (number, frozenset(exact) if pattern.case else None)
            owners.setdefault(literal, []).append(owner)
    return Plan(owners, slow, uses)
