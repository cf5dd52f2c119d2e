"""The kinds of values that keys of a configuration take: what is wanted, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from types import GenericAlias
from typing import Any, NamedTuple, get_args, get_origin

from prosecheck.printable import printable

LARGEST = 2**53
"""Numbers beyond it lose digits in JSON and floats (RFC 8259, section 6)."""
_SHOWN = 60
"""Characters of a wrong value that a message shows."""


class UnfitError(Exception):
    """A value is not of its kind; `near` is the one that was perhaps meant.

    `item` is the number, the kind and the value of the item that does not fit, in a list.
    """

    def __init__(self, near: str = "", item: tuple[int, Kind, Any] | None = None) -> None:
        super().__init__(near)
        self.near = near
        self.item = item


class Kind(NamedTuple):
    """What a value must be: in words, in words for many, as a function, and as a JSON Schema.

    `take` gives the value in its hashable form and raises UnfitError where it does not fit.
    """

    wanted: str
    plural: str
    take: Callable[[Any], Any]
    schema: Mapping[str, Any]


def text(*, empty: bool = False) -> Kind:
    """Give the kind of strings; unless they may be `empty`, with something in them."""

    def take(value: Any) -> str:
        if not isinstance(value, str):
            raise UnfitError
        if not empty and (not value.strip() or "\0" in value):
            raise UnfitError
        return value

    if empty:
        return Kind("a string", "strings", take, {"type": "string"})
    return Kind("a string that is not empty", "strings", take, _FILLED)


_FILLED = {"type": "string", "pattern": "^[^\\u0000]*\\S[^\\u0000]*$"}


def choice(names: Iterable[str], more: Callable[[], Container[str]] = tuple) -> Kind:
    """Give the kind of a closed set of strings; `more` are asked for where it has not enough."""
    known = [str(name) for name in names]

    def take(value: Any) -> str:
        if not isinstance(value, str):
            raise UnfitError
        if value not in known and value not in more():
            raise UnfitError(nearest(value, known))
        return value

    *others, last = (f'"{name}"' for name in known)
    wanted = f"{', '.join(others)} or {last}" if others else last
    return Kind(wanted, wanted, take, {"enum": known})


def flag() -> Kind:
    """Give the kind of booleans."""

    def take(value: Any) -> bool:
        if not isinstance(value, bool):
            raise UnfitError
        return value

    return Kind("true or false", "booleans", take, {"type": "boolean"})


def number(minimum: float | None = None, *, whole: bool = False) -> Kind:
    """Give the kind of numbers from a minimum on."""

    def take(value: Any) -> float:
        fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not fits or not abs(value) <= LARGEST:  # which a NaN is not
            raise UnfitError
        if minimum is not None and value < minimum:
            raise UnfitError
        return value if whole else float(value)

    least = {} if minimum is None else {"minimum": minimum}
    name = "whole number" if whole else "number"
    wanted = f"a {name}" if minimum is None else f"a {name} of at least {minimum:g}"
    return Kind(wanted, f"{name}s", take, {"type": "integer" if whole else "number", **least})


def several(item: Kind, into: Callable[[list[Any]], Any] = tuple, *, least: int = 0) -> Kind:
    """Give the kind of lists of one kind of item, of which there are some at `least`."""

    def take(value: Any) -> Any:
        if not isinstance(value, list) or len(value) < least:
            raise UnfitError
        return into([_item(item, number, member) for number, member in enumerate(value)])

    some = {"minItems": least} if least else {}
    schema = {"type": "array", "items": item.schema, **some}
    filled = " that is not empty" if least else ""
    return Kind(f"a list of {item.plural}{filled}", "lists", take, schema)


def _item(kind: Kind, number: int, value: Any) -> Any:
    try:
        return kind.take(value)
    except UnfitError as error:
        raise UnfitError(error.near, (number, kind, value)) from None


def one_or_several(item: Kind) -> Kind:
    """Give the kind of one item or a list of them, which becomes a tuple."""
    many = several(item)

    def take(value: Any) -> Any:
        return many.take(value) if isinstance(value, list) else (item.take(value),)

    wanted = f"{item.wanted} or {many.wanted}"
    return Kind(wanted, many.plural, take, {"anyOf": [item.schema, many.schema]})


def kind_of(declared: Any, minimum: float | None) -> Kind | None:
    """Give the kind of a declared type; None for one that TOML cannot say."""
    plain: dict[Any, Callable[[], Kind]] = {
        str: lambda: text(empty=True),
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
