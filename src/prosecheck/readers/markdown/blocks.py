"""The blocks of a Markdown article in the making, and where in it they stand."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.article import OPAQUE, Kind
from prosecheck.readers.pieces import Piece
from prosecheck.readers.projection import Projection


class Place(NamedTuple):
    """What a paragraph is where it stands: an item in a list, somebody's words in a quotation."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    quoted: bool = False


class Blocks:
    """Writes blocks into a projection; what surrounds them is entered and left as it opens."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection
        self.place = Place()
        self.has_opaque = False
        self._outer: list[Place] = []
        self._depth = 0
        self._captions: list[list[Piece]] = []

    def enter_list(self) -> None:
        """Enter a list, which may stand in an item of another."""
        self._depth += 1
        self._enter(Place(Kind.ITEM, self._depth, self.place.quoted))

    def leave_list(self) -> None:
        """Leave a list."""
        self._depth -= 1
        self.leave()

    def enter(self, *, quoted: bool = False) -> None:
        """Enter a quotation, or another container of paragraphs."""
        self._enter(Place(quoted=quoted or self.place.quoted))

    def leave(self) -> None:
        """Leave what was entered last."""
        self.close()
        self.place = self._outer.pop()

    def _enter(self, place: Place) -> None:
        self._outer.append(self.place)
        self.place = place

    def close(self) -> None:
        """End the block in the making as what it is where it stands."""
        self.close_as(self.place.kind, self.place.level)

    def close_as(self, kind: Kind, level: int = 0) -> None:
        """End the block in the making; alternative texts of its pictures follow as captions."""
        quoted = self.place.quoted
        if not self.has_opaque:
            self.projection.close(kind, level=level, quoted=quoted)
            return
        self.has_opaque = False
        if not self.projection.opened_text().strip(OPAQUE + " "):
            kind, level = Kind.OPAQUE, 0
        self.projection.close(kind, level=level, quoted=quoted)
        captions, self._captions = self._captions, []
        for pieces in captions:
            self._write_caption(pieces)

    def _write_caption(self, pieces: list[Piece]) -> None:
        for start, end, decoded in pieces:
            if decoded is None:
                self.projection.keep(start, end)
            else:
                self.projection.put(decoded, start, end)
        self.projection.close(Kind.CAPTION, quoted=self.place.quoted)

    def opaque(self, start: int, end: int) -> None:
        """Put one character for source[start:end] into the block in the making."""
        self.projection.put(OPAQUE, start, end)
        self.has_opaque = True

    def opaque_block(self, start: int, end: int) -> None:
        """Write a block for source[start:end], of which no words are read."""
        self.projection.put(OPAQUE, start, end)
        self.projection.close(Kind.OPAQUE, quoted=self.place.quoted)

    def caption(self, pieces: list[Piece]) -> None:
        """Keep the alternative text of a picture for after the block in the making."""
        if pieces:
            self._captions.append(pieces)
