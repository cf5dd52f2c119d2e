"""Tells findings in words that a configuration accepts."""

from __future__ import annotations

from functools import cache

import regex

from prosecheck.article import Article, Span
from prosecheck.phrases.boundary import CLOSES, OPENS
from prosecheck.phrases.fold import straight
from prosecheck.rule import Finding


def is_accepted(terms: tuple[str, ...], article: Article, finding: Finding) -> bool:
    """Whether the words of a finding are a term, or lie within one that stands there.

    A term stands where its words do, in upper or lower case, markup between them or not.
    """
    text = article.prose if isinstance(finding.span, Span) else straight(article.source.text)
    start, end = _words(text, finding.span.start, finding.span.end)
    return any(
        pattern.match(text, at) is not None
        for length, pattern in map(_made_ready, terms)
        for at in range(max(0, end - length), start + 1)
    )


@cache
def _made_ready(term: str) -> tuple[int, regex.Pattern[str]]:
    """Give the length of a term as it stands in prose, and the pattern that finds it."""
    prose = " ".join(straight(term).split())
    return len(prose), regex.compile(f"{OPENS}{regex.escape(prose)}{CLOSES}", regex.IGNORECASE)


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a range without the blanks and marks at its ends, unless it holds nothing else."""
    first, last = start, end
    while first < last and not text[first].isalnum():
        first += 1
    while last > first and not text[last - 1].isalnum():
        last -= 1
    return (first, last) if first < last else (start, end)
