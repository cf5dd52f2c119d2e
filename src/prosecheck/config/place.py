"""Places in configuration files: where a value stands, for messages and origins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from prosecheck.config import ConfigError
from prosecheck.config.values import Kind, UnfitError, nearest, told
from prosecheck.discovery import shown
from prosecheck.printable import printable


class Place(NamedTuple):
    """A key of a file: the absolute path of the file, and the key with dots."""

    path: str
    key: str = ""

    def __str__(self) -> str:
        """Give the place as messages and origins show it."""
        return printable(f"{shown(self.path)}:{self.key}")

    def at(self, name: str) -> Place:
        """Give the place of a key in the table that stands here."""
        return Place(self.path, f"{self.key}.{name}" if self.key else name)

    def number(self, index: int) -> Place:
        """Give the place of an item, counted from 0, of the list that stands here."""
        return Place(self.path, f"{self.key}[{index}]")

    def error(self, said: str) -> ConfigError:
        """Give an error that says something about this place."""
        about = f"{shown(self.path)}: {self.key}" if self.key else shown(self.path)
        return ConfigError(f"{printable(about)}: {said}")

    def unknown(self, name: str, known: Iterable[str]) -> ConfigError:
        """Give the error for a key of this table that nobody knows."""
        near = nearest(name, known)
        hint = f'did you mean "{near}"?' if near else f"there are {', '.join(sorted(known))}"
        said = f'unknown key "{self.at(name).key}"; {hint}'
        return ConfigError(printable(f"{shown(self.path)}: {said}"))

    def taken(self, kind: Kind, value: Any) -> Any:
        """Give the value that stands here, of its kind; raise ConfigError where it is not."""
        try:
            return kind.take(value)
        except UnfitError as error:
            place = self
            if error.item:
                number, kind, value = error.item
                place = self.number(number)
            hint = f'; did you mean "{error.near}"?' if error.near else ""
            raise place.error(f"must be {kind.wanted}, not {told(value)}{hint}") from None
