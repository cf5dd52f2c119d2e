"""Finds code and comments in Markdown before it is parsed, so that no mask is laid over them."""

from __future__ import annotations

import re

from prosecheck.patterns import expression

CODE = r"""
    (?<=`)(?<!``) (?P<ticks> `* )
  | (?<=~)(?<!~~) (?P<waves> ~~+ )
  | (?<=<)        (?P<comment> !-- )
"""
"""Alternatives of a verbose pattern with the flag M, after one consumed `, ~ or <."""

KINDS = frozenset({"ticks", "waves", "comment"})
_INDENT = 200
_LONGEST = 1000
_INFO = expression(r"[^`\n]*(?:\n|\Z)")
_BLANK_LINE = expression(r"\n[ \t\r]*\n")
_BEFORE = expression(r"[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*")
_REST = expression(r"[ \t\r]*(?:\n|\Z)")


def code_end(found: re.Match[str]) -> int:
    """Give the end of the code or comment that a match of CODE opens."""
    text = found.string
    start, end = found.span()
    if found.lastgroup == "comment":
        closing = text.find("-->", end)
        return closing + 3 if closing >= 0 else len(text)
    sign, width = text[start], end - start
    if width > 2 and opens_line(text, start) and (sign == "~" or _INFO.match(text, end)):
        fence = re.compile(rf"\n[ \t>]*{sign}{{{width},}}[ \t\r]*(?=\n|\Z)").search(text, end)
        return fence.end() if fence else len(text)
    if sign == "~":
        return end
    span = re.compile(rf"`{{{width}}}(?!`)(?<!`{{{width + 1}}})").search(text, end, end + _LONGEST)
    return span.end() if span and not _BLANK_LINE.search(text, end, span.end()) else end


def opens_line(text: str, start: int) -> bool:
    """Whether only blanks, marks of quotations and marks of lists stand before `start`."""
    before = text[max(start - _INDENT, 0) : start].rpartition("\n")
    return (bool(before[1]) or start <= _INDENT) and _BEFORE.fullmatch(before[2]) is not None


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks and quotation marks stands beside text[start:end] on its lines."""
    before = text[max(start - _INDENT, 0) : start].rpartition("\n")
    is_whole = bool(before[1]) or start <= _INDENT
    return is_whole and not before[2].strip(" \t>") and _REST.match(text, end) is not None
