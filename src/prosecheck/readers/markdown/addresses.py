"""Finds where the addresses of Markdown links stand in the file."""

from __future__ import annotations

import re
from typing import NamedTuple

from prosecheck.article import Link, Span
from prosecheck.patterns import expression
from prosecheck.readers.markdown.dialect import PLAIN
from prosecheck.source import SourceSpan

_BEFORE_ADDRESS = expression(r"\]\(\s*")
_LABEL = expression(r"\[(?:\\.|[^\]\\])*\]:[\s>]*", re.S)
_POINTED = expression(r"<((?:\\.|[^<>\n\\])*)>")
_PLAIN = expression(r"(?:\\[!-/:-@\[-`{-~]|[^\s()\\]|\\|(?P<open>\()|(?P<close>\)))")


class Offsets:
    """Turns offsets in UTF-8 bytes into offsets in characters; cheapest for offsets that rise."""

    def __init__(self, text: str) -> None:
        self.data = text.encode("utf-8")
        self.is_identity = len(self.data) == len(text)
        self._byte = 0
        self._character = 0

    def at(self, byte: int) -> int:
        """Give the offset in characters of an offset in bytes that starts a character."""
        if self.is_identity:
            return byte
        if byte >= self._byte:
            self._character += len(self.data[self._byte : byte].decode())
        else:
            self._character -= len(self.data[byte : self._byte].decode())
        self._byte = byte
        return self._character

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give both ends of a range in characters."""
        if self.is_identity:
            return first, last
        if first >= self._byte:
            start = self._character + len(self.data[self._byte : first].decode())
        else:
            start = self._character - len(self.data[first : self._byte].decode())
        self._character = start + len(self.data[first:last].decode())
        self._byte = last
        return start, self._character


class Address(NamedTuple):
    """The address of a link: where it stands, or the label of the definition that has it."""

    target: str
    place: SourceSpan | None
    label: str = ""


def inline(text: str, seen: int, end: int, target: str) -> Address:
    """Find the address of `[words](address)` that ends at `end`; the words end before `seen`."""
    start = text.find("](", seen, end) + 2
    if target and start > 1 and text.startswith(target, start, end):
        return Address(target, SourceSpan(start, start + len(target)))
    opening = _BEFORE_ADDRESS.search(text, seen, end)
    return Address(target, _address_at(text, opening.end() if opening else end, end, target))


def autolink(target: str, start: int, end: int) -> Address:
    """Give the address of `<address>`."""
    return Address(target, SourceSpan(start + 1, end - 1))


def _address_at(text: str, start: int, end: int, target: str) -> SourceSpan:
    pointed = _POINTED.match(text, start, end)
    if pointed:
        return SourceSpan(*pointed.span(1))
    if text.startswith(target, start, end):
        return SourceSpan(start, start + len(target))
    depth, at = 0, start
    while (piece := _PLAIN.match(text, at, end)) is not None:
        depth += (piece.lastgroup == "open") - (piece.lastgroup == "close")
        if depth < 0:
            break
        at = piece.end()
    return SourceSpan(start, at)


def links_of(found: list[tuple[Address, Span]], source: str, parsed: str) -> tuple[Link, ...]:
    """Make the links of an article; addresses of references are looked up in their definitions.

    `parsed` is what the parser saw in place of the source, of the same width.
    """
    places: dict[str, SourceSpan] = {}
    if any(address.place is None for address, _ in found):
        places = _defined(parsed)
    made = []
    for address, span in found:
        place = address.place or places.get(_folded(address.label))
        if place is not None:
            # What the parser gives has masks and stand-ins in it, and is needed for escapes alone.
            written = source[place.start : place.end]
            is_escaped = written != address.target and ("\\" in written or "&" in written)
            is_escaped = is_escaped and written == parsed[place.start : place.end]
            made.append(Link(address.target if is_escaped else written, span, place))
    return tuple(made)


def _defined(text: str) -> dict[str, SourceSpan]:
    """Give where the address of each reference definition stands, by its folded label."""
    found: dict[str, SourceSpan] = {}
    offsets = Offsets(text)
    definitions = PLAIN.reference_definitions(text)
    for label, definition in sorted(definitions.items(), key=lambda item: item[1]["span"]["start"]):
        start, end = offsets.span(definition["span"]["start"], definition["span"]["end"])
        opening = _LABEL.match(text, start, end)
        if opening:
            place = _address_at(text, opening.end(), end, definition["dest"])
            found.setdefault(_folded(label), place)
    return found


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
