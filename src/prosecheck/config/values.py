"""The kinds of values that keys of a configuration take: what is wanted, and its JSON Schema."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from types import GenericAlias
from typing import Any, NamedTuple, get_args, get_origin

from prosecheck.printable import printable

LARGEST = 2**53
"""Numbers beyond it lose digits in JSON and floats (RFC 8259, section 6)."""
_SHOWN = 60
"""Characters of a wrong value that a message shows."""


class UnfitError(Exception):
    """A value is not of its kind; `near` is the one that was perhaps meant."""

    def __init__(self, near: str = "") -> None:
        super().__init__(near)
        self.near = near


class Kind(NamedTuple):
    """What a value must be: in words, as a function, and as a JSON Schema.

    `take` gives the value in its hashable form and raises UnfitError where it does not fit.
    """

    wanted: str
    take: Callable[[Any], Any]
    schema: Mapping[str, Any]


def text() -> Kind:
    """Give the kind of strings with something in them."""

    def take(value: Any) -> str:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            raise UnfitError
        return value

    return Kind("a string that is not empty", take, {"type": "string", "pattern": "\\S"})


def any_text() -> Kind:
    """Give the kind of strings."""

    def take(value: Any) -> str:
        if not isinstance(value, str):
            raise UnfitError
        return value

    return Kind("a string", take, {"type": "string"})


def choice(names: Iterable[str]) -> Kind:
    """Give the kind of a closed set of strings."""
    known = [str(name) for name in names]

    def take(value: Any) -> str:
        if not isinstance(value, str):
            raise UnfitError
        if value not in known:
            raise UnfitError(nearest(value, known))
        return value

    quoted = [f'"{name}"' for name in known]
    wanted = " or ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))
    return Kind(wanted, take, {"enum": known})


def flag() -> Kind:
    """Give the kind of booleans."""

    def take(value: Any) -> bool:
        if not isinstance(value, bool):
            raise UnfitError
        return value

    return Kind("true or false", take, {"type": "boolean"})


def number(minimum: float | None = None, *, whole: bool = False) -> Kind:
    """Give the kind of numbers from a minimum on."""

    def take(value: Any) -> float:
        fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not fits or not math.isfinite(value) or abs(value) > LARGEST:
            raise UnfitError
        if minimum is not None and value < minimum:
            raise UnfitError
        return value if whole else float(value)

    least = {} if minimum is None else {"minimum": minimum}
    name = "a whole number" if whole else "a number"
    wanted = name if minimum is None else f"{name} of at least {minimum:g}"
    return Kind(wanted, take, {"type": "integer" if whole else "number", **least})


def several(item: Kind, into: Callable[[list[Any]], Any] = tuple, *, least: int = 0) -> Kind:
    """Give the kind of lists of one kind of item."""

    def take(value: Any) -> Any:
        if not isinstance(value, list) or len(value) < least:
            raise UnfitError
        return into([item.take(member) for member in value])

    some = {"minItems": least} if least else {}
    schema = {"type": "array", "items": item.schema, **some}
    filled = " that is not empty" if least else ""
    return Kind(f"a list{filled}, each item {item.wanted}", take, schema)


def one_or_several(item: Kind) -> Kind:
    """Give the kind of one item or a list of them, which becomes a tuple."""
    many = several(item)

    def take(value: Any) -> Any:
        return many.take(value if isinstance(value, list) else [value])

    return Kind(f"{item.wanted} or {many.wanted}", take, {"anyOf": [item.schema, many.schema]})


def kind_of(declared: Any, minimum: float | None) -> Kind | None:
    """Give the kind of a declared type; None for one that TOML cannot say."""
    plain: dict[Any, Callable[[], Kind]] = {
        str: any_text,
        bool: flag,
        int: lambda: number(minimum, whole=True),
        float: lambda: number(minimum),
    }
    if declared in plain:
        return plain[declared]()
    into = get_origin(declared)
    if isinstance(declared, GenericAlias) and into in (tuple, frozenset):
        item = kind_of(get_args(declared)[0], minimum)
        return item and several(item, into)
    return None


def in_toml(value: Any) -> str:
    """Give a value as one writes it in TOML."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            from json import dumps  # TOML's basic strings escape as JSON does

            return dumps(value, ensure_ascii=False)
        case tuple() | list() | frozenset():
            members = sorted(value) if isinstance(value, frozenset) else value
            return f"[{', '.join(map(in_toml, members))}]"
        case _:
            return str(value)


def told(value: Any) -> str:
    """Give a wrong value as a message shows it: on one line, and not at length."""
    match value:
        case dict():
            return "a table"
        case list():
            return f"[{told(value[0])}{', …' if len(value) > 1 else ''}]" if value else "[]"
        case int() if abs(value) > LARGEST:
            return "a number that large"  # which Python refuses to write out
    shown = printable(in_toml(value))
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that is most like another; empty where none is like it."""
    from difflib import get_close_matches  # 5 ms, for a mistake only

    names = list(known)
    near = get_close_matches(word, names, 1) or get_close_matches(word.lower(), names, 1)
    return near[0] if near else ""
