"""Decodes character references, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5

from prosecheck.readers.pieces import Piece

_REFERENCE = re.compile(
    r"""&(?: \#([0-9]++);?+
           | \#[xX]([0-9a-fA-F]++);?+
           | ([a-zA-Z][a-zA-Z0-9]{0,31}+;?+))""",
    re.VERBOSE,
)
_LONGEST = 0x10FFFF
_REPLACEMENT = "\ufffd"


def decoded(text: str, start: int, end: int, *, attribute: bool = False) -> list[Piece]:
    """Give the pieces of text[start:end]; in an attribute, "&copy=1" is no copyright sign."""
    if text.find("&", start, end) < 0:
        return [Piece(start, end)] if start < end else []
    return list(_pieces(text, start, end, attribute=attribute))


def _pieces(text: str, start: int, end: int, *, attribute: bool) -> Iterator[Piece]:
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        decimal, hexadecimal, name = match.groups()
        if name is None:
            said, stop = _numbered(decimal, hexadecimal), match.end()
        else:
            length = _known(name)
            stop = match.start() + 1 + length
            if not length or (attribute and _runs_on(name[:length], text, stop, end)):
                continue
            said = html5[name[:length]]
        if match.start() > at:
            yield Piece(at, match.start())
        yield Piece(match.start(), stop, said)
        at = stop
    if end > at:
        yield Piece(at, end)


def _numbered(decimal: str | None, hexadecimal: str | None) -> str:
    digits = (decimal or hexadecimal or "").lstrip("0")
    if len(digits) > len(str(_LONGEST)):
        return _REPLACEMENT
    return _character(f"&#{'' if decimal else 'x'}{digits or 0};")


@lru_cache(maxsize=256)
def _character(reference: str) -> str:
    return unescape(reference)


def _known(name: str) -> int:
    if name in html5:
        return len(name)
    return next((n for n in range(len(name) - 1, 1, -1) if name[:n] in html5), 0)


def _runs_on(name: str, text: str, stop: int, end: int) -> bool:
    follows = text[stop : min(stop + 1, end)]
    return not name.endswith(";") and (follows == "=" or (follows.isascii() and follows.isalnum()))
