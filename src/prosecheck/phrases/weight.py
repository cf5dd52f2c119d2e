r"""How large a regular expression becomes where its repetitions are written out.

The `regex` module writes exact repetitions out when it compiles: ((a{1000}){1000}){1000} would
take all the memory there is.
"""

from __future__ import annotations

import re

from prosecheck.phrases.expand import PatternError

HEAVIEST = 100_000
"""Parts of an expression; the heaviest of twelve published style guides has 449."""

_PART = re.compile(
    r"""
      \\. | \[\^?\]? (?:\\.|[^\]\\])* \]
    | (?P<open>\() | (?P<close>\)) | \{(?P<count>\d{1,9})[\d,]*\} | .
    """,
    re.VERBOSE | re.DOTALL,
)


def weight(expression: str) -> int:
    """Count the parts of an expression, those of a repeated group as often as it must stand."""
    groups, last = [0], 0
    for part in _PART.finditer(expression):
        if part["open"]:
            groups.append(0)
        elif part["close"] and len(groups) > 1:
            last = groups.pop()
            groups[-1] += last
        elif part["count"]:
            more = last * max(int(part["count"]) - 1, 0)
            groups[-1] += more
            last += more
        else:
            last = 1
            groups[-1] += 1
    return sum(groups)


def refuse_heavy(expression: str) -> None:
    """Raise PatternError for an expression of too many parts."""
    if "{" in expression and weight(expression) > HEAVIEST:
        raise PatternError(f"its repetitions make it more than {HEAVIEST:,} parts")
