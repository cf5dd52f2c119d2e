"""The edits that make one text of another, small enough that a cursor stays where it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from prosecheck.diagnostic import SourceEdit
from prosecheck.source import Source

_WORDS = re.compile(r"\w+|\r\n|\W")


def edits_between(before: Source, after: Source) -> Iterator[SourceEdit]:
    """Give edits of one text that make it another, in its order: of words in lines that differ."""
    for start, old, new in _changes(0, _lines(before), _lines(after)):
        yield from (
            SourceEdit(at, at + len(said), written)
            for at, said, written in _changes(start, _WORDS.findall(old), _WORDS.findall(new))
        )


def _changes(start: int, old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Give where parts differ that stand in a row from an offset on, and what stands there."""
    at, done = start, 0
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        at, done = at + sum(map(len, old[done:i1])), i1
        if kind != "equal":
            yield at, "".join(old[i1:i2]), "".join(new[j1:j2])


def _lines(source: Source) -> Sequence[str]:
    return [source.text[a:b] for a, b in pairwise([*source.line_starts, len(source.text)])]
