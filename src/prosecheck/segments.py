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
        if not self.starts:
            return SourceSpan(0, 0)
        first = self._source_start(start)
        return SourceSpan(first, max(first, self._source_end(end)) if end > start else first)

    def extent(self) -> SourceSpan:
        """Give the characters from the first to the last that the prose stands for."""
        ends = (a + b for a, b in zip(self.source_starts, self.source_widths, strict=True))
        return SourceSpan(min(self.source_starts, default=0), max(ends, default=0))

    def _source_start(self, offset: int) -> int:
        at = max(bisect_right(self.starts, offset) - 1, 0)
        inside = offset - self.starts[at]
        if inside >= self.widths[at]:
            return self.source_starts[at] + self.source_widths[at]
        if self.widths[at] == self.source_widths[at]:
            return self.source_starts[at] + inside
        return self.source_starts[at]

    def _source_end(self, offset: int) -> int:
        at = max(bisect_right(self.starts, offset - 1) - 1, 0)
        inside = offset - self.starts[at]
        if inside < self.widths[at] == self.source_widths[at]:
            return self.source_starts[at] + inside
        return self.source_starts[at] + self.source_widths[at]
