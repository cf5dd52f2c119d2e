"""The lines of a file that changed, and which findings they touch.

Places count in half lines: line n is 2n, and 2n + 1 is the gap behind it, where lines were only
taken away. So a sentence is touched by what changed on its lines, and by a loss between them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence

from prosecheck.diagnostic import WHOLE, Context
from prosecheck.patterns import expression

Changes = Sequence[tuple[int, int]]
"""First and last half line of every change of a file, in order."""
EVERYTHING: Changes = ((0, sys.maxsize),)
"""A new file."""

_LINE_END = expression(r"\r\n|\r|\n")
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def touched(changes: Changes, context: Context) -> bool:
    """Whether a change touches what a finding is about.

    An article is touched by a loss right before or behind it as well.
    """
    around = 1 if context.digest == WHOLE else 0
    first, last = 2 * context.first - around, 2 * context.last + around
    at = bisect_left(changes, first, key=lambda change: change[1])
    return at < len(changes) and changes[at][0] <= last


def changes_in(diff: bytes) -> dict[str, list[tuple[int, int]]]:
    """Read a unified diff without context lines: the changes of every file, by its new name.

    Names must be plain, so that git does not quote them; the last parts of their paths are given.
    Every text must end in a line end.
    """
    changes: dict[str, list[tuple[int, int]]] = {}
    lines = iter(diff.split(b"\n"))
    name = ""
    for line in lines:
        if line.startswith(b"+++ "):
            name = line.rpartition(b"/")[2].decode()
        elif hunk := _HUNK.match(line):
            taken, start, given = (int(number or 1) for number in hunk.groups())
            changes.setdefault(name, []).append(_half_lines(start, given))
            for _ in range(taken + given):  # an article's text may look like a header
                next(lines)
    return changes


def carried(changes: Changes, before: str, after: str) -> Changes:
    """Give the changes of a text in which more was changed since: the old ones, moved, and those.

    Lines end as an article's do: in LF, CR or both.
    """
    from difflib import SequenceMatcher  # 5 ms, which only fixing in a changed file needs

    found: list[tuple[int, int]] = []
    matcher = SequenceMatcher(None, _LINE_END.split(before), _LINE_END.split(after), autojunk=False)
    for how, start, end, new_start, new_end in matcher.get_opcodes():
        if how == "equal":
            low, high, moved = 2 * start + 1, 2 * end + 1, 2 * (new_start - start)
            inside = ((max(a, low), min(b, high)) for a, b in changes if a <= high and b >= low)
            found += [(a + moved, b + moved) for a, b in inside]
        else:
            count = new_end - new_start
            found.append(_half_lines(new_start + bool(count), count))
    return found


def _half_lines(start: int, count: int) -> tuple[int, int]:
    """Give the half lines of `count` lines from `start`; of none, the gap behind `start`."""
    return (2 * start, 2 * (start + count - 1)) if count else (2 * start + 1, 2 * start + 1)
