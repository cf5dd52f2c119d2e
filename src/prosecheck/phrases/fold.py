"""Prose made comparable: blanks, apostrophes and letter case levelled, offsets kept.

Every step replaces one character by one, but for runs of blanks, which become one blank; the
offsets of the runs lead back. ASCII is levelled byte by byte, at memory speed, and the characters
beyond it, which are few, are looked at apart: where there is one, `str.lower` takes ten times as
long and twelve bytes of memory a character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.patterns import expression

PIECE = 250_000
"""Characters that are folded at a time, so that no copy of a whole long prose lives."""

_APOSTROPHES = "\u2019\u2018\u02bc"
# What `str.isspace` holds for white space, but for the blank itself.
_ASCII_BLANKS = b"\t\n\v\f\r\x1c\x1d\x1e\x1f"
_OTHER_BLANKS = (
    "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_MARKS = dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_OTHER_BLANKS, " ")
# str.lower makes two characters of İ and reads the neighbours of Σ; these letters are levelled
# before it, to what IGNORECASE of the `regex` module holds them equal to.
_LETTERS = {"İ": "i", "ſ": "s", "Σ": "σ", "ς": "σ"}
_SURROGATES = expression("[\ud800-\udfff]")
_RUN = expression("  +")
_ASCII = bytes(range(128))
_LEVEL = bytes.maketrans(_ASCII_BLANKS, b" " * len(_ASCII_BLANKS))
_LEVEL_LOWER = _LEVEL.lower()


class Folded(NamedTuple):
    """Levelled prose between two blanks, and the way back to the offsets of the prose."""

    text: str
    """The text, in small letters unless their case was to be kept."""
    cuts: list[int]
    """Offsets in the text from which on another shift holds, ascending from 0."""
    shifts: list[int]
    """What to add to an offset from the cut of the same index on."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the prose of a span that neither begins nor ends with a blank."""
        if len(self.cuts) == 1:
            return start + self.shifts[0], end + self.shifts[0]
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.cuts, at) - 1]


class Piece(NamedTuple):
    """Folded prose in which all that begins in the characters from `start` to `end` is whole."""

    start: int
    end: int
    folded: Folded


def folded(prose: str, *, case: bool = False, offset: int = 0) -> Folded:
    """Fold prose of any characters, lone surrogates among them, with `case` keeping its letters.

    `offset` is where it begins in a longer one.
    """
    data = prose.encode("utf-8", "surrogatepass")
    if len(data) > len(prose):
        data = _level_rare(prose, data, case=case)
    # Blanks at the end are left off: prose ends with one, and a run of two costs a second look.
    level = data.translate(_LEVEL if case else _LEVEL_LOWER).rstrip(b" ")
    text = (b" %b " % level).decode()
    shift = offset - 1
    cuts, shifts = [0], [shift]
    if "  " in text:
        for run in _RUN.finditer(text):
            shift += run.end() - run.start() - 1
            cuts.append(run.end() - 1 - (shift - offset))
            shifts.append(shift)
        text = _RUN.sub(" ", text)
    return Folded(text, cuts, shifts)


def pieces(prose: str, longest: int, size: int = PIECE) -> Iterator[Piece]:
    """Fold prose piece by piece; what is looked for has at most `longest` folded characters."""
    # Two characters on either side tell whether a word begins or ends there.
    reach = re.compile(rf"(?:\s++|\S){{0,{longest + 2}}}")
    for start in range(0, max(len(prose), 1), size):
        end = start + size
        before = max(start - 2, 0)
        behind = next(reach.finditer(prose, end)).end() if end < len(prose) else len(prose)
        yield Piece(start, end, folded(prose[before:behind], offset=before))


def straight(text: str) -> str:
    """Straighten apostrophes; the length stays."""
    if text.isascii():
        return text
    for character in _APOSTROPHES:
        text = text.replace(character, "'")
    return text


def lower(text: str) -> str:
    """Give text in small letters, character by character; the length stays."""
    if not text.isascii():
        for letter, small in _LETTERS.items():
            text = text.replace(letter, small)
    return text.lower()


def _level_rare(text: str, data: bytes, *, case: bool) -> bytes:
    """Level what is beyond ASCII in a text, which is given in UTF-8 too, and give it so."""
    found = set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    marks = found & _MARKS.keys()
    letters = not case and any(lower(character) != character for character in found)
    # Neither UTF-8 nor a Rust string holds lone surrogates.
    lone = any("\ud800" <= character <= "\udfff" for character in found)
    if not (marks or letters or lone):
        return data
    for mark in marks:
        text = text.replace(mark, _MARKS[mark])
    if lone:
        text = _SURROGATES.sub("\ufffd", text)
    return (lower(text) if letters else text).encode()
