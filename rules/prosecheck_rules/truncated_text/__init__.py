"""CUT002: the body of the article breaks off."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Block, Finding, Rule, Severity, Span, frozen, last_words, option


@frozen
class Options:
    """When a text without a stop at its end counts as cut."""

    habit: float = option(
        0.8,
        "how many of the other paragraphs must end in a stop before one without a stop is cut",
        unit="share",
        minimum=0.5,
    )


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Give a finding where a paragraph, or the last block of the body, is not finished."""
    # To import a rule must cost nothing to those who do not select it.
    from . import inside, last, unclosed

    for block in inside.cut_inside(article):
        yield _finding(article, block, "the next paragraph begins in mid-sentence")
    end = last.last_block(article)
    if end is None:
        return
    fence = unclosed.open_fence(article, end)
    if fence is not None:
        yield Finding(fence, "text breaks off inside a code block: this fence is never closed")
    elif said := last.reason(article, end, options.habit):
        yield _finding(article, end, said)


def _finding(article: Article, block: Block, reason: str) -> Finding:
    start, end = last_words(article.text(block))
    span = Span(block.start + start, block.start + end)
    return Finding(span, f'text breaks off after "{article.text(span)}": {reason}')


RULE = Rule(
    code="CUT002",
    name="truncated-text",
    summary="The body of the article ends in the middle of a sentence.",
    severity=Severity.ERROR,
    options=Options,
    check=check,
)
