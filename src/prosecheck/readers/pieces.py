"""Pieces of text with their places, and the way from text inside a text back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prosecheck.readers.projection import Projection
from prosecheck.segments import Segments
from prosecheck.source import SourceSpan


class Piece(NamedTuple):
    """Part of a text: text[start:end] as it stands, or what `decoded` says stands for it."""

    start: int
    end: int
    decoded: str | None = None


Pieces = Sequence[Piece]


def text_of(text: str, pieces: Iterable[Piece]) -> str:
    """Give what pieces of a text say."""
    return "".join(text[p.start : p.end] if p.decoded is None else p.decoded for p in pieces)


def parted(text: str, pieces: Pieces, mark: str) -> list[list[Piece]]:
    """Split pieces at a mark that stands in the text itself, not in an entity or escape."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.decoded is not None:
            parts[-1].append(piece)
            continue
        at = piece.start
        while (found := text.find(mark, at, piece.end)) >= 0:
            parts[-1].append(Piece(at, found))
            parts.append([])
            at = found + len(mark)
        parts[-1].append(Piece(at, piece.end))
    return parts


class Layer:
    """A text that stands in the file as it is, or decoded out of part of it."""

    __slots__ = ("_segments", "text")

    def __init__(self, text: str, segments: Segments | None = None) -> None:
        self.text = text
        self._segments = segments

    @classmethod
    def decoded(cls, text: str, pieces: Pieces) -> Layer:
        """Make the layer of what pieces of a file say."""
        starts, widths, length = [], [], 0
        said = [text[p.start : p.end] if p.decoded is None else p.decoded for p in pieces]
        for part in said:
            starts.append(length)
            widths.append(len(part))
            length += len(part)
        sources = [piece.start for piece in pieces]
        source_widths = [piece.end - piece.start for piece in pieces]
        return cls("".join(said), Segments(starts, widths, sources, source_widths))

    def span(self, start: int, end: int) -> SourceSpan:
        """Give the characters of the file that text[start:end] stands for."""
        if self._segments is None:
            return SourceSpan(start, end)
        return self._segments.source_span(start, end)

    def project(self, projection: Projection, pieces: Iterable[Piece]) -> None:
        """Append pieces of this text to the projection of the file."""
        for start, end, decoded in pieces:
            if self._segments is None:
                if decoded is None:
                    projection.keep(start, end)
                else:
                    projection.put(decoded, start, end)
            elif decoded is not None:
                projection.put(decoded, *self._segments.source_span(start, end))
            elif start < end:
                self._keep(projection, self._segments, start, end)

    def _keep(self, projection: Projection, segments: Segments, start: int, end: int) -> None:
        at = max(bisect_right(segments.starts, start) - 1, 0)
        while at < len(segments.starts) and segments.starts[at] < end:
            opens, width = segments.starts[at], segments.widths[at]
            first, last = max(start, opens), min(end, opens + width)
            source = segments.source_starts[at]
            if first >= last:
                pass
            elif width == segments.source_widths[at]:
                projection.keep(source + first - opens, source + last - opens)
            else:
                wide = source + segments.source_widths[at]
                projection.put(self.text[first:last], source, wide)
            at += 1
