"""JSON with the place of every value.

`json` decides what is JSON and what a string means; the scan here runs only on text it has taken,
and so needs no grammar of its own.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from prosecheck.json_text import LEVELS, NotJsonError, json_of, too_deep
from prosecheck.patterns import expression
from prosecheck.readers.pieces import Piece, text_of


class Value(NamedTuple):
    """A string, without its quotation marks, a number, true, false or null: text[start:end]."""

    start: int
    end: int
    quoted: bool


Node: TypeAlias = "dict[str, Node] | list[Node] | Value"


_TOKEN = expression(
    r"""
      "((?:[^"\\]++|\\.)*+)"            # a string
    | [{}\[\]]
    | [^\s,:"{}\[\]]++                  # a number, true, false or null
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = expression(
    r"""
    \\(?: u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}   # a surrogate pair
        | u[0-9a-fA-F]{4}
        | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_SHORT = {
    '"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"
}  # fmt: skip


def node_of(text: str, start: int, end: int, *, strict: bool = True) -> Node:
    """Read text[start:end]; raise NotJsonError where it is none, or nests too deep.

    Not `strict`, a string may hold line ends, as search engines allow in JSON-LD.
    """
    try:
        json_of(text[start:end], strict=strict)
    except NotJsonError as error:
        raise NotJsonError(str(error), start + error.offset) from None
    return _scanned(text, start, end)


def pieces_of(text: str, value: Value) -> list[Piece]:
    """Give what a value says, as pieces of the text."""
    at, pieces = value.start, []
    if value.quoted and text.find("\\", value.start, value.end) >= 0:
        for escape in _ESCAPE.finditer(text, value.start, value.end):
            if escape.start() > at:
                pieces.append(Piece(at, escape.start()))
            at = escape.end()
            pieces.append(Piece(escape.start(), at, _meant(escape[0])))
    if at < value.end:
        pieces.append(Piece(at, value.end))
    return pieces


def said(text: str, value: Value) -> str:
    """Give what a value says."""
    written = text[value.start : value.end]
    return text_of(text, pieces_of(text, value)) if "\\" in written else written


def _scanned(text: str, start: int, end: int) -> Node:
    outermost: list[Node] = []
    containers: list[dict[str, Node] | list[Node]] = [outermost]
    keys: list[str | None] = [None]
    for match in _TOKEN.finditer(text, start, end):
        mark = text[match.start()]
        inner = containers[-1]
        if mark in "]}":
            containers.pop()
            keys.pop()
        elif mark == '"' and isinstance(inner, dict) and keys[-1] is None:
            keys[-1] = said(text, Value(*match.span(1), quoted=True))
        else:
            node = _started(mark, match)
            if isinstance(inner, list):
                inner.append(node)
            else:
                inner[keys[-1] or ""] = node
                keys[-1] = None
            if not isinstance(node, Value):
                if len(containers) > LEVELS:
                    raise too_deep(start)
                containers.append(node)
                keys.append(None)
    return outermost[0]


def _started(mark: str, match: re.Match[str]) -> Node:
    if mark == "{":
        return {}
    if mark == "[":
        return []
    return Value(*match.span(1 if mark == '"' else 0), quoted=mark == '"')


def _meant(escape: str) -> str:
    """Give the character of an escape; half a surrogate pair is the replacement character."""
    if escape[1] != "u":
        return _SHORT[escape[1]]
    unit = int(escape[2:6], 16)
    if len(escape) > 6:
        return chr(0x10000 + (unit - 0xD800 << 10) + int(escape[8:], 16) - 0xDC00)
    return "\ufffd" if 0xD800 <= unit <= 0xDFFF else chr(unit)
