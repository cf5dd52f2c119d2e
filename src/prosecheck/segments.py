"""The way from the prose of an article back to the characters of its file."""

from __future__ import annotations

from bisect import bisect_right

from prosecheck.source import SourceSpan


class Segments:
    """The map from prose back to source.

    Segment i says that `widths[i]` characters of prose from `starts[i]` stand for
    `source_widths[i]` characters of source from `source_starts[i]`. Equal widths map
    character by character; otherwise the segment is one unit, such as a decoded entity.
    """

    __slots__ = ("source_starts", "source_widths", "starts", "widths")

    def __init__(
        self,
        starts: list[int],
        widths: list[int],
        source_starts: list[int],
        source_widths: list[int],
    ) -> None:
        self.starts = starts
        self.widths = widths
        self.source_starts = source_starts
        self.source_widths = source_widths

    def source_span(self, start: int, end: int) -> SourceSpan:
        """Give the source of prose[start:end]; an empty span gives an empty one."""
        starts = self.starts
        if not starts:
            return SourceSpan(0, 0)
        at = bisect_right(starts, start, 1) - 1
        first, inside, width = self.source_starts[at], start - starts[at], self.source_widths[at]
        if inside >= self.widths[at]:
            first += width
        elif self.widths[at] == width:
            first += inside
        if end <= start:
            return SourceSpan(first, first)
        at = bisect_right(starts, end - 1, at + 1) - 1
        inside, width = end - starts[at], self.source_widths[at]
        last = self.source_starts[at] + (inside if inside < self.widths[at] == width else width)
        return SourceSpan(first, max(first, last))

    def extent(self) -> SourceSpan:
        """Give the characters from the first to the last that the prose stands for."""
        ends = (a + b for a, b in zip(self.source_starts, self.source_widths, strict=True))
        return SourceSpan(min(self.source_starts, default=0), max(ends, default=0))
