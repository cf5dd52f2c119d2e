"""TAG004: more tags than a reader or an index can use."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Finding, Rule, Span, frozen, option


@frozen
class Options:
    """How many tags an article may have."""

    limit: int = option(15, "most tags of one article", unit="tags", minimum=1)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Flag the first tag beyond the limit, once an article."""
    count = len(article.tags)
    if count > options.limit:
        span = article.tags[options.limit].span
        yield Finding(
            Span(span.start, span.end),
            f"{count} tags, where {options.limit} are the most that help: each of them weakens"
            " the others, so keep those that the article is about",
            whole=True,
        )


RULE = Rule(
    code="TAG004",
    name="excessive-tags",
    summary="more tags than a reader or an index can use",
    options=Options,
    check=check,
)
