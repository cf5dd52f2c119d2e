"""Writes drafts of blocks into the projection of the file."""

from __future__ import annotations

from prosecheck.article import OPAQUE, Block, Kind, Link, Span, Tag, Zone
from prosecheck.readers.html.drafts import Draft, Mark, Role
from prosecheck.readers.pieces import Layer, Piece, text_of
from prosecheck.readers.projection import Projection


class Writing:
    """Writes the drafts of one HTML text and collects the links and tags in them."""

    def __init__(self, layer: Layer, projection: Projection) -> None:
        self._layer = layer
        self._projection = projection
        self._links: list[tuple[Span, Mark]] = []
        self._tags: list[Span] = []

    def block(
        self, pieces: tuple[Piece, ...] | list[Piece], kind: Kind, zone: Zone, level: int = 0
    ) -> Block | None:
        """Write pieces as one block; None where they are blank."""
        self._layer.project(self._projection, pieces)
        return self._projection.close(kind, zone, level)

    def tag(self, pieces: tuple[Piece, ...] | list[Piece], *, counts: bool = True) -> None:
        """Write pieces as a tag; one that does not count was declared before."""
        block = self.block(pieces, Kind.TAG, Zone.TAGS)
        if block and counts:
            self._tags.append(Span(block.start, block.end))

    def draft(
        self, draft: Draft, zone: Zone, *, quoted: bool = False, tagged: bool = False
    ) -> None:
        """Write a draft as a block, with its links and, if `tagged`, the tags among its words."""
        projection, state = self._projection, draft.state
        places = [projection.length]
        if draft.marks:
            for piece in draft.pieces:
                self._layer.project(projection, [piece])
                places.append(projection.length)
        else:
            self._layer.project(projection, draft.pieces)
        kind, level = (Kind.OPAQUE, 0) if self._is_opaque(draft) else (state.kind, state.level)
        block = projection.close(kind, zone, level, quoted=quoted or state.quoted)
        for mark in draft.marks if block else ():
            span = Span(places[mark.first], places[mark.last])
            if mark.role is Role.LINK:
                self._links.append((span, mark))
            elif tagged and mark.role is Role.TAG:
                self._tags.append(span)

    @property
    def has_tags(self) -> bool:
        """Whether a tag has been written."""
        return bool(self._tags)

    def links(self) -> tuple[Link, ...]:
        """Give the links written so far; a link around a picture alone has no words."""
        prose = self._projection.prose()
        found = []
        for span, mark in self._links:
            span = _trimmed(prose, span)
            if span.start < span.end:
                target = text_of(self._layer.text, mark.value).strip()
                first = mark.value[0].start if mark.value else 0
                last = mark.value[-1].end if mark.value else 0
                found.append(Link(target, span, self._layer.span(first, last)))
        return tuple(found)

    def tags(self) -> tuple[Tag, ...]:
        """Give the tags written so far."""
        prose = self._projection.prose()
        spans = (_trimmed(prose, span) for span in self._tags)
        return tuple(Tag(prose[s.start : s.end], s) for s in spans if s.start < s.end)

    def _is_opaque(self, draft: Draft) -> bool:
        if OPAQUE not in [piece.decoded for piece in draft.pieces]:
            return False
        return not text_of(self._layer.text, draft.pieces).replace(OPAQUE, "").strip()


def _trimmed(prose: str, span: Span) -> Span:
    words = prose[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
