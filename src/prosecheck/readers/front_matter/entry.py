"""One declared value: where it stands and how it is written."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.patterns import expression
from prosecheck.readers.pieces import Piece, text_of
from prosecheck.readers.projection import Projection

DOUBLE = '"'
SINGLE = "'"
_ESCAPES = {
    DOUBLE: expression(
        r"\\(?:[uU][dD][89abAB][0-9a-fA-F]{2}\\[uU][dD][c-fC-F][0-9a-fA-F]{2}"
        r"|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*(?:\r\n|\n|\r)\s*|.)",
        re.S,
    ),
    SINGLE: expression("''"),
}
_MARKUP = expression(
    r"(?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});)"
    r"|\[(?=[^\[\]]{0,500}\]\()|(?<=[^\s\[])\]\([^\s()]*\)"
)
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


def keep(projection: Projection, text: str, entry: Entry, *, is_markup: bool = False) -> None:
    """Append the text of an entry to a projection, each escape as what it stands for.

    Of markup, which a generator puts into the page as it is, entities are decoded and the words
    of links stay.
    """
    written = text[entry.start : entry.end]
    is_linked = is_markup and ("&" in written or "](" in written)
    if written == entry.value and not is_linked:
        projection.keep(entry.start, entry.end)
        return
    pieces = list(_pieces(text, entry)) if entry.escapes else [Piece(entry.start, entry.end)]
    if text_of(text, pieces).split() != entry.value.split():
        projection.put(entry.value, entry.start, entry.end)
        return
    for start, end, decoded in pieces:
        if decoded is not None:
            projection.put(decoded, start, end)
        elif is_markup:
            _keep_words(projection, text, start, end)
        else:
            projection.keep(start, end)


def _keep_words(projection: Projection, text: str, start: int, end: int) -> None:
    written = text[start:end]
    if "&" not in written and "](" not in written:
        projection.keep(start, end)
        return
    for found in _MARKUP.finditer(text, start, end):
        projection.keep(start, found.start())
        if found["entity"]:
            projection.put(html.unescape(found[0]), *found.span())
        start = found.end()
    projection.keep(start, end)


def _pieces(text: str, entry: Entry) -> Iterator[Piece]:
    at = entry.start
    for found in _ESCAPES[entry.escapes].finditer(text, entry.start, entry.end):
        yield Piece(at, found.start())
        yield Piece(*found.span(), _decoded(found[0]))
        at = found.end()
    yield Piece(at, entry.end)


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
