"""Lines of the tables of a TOML file, which TOML's parser does not give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from prosecheck.patterns import expression

_PART = expression(
    r'''
      (?P<string>   """(?:\\.|[^\\])*?"{3,5} | \'\'\'.*?\'{3,5}
                  | "(?:\\.|[^"\\\n])*" | '[^'\n]*' )
    | (?P<comment>  \#[^\n]* )
    | (?P<header>   ^[ \t]*\[\[?[ \t]* (?P<table>[A-Za-z0-9_.-]+) [ \t]*\] )
    | (?P<key>      ^[ \t]*(?P<name>[A-Za-z0-9_-]+)[ \t]*= )
    ''',
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ENTRY = "phrase"


class TableLines(NamedTuple):
    """Where one table stands in its file, in lines from 1."""

    line: int
    """The line of its header."""
    keys: dict[str, list[int]]
    """Key → its line, then the lines on which its strings begin."""

    def of(self, key: str, number: int = 0) -> int:
        """Give the line of a string of a key, counted from 0, or the nearest line known."""
        own = self.keys.get(key, [self.line])
        return own[number + 1] if number + 1 < len(own) else own[0]


def table_lines(toml_text: str) -> list[tuple[str, TableLines]]:
    """Find the tables of a valid file with their names, in order; "" is the file itself.

    Headers are keys of the file as well. What is written in other ways than under headers, as
    inline tables are, is not found.
    """
    file = TableLines(1, {})
    found = [("", file)]
    current, strings = file, list[int]()
    line, seen = 1, 0
    for part in _PART.finditer(toml_text):
        line += toml_text.count("\n", seen, part.start())
        seen = part.start()
        if part["string"] is not None:
            strings.append(line)
        elif part["table"] is not None:
            file.keys.setdefault(part["table"], [line])
            current, strings = TableLines(line, {}), []
            found.append((part["table"], current))
        elif part["name"] is not None:
            strings = current.keys.setdefault(part["name"], [line])
    return found


def entry_lines(tables: Sequence[tuple[str, TableLines]], count: int) -> list[TableLines]:
    """Find the lines of the entries among the tables of a file that holds `count` of them.

    Entries written in another way than under [[phrase]] headers are all said to be on line 1.
    """
    found = [lines for name, lines in tables if name == _ENTRY]
    return found if len(found) == count else [TableLines(1, {})] * count
