"""Applies fixes to the text of a file: never two that touch the same characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prosecheck.diagnostic import SourceEdit, SourceFix
from prosecheck.source import SourceSpan


class Applied(NamedTuple):
    """A text with fixes in it, and which fixes these are.

    `edits` are all edits made, in the order of the text, in offsets of the text before. Fixes that
    are `left` touch one that was made; another round can make them.
    """

    text: str
    edits: tuple[SourceEdit, ...]
    made: tuple[SourceFix, ...]
    left: tuple[SourceFix, ...]


def applied(text: str, fixes: Iterable[SourceFix]) -> Applied:
    """Make every fix that touches none before it; of equal edits one is made."""
    edits: list[SourceEdit] = []
    made: list[SourceFix] = []
    left: list[SourceFix] = []
    for fix in sorted(fixes, key=lambda fix: (fix.edits[0], fix.edits)):
        new = [edit for edit in fix.edits if edit not in _near(edits, edit)]
        if any(_touch(edit, other) for edit in new for other in _near(edits, edit)):
            left.append(fix)
        else:
            made.append(fix)
            for edit in new:
                insort(edits, edit)
    return Applied(_edited(text, edits), tuple(edits), tuple(made), tuple(left))


def inserted(edits: Sequence[SourceEdit]) -> list[SourceSpan]:
    """Give where the texts of edits stand after they were made."""
    spans, shift = [], 0
    for edit in edits:
        start = edit.start + shift
        spans.append(SourceSpan(start, start + len(edit.text)))
        shift += len(edit.text) - (edit.end - edit.start)
    return spans


def _near(edits: Sequence[SourceEdit], edit: SourceEdit) -> Sequence[SourceEdit]:
    """Give those of some edits, in order and none in another, that one more can touch."""
    first = bisect_left(edits, edit.start, key=lambda other: other.end)
    return edits[first : bisect_right(edits, edit.end, key=lambda other: other.start)]


def _touch(one: SourceEdit, other: SourceEdit) -> bool:
    """Whether two edits share characters, or meet and could change what the other was made for."""
    if one.start < other.end and other.start < one.end:
        return True
    meet = one.start <= other.end and other.start <= one.end
    return meet and bool(one.text or other.text)


def _edited(text: str, edits: Sequence[SourceEdit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join([*parts, text[at:]])
