"""Articles that claim things and show no source of any kind."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Finding, Kind, Rule, frozen, option


@frozen
class Options:
    """How long an article must be before it owes its reader a source."""

    minimum_words: int = option(
        300, "Shorter articles need no source.", unit="words of the body", minimum=1
    )


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report an article without link, quotation, figure or named source, at its first sentence."""
    if article.word_count < options.minimum_words:
        return
    from .sources import has_source, is_account  # short articles do not need them

    if has_source(article):
        return
    body = [block for block in article.body if not block.quoted]
    texts = [article.text(block) for block in body]
    words = sum(len(text.split()) for text in texts)
    if words < options.minimum_words or is_account(texts, words):
        return
    first = next((block for block in body if block.kind is Kind.PARAGRAPH), body[0])
    said = (
        f"{words} words without a link, quotation, figure or named source, so that nothing in them "
        "can be checked; show where the main claims come from"
    )
    yield Finding(article.sentences(first)[0], said, whole=True)


RULE = Rule(
    code="CLM004",
    name="unsourced-articles",
    summary="a long article with no link, quotation, figure or named source at all",
    options=Options,
    check=check,
)
