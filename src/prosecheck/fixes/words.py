"""Rewrites words where they stand in the file, between marks of Markdown, HTML and JSON."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from prosecheck.article import Article, Span
from prosecheck.diagnostic import SourceEdit
from prosecheck.patterns import expression
from prosecheck.readers import suffix_of
from prosecheck.segments import Segments

_JSON = (".json", ".jsonl", ".ndjson")
_HTML = (".html", ".htm", ".xhtml")
_PLAIN = expression("[\\w ,.\r\n\u2019-]*")
"""What is written the same in every format and between any quotation marks."""
_LINE_END = expression("\r\n|\n|\r")
_PREFIX = expression(r"[ \t>]*")
_LINK_END = r"\]\([^()\s]*(?:\s\"[^\"]*\")?\)"
_MARK = expression(
    rf"""
      (?P<blank>[\s>]+)                               # a line end, the sign of a quotation
    | (?P<same>\*{{1,3}}|_{{1,3}}|~~)                 # emphasis opens and closes alike
    | <(?P<closing>/?)(?P<name>[a-zA-Z][\w-]*)[^<>]*>
    | (?P<link>\[) | (?P<target>{_LINK_END})
    """,
    re.VERBOSE,
)
_LINK = expression(r"[\[\]]|</?a\b", re.IGNORECASE)
_EMPTY = tuple(
    (expression(rf"{opening}\Z"), expression(closing))
    for opening, closing in (
        (r"(?<![*\w])\*\*", r"\*\*(?![*\w])"),
        (r"(?<![*\w])\*", r"\*(?![*\w])"),
        (r"(?<!\w)__", r"__(?!\w)"),
        (r"(?<!\w)_", r"_(?!\w)"),
        (r"(?<!!)\[", _LINK_END),
    )
)
_BEFORE = 200
"""Characters before a place in which the mark that opens there is looked for."""


def is_json(article: Article) -> bool:
    """Whether the words of an article stand in strings of JSON."""
    return suffix_of(article.source.path) in _JSON


def rewritten(article: Article, span: Span, text: str) -> SourceEdit | None:
    """Give the edit that writes `text` for a span of the prose, and leaves markup balanced.

    None where the span cuts an entity or an escape, where markup stands inside it and outside,
    and where a link would be lost that has words of its own.
    """
    source = article.source.text
    pieces = _pieces(article.segments, span)
    written = _written(text, article, span)
    if pieces is None or written is None:
        return None
    gaps = [source[a[1] : b[0]] for a, b in pairwise(pieces)]
    if any(map(_LINK.search, gaps)) and (written or not _is_link(article, span)):
        return None
    place = _balanced(source, pieces[0][0], pieces[-1][1], gaps)
    if place is None:
        return None
    start, end = place
    if not written:
        start, end = _emptied(source, start, end)
        end = _line_joined(article, span, end)
    return SourceEdit(start, end, written)


def _is_link(article: Article, span: Span) -> bool:
    """Whether a span holds one link and nothing else that is said."""
    words = article.text(span).strip(" ()[]")
    return any(article.text(link.span) == words for link in article.links_in(span))


def _pieces(segments: Segments, span: Span) -> list[tuple[int, int]] | None:
    """Give the parts of the file that a span stands for; None where it cuts one of them."""
    at = max(bisect_right(segments.starts, span.start) - 1, 0)
    pieces = []
    while at < len(segments.starts) and segments.starts[at] < span.end:
        opens, width = segments.starts[at], segments.widths[at]
        first, last = max(span.start, opens), min(span.end, opens + width)
        source, source_width = segments.source_starts[at], segments.source_widths[at]
        if first < last:
            if width == source_width:
                pieces.append((source + first - opens, source + last - opens))
            elif (first, last) == (opens, opens + width):
                pieces.append((source, source + source_width))
            else:
                return None
        at += 1
    return pieces or None


def _written(text: str, article: Article, span: Span) -> str | None:
    """Give a text as the format of a file writes it; None where that cannot be said."""
    source = article.source
    if "\n" in text:
        found = _LINE_END.search(source.text)
        text = text.replace("\n", found[0] if found else "\n")
    if "\u2019" in source.text[slice(*article.source_span(span))]:
        text = text.replace("'", "\u2019")
    if _PLAIN.fullmatch(text):
        return text
    if is_json(article):
        import json  # as below

        return json.dumps(text, ensure_ascii=False)[1:-1]
    if suffix_of(source.path) in _HTML:
        import html  # 1 ms, which other formats do not pay

        return html.escape(text, quote=False)
    return text if _PLAIN.fullmatch(text.replace("'", "")) else None


def _balanced(source: str, start: int, end: int, gaps: list[str]) -> tuple[int, int] | None:
    """Give the range to rewrite, with the other half of a mark whose one half it holds."""
    stack: list[tuple[str, bool]] = []
    for gap in gaps:
        marks = _marks(gap)
        if marks is None:
            return None
        for name, closes in marks:
            is_pair = closes or name[0] in "*_~"
            if stack and stack[-1] == (name, False) and is_pair:
                stack.pop()
            else:
                stack.append((name, closes))
    if not stack:
        return start, end
    return _completed(source, start, end, *stack[0]) if len(stack) == 1 else None


def _marks(gap: str) -> list[tuple[str, bool]] | None:
    """Give the marks between two pieces, and whether they close; None for what is no mark."""
    marks, at = [], 0
    while at < len(gap):
        mark = _MARK.match(gap, at)
        if mark is None:
            return None
        at = mark.end()
        if not mark["blank"]:
            name = mark["same"] or mark["name"] or "["
            marks.append((name, bool(mark["closing"] or mark["target"])))
    return marks


def _completed(
    source: str, start: int, end: int, name: str, closes: bool
) -> tuple[int, int] | None:
    """Give a range with the other half of its one mark, where that touches it."""
    if name == "[":
        target = None if closes else re.compile(_LINK_END).match(source, end)
        return (start, target.end()) if target else None
    if not name[0].isalpha():
        if source.endswith(name, 0, start):
            return start - len(name), end
        return (start, end + len(name)) if source.startswith(name, end) else None
    if not closes and (closing := re.compile(rf"</{name}\s*>").match(source, end)):
        return start, closing.end()
    before = source[max(start - _BEFORE, 0) : start]
    if closes and (opening := re.search(rf"<{name}\b[^<>]*>\Z", before)):
        return start - len(opening[0]), end
    return None


def _emptied(source: str, start: int, end: int) -> tuple[int, int]:
    """Give a range that is taken out with the marks that would hold nothing."""
    before = source[max(start - 3, 0) : start]
    for opening, closing in _EMPTY:
        opened, closed = opening.search(before), closing.match(source, end)
        if opened and closed:
            return start - len(opened[0]), closed.end()
    return start, end


def _line_joined(article: Article, span: Span, end: int) -> int:
    """Give the end of a range that takes a line end, with what opens the next line."""
    source = article.source.text
    if source[end - 1 : end] not in ("\n", "\r"):
        return end
    prefix = _PREFIX.match(source, end)
    following = article.segments.source_span(span.end, span.end + 1).start
    return following if prefix and prefix.end() >= following >= end else end
