"""Takes a whole paragraph or line out of a file."""

from __future__ import annotations

import re

from prosecheck.article import Article, Block
from prosecheck.diagnostic import SourceEdit
from prosecheck.fixes.words import is_json

_BEFORE = re.compile(
    r"""
    [ \t]*
    (?:(?:[-*+\u2022]|\d{1,3}[.)])[ \t]+ | \#{1,6}[ \t]+)?   # of an item, a heading
    [*_~]*
    """,
    re.VERBOSE,
)
_AFTER = re.compile(r"[*_~]*[ \t]*\#*[ \t]*")
_ELEMENT = re.compile(r"<p\b[^<>]*>\s*\Z")
_ELEMENT_END = re.compile(r"\s*</p\s*>")
_LONGEST_TAG = 300
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_UNDERLINE = re.compile(r"[ \t]*(?:=+|-+)[ \t]*(?:\r|\n|\Z)")


def without_block(article: Article, block: Block) -> SourceEdit | None:
    """Give the edit that takes a block out with its lines; None where it shares them."""
    text = article.source.text
    start, end = article.source_span(block)
    if is_json(article):
        return None
    opening = _ELEMENT.search(text, max(start - _LONGEST_TAG, 0), start)
    closing = _ELEMENT_END.match(text, end)
    if opening and closing:
        start, end = opening.start(), closing.end()
    return without_lines(text, start, end)


def without_lines(text: str, start: int, end: int) -> SourceEdit | None:
    """Give the edit that takes out the lines of a range, and the blank lines on one side of it."""
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line = _LINE.match(text, end)
    last = line.end() if line else end
    if not _BEFORE.fullmatch(text, first, start):
        return None
    if not _AFTER.fullmatch(text[end:last].rstrip("\r\n")) or _UNDERLINE.match(text, last):
        return None
    before = text[:first].rstrip(" \t\r\n")
    is_apart = not before or text.count("\n", len(before), first) > 1 or "\r\r" in text[:first][-2:]
    if is_apart:
        blank = _BLANK_LINES.match(text, last)
        last = blank.end() if blank else last
        if last == len(text) and before:
            kept = _LINE.match(text, len(before))
            first = kept.end() if kept else first
    return SourceEdit(first, last, "")
