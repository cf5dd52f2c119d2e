"""Connector openers: "Moreover", "Furthermore", "Additionally" opening sentences in a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosecheck.api import (
    Article,
    Finding,
    Hit,
    Kind,
    Span,
    Zone,
    frozen,
    option,
    phrase_rule,
    struck,
)


@frozen
class Options:
    """What makes a cluster."""

    together: int = option(
        2, "report connectors from this many near each other", unit="connectors", minimum=1
    )
    within: int = option(250, "how far apart the first and last may be", unit="words", minimum=1)


def review(hits: Sequence[Hit], article: Article, options: Options) -> Iterator[Finding]:
    """Report every connector that stands in a cluster."""
    need = options.together
    clustered: set[int] = set()
    for at in range(len(hits) - need + 1):
        first, last = hits[at], hits[at + need - 1]
        if article.words_between(first, last) <= options.within:
            clustered.update(range(at, at + need))
    for at in sorted(clustered):
        hit = hits[at]
        connector = article.text(hit).rstrip(",")
        span = Span(hit.start, hit.end - 1)
        yield Finding(
            span,
            f'"{connector}" opens one of {len(clustered)} sentences with a connector; strike it '
            "where the order says as much, or say how the thoughts hang together",
            struck(article, span) if hit.phrase.suggest == "" else None,
        )


RULE = phrase_rule(
    __name__,
    code="FRM005",
    name="connector-openers",
    summary='"Moreover", "Furthermore", "Additionally" opening sentences in a cluster',
    review=review,
    options=Options,
    zones=frozenset((Zone.BODY,)),
    kinds=frozenset((Kind.PARAGRAPH, Kind.ITEM)),
)
