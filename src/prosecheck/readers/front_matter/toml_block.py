"""Reads TOML front matter: tomllib says what it means, a scan where it stands."""

from __future__ import annotations

import re
import tomllib

from prosecheck.json_text import is_too_deep
from prosecheck.patterns import expression
from prosecheck.readers.front_matter.entry import BrokenError, Entry
from prosecheck.readers.front_matter.scan import Scan

_PARTS = 20
"""Parts of a dotted key from which on it is refused: tomllib takes their square in time."""
_LONG_KEY = expression(
    rf"""
      (?: ^ | [\[{{,] ) [ \t]*                                   # where keys begin
      (?: (?: [\w-]++ | "[^"\n]*+" | '[^'\n]*+' ) [ \t]*+ \. [ \t]*+ ){{{_PARTS}}}
    """,
    re.X | re.M,
)
_PLACE = expression(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


def entries_in(text: str, start: int, end: int) -> list[Entry]:
    """Give the scalars of a TOML document in order; raise BrokenError for what is no TOML."""
    long = _LONG_KEY.search(text, start, end)
    if long:
        said = f"front matter has a key of more than {_PARTS} parts"
        raise BrokenError(said, long.start(), long.end())
    # tomllib goes as deep as its caller's stack lets it: another depth for another caller.
    if is_too_deep(text, start, end):
        raise BrokenError("front matter nests too deep", start, start + 1)
    try:
        tomllib.loads(text[start:end])
    except ValueError as error:  # also what int() says of a number of thousands of digits
        raise _broken(str(error).partition("; use sys.")[0], text, start, end) from None
    return list(Scan(text, _decoded, is_toml=True).entries(start, end))


def _decoded(written: str) -> str:
    value: str = tomllib.loads(f"v={written}")["v"]
    return value


def _broken(problem: str, text: str, start: int, end: int) -> BrokenError:
    found = _PLACE.search(problem)
    at = end - 1
    if found and found[1]:
        # tomllib counts a CR LF as one LF.
        lines = text[start:end].split("\n")[: int(found[1]) - 1]
        at = start + sum(len(line) + 1 for line in lines) + int(found[2]) - 1
    at = max(min(at, end - 1), start)
    line = text.count("\n", 0, at) + 1
    why = _PLACE.sub("", problem)
    return BrokenError(
        f"front matter is no TOML: {why[:1].lower()}{why[1:]} in line {line}", at, at + 1
    )
