"""Says every value of a configuration with its origin."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from prosecheck.config.globs import Globs
from prosecheck.config.keys import OF_RULE, RULE, SELECTION, TOP, Key, Level
from prosecheck.config.place import Place
from prosecheck.config.reading.binding import Bound, options_of, tables_of
from prosecheck.config.resolver import Resolver
from prosecheck.discovery import shown
from prosecheck.frozen import fields
from prosecheck.rule import Rule
from prosecheck.selection import Selection, refuse_unknown, verdict


class Origin(NamedTuple):
    """Where a value comes from: a place in a file, the command line, or neither: the default."""

    place: Place | None = None
    is_command_line: bool = False

    def __str__(self) -> str:
        """Give the origin as `config show` prints it."""
        if self.place is not None:
            return str(self.place)
        return "command line" if self.is_command_line else "default"


class Value(NamedTuple):
    """A value that holds, by its key with dots; one that is None is not set."""

    key: str
    value: Any
    origin: Origin


class Part(NamedTuple):
    """Whether a rule takes part, and what decided that."""

    rule: Rule
    takes_part: bool
    origin: Origin


class Picture(NamedTuple):
    """All that holds for an article: the files read, every value, and which rules take part."""

    files: tuple[str, ...]
    values: tuple[Value, ...]
    parts: tuple[Part, ...]


_DEFAULT, _COMMAND_LINE = Origin(), Origin(is_command_line=True)


def picture(resolver: Resolver, path: str, given: Mapping[str, Any]) -> Picture:
    """Say what holds for an article, or for a folder, of which no override speaks.

    `given` is what the command line says of the run, by key. Raise ConfigError for a mistake in a
    file, UnknownRuleError for one in the selectors of the command line.
    """
    rules = resolver.rules_in(_folder(path))
    refuse_unknown(resolver.base.asked.selectors, rules)
    bounds = _counting(resolver, path)
    run = _counting(resolver, os.getcwd())
    selections = _selections(bounds, resolver.base.asked)
    parts = tuple(_part(rule, selections) for rule in rules)
    taking_part = [part.rule for part in parts if part.takes_part]
    values = [value for key in TOP for value in _of_key(key, bounds, run, selections, given)]
    values += [value for rule in taking_part for value in _of_rule(rule, bounds, rules)]
    files = dict.fromkeys(bound.layer.place.path for bound in (*run, *bounds))
    return Picture(tuple(map(shown, files)), tuple(values), parts)


def _counting(resolver: Resolver, path: str) -> tuple[Bound, ...]:
    """Give the layers that count for an article, or for a folder."""
    found = resolver.configuration_in(_folder(path))
    if found is None:
        return ()
    if os.path.isdir(path):
        return tuple(one for one in found.layers if one.layer.globs is None)
    return found.layers_for(os.path.abspath(path))


def _folder(path: str) -> str:
    """Give the absolute path of a folder itself, of an article's folder otherwise."""
    whole = os.path.abspath(path)
    return whole if os.path.isdir(path) else os.path.dirname(whole)


_Selections = Sequence[tuple[Place | None, Selection]]


def _selections(bounds: Iterable[Bound], asked: Selection) -> _Selections:
    """Give the selections that count, in order; the place of the command line's is None."""
    found: list[tuple[Place | None, Selection]] = [
        (bound.layer.place, bound.selection) for bound in bounds if bound.selection is not None
    ]
    return [*found, (None, asked)] if asked != Selection() else found


def _part(rule: Rule, selections: _Selections) -> Part:
    decided = verdict(rule, [selection for _, selection in selections])
    if decided.layer is None:
        return Part(rule, decided.takes_part, _DEFAULT)
    place = selections[decided.layer][0]
    origin = _COMMAND_LINE if place is None else Origin(place.at(decided.key))
    return Part(rule, decided.takes_part, origin)


def _of_key(
    key: Key,
    bounds: Sequence[Bound],
    run: Sequence[Bound],
    selections: _Selections,
    given: Mapping[str, Any],
) -> list[Value]:
    """Give the values of a key: for a list that grows, one for every place that adds to it.

    A key that has a default takes one value.
    """
    if key in SELECTION:
        found = list(_of_selection(key, selections))
    elif key.level is Level.ARTICLE:
        found = list(_written(key, bounds))[0 if key.default is None else -1 :]
    elif given.get(key.name) is not None:
        found = [Value(key.name, given[key.name], _COMMAND_LINE)]
    else:
        found = list(_written(key, run))[-1:]
    return found or [Value(key.name, key.default, _DEFAULT)]


def _of_selection(key: Key, selections: _Selections) -> Iterator[Value]:
    field = SELECTION.index(key)
    resetting = [at for at, (_, one) in enumerate(selections) if one.select is not None]
    for place, selection in selections[max(resetting, default=0) :]:
        if selection[field]:
            origin = _COMMAND_LINE if place is None else Origin(place.at(key.name))
            yield Value(key.name, selection[field], origin)


def _written(key: Key, bounds: Iterable[Bound]) -> Iterator[Value]:
    for layer in (bound.layer for bound in bounds):
        if key.name in layer.values:
            value = layer.values[key.name]
            yield Value(key.name, _told(key, value), Origin(layer.place.at(key.name)))


def _told(key: Key, value: Any) -> Any:
    if isinstance(value, Globs):
        return value.patterns
    if key.is_path:
        return shown(value) if isinstance(value, str) else tuple(map(shown, value))
    return value


def _of_rule(rule: Rule, bounds: Iterable[Bound], rules: Sequence[Rule]) -> Iterator[Value]:
    """Give the severity, the accepted terms and the options of a rule."""
    written: dict[str, list[Value]] = {}
    kinds = {**{key.name: key.kind for key in OF_RULE}, **options_of(rule.options)}
    for bound in bounds:
        for place, other, table in tables_of(bound.layer, rules):
            for name in table if other == rule else ():
                value = kinds[name].take(table[name])
                at = Value(_key(rule, name), value, Origin(place.at(name)))
                written.setdefault(name, []).append(at)
    for name, default in _defaults(rule).items():
        found = written.get(name, [Value(_key(rule, name), default, _DEFAULT)])
        yield from found if name == "accept" else found[-1:]


def _defaults(rule: Rule) -> dict[str, Any]:
    options = rule.options()
    own = {f.name.replace("_", "-"): getattr(options, f.name) for f in fields(rule.options)}
    return {"severity": rule.severity.value, "accept": (), **own}


def _key(rule: Rule, name: str) -> str:
    return f"{RULE}.{rule.name}.{name}"
