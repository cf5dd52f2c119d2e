"""Texts that rules of styles read: the prose as written, the summary, the file."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.article import Article, Kind, Span
from prosecheck.source import SourceSpan
from prosecheck.vale.scope import RAW, READ, SUMMARY, Scope

if TYPE_CHECKING:
    import regex

CURLY = "‘’"
_SECONDS = 1.0
"""Processor time a rule may take over one article, and once more for each megabyte of it."""

_SEVERAL = (".json", ".jsonl", ".ndjson", ".xml", ".rss")


class Clock:
    """The time that is left to one rule for one article."""

    def __init__(self, length: int) -> None:
        self._deadline = time.thread_time() + _SECONDS * (1 + length / 1_000_000)

    def matches(self, pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
        """Give the matches that are not empty; raise TimeoutError."""
        left = max(self._deadline - time.thread_time(), 0.001)
        for match in pattern.finditer(text, timeout=left):
            if match.end() > match.start():
                yield match


@lru_cache(maxsize=1)
def as_written(article: Article) -> str:
    """Give the prose with the apostrophes of the file, which are straight in it.

    The rules of a style ask for it one after the other.
    """
    prose, text = article.prose, article.source.text
    if not any(mark in text for mark in CURLY):
        return prose
    made = list(prose)
    at = prose.find("'")
    while at >= 0:
        start, end = article.source_span(Span(at, at + 1))
        if text[start:end] in CURLY and end > start:
            made[at] = text[start:end]
        at = prose.find("'", at + 1)
    return "".join(made)


class Summary(NamedTuple):
    """The sentences of an article, without headings and tables, as one text."""

    text: str
    starts: list[int]
    """Where its blocks start in it."""
    offsets: list[int]
    """Where they start in the prose."""

    def span(self, start: int, end: int) -> Span:
        """Give the span in the prose of a span in the text, cut at the end of its block."""
        at = bisect_right(self.starts, start) - 1
        limit = self.starts[at + 1] - 2 if at + 1 < len(self.starts) else len(self.text)
        shift = self.offsets[at] - self.starts[at]
        return Span(start + shift, min(end, limit) + shift)


def summary_of(article: Article, prose: str) -> Summary:
    """Give the paragraphs, list items and quotations of an article, parted by empty lines."""
    texts, starts, offsets, length = [], [], [], 0
    for block in article.blocks:
        if block.zone in READ and block.kind in (Kind.PARAGRAPH, Kind.ITEM):
            texts.append(prose[block.start : block.end])
            starts.append(length)
            offsets.append(block.start)
            length += len(texts[-1]) + 2
    return Summary("\n\n".join(texts), starts, offsets)


class Reading(NamedTuple):
    """A text that a rule reads on its own, and the way from its spans to those of the article."""

    text: str
    span: Callable[[int, int], Span | SourceSpan]


def readings(scope: Scope, article: Article, prose: str) -> Iterator[Reading]:
    """Give what a scope reads of an article, in order; `prose` is as in `Scope.units`."""
    if scope.names(RAW):
        # A file of several articles has no markup that belongs to one of them.
        if not article.source.path.lower().endswith(_SEVERAL):
            yield Reading(article.source.text, SourceSpan)
    elif scope.names(SUMMARY):
        summary = summary_of(article, prose)
        if summary.text:
            yield Reading(summary.text, summary.span)
    else:
        for unit in scope.units(article, prose):
            yield Reading(unit.text, unit.span)
