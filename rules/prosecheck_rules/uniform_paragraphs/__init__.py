"""Uniform paragraphs: a body whose paragraphs all have nearly the same length."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from prosecheck.api import Article, Finding, Kind, Rule, Span, frozen, option


@frozen
class Options:
    """What counts as a paragraph, and how even their lengths may be."""

    variation: float = option(
        0.25,
        "report paragraphs whose lengths vary less than this (coefficient of variation: standard "
        "deviation over mean)",
        minimum=0,
    )
    paragraphs: int = option(4, "look at articles with at least this many", minimum=2)
    words: int = option(
        15, "leave out paragraphs of fewer words, such as lead-ins", unit="words", minimum=1
    )


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report once, at the first sentence of the first paragraph counted."""
    lengths: list[int] = []
    first = None
    prose = article.prose
    for block in article.body:
        if block.kind is Kind.PARAGRAPH and not block.quoted:
            words = prose.count(" ", block.start, block.end) + 1
            if words >= options.words:
                first = first or block
                lengths.append(words)
    if first is None or len(lengths) < options.paragraphs:
        return
    variation = _variation(lengths)
    if variation < options.variation:
        start, end = article.sentences(first)[0]
        yield Finding(
            Span(start, end),
            f"{len(lengths)} paragraphs of {min(lengths)} to {max(lengths)} words (variation "
            f"{variation:.2f}) read as filled to one measure; let each be as long as its thought",
            whole=True,
        )


def _variation(lengths: list[int]) -> float:
    """Give the coefficient of variation: the population's standard deviation over its mean."""
    # Not statistics.pstdev, which reckons in fractions and takes longer than all the rest.
    mean = sum(lengths) / len(lengths)
    return sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths)) / mean


RULE = Rule(
    code="FRM004",
    name="uniform-paragraphs",
    summary="paragraphs that all have nearly the same length",
    check=check,
    options=Options,
)
