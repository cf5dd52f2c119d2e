"""A rule of a style: YAML whose keys are read one by one; no value is ever constructed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from prosecheck.phrases.values import TableError, nearest, shown

_DEPTH = 20
"""Deeper nesting is no rule."""
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_NULLS = frozenset({"", "~", "null"})


class Item(NamedTuple):
    """A value of YAML: a string, a list, or a mapping; `line` is where it begins, from 1."""

    line: int
    value: str | list[Item] | dict[str, Item]


class Document:
    """The keys of a rule; one without a value is absent.

    Everything that is asked of it raises TableError for a mistake.
    """

    def __init__(self, path: str, text: str) -> None:
        """Read a mapping."""
        self.path = path
        root = _read(text, path)
        if not isinstance(root.value, dict):
            raise TableError(f"{path}:{root.line}: found no mapping, wanted the keys of a rule")
        self.keys = {key: item for key, item in root.value.items() if item.value != ""}

    def line(self, key: str) -> int:
        """Give the line of a key's value, 1 where it is absent."""
        return self.keys[key].line if key in self.keys else 1

    def string(self, key: str, default: str = "") -> str:
        """Give a scalar as it is written."""
        value = self.keys[key].value if key in self.keys else default
        if not isinstance(value, str):
            raise self.error(key, "found a list or a mapping, wanted a string")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Give true or false."""
        said = self.string(key)
        if not said:
            return default
        if said.lower() not in _FLAGS:
            raise self.error(key, f"found {shown(said)}, wanted true or false")
        return _FLAGS[said.lower()]

    def number(self, key: str, default: float = 0) -> float:
        """Give a number of 0 or more."""
        said = self.string(key)
        try:
            number = float(said or default)
        except ValueError:
            number = -1.0
        if not 0 <= number < 1e9:
            raise self.error(key, f"found {shown(said)}, wanted a number of 0 or more")
        return number

    def one_of(self, key: str, known: Sequence[str], default: str) -> str:
        """Give a string that is a known one."""
        said = self.string(key) or default
        if said not in known:
            wanted = ", ".join(known)
            raise self.error(
                key, f"found {shown(said)}, wanted one of {wanted}{nearest(said, known)}"
            )
        return said

    def strings(self, key: str) -> list[tuple[str, int]]:
        """Give the strings of a list, or the one string, each with its line; empty ones apart."""
        item = self.keys.get(key)
        if item is None:
            return []
        items = item.value if isinstance(item.value, list) else [item]
        found = [(self._checked(key, one), one.line) for one in items]
        return [(value, line) for value, line in found if value]

    def pairs(self, key: str) -> list[tuple[str, str, int]]:
        """Give the pairs of a mapping of strings, or of a list of such mappings, with lines."""
        item = self.keys.get(key, Item(1, {}))
        found = []
        for mapping in item.value if isinstance(item.value, list) else [item]:
            if not isinstance(mapping.value, dict):
                raise self.error(key, "found no mapping of strings to strings")
            for name, value in mapping.value.items():
                found.append((name, self._checked(key, value), value.line))
        return found

    def action(self) -> tuple[str, list[str]]:
        """Give name and parameters of the action, "" where there is none."""
        item = self.keys.get("action", Item(1, {}))
        if not isinstance(item.value, dict):
            raise self.error("action", "found no mapping, wanted name and params")
        inner = Document.__new__(Document)
        inner.path, inner.keys = self.path, item.value
        return inner.string("name"), [value for value, _ in inner.strings("params")]

    def error(self, key: str, message: str, line: int = 0) -> TableError:
        """Give an error at a key, or at a line of its value."""
        return TableError(f'{self.path}:{line or self.line(key)}: key "{key}": {message}')

    def _checked(self, key: str, item: Item) -> str:
        if not isinstance(item.value, str):
            raise self.error(key, "found a list or a mapping, wanted a string", item.line)
        return item.value


def _read(text: str, path: str) -> Item:
    """Build the first document of a YAML file from its events; raise TableError."""
    # 10 ms, which only a configuration that names a style pays for.
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _built(yaml.parse(text, Loader=loader), path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or error.context
        raise TableError(f"{path}:{mark.line + 1 if mark else 1}: not YAML: {said}") from None
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        said = str(error).partition("\n")[0]
        raise TableError(f"{path}:1: not YAML: {said}") from None


def _built(events: Iterator[Any], path: str) -> Item:
    import yaml

    root = Item(1, [])
    open_items = [root]
    keys: list[str | None] = [None]
    anchors: dict[str, Item] = {}
    for event in events:
        match event:
            case yaml.AliasEvent():
                item = anchors.get(event.anchor or "", Item(1, ""))
            case yaml.ScalarEvent():
                plain = event.style in (None, "") and event.value.lower() in _NULLS
                item = Item(_line(event), "" if plain else event.value)
            case yaml.CollectionStartEvent():
                item = Item(_line(event), {} if isinstance(event, yaml.MappingStartEvent) else [])
            case yaml.CollectionEndEvent():
                open_items.pop()
                keys.pop()
                continue
            case yaml.DocumentEndEvent():
                break
            case _:
                continue
        _add(open_items[-1], keys, item)
        if isinstance(event, yaml.NodeEvent) and event.anchor and item is not None:
            anchors.setdefault(event.anchor, item)
        if isinstance(event, yaml.CollectionStartEvent):
            open_items.append(item)
            keys.append(None)
            if len(open_items) > _DEPTH:
                raise TableError(f"{path}:{item.line}: nests more than {_DEPTH} levels deep")
    return root.value[0] if isinstance(root.value, list) and root.value else Item(1, "")


def _add(parent: Item, keys: list[str | None], item: Item) -> None:
    """Put an item into the collection that is open; in a mapping, a key waits for its value."""
    if isinstance(parent.value, list):
        parent.value.append(item)
    elif isinstance(parent.value, dict):
        if keys[-1] is None:
            keys[-1] = item.value if isinstance(item.value, str) else "?"
        else:
            parent.value[keys[-1]] = item
            keys[-1] = None


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
