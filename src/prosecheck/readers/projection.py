"""Builds the prose of an article and its map back to the source, piece by piece."""

from __future__ import annotations

import re

from prosecheck.article import Block, Kind, Zone
from prosecheck.directives import NAME
from prosecheck.patterns import expression
from prosecheck.segments import Segments
from prosecheck.source import Source

_APOSTROPHES = "\u2019\u2018\u02bc"
_ASCII_BLANKS = "\t\r\n\v\f\x1c\x1d\x1e\x1f"
_BLANKS = _ASCII_BLANKS + (
    "\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
# Soft hyphen, zero-width space, word joiner and no-break space, direction marks: unseen, and in the
# way of every phrase. Zero-width joiners stay, because emoji are made of them.
_UNSEEN = "\u00ad\u200b\u2060\ufeff\u200e\u200f"
_UNEVEN = expression(f"[{_UNSEEN}]+|  +")
_ODD = expression(f"[{_APOSTROPHES}{_BLANKS}{_UNSEEN}]|  ")


class Projection:
    """Collects the blocks of one article; pieces and blocks come in the order of the prose."""

    def __init__(self, text: str) -> None:
        text = _straight(text)
        self._text = text
        self._has_unseen = not text.isascii() and any(mark in text for mark in _UNSEEN)
        self._pieces: list[str] = []
        # Four numbers a segment, in one list: this is where a Markdown file spends its time.
        self._segments: list[int] = []
        self._length = 0
        self._opened = 0
        self._opened_piece = 0
        self._at_blank = True
        self.blocks: list[Block] = []

    @classmethod
    def of(cls, source: Source) -> Projection:
        """Give the projection of a source in which directives are unseen, as in plain text."""
        if NAME not in source.text:
            return cls(source.text)
        from prosecheck.directives.spelling import HTML, LINE, without_directives  # few have any

        return cls(without_directives(source.text, (HTML, LINE)))

    def renewed(self) -> Projection:
        """Give an empty projection of the same text, for one of many articles in a file."""
        other = Projection("")
        other._text = self._text
        other._has_unseen = self._has_unseen
        return other

    @property
    def length(self) -> int:
        """Characters of prose so far: the offset at which the next piece will stand."""
        return self._length

    @property
    def end(self) -> int:
        """Offset after the last character of prose so far that is no blank."""
        return self._length - 1 if self._at_blank and self._length else self._length

    def opened_text(self) -> str:
        """Give the prose of the block that is not yet closed."""
        return "".join(self._pieces[self._opened_piece :])

    def keep(self, start: int, end: int) -> None:
        """Append source[start:end], with straight apostrophes and runs of blanks made one."""
        piece = self._text[start:end]
        if "  " in piece or self._has_unseen:
            del piece  # which may be a whole file in one line
            self._keep_uneven(start, end)
            return
        if self._at_blank and piece[:1] == " ":
            piece = piece[1:]
            start += 1
        # As _append does: this runs once for every piece of text, and a call costs a tenth.
        if piece:
            width = end - start
            self._pieces.append(piece)
            self._segments += self._length, width, start, width
            self._length += width
            self._at_blank = piece[-1] == " "

    def _keep_uneven(self, start: int, end: int) -> None:
        at = start
        for match in _UNEVEN.finditer(self._text, start, end):
            self._keep_even(at, match.start())
            at = match.end()
            if self._text[match.start()] == " ":
                self.put(" ", match.start(), at)
        self._keep_even(at, end)

    def _keep_even(self, start: int, end: int) -> None:
        if self._at_blank and self._text.startswith(" ", start, end):
            start += 1
        if start < end:
            self._append(self._text[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Append `text` for source[start:end], such as a decoded entity; "" appends nothing."""
        if _ODD.search(text):
            text = _UNEVEN.sub(_evened, _straight(text))
        if self._at_blank:
            text = text.lstrip(" ")
        if text:
            self._append(text, start, end)

    def _append(self, piece: str, start: int, end: int) -> None:
        width = len(piece)
        self._pieces.append(piece)
        self._segments += self._length, width, start, end - start
        self._length += width
        self._at_blank = piece[-1] == " "

    def close(
        self,
        kind: Kind = Kind.PARAGRAPH,
        zone: Zone = Zone.BODY,
        level: int = 0,
        *,
        quoted: bool = False,
    ) -> Block | None:
        """End the block that holds the pieces since the last one; None when they are blank."""
        if self._length == self._opened:
            return None
        if self._at_blank:
            self._drop_last_blank()
        block = Block(self._opened, self._length, kind, zone, level, quoted)
        self.blocks.append(block)
        self._pieces.append("\n")
        self._length += 1
        self._opened = self._length
        self._opened_piece = len(self._pieces)
        self._at_blank = True
        return block

    def _drop_last_blank(self) -> None:
        self._pieces[-1] = self._pieces[-1][:-1]
        self._length -= 1
        _, width, _, source_width = self._segments[-4:]
        if width == 1:
            del self._segments[-4:]
        elif width == source_width:
            self._segments[-3] -= 1
            self._segments[-1] -= 1

    def prose(self) -> str:
        """Give the prose; every block ends in a LF of its own."""
        return "".join(self._pieces)

    def segments(self) -> Segments:
        """Give the map from the prose to the source."""
        numbers = self._segments
        return Segments(numbers[::4], numbers[1::4], numbers[2::4], numbers[3::4])

    def finished(self) -> tuple[str, Segments]:
        """Give the prose and the map, and let go of the text: nothing can be appended then.

        A file of one long line is in memory as often as there are copies of its text.
        """
        self._text = ""
        prose = self.prose()
        self._pieces.clear()
        return prose, self.segments()


def _straight(text: str) -> str:
    """Make apostrophes straight and every blank a space, character by character."""
    for mark in () if text.isascii() else _APOSTROPHES:
        text = text.replace(mark, "'")
    for blank in _ASCII_BLANKS if text.isascii() else _BLANKS:
        text = text.replace(blank, " ")
    return text


def _evened(uneven: re.Match[str]) -> str:
    return " " if uneven[0][0] == " " else ""
