"""Values of a TOML table, checked as they are read; mistakes are told with file, line and key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prosecheck.phrases.lines import TableLines

_LONGEST = 80
"""Characters of a wrong value that are shown."""


class TableError(ValueError):
    """A phrase table that cannot be used; one sentence says where, what was found and wanted."""


class Values:
    """One table of a TOML file; what it gives has the type that was asked for.

    `holder` is what messages call the table ("a [[phrase]]"). Everything raises TableError.
    """

    def __init__(self, values: dict[str, Any], lines: TableLines, path: str, holder: str) -> None:
        self._values = values
        self._lines = lines
        self._path = path
        self._holder = holder

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def allow(self, known: Sequence[str]) -> None:
        """Refuse every key but the known ones."""
        for key in self._values:
            if key not in known:
                wanted = ", ".join(known)
                raise TableError(
                    f'{self._path}:{self._lines.of(key)}: unknown key "{key}" in {self._holder}, '
                    f"wanted {wanted}{nearest(key, known)}"
                )

    def string(self, key: str) -> str:
        """Give a string, "" where the key is absent."""
        value = self._values.get(key, "")
        if not isinstance(value, str):
            raise self.wrong(key, value, "a string")
        return value

    def needed(self, key: str) -> str:
        """Give a string that must be there."""
        if not self.string(key):
            raise self.error(key, f"nothing found in {self._holder}, wanted a string")
        return self.string(key)

    def strings(self, key: str) -> tuple[str, ...]:
        """Give the strings of an array, or the one string; none where the key is absent."""
        value = self._values.get(key, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            raise self.wrong(key, value, "a string or an array of strings")
        return tuple(listed)

    def some_of(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """Give strings that are all known ones."""
        found = self.strings(key)
        for number, one in enumerate(found):
            if one not in known:
                raise self.unknown(key, one, known, number)
        return found

    def one_of(self, key: str, known: Sequence[str], default: str = "") -> str:
        """Give a string that is a known one."""
        value = self.string(key) if key in self._values else default
        if value not in known:
            raise self.unknown(key, value, known)
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Give true or false."""
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, value, "true or false")
        return value

    def number(self, key: str, kind: type[int] | type[float]) -> float | None:
        """Give a number of 0 or more, None where the key is absent; an int is a float too."""
        value = self._values.get(key)
        if value is None:
            return None
        fits = isinstance(value, int | float if kind is float else int)
        # NaN is not at least 0 either.
        if isinstance(value, bool) or not fits or not value >= 0:
            wanted = "a whole number" if kind is int else "a number"
            raise self.wrong(key, value, f"{wanted} of 0 or more")
        return float(value) if kind is float else int(value)

    def wrong(self, key: str, value: object, wanted: str) -> TableError:
        """Give the error of a value that is not what is wanted."""
        return self.error(key, f"found {shown(value)}, wanted {wanted}")

    def unknown(self, key: str, value: str, known: Sequence[str], number: int = 0) -> TableError:
        """Give the error of a string that is none of the known ones."""
        wanted = ", ".join(f'"{one}"' for one in known)
        said = f"found {shown(value)}, wanted one of {wanted}{nearest(value, known)}"
        return self.error(key, said, number)

    def error(self, key: str, message: str, number: int = 0) -> TableError:
        """Give an error at a key, or at one string of its array."""
        return TableError(f'{self._path}:{self._lines.of(key, number)}: key "{key}": {message}')


def nearest(word: str, known: Sequence[str]) -> str:
    """Give a hint at the known word that was meant, "" where none is near."""
    import difflib  # 5 ms, for a mistake only

    near = difflib.get_close_matches(word, [name for name in known if name], 1)
    return f'; did you mean "{near[0]}"?' if near else ""


def shown(value: object) -> str:
    """Give a value for a message, cut where it is long."""
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 4]} ..."
