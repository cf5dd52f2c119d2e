"""Lines of the entries of a phrase table, which TOML's parser does not give."""

from __future__ import annotations

import re
from typing import NamedTuple

_PART = re.compile(
    r'''
      (?P<string>   """(?:\\.|[^\\])*?"{3,5} | \'\'\'.*?\'{3,5}
                  | "(?:\\.|[^"\\\n])*" | '[^'\n]*' )
    | (?P<comment>  \#[^\n]* )
    | (?P<entry>    ^[ \t]*\[\[[ \t]*phrase[ \t]*\]\] )
    | (?P<header>   ^[ \t]*\[ )
    | (?P<key>      ^[ \t]*(?P<name>[A-Za-z0-9_-]+)[ \t]*= )
    ''',
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


class EntryLines(NamedTuple):
    """Where one [[phrase]] stands in its file, in lines from 1."""

    line: int
    """The line of its header."""
    strings: dict[str, list[int]]
    """Key → the lines on which its strings begin."""

    def of(self, key: str, number: int = 0) -> int:
        """Give the line of a string of a key, counted from 0, or the nearest line known."""
        lines = self.strings.get(key, [])
        return lines[number] if number < len(lines) else self.line


def entry_lines(toml_text: str, count: int) -> list[EntryLines]:
    """Find the lines of the entries of a valid file that holds `count` of them.

    Entries written in another way than under [[phrase]] headers are all said to be on line 1.
    """
    found: list[EntryLines] = []
    strings: dict[str, list[int]] = {}
    current: list[int] = []
    line, seen = 1, 0
    for part in _PART.finditer(toml_text):
        line += toml_text.count("\n", seen, part.start())
        seen = part.start()
        match part.lastgroup:
            case "string":
                current.append(line)
            case "entry":
                strings, current = {}, []
                found.append(EntryLines(line, strings))
            case "header":
                strings, current = {}, []
            case "name" | "key":
                current = strings.setdefault(part["name"], [])
    return found if len(found) == count else [EntryLines(1, {})] * count
