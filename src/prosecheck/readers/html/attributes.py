"""The attributes of a tag, with the places of their values."""

from __future__ import annotations

import re

from prosecheck.patterns import expression
from prosecheck.readers.html.entities import decoded
from prosecheck.readers.pieces import Piece, text_of

_ATTRIBUTE = expression(
    r"""
    ([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)
    (?: [ \t\n\r\f]*+ = [ \t\n\r\f]*+
        (?: "([^"]*+)"?+ | '([^']*+)'?+ | ([^ \t\n\r\f>"'][^ \t\n\r\f>]*+) )?+
    )?+
    """,
    re.VERBOSE,
)


def names(listed: str) -> frozenset[str]:
    """Give the names in a list parted by blanks."""
    return frozenset(listed.split())


class Attributes:
    """The attributes of one tag; the first of two with one name counts."""

    __slots__ = ("_spans", "_text")

    def __init__(self, text: str, inside: tuple[int, int]) -> None:
        self._text = text
        self._spans: dict[str, tuple[int, int]] = {}
        if inside[0] < inside[1]:
            for match in _ATTRIBUTE.finditer(text, *inside):
                valued = match.lastindex if match.lastindex != 1 else None
                self._spans.setdefault(match[1].lower(), match.span(valued) if valued else (0, 0))

    def __bool__(self) -> bool:
        """Whether the tag has any attribute."""
        return bool(self._spans)

    def __contains__(self, name: str) -> bool:
        return name in self._spans

    def span(self, name: str) -> tuple[int, int]:
        """Give where a value stands, without its quotation marks; (0, 0) where there is none."""
        return self._spans.get(name, (0, 0))

    def pieces(self, name: str) -> list[Piece]:
        """Give a value as pieces of the text."""
        return decoded(self._text, *self.span(name), attribute=True)

    def value(self, name: str) -> str:
        """Give a value, "" where there is none."""
        if name not in self._spans:
            return ""
        start, end = self._spans[name]
        value = self._text[start:end]
        return text_of(self._text, self.pieces(name)) if "&" in value else value

    def words(self, name: str) -> list[str]:
        """Give the words of a value in lower case, as of class and rel."""
        return self.value(name).lower().split() if name in self._spans else []
