"""Makes layers of settings out of a configuration file and those that it extends."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from prosecheck.config.globs import Globs, compiled
from prosecheck.config.keys import OVERRIDES, PATHS, RULE, SELECTION, TOP, Key
from prosecheck.config.place import Place
from prosecheck.config.reading.file import Table, place_of, table_of
from prosecheck.config.values import told
from prosecheck.discovery import shown
from prosecheck.printable import printable

MOST_FILES = 50
"""Files that one configuration may be made of; a chain that long is a mistake or an attack."""


class Layer(NamedTuple):
    """What one place says: a file, or an override of it, which counts for the paths of `globs`.

    `values` are those that are there, by key, with paths made absolute. `rules` are its tables
    about rules, by the identity that is written there.
    """

    place: Place
    values: Mapping[str, Any]
    rules: Mapping[str, Table]
    globs: Globs | None = None


class Ground(NamedTuple):
    """Where a configuration stands: the folder of its globs, and the one it must not leave.

    None: globs count from the folder of each file, and paths may lead anywhere.
    """

    root: str | None = None
    confines: str | None = None


def layers_of(path: str, ground: Ground) -> tuple[Layer, ...]:
    """Read a file and what it extends: the files, the extended first, then their overrides.

    The later wins, so that an override beats every file. Raise ConfigError for any mistake that
    shows without knowing the rules.
    """
    found: dict[str, list[Layer]] = {}
    _read_into(found, path, ground, ())
    files = [layers[0] for layers in found.values()]
    return (*files, *(override for layers in found.values() for override in layers[1:]))


def _read_into(
    found: dict[str, list[Layer]], path: str, ground: Ground, above: tuple[str, ...]
) -> None:
    """Read a file after those that it extends; `above` are the files that led here."""
    place = place_of(path)
    if len(above) + len(found) >= MOST_FILES:
        raise place.error(f"belongs to a configuration of more than {MOST_FILES} files")
    table = table_of(path)
    if table is None:
        raise Place(path).error("has no table [tool.prosecheck]")
    layers = list(_layers(place, table, ground))
    led = (*above, os.path.realpath(path))
    for base in layers[0].values.get("extend", ()):
        if base in led:
            cycle = " extends ".join(shown(file) for file in (*led[led.index(base) :], base))
            raise place.at("extend").error(f"closes a cycle: {printable(cycle)}")
        if base not in found:
            _read_into(found, base, ground, led)
    found[led[-1]] = layers


def _layers(place: Place, table: Table, ground: Ground) -> Iterator[Layer]:
    """Give the layer of a file, then those of its overrides."""
    root = ground.root or os.path.dirname(place.path)
    values = _values(place, table, TOP, (RULE, OVERRIDES))
    for name in (key.name for key in TOP if key.is_path and key.name in values):
        values[name] = _paths(place.at(name), name, values[name], ground)
    if "exclude" in values:
        _compile(place.at("exclude"), values["exclude"])
        values["exclude"] = Globs(root, values["exclude"])
    yield Layer(place, values, _rules(place, table))
    overrides = table.get(OVERRIDES, [])
    if not isinstance(overrides, list) or not all(isinstance(one, dict) for one in overrides):
        raise place.at(OVERRIDES).error("must be tables, each below a line [[overrides]]")
    for number, override in enumerate(overrides):
        yield _override(place.at(OVERRIDES).number(number), override, root)


def _override(place: Place, table: Table, root: str) -> Layer:
    values = _values(place, table, (PATHS, *SELECTION), (RULE,))
    if PATHS.name not in values:
        raise place.error("must have paths, the articles that it is for")
    patterns = values.pop(PATHS.name)
    _compile(place.at(PATHS.name), patterns)
    return Layer(place, values, _rules(place, table), Globs(root, patterns))


def _values(
    place: Place, table: Table, keys: Iterable[Key], tables: tuple[str, ...]
) -> dict[str, Any]:
    by_name = {key.name: key for key in keys}
    for name in table:
        if name not in by_name and name not in tables:
            raise place.unknown(name, [*by_name, *tables])
    return {
        name: place.at(name).taken(by_name[name].kind, value)
        for name, value in table.items()
        if name in by_name
    }


def _rules(place: Place, table: Table) -> Mapping[str, Table]:
    rules = table.get(RULE, {})
    if not isinstance(rules, dict):
        raise place.at(RULE).error("must be tables, each below a line [rule.NAME]")
    for identity, options in rules.items():
        if not isinstance(options, dict):
            raise place.at(RULE).at(identity).error("must be a table of options")
    return rules


def _paths(place: Place, name: str, value: Any, ground: Ground) -> Any:
    """Make the paths of a key absolute; raise ConfigError for one that is missing or astray."""
    folder = os.path.dirname(place.path)
    if name == "extend":
        return tuple(_there(place, os.path.join(folder, path), stat.S_ISREG) for path in value)
    if name == "rules":
        return tuple(_there(place, os.path.join(folder, path), stat.S_ISDIR) for path in value)
    path = os.path.normpath(os.path.join(folder, value))
    if ground.confines is not None and not _lies_in(path, ground.confines):
        raise place.error(
            f"must lead to a file in the folder of the configuration, not {told(value)}"
        )
    return path


def _there(place: Place, path: str, is_kind: Callable[[int], bool]) -> str:
    """Give the real path of a file or folder that must be there."""
    try:
        if is_kind(os.stat(path).st_mode):
            return os.path.realpath(path)
        said = "is no file" if is_kind is stat.S_ISREG else "is no folder"
    except OSError as error:
        said = f"cannot be read: {error.strerror or error}"
    raise place.error(f"{told(shown(path))} {said}")


def _lies_in(path: str, folder: str) -> bool:
    """Whether a path lies below a folder, symbolic links followed."""
    return os.path.realpath(path).startswith(os.path.realpath(folder).rstrip(os.sep) + os.sep)


def _compile(place: Place, patterns: tuple[str, ...]) -> None:
    try:
        compiled(patterns)
    except (ValueError, re.error) as error:
        raise place.error(f"has a pattern that means nothing: {error}") from None
