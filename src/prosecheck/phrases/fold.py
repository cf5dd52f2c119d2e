"""Prose made comparable: blanks, apostrophes and letter case levelled, offsets kept.

Every step replaces one character by one, but for runs of blanks, which become one blank; the
offsets of the runs lead back. `str.replace` runs at memory speed where `str.translate` does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_APOSTROPHES = "\u2019\u2018\u02bc"
# What `str.isspace` holds for white space, but for the blank itself.
_ASCII_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f"
_OTHER_BLANKS = (
    "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
# str.lower makes two characters of İ and reads the neighbours of Σ; these letters are levelled
# before it, to what IGNORECASE of the `regex` module holds them equal to.
_LETTERS = (("İ", "i"), ("ſ", "s"), ("Σ", "σ"), ("ς", "σ"))
_RUN = re.compile("  +")


class Folded(NamedTuple):
    """Levelled prose between two blanks, and the way back to the offsets of the prose."""

    plain: str
    """The text with its letter case."""
    text: str
    """The text in small letters, of the same length."""
    cuts: list[int]
    """Offsets in the text from which on another shift holds, ascending from 0."""
    shifts: list[int]
    """What to add to an offset from the cut of the same index on."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the prose of a span that neither begins nor ends with a blank."""
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.cuts, at) - 1]


def folded(prose: str) -> Folded:
    """Fold prose of any characters, lone surrogates among them."""
    # Blanks at the end are left off: prose ends with one, and a run of two costs a second look.
    plain = f" {_level_blanks(without_surrogates(straight(prose))).rstrip(' ')} "
    cuts, shifts, shift = [0], [-1], -1
    if "  " in plain:
        for run in _RUN.finditer(plain):
            shift += run.end() - run.start() - 1
            cuts.append(run.end() - 1 - shift)
            shifts.append(shift)
        plain = _RUN.sub(" ", plain)
    return Folded(plain, lower(plain), cuts, shifts)


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
        for letter, small in _LETTERS:
            text = text.replace(letter, small)
    return text.lower()


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which neither UTF-8 nor a Rust string holds; the length stays."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _level_blanks(text: str) -> str:
    blanks = _ASCII_BLANKS if text.isascii() else _ASCII_BLANKS + _OTHER_BLANKS
    for character in blanks:
        text = text.replace(character, " ")
    return text
