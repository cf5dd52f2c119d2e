"""Whether a document still reads the same outside the fixes that were made in it.

A fix is placed by looking at the words around it. What that cannot see, such as a number that now
opens a line and becomes a list, shows when the document is read again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from prosecheck.article import Article
from prosecheck.fixes.applying import Applied, inserted
from prosecheck.segments import Segments
from prosecheck.source import SourceSpan


def is_unharmed(before: Sequence[Article], after: Sequence[Article], applied: Applied) -> bool:
    """Whether all words outside the edits are still read, and nothing more is unreadable."""
    if len(before) != len(after) or not applied.text.strip():
        return False
    old = [SourceSpan(edit.start, edit.end) for edit in applied.edits]
    new = inserted(applied.edits)
    return all(
        len(b.problems) <= len(a.problems) and _words(a, old) == _words(b, new)
        for a, b in zip(before, after, strict=True)
    )


def _words(article: Article, edited: Sequence[SourceSpan]) -> str:
    """Give the prose of an article outside spans of its file, without blanks."""
    segments, prose = article.segments, article.prose
    kept = []
    for at, start in enumerate(segments.starts):
        for first, last in _outside(segments, at, edited):
            kept.append(prose[start + first : start + last])
    return "".join("".join(kept).split())


def _outside(
    segments: Segments, at: int, edited: Sequence[SourceSpan]
) -> Sequence[tuple[int, int]]:
    """Give the parts of a segment that no edit touches, counted from its start."""
    source, width = segments.source_starts[at], segments.widths[at]
    end = source + segments.source_widths[at]
    number = bisect_right(edited, source, key=lambda span: span.end)
    parts, first = [], 0
    while number < len(edited) and edited[number].start < end:
        if width != end - source:
            return []
        parts.append((first, max(first, edited[number].start - source)))
        first = max(first, edited[number].end - source)
        number += 1
    return [*parts, (first, width)] if first < width else parts
