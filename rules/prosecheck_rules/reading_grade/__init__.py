"""Articles that ask for more years of school than their readers have."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Finding, Kind, Rule, Span, frozen, option


@frozen
class Options:
    """What counts as hard."""

    limit: float = option(
        14.0,
        "the highest grade that an article may have, the mean of ARI and Coleman-Liau",
        unit="school grades (United States)",
        minimum=1,
    )


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Give one finding, at the head of an article whose paragraphs are above the limit."""
    found = article.readability
    if found is None:
        return
    grade = (found.ari + found.coleman_liau) / 2
    if grade > options.limit:
        yield Finding(
            _head(article),
            f"the text reads at grade {grade:.1f} (ARI {found.ari:.1f}, Coleman-Liau "
            f"{found.coleman_liau:.1f}), above {options.limit:g}; shorter sentences and plainer "
            "words reach more readers",
            whole=True,
        )


def _head(article: Article) -> Span:
    """Give the title, or the first sentence where there is none."""
    if article.title is not None:
        return Span(article.title.start, article.title.end)
    first = next(block for block in article.body if block.kind is Kind.PARAGRAPH)
    return article.sentences(first)[0]


RULE = Rule(
    code="RDB002",
    name="reading-grade",
    summary="the text asks for more years of school than the limit",
    default=False,
    options=Options,
    check=check,
)
