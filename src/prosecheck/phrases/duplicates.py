"""Phrases of one table that stand in each other's way."""

from __future__ import annotations

from prosecheck.phrases.expand import literals
from prosecheck.phrases.fold import lower
from prosecheck.phrases.table import Phrase, PhraseTable


def duplicates(table: PhraseTable) -> list[tuple[Phrase, Phrase, str]]:
    """List pairs of phrases that match the same text, with one such text, in table order.

    Two phrases that differ in letter case alone are a pair unless both ask for their case.
    """
    owners: dict[tuple[bool, str], list[tuple[int, str]]] = {}
    pairs: dict[tuple[int, int], str] = {}
    for number, phrase in enumerate(table.phrases):
        for literal in _texts(phrase):
            others = owners.setdefault((bool(phrase.regex), lower(literal)), [])
            for other, theirs in others:
                exact = phrase.regex or (phrase.case and table.phrases[other].case)
                if other != number and (literal == theirs or not exact):
                    pairs.setdefault((other, number), literal)
            others.append((number, literal))
    return [(table.phrases[a], table.phrases[b], text) for (a, b), text in sorted(pairs.items())]


def _texts(phrase: Phrase) -> list[str]:
    if phrase.regex:
        return [phrase.regex]
    found = literals(phrase.text)
    return [phrase.text] if found is None else found
