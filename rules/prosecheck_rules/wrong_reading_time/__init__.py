"""A declared reading time that the text does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prosecheck.api import Article, Finding, Kind, Rule, Zone, frozen, option

if TYPE_CHECKING:
    from .declared import Claim

IMAGE_SECONDS = 12
"""What a reader gives the first image, and at most each further one or block of code.

M. Sall and N. Nguyen, "Read Time and You", Medium, 2014.
"""
_PROSE = (Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.DESCRIPTION)


@frozen
class Options:
    """How far a declared time may be off.

    The speeds are the range of most adult readers of non-fiction: M. Brysbaert, "How many words do
    we read per minute? A review and meta-analysis of reading rate", Journal of Memory and Language
    109, 2019, https://doi.org/10.1016/j.jml.2019.104047.
    """

    slow: int = option(175, "the speed of a slow reader", unit="words a minute", minimum=1)
    fast: int = option(300, "the speed of a fast reader", unit="words a minute", minimum=1)
    factor: float = option(2.0, "how many times too long or too short is wrong", minimum=1)
    margin: float = option(3.0, "how much too long or too short is wrong", unit="minutes")
    shortest: int = option(50, "the shortest text that is judged", unit="words", minimum=1)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Give a finding for every declaration that no reader's speed explains."""
    if not _may_declare(article) or article.word_count < options.shortest:
        return
    from .declared import claims_of  # most articles declare no time

    words = _words(article)
    least = words / options.fast
    most = _longest(article, options.slow)
    for claim in claims_of(article):
        if _is_apart(claim.longest, least, options) or (
            not claim.is_for_work and _is_apart(most, claim.shortest, options)
        ):
            yield Finding(claim.span, _message(claim, words, (least, most)), whole=True)


def _may_declare(article: Article) -> bool:
    lines = article.blocks_in(Zone.CHROME, Zone.BYLINE)
    return article.metadata.reading_time is not None or any(
        article.prose.find(word, line.start, line.end) >= 0
        for line in lines
        for word in ("read", "Read", "READ")
    )


def _is_apart(short: float, long: float, options: Options) -> bool:
    """Whether one time is so much shorter than another that the difference is a mistake."""
    return long >= options.factor * short and long - short >= options.margin


def _words(article: Article) -> int:
    """Give the words that everybody reads: no tables, captions or code."""
    count = article.prose.count
    return sum(count(" ", b.start, b.end) + 1 for b in article.body if b.kind in _PROSE)


def _longest(article: Article, slow: int) -> float:
    """Give the minutes that a slow reader takes for all of the page, word by word."""
    text = article.source.text
    words = pictures = 0
    for block in article.blocks:
        if block.kind is Kind.OPAQUE:
            pictures += 1
            words += len(text[slice(*article.source_span(block))].split())
        elif block.zone is not Zone.TAGS:
            words += article.prose.count(" ", block.start, block.end) + 1
    return words / slow + pictures * IMAGE_SECONDS / 60


def _message(claim: Claim, words: int, minutes: tuple[float, float]) -> str:
    least, most = (max(1, round(time)) for time in minutes)
    take = f"{least} to {most} minutes" if least < most else f"about {most} min"
    return (
        f'the page declares "{claim.text}" of reading, but its {words:,} words take {take}; '
        "readers plan by that figure"
    )


RULE = Rule(
    code="RDB003",
    name="wrong-reading-time",
    summary="the page declares a reading time that its text does not have",
    options=Options,
    check=check,
)
