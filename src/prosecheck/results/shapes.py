"""Reads JSON back into the typed tuples that it was written from, and refuses what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

Reader = Callable[[Any], Any]
"""Gives a value of its type from JSON; raises ValueError or TypeError where it does not fit."""


@cache
def reader_of(kind: Any) -> Reader:
    """Give the reader of a type: of a NamedTuple or of what its fields may be.

    Those are strings, numbers, enumerations, unions with None, tuples of one kind, frozen sets,
    mappings by strings, and Any, which is data such as JSON holds.
    """
    origin = get_origin(kind)
    if kind is Any:
        return _as_it_is
    if kind in (str, int, bool):
        return _plain(kind)
    if origin is tuple:
        return _many(tuple, reader_of(get_args(kind)[0]))
    if origin is frozenset:
        return _many(frozenset, reader_of(get_args(kind)[0]))
    if origin is Mapping:
        return _mapping(reader_of(get_args(kind)[1]))
    if origin is not None or NoneType in get_args(kind):
        (other,) = (one for one in get_args(kind) if one is not NoneType)
        return _optional(reader_of(other))
    return _choice(kind) if issubclass(kind, Enum) else _record(kind)


def _as_it_is(value: Any) -> Any:
    return value


def _plain(kind: type) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not kind:  # True is an int to isinstance
            raise ValueError(kind)
        return value

    return read


def _many(kind: type, one: Reader) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not list:
            raise ValueError(kind)
        return kind(map(one, value))

    return read


def _mapping(one: Reader) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise ValueError(value)
        return {name: one(held) for name, held in value.items()}

    return read


def _optional(other: Reader) -> Reader:
    return lambda value: None if value is None else other(value)


def _choice(kind: type[Enum]) -> Reader:
    return kind


def _record(kind: Any) -> Reader:
    """Give the reader of a NamedTuple, which is written as the list of its fields."""
    hints = get_type_hints(kind)
    readers = [reader_of(hints[name]) for name in kind._fields]
    make = kind._make

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise ValueError(kind)
        return make([one(held) for one, held in zip(readers, value, strict=True)])

    return read
