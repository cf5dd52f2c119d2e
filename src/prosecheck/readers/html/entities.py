"""Decodes character references, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5

from prosecheck.patterns import expression
from prosecheck.readers.pieces import Piece

_REFERENCE = expression(
    r"""&(?: \#[0-9]++;?+
           | \#[xX][0-9a-fA-F]++;?+
           | [a-zA-Z][a-zA-Z0-9]{0,31}+;?+)""",
    re.VERBOSE,
)
_LONGEST = 0x10FFFF
_USUAL = 12
"""Characters of a reference, at most, whose meaning is kept: few are longer."""
_REPLACEMENT = "\ufffd"


def decoded(text: str, start: int, end: int, *, attribute: bool = False) -> list[Piece]:
    """Give the pieces of text[start:end]; in an attribute, "&copy=1" is no copyright sign."""
    if text.find("&", start, end) < 0:
        return [Piece(start, end)] if start < end else []
    return list(_pieces(text, start, end, attribute=attribute))


def _pieces(text: str, start: int, end: int, *, attribute: bool) -> Iterator[Piece]:
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        written = match[0]
        said, width = _meaning(written) if len(written) <= _USUAL else _meaning_of(written)
        first = match.start()
        stop = first + width
        is_named = written[1] != "#"
        if not width or (attribute and is_named and _runs_on(written[1:width], text, stop, end)):
            continue
        if first > at:
            yield Piece(at, first)
        yield Piece(first, stop, said)
        at = stop
    if end > at:
        yield Piece(at, end)


@lru_cache(maxsize=256)
def _meaning(written: str) -> tuple[str, int]:
    return _meaning_of(written)


def _meaning_of(written: str) -> tuple[str, int]:
    """Give what a reference stands for and how much of it is one; 0 characters where none is."""
    if written[1] == "#":
        return _numbered(written[2:].rstrip(";")), len(written)
    name = written[1:]
    width = _known(name)
    return (html5[name[:width]], width + 1) if width else ("", 0)


def _numbered(number: str) -> str:
    base = "x" if number[0] in "xX" else ""
    digits = number.lstrip("xX").lstrip("0")
    if len(digits) > len(str(_LONGEST)):
        return _REPLACEMENT
    return unescape(f"&#{base}{digits or 0};")


def _known(name: str) -> int:
    if name in html5:
        return len(name)
    return next((n for n in range(len(name) - 1, 1, -1) if name[:n] in html5), 0)


def _runs_on(name: str, text: str, stop: int, end: int) -> bool:
    follows = text[stop : min(stop + 1, end)]
    return not name.endswith(";") and (follows == "=" or (follows.isascii() and follows.isalnum()))
