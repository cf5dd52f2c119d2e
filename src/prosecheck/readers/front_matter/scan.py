"""Finds where the values of JSON and TOML stand, in text that a parser has found to be valid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from prosecheck.patterns import expression
from prosecheck.readers.front_matter.entry import DOUBLE, Entry
from prosecheck.readers.front_matter.names import key

_TOKEN = expression(
    r"""
    (?P<comment> \#[^\r\n]* )
  | (?P<long>    \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5} | '{3}.*?'{3,5} )
  | (?P<string>  "(?:[^"\\]|\\.)*" | '[^'\r\n]*' )
  | (?P<bare>    [\w+-][\w+.:-]*(?:[ ]\d\d:[\w+.:-]*)? )      # a number, a word, a date with a time
  | (?P<sign>    [\[\]{}=:,\r\n] )
    """,
    re.X | re.S,
)
_OPENING = expression("""(?:'''|\"{3})(?:\r?\n)?|['"]""")


class Scan:
    """One scan over a text; `decode` gives the value of a string as it is written, quotes included.

    Nesting is held in lists and not in calls: its depth is the author's choice.
    """

    def __init__(self, text: str, decode: Callable[[str], str], *, is_toml: bool) -> None:
        self._text = text
        self._decode = decode
        self._lists: list[bool] = [False] if is_toml else []
        self._names: list[str] = [""] if is_toml else []
        self._table = ""
        self._is_toml = is_toml
        self._is_header = False
        self._at_key = is_toml

    def entries(self, start: int, end: int) -> Iterator[Entry]:
        """Give the scalars of text[start:end] in order."""
        for token in _TOKEN.finditer(self._text, start, end):
            kind = token.lastgroup
            if kind == "sign":
                self._sign(token[0])
            elif kind == "comment":
                continue
            elif self._at_key:
                self._add_key(token[0] if kind == "bare" else self._decode(token[0]))
            else:
                yield self._entry(token)

    def _sign(self, sign: str) -> None:
        if sign in "\r\n":
            if self._is_toml and len(self._names) == 1:
                self._at_key, self._is_header, self._names[0] = True, False, ""
        elif sign in "=:":
            self._at_key = False
        elif sign == ",":
            self._at_key = not self._lists[-1]
            self._names[-1] = ""
        elif sign == "[" and self._at_key:
            self._is_header, self._table = True, ""
        elif sign in "[{":
            self._lists.append(sign == "[")
            self._names.append("")
            self._at_key = sign == "{"
        elif not self._is_header:
            self._lists.pop()
            self._names.pop()
            self._at_key = False

    def _add_key(self, name: str) -> None:
        name = ".".join(key(part) for part in name.split(".") if part)
        if self._is_header:
            self._table = f"{self._table}.{name}" if self._table else name
        else:
            self._names[-1] = f"{self._names[-1]}.{name}" if self._names[-1] else name

    def _entry(self, token: re.Match[str]) -> Entry:
        path = ".".join(filter(None, (self._table, *self._names)))
        start, end = token.span()
        if token.lastgroup == "bare":
            return Entry(path, token[0], start, end, "", any(self._lists))
        opening = _OPENING.match(token[0])
        width = opening.end() if opening else 1
        escapes = DOUBLE if token[0][0] == '"' else ""
        end -= 3 if token.lastgroup == "long" else 1
        return Entry(path, self._decode(token[0]), start + width, end, escapes, any(self._lists))
