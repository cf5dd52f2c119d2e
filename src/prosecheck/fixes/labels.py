"""Takes one tag out of the list in which it stands, whatever the list is written in."""

from __future__ import annotations

import re

from prosecheck.article import Article
from prosecheck.diagnostic import SourceEdit
from prosecheck.fixes.paragraphs import without_lines
from prosecheck.fixes.words import is_json
from prosecheck.patterns import expression

_BULLET = expression(r"[ \t]*[-*+\u2022][ \t]+")
_REST = expression(r"[ \t]*(?:\#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
_PARTING = expression(r"\s*[,;|\u00b7\u2022]\s*(?:and )?|\s+(?=#)|[ \t]+")
_META = expression(r"<meta\b[^<>]*\bcontent\s*=\s*\Z", re.I)
_META_END = expression(r"[^<>]*>")
_OPENING = expression(r"\[\s*\Z")
_CLOSING = expression(r"\s*\]")
_LONGEST_TAG = 300
"""Characters before a place in which what opens there is looked for."""
_QUOTES = ('"', "'")


def without_tag(article: Article, at: int) -> SourceEdit | None:
    """Give the edit that takes out the tag of this number; None where it stands alone."""
    source, text = article.source, article.source.text
    start, end = _item(article, at)
    line = source.line_starts[source.line(start) - 1]
    # Each looks ahead without a limit, so only where what stands before asks for it.
    if _BULLET.fullmatch(text, line, start) and (rest := _REST.match(text, end)):
        return SourceEdit(line, rest.end(), "")
    following = _item(article, at + 1)[0] if at + 1 < len(article.tags) else -1
    if following > end and _PARTING.fullmatch(text, end, following):
        return SourceEdit(start, following, "")
    before = _item(article, at - 1)[1] if at else -1
    if 0 < before < start and _PARTING.fullmatch(text, before, start):
        return SourceEdit(before, end, "")
    if _OPENING.search(text, max(start - _LONGEST_TAG, 0), start) and _CLOSING.match(text, end):
        return SourceEdit(start, end, "")
    meta = _META.search(text, max(start - _LONGEST_TAG, 0), start)
    if meta and (closing := _META_END.match(text, end)):
        return without_lines(source, meta.start(), closing.end())
    return None if is_json(article) or line != start else without_lines(source, start, end)


def _item(article: Article, at: int) -> tuple[int, int]:
    """Give where a tag stands, with the quotation marks around it or the sign before it."""
    text = article.source.text
    start, end = article.source_span(article.tags[at].span)
    if text[start - 1 : start] in _QUOTES and text[start - 1 : start] == text[end : end + 1]:
        return start - 1, end + 1
    return (start - 1, end) if text[start - 1 : start] == "#" else (start, end)
