"""One file of house rules: TOML whose tables are asked for by name."""

from __future__ import annotations

import json
import os
from typing import Any

from prosecheck.contents import contents
from prosecheck.kept import Kept
from prosecheck.phrases.lines import TableLines, table_lines
from prosecheck.phrases.store import phrases_in
from prosecheck.phrases.table import PhraseTable, phrases_of, read_toml, table_of
from prosecheck.phrases.values import TableError, Values

RULE, LIMIT, REQUIRE, WHEN = "rule", "limit", "require", "require.when"
PHRASE_TABLES = ("defaults", "phrase")
PATTERN_KEYS = ("text", "regex", "unless", "at", "case")
_NO_TABLE = TableLines(1, {})


class Document:
    """A parsed file. Everything raises TableError with the line and the key of a mistake."""

    def __init__(self, path: str, cache: str | None = None) -> None:
        """Read a file, or what was kept of it in a folder; raise OSError where it is not there."""
        self.path = path
        self._kept = Kept(cache, ("rule", path, contents(path))) if cache else None
        self._phrases: PhraseTable | None = None
        self._tables: list[tuple[str, TableLines]] = []
        self._data = self._known()
        if not self._data:
            text, self._data = read_toml(path)
            self._tables = table_lines(text)
            file = Values(self._data, self._tables[0][1], path, "the file")
            file.allow((RULE, LIMIT, REQUIRE, *PHRASE_TABLES))
        self._lines = dict(self._tables)

    def _known(self) -> dict[str, Any]:
        """Give the tables that were kept, but for the phrases; none where nothing was kept."""
        try:
            kept = self._kept.read() if self._kept else None
            data, rows = json.loads(kept or "[{}, []]")
            self._phrases = PhraseTable(self.path, phrases_in(rows)) if data else None
            return dict(data)
        except (ValueError, TypeError):
            return {}

    def keep(self) -> None:
        """Keep what is here for the next run, once nothing in it was found to be a mistake."""
        if self._kept and self._tables and self._phrases is not None:
            others = {name: self._data[name] for name in self._data if name not in PHRASE_TABLES}
            self._kept.write(json.dumps([others, self._phrases.phrases]).encode())

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
        if self._phrases is None:
            own = {name: self._data[name] for name in PHRASE_TABLES if name in self._data}
            self._phrases = table_of(own, self._tables, self.path)
        return self._phrases

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
