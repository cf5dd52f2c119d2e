"""Takes a whole paragraph or line out of a file."""

from __future__ import annotations

import re

from prosecheck.article import Article, Block
from prosecheck.diagnostic import SourceEdit
from prosecheck.fixes.words import is_json
from prosecheck.patterns import expression
from prosecheck.source import Source

_BEFORE = expression(
    r"""
    [ \t]*
    (?:(?:[-*+\u2022]|\d{1,3}[.)])[ \t]+ | \#{1,6}[ \t]+)?   # of an item, a heading
    [*_~]*
    """,
    re.VERBOSE,
)
_AFTER = expression(r"[*_~]*[ \t]*\#*[ \t]*")
_ELEMENT = expression(r"<p\b[^<>]*>\s*\Z")
_ELEMENT_END = expression(r"\s*</p\s*>")
_LONGEST_TAG = 300
"""Characters before a place in which the tag that opens there is looked for."""
_UNDERLINE = expression(r"[ \t]*(?:=+|-+)[ \t]*(?:\r|\n|\Z)")


def without_block(article: Article, block: Block) -> SourceEdit | None:
    """Give the edit that takes a block out with its lines; None where it shares them."""
    source, text = article.source, article.source.text
    start, end = article.source_span(block)
    if is_json(article):
        return None
    opening = _ELEMENT.search(text, max(start - _LONGEST_TAG, 0), start)
    closing = _ELEMENT_END.match(text, end)
    if opening and closing:
        start, end = opening.start(), closing.end()
    return without_lines(source, start, end)


def without_lines(source: Source, start: int, end: int) -> SourceEdit | None:
    """Give the edit that takes out the lines of a range, and the blank lines on one side of it."""
    first, last = source.position(start).line, source.position(end).line
    if not _BEFORE.fullmatch(source.text, source.line_starts[first - 1], start):
        return None
    if not _AFTER.fullmatch(source.text, end, source.line_span(last).end):
        return None
    count, following = len(source.line_starts), last + 1
    if following <= count and _UNDERLINE.match(source.text, source.line_starts[last]):
        return None
    if _is_blank(source, first - 1):
        while following <= count and _is_blank(source, following):
            following += 1
    if following > count:
        while first > 1 and _is_blank(source, first - 1):
            first -= 1
    stop = source.line_starts[following - 1] if following <= count else len(source.text)
    return SourceEdit(source.line_starts[first - 1], stop, "")


def _is_blank(source: Source, line: int) -> bool:
    """Whether nothing is written on a line; there is nothing before the first."""
    return line < 1 or not source.text[slice(*source.line_span(line))].strip()
