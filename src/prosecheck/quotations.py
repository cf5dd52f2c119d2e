"""Words between quotation marks, which are somebody else's."""

from __future__ import annotations

import re

# Every branch begins with its mark, so that only marks are looked at.
_QUOTATION = re.compile(
    r"""
      “[^“”\n]*”                          # curly, which say where they open and close
    | "(?<![\w"]")[^"\n]*"(?!\w)          # straight, in pairs
    | '(?<![\w']')(?=\w)[^'\n]*(?:'\w[^'\n]*)*'(?!\w)  # single, apostrophes inside words apart
    """,
    re.VERBOSE,
)


def quotations_in(text: str) -> list[tuple[int, int]]:
    """Give (start, end) of every quotation of one block, its marks included, in order."""
    if '"' not in text and "'" not in text and "“" not in text:
        return []
    return [match.span() for match in _QUOTATION.finditer(text)]
