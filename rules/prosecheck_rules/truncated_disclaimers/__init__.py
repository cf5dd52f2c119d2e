"""CUT001: a disclaimer breaks off, wherever in the page it stands."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import (
    Article,
    Block,
    Ending,
    Finding,
    Kind,
    NoOptions,
    Rule,
    Severity,
    Span,
    Zone,
    ending_of,
    last_words,
)

_FEWEST_WORDS = 4


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give a finding for every disclaimer that is not finished."""
    blocks = article.blocks_in(Zone.DISCLAIMER)
    if not blocks:
        return
    from .templates import prescribed_after, usual_next  # most articles have no disclaimer

    page = "\n".join(article.text(block) for block in blocks)
    for block in blocks:
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        text = article.text(block)
        if _is_cut(article, block):
            rest = usual_next(text)
            yield _finding(article, block, f'; the usual wording goes on "{rest}"' if rest else "")
        elif missing := prescribed_after(text, page):
            said = f'; the prescribed text goes on "{missing.continuation}"'
            yield _finding(article, block, said)


def _finding(article: Article, block: Block, more: str) -> Finding:
    start, end = last_words(article.text(block))
    span = Span(block.start + start, block.start + end)
    return Finding(span, f'disclaimer breaks off after "{article.text(span)}"{more}')


def _is_cut(article: Article, block: Block) -> bool:
    """Whether a disclaimer is unfinished: without a stop, and no label, pointer or slogan."""
    text = article.text(block)
    ending = ending_of(text)
    if ending in (Ending.CLOSED, Ending.COLON):
        return False
    if ending is not Ending.BARE:
        return True
    if (
        block.kind is Kind.ITEM
        or len(text.split()) < _FEWEST_WORDS
        or _ends_in_link(article, block)
    ):
        return False
    from .templates import is_pointer, is_whole

    return not is_pointer(text) and not is_whole(text)


def _ends_in_link(article: Article, block: Block) -> bool:
    return any(link.span.end == block.end for link in article.links)


RULE = Rule(
    code="CUT001",
    name="truncated-disclaimers",
    summary="A disclaimer ends in the middle of a sentence.",
    severity=Severity.ERROR,
    check=check,
)
