"""One file of house rules: TOML whose tables are asked for by name."""

from __future__ import annotations

import os
from typing import Any

from prosecheck.phrases.lines import TableLines, table_lines
from prosecheck.phrases.table import PhraseTable, phrases_of, read_toml, table_of
from prosecheck.phrases.values import TableError, Values

RULE, LIMIT, REQUIRE, WHEN = "rule", "limit", "require", "require.when"
PHRASE_TABLES = ("defaults", "phrase")
PATTERN_KEYS = ("text", "regex", "unless", "at", "case")
_NO_TABLE = TableLines(1, {})


class Document:
    """A parsed file. Everything raises TableError with the line and the key of a mistake."""

    def __init__(self, path: str) -> None:
        """Read a file; raise OSError where that cannot be done."""
        self.path = path
        self._text, self._data = read_toml(path)
        self._lines = dict(table_lines(self._text))
        file = Values(self._data, self._lines[""], path, "the file")
        file.allow((RULE, LIMIT, REQUIRE, *PHRASE_TABLES))

    @property
    def stem(self) -> str:
        """The path without its suffix."""
        return os.path.splitext(self.path)[0]

    def has(self, name: str) -> bool:
        """Whether a table is there."""
        return self._found(name) is not None

    def table(self, name: str) -> Values:
        """Give the table under a header such as [require.when]."""
        found = self._found(name)
        lines = self._lines.get(name, _NO_TABLE)
        if not isinstance(found, dict):
            raise TableError(f"{self.path}:{lines.line}: wanted a table under [{name}]")
        return Values(found, lines, self.path, f"[{name}]")

    def phrases(self) -> PhraseTable:
        """Give the phrases under [[phrase]]."""
        own = {name: self._data[name] for name in PHRASE_TABLES if name in self._data}
        return table_of(own, self._text, self.path)

    def phrases_under(self, name: str, label: str) -> PhraseTable:
        """Give the patterns of a table that has other keys as well, all with a label."""
        values = {key: value for key, value in self._found(name).items() if key in PATTERN_KEYS}
        lines = self._lines.get(name, _NO_TABLE)
        found = phrases_of({**values, "label": label}, lines, self.path, f"[{name}]")
        return PhraseTable(self.path, tuple(found))

    def _found(self, name: str) -> Any:
        found: Any = self._data
        for part in name.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found
