"""Words between quotation marks, which are somebody else's."""

from __future__ import annotations

import re

from prosecheck.patterns import expression

# Every branch begins with its mark, so that only marks are looked at.
_QUOTATION = expression(
    r"""
      “[^“”\n]*”                          # curly, which say where they open and close
    | "(?<![\w"]")[^"\n]*"(?!\w)          # straight, in pairs
    | '(?<![\w']')(?=\w)[^'\n]*(?:'\w[^'\n]*)*'(?!\w)  # single, apostrophes inside words apart
    """,
    re.VERBOSE,
)


def quotations_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans of the quotations of one block, a line of a text, with marks, in order."""
    if all(text.find(mark, start, end) < 0 for mark in "\"'“"):
        return []
    return [match.span() for match in _QUOTATION.finditer(text, start, end)]
