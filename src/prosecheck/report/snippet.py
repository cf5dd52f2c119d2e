"""The words that a diagnostic talks about, cut out of their line, with carets below."""

from __future__ import annotations

from prosecheck.printable import printable
from prosecheck.source import Position, Source

WIDTH = 100
"""Columns of a terminal that a snippet takes at most."""
_MARGIN = 40
_CUT = "…"


def snippet(source: Source, start: Position, end: Position) -> tuple[str, str]:
    """Give the part of the line around start..end and a line of carets of the same columns.

    Wide characters take two columns. What goes past the line's end, or past the width, is cut.
    """
    line = source.line_span(start.line)
    first, last = min(start.offset, line.end), min(end.offset, line.end)
    left = max(line.start, min(first - _MARGIN, line.end - WIDTH))
    right = min(line.end, max(left + WIDTH, first + _MARGIN))
    last = min(last, right)
    before = _shown(source.text[left:first])
    words = _shown(source.text[first:last])
    after = _shown(source.text[last:right])
    opening = _CUT if left > line.start else ""
    closing = _CUT if right < line.end else ""
    carets = "^" * max(1, _columns(words))
    return f"{opening}{before}{words}{after}{closing}", " " * _columns(opening + before) + carets


def _shown(text: str) -> str:
    return printable(text.replace("\t", " "))


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # here because most lines need it not

    return max(int(wcswidth(text)), 0)
