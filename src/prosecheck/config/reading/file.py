"""Reads the table of settings out of a TOML file."""

from __future__ import annotations

import os
import tomllib
from errno import EFBIG
from typing import Any

from prosecheck.config.find import LARGEST, PYPROJECT
from prosecheck.config.place import Place
from prosecheck.contents import contents
from prosecheck.printable import printable

Table = dict[str, Any]


def place_of(path: str) -> Place:
    """Give the place of the settings in a file: the whole of it, or a table of pyproject.toml."""
    is_pyproject = os.path.basename(path) == PYPROJECT
    return Place(path, "tool.prosecheck" if is_pyproject else "")


def table_of(path: str) -> Table | None:
    """Give the settings of a file; None for a pyproject.toml that has none.

    Raise ConfigError for a file that cannot be read or is no TOML.
    """
    found: Any = _document(path)
    place = Place(path)
    for name in filter(None, place_of(path).key.split(".")):
        if name not in found:
            return None
        place, found = place.at(name), found[name]
        if not isinstance(found, dict):
            raise place.error("must be a table")
    table: Table = found
    return table


def _document(path: str) -> Table:
    place = Place(path)
    try:
        data = contents(path, LARGEST) if os.path.isfile(path) else _streamed(path)
    except (OSError, ValueError) as error:
        said = "is no configuration" if getattr(error, "errno", 0) == EFBIG else "cannot be read"
        raise place.error(f"{said}: {getattr(error, 'strerror', '') or error}") from error
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        byte = data[error.start]
        raise place.error(f"is not UTF-8: byte 0x{byte:02x} at offset {error.start}") from None
    except ValueError as error:  # also what int() and datetime say of a number or a date
        raise place.error(f"is no TOML: {_said(error)}") from None
    except RecursionError:
        raise place.error("is no TOML: it nests too deep") from None


def _streamed(path: str) -> bytes:
    """Read what somebody named that is no file, as `--config <(command)` does."""
    with open(path, "rb") as stream:
        return stream.read(LARGEST)


def _said(error: ValueError) -> str:
    said = printable(str(error))
    return said[:1].lower() + said[1:]
