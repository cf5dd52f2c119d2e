"""A unified diff of what fixes change in a file."""

from __future__ import annotations

from difflib import unified_diff

from prosecheck.printable import printable
from prosecheck.source import Source

_COLORS = {"+": "32", "-": "31", "@": "36"}
_NO_END = "\\ No newline at end of file\n"


def render(before: Source, after: Source, *, color: bool, escape: bool) -> str:
    """Give the diff of two texts of one file; `escape` what a terminal would obey.

    Without `escape` it is exact to the character, and `patch` takes it.
    """
    path = printable(before.path)
    lines = unified_diff(_lines(before), _lines(after), path, path)
    return "".join(_shown(line, color=color, escape=escape) for line in lines)


def _lines(source: Source) -> list[str]:
    """Give the lines of a source, which end at LF alone, as `patch` reads them."""
    return [line + "\n" for line in source.text.split("\n")[:-1]] + [
        line for line in source.text.split("\n")[-1:] if line
    ]


def _shown(line: str, *, color: bool, escape: bool) -> str:
    said, end, _ = line.partition("\n")
    if escape:
        said = printable(said.removesuffix("\r").replace("\t", "    "))
    if color and said[:1] in _COLORS:
        said = f"\x1b[{_COLORS[said[0]]}m{said}\x1b[0m"
    return said + (end or f"\n{_NO_END}")
