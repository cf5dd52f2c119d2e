"""Inflated vocabulary: words of generated prose, reported only where they stand dense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosecheck.api import Article, Finding, Hit, Span, frozen, option, phrase_rule

_NAMED = 8
"""Words that the message names at most."""


@frozen
class Options:
    """How dense the words must stand."""

    paragraph: int = option(
        2,
        "report the words of a paragraph that holds this many different ones",
        unit="words",
        minimum=1,
    )
    article: int = option(
        3, "or of a stretch of text that holds this many different ones", unit="words", minimum=1
    )
    within: int = option(300, "the length of that stretch", unit="words", minimum=1)


def review(hits: Sequence[Hit], article: Article, options: Options) -> Iterator[Finding]:
    """Report once, at the first word of a dense paragraph or stretch; the message names them."""
    dense = _dense_paragraphs(hits, article, options.paragraph)
    dense |= _dense_stretches(hits, article, options)
    if dense:
        first = hits[min(dense)]
        words = list(dict.fromkeys(article.text(hits[at]).lower() for at in sorted(dense)))
        named = ", ".join(f'"{word}"' for word in words[:_NAMED])
        more = f" and {len(words) - _NAMED} more" if len(words) > _NAMED else ""
        yield Finding(
            Span(first.start, first.end),
            f"inflated words stand close together: {named}{more}; readers know them from generated "
            "text, so use plain words, or the facts behind them",
            whole=True,
        )


def _dense_paragraphs(hits: Sequence[Hit], article: Article, need: int) -> set[int]:
    """Give the indexes of hits in blocks with at least `need` different words."""
    blocks: dict[int, list[int]] = {}
    for at, hit in enumerate(hits):
        blocks.setdefault(article.block_at(hit.start).start, []).append(at)
    return {at for own in blocks.values() if _different(hits, own) >= need for at in own}


def _dense_stretches(hits: Sequence[Hit], article: Article, options: Options) -> set[int]:
    """Give the indexes of hits in stretches with enough different words."""
    dense: set[int] = set()
    first = 0
    for last in range(len(hits)):
        while article.words_between(hits[first], hits[last]) > options.within:
            first += 1
        own = range(first, last + 1)
        if _different(hits, own) >= options.article:
            dense.update(own)
    return dense


def _different(hits: Sequence[Hit], own: Sequence[int]) -> int:
    return len({hits[at].phrase.text for at in own})


RULE = phrase_rule(
    __name__,
    code="FRM003",
    name="inflated-vocabulary",
    summary="words of generated prose, where they stand dense",
    review=review,
    options=Options,
)
