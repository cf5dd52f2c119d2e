"""What formulas count: words, sentences, syllables, headings."""

from __future__ import annotations

import re

from prosecheck.article import OPAQUE, Article, Kind
from prosecheck.vale.scope import READ

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
# An e that is not spoken: at the end but in "-le" after a consonant, in "-es" and "-ed" but after
# letters that need it (buses, needed), and before some endings (hopeful).
_SILENT = re.compile(
    r"""
      (?:[^aeiouyl]|[aeiouy]l)e$ | [^aeiouydt]ed$ | [^aeiouyscxzhg]es$
    | (?<=[aeiouy][^aeiouy])e(?=ful|less|ness|ment|ly$|thing|where|times)
    | (?<=[aeo]g)ue$ | (?<=^ev)e(?=r[yi]) | (?<=^bus)i(?=n)
    """,
    re.VERBOSE,
)
# Two vowels that are two syllables: create, media, being, fluid, poem, quiet.
_APART = re.compile(
    r"""
      (?<![ctg])i[ao](?!n) | eo(?![pu]) | ei(?=ng) | ui(?=d|t[yi]) | ua(?!g) | [aeou]ing
    | (?<=cr)ea | (?<=[rd])ea$ | ^rea(?=l) | (?<![tc])ie(?=nc) | ^scie | ie(?=t) | oe(?=[mt])
    | ^coo(?=p[et]) | oyee
    """,
    re.VERBOSE,
)
_SUFFIXES = ("es", "ed", "ing")
_POLYSYLLABIC = 3
_LONG = 7

NAMES = frozenset(
    (
        *("words", "sentences", "paragraphs", "characters", "syllables"),
        *("complex_words", "long_words", "polysyllabic_words"),
        *("blockquote", "list", "pre", *(f"heading_h{level}" for level in range(1, 7))),
    )
)
"""The variables of formulas."""


def syllables(word: str) -> int:
    """Estimate the syllables of an English word by its groups of vowels."""
    small = "".join(letter for letter in word.lower() if letter.isalpha())
    if len(small) <= 2:
        return 1
    count = len(_VOWELS.findall(small)) - len(_SILENT.findall(small)) + len(_APART.findall(small))
    return max(count, 1)


def counts_of(article: Article) -> dict[str, float]:
    """Count an article for formulas; headings and tables have no words in it."""
    counts = dict.fromkeys(NAMES, 0.0)
    for block in article.blocks:
        if block.zone not in READ:
            continue
        if block.kind is Kind.HEADING:
            counts[f"heading_h{min(max(block.level, 1), 6)}"] += 1
        elif block.kind is Kind.OPAQUE:
            counts["pre"] += 1
        elif block.kind in (Kind.PARAGRAPH, Kind.ITEM):
            counts["blockquote"] += block.quoted
            counts["list"] += block.kind is Kind.ITEM
            counts["paragraphs"] += 1
            counts["sentences"] += len(article.sentences(block))
            _count_words(counts, article.text(block).replace(OPAQUE, ""))
    return counts


def _count_words(counts: dict[str, float], text: str) -> None:
    for match in _WORD.finditer(text):
        word = match[0]
        spoken = syllables(word)
        bare = spoken - word.lower().endswith(_SUFFIXES)
        counts["words"] += 1
        counts["characters"] += sum(map(str.isalnum, word))
        counts["syllables"] += spoken
        counts["long_words"] += len(word) >= _LONG
        counts["polysyllabic_words"] += spoken >= _POLYSYLLABIC
        counts["complex_words"] += bare >= _POLYSYLLABIC
