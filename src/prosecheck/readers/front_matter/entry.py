"""One declared value: where it stands and how it is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from prosecheck.readers.projection import Projection

DOUBLE = '"'
SINGLE = "'"
_ESCAPES = {
    DOUBLE: re.compile(
        r"\\(?:[uU][dD][89abAB][0-9a-fA-F]{2}\\[uU][dD][c-fC-F][0-9a-fA-F]{2}"
        r"|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*(?:\r\n|\n|\r)\s*|.)",
        re.S,
    ),
    SINGLE: re.compile("''"),
}
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}
_NAMED |= {"0": "\0", "_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029"}


class BrokenError(Exception):
    """Front matter that cannot be read: where, and one sentence that says what is wrong."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end


class Entry(NamedTuple):
    r"""A scalar: the path of keys to it, its value, and the span of its text inside any quotes.

    `path` joins keys with a full stop, in lower case without - and _, and leaves out the
    positions in lists. `escapes` is DOUBLE where \ escapes, SINGLE where '' is ', else "".
    """

    path: str
    value: str
    start: int
    end: int
    escapes: str = ""
    is_listed: bool = False


def keep(projection: Projection, text: str, entry: Entry) -> None:
    """Append the text of an entry to a projection, each escape as what it stands for."""
    if text.startswith(entry.value, entry.start, entry.end):
        projection.keep(entry.start, entry.end)
        return
    pieces = _pieces(text, entry)
    read = "".join(text[a:b] if piece is None else piece for piece, a, b in pieces)
    if read.split() != entry.value.split():
        projection.put(entry.value, entry.start, entry.end)
        return
    for piece, start, end in pieces:
        if piece is None:
            projection.keep(start, end)
        else:
            projection.put(piece, start, end)


def _pieces(text: str, entry: Entry) -> list[tuple[str | None, int, int]]:
    pieces: list[tuple[str | None, int, int]] = []
    at = entry.start
    if entry.escapes:
        for found in _ESCAPES[entry.escapes].finditer(text, entry.start, entry.end):
            pieces.append((None, at, found.start()))
            pieces.append((_decoded(found[0]), *found.span()))
            at = found.end()
    pieces.append((None, at, entry.end))
    return pieces


def _decoded(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1] in "xuU":
        codes = [int(code, 16) for code in re.split(r"\\[xuU]", escape)[1:]]
        if len(codes) == 2:
            return chr(0x10000 + ((codes[0] - 0xD800) << 10) + (codes[1] - 0xDC00))
        return chr(codes[0]) if codes[0] < 0x110000 else "\ufffd"
    if escape[1:].isspace() and escape[1:] != " ":
        return ""
    return _NAMED.get(escape[1], escape[1:])
