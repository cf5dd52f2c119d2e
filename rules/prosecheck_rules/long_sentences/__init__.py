"""Sentences of so many words that readers lose their beginning."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Finding, Kind, Rule, compiled, frozen, option

_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.DESCRIPTION)
_WORD = r"\S*\w\S*"


@frozen
class Options:
    """What counts as long."""

    limit: int = option(40, "the most words that a sentence may have", unit="words", minimum=1)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Give a finding for every sentence of the body above the limit, but for quoted ones."""
    for block in article.body:
        # A blank less than words: most blocks are ruled out without splitting them.
        if block.kind not in _KINDS or article.prose.count(" ", *block[:2]) < options.limit:
            continue
        for sentence in article.sentences(block):
            words = len(compiled(_WORD).findall(article.text(sentence)))
            if words > options.limit and not article.is_quoted(sentence):
                yield Finding(sentence, _message(words, options.limit))


def _message(words: int, limit: int) -> str:
    return (
        f"this sentence has {words} words, and beyond {limit} readers lose its beginning; "
        "split it where a new thought starts"
    )


RULE = Rule(
    code="RDB001",
    name="long-sentences",
    summary="a sentence of more words than readers keep in mind",
    default=False,
    options=Options,
    check=check,
)
