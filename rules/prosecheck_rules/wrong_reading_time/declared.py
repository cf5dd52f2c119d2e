"""The reading times that a page declares: in its metadata, or in a line above its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.api import Article, Kind, SourceSpan, Span, Zone, compiled


class Claim(NamedTuple):
    """A declared time in minutes, as one figure or a range, and where it stands.

    `is_for_work` is true of schema.org's timeRequired, the time "to work with or through" a page:
    an exercise may take longer than its text (https://schema.org/timeRequired).
    """

    text: str
    span: Span | SourceSpan
    shortest: float
    longest: float
    is_for_work: bool = False


_TIME = r"""(?x)
    (?P<before>\bread(?:ing)?(?:[ -]time|\ in)?[ :(|–—-]*(?:(?:about|around|~)\ ?)?)?  # "reading: "
    (?<![\w.,])(?P<low>\d{1,3}(?:\.\d)?)(?:\ ?(?:-|–|to)\ ?(?P<high>\d{1,3}))?       # "4", "5-7"
    [ -]?(?:(?P<hours>hours?|hrs?)|min(?:ute)?s?\.?|m)(?!\w)                          # " minutes"
    (?P<after>\)?[ -]?(?:to\ |of\ )?read(?:ing)?\b)?                                # " read"
"""
_LONG = 20
"""Words from which a block of the body is its text and not a line at its head."""
_LINE = 200
"""Characters above which a byline is a paragraph about the author."""
_KEY = 24
"""Characters before a value that hold its key, `"timeRequired" : "`."""
_UNNAMED = 60
"""A bare number from here on may count seconds or words instead of minutes."""


def claims_of(article: Article) -> list[Claim]:
    """Give the declared times; none of those in lines that do not agree with each other.

    Lines with several times stand above a list of articles, or in one.
    """
    lines = list(_in_lines(article))
    if len({(claim.shortest, claim.longest) for claim in lines}) > 1:
        lines = []
    return [*_in_metadata(article), *lines]


def _in_metadata(article: Article) -> Iterator[Claim]:
    minutes, span = article.metadata.reading_time, article.metadata.reading_time_span
    if not minutes or span is None:
        return
    source = article.source.text
    text = source[span.start : span.end]
    if text.strip().isdecimal() and minutes >= _UNNAMED:
        return
    is_for_work = "timeRequired" in source[max(0, span.start - _KEY) : span.start]
    high = compiled(r"\d\s?(?:-|–|to)\s?(\d{1,3})").search(text)
    yield Claim(text, span, minutes, float(high[1]) if high else minutes, is_for_work)


def _in_lines(article: Article) -> Iterator[Claim]:
    for block in article.blocks:
        if block.zone is Zone.BODY:
            if block.kind is Kind.OPAQUE or article.text(block).count(" ") < _LONG:
                continue
            return
        if block.zone not in (Zone.CHROME, Zone.BYLINE) or block.end - block.start > _LINE:
            continue
        for time in compiled(_TIME).finditer(article.text(block).lower()):
            if time["before"] or time["after"]:
                yield _claim(article, block.start, time)


def _claim(article: Article, at: int, time: re.Match[str]) -> Claim:
    span = Span(at + time.start(), at + time.end())
    unit = 60 if time["hours"] else 1
    low = float(time["low"])
    return Claim(article.text(span), span, unit * low, unit * float(time["high"] or low))
