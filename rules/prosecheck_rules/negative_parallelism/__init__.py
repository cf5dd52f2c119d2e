"""Negative parallelism: a denial set up only to be answered, "it isn't just X; it's Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from prosecheck.api import Article, Finding, Hit, frozen, option, phrase_rule

if TYPE_CHECKING:
    from .shapes import Parallel


@frozen
class Options:
    """When the forms that people write as well are reported."""

    together: int = option(
        3,
        'report the common forms (not only … but, a closing ", not …") from this many '
        "parallelisms in the article",
        unit="parallelisms",
        minimum=1,
    )
    per_thousand: float = option(
        1.5,
        "and where there are at least this many of them per 1,000 words",
        unit="per 1,000 words",
        minimum=0,
    )


def review(hits: Sequence[Hit], article: Article, options: Options) -> Iterator[Finding]:
    """Report the parallelisms of an article, the common forms only in company."""
    from .shapes import parallel  # only articles with a hit need it

    found = _apart(p for hit in hits if (p := parallel(hit, article)))
    enough = len(found) >= options.together and (
        len(found) * 1000 >= options.per_thousand * article.word_count
    )
    for one in found:
        if enough or not one.is_common:
            yield Finding(one.span, _message(one))


def _apart(parallels: Iterator[Parallel]) -> list[Parallel]:
    """Drop what begins inside the one before it."""
    kept: list[Parallel] = []
    for one in parallels:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _message(one: Parallel) -> str:
    if not one.answer:
        return f'"{one.denial} …" closes on what nobody claimed; end on what is so'
    if one.answer == "no":
        return '"no … no …" lists what is missing for effect; say what there is'
    shown = f'"{one.denial} … {one.answer}"'
    return f"{shown} denies what nobody claimed to set up the next words; say only what is so"


RULE = phrase_rule(
    __name__,
    code="FRM001",
    name="negative-parallelism",
    summary="a denial that only sets up its answer: \"isn't just X; it's Y\"",
    review=review,
    options=Options,
)
