"""Holds layers of settings against the rules: every rule and every option must be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, get_type_hints

from prosecheck.config import RuleSettings
from prosecheck.config.keys import OF_RULE, RULE
from prosecheck.config.place import Place
from prosecheck.config.reading.file import Table
from prosecheck.config.reading.layers import Layer
from prosecheck.config.values import Kind, kind_of
from prosecheck.frozen import fields
from prosecheck.rule import Rule, Severity
from prosecheck.selection import Selection, UnknownRuleError, named, refuse_unknown


class Bound(NamedTuple):
    """A layer with what it says about rules: their names are known and their options fit."""

    layer: Layer
    selection: Selection | None
    settings: tuple[RuleSettings, ...]


def bound(layer: Layer, rules: Sequence[Rule]) -> Bound:
    """Hold a layer against the rules; raise ConfigError for a rule or an option of none."""
    tables = tuple(_settings(place, rule, table) for place, rule, table in tables_of(layer, rules))
    return Bound(layer, _selection(layer, rules), tables)


def tables_of(layer: Layer, rules: Sequence[Rule]) -> Iterator[tuple[Place, Rule, Table]]:
    """Give the tables about rules of a layer: place, rule and what is written there."""
    for identity, table in layer.rules.items():
        place = layer.place.at(RULE).at(identity)
        try:
            yield place, named(rules, identity), table
        except UnknownRuleError as error:
            raise place.error(str(error)) from None


@cache
def options_of(options: type) -> Mapping[str, Kind]:
    """Give what the options of a rule take, by the key that stands in a file for each."""
    types = get_type_hints(options)
    kinds = {
        field.name.replace("_", "-"): kind_of(types[field.name], field.metadata.get("minimum"))
        for field in fields(options)
    }
    return {key: kind for key, kind in kinds.items() if kind is not None}


def _selection(layer: Layer, rules: Sequence[Rule]) -> Selection | None:
    said = {key: layer.values[key] for key in _SELECTORS if key in layer.values}
    for key, selectors in said.items():
        try:
            refuse_unknown(selectors, rules)
        except UnknownRuleError as error:
            raise layer.place.at(key).error(str(error)) from None
    if not said:
        return None
    return Selection(said.get("select"), said.get("extend-select", ()), said.get("ignore", ()))


_SELECTORS = ("select", "extend-select", "ignore")


def _settings(place: Place, rule: Rule, table: Table) -> RuleSettings:
    options = options_of(rule.options)
    common = {key.name: key.kind for key in OF_RULE}
    said: dict[str, Any] = {}
    for name, value in table.items():
        kind = options.get(name) or common.get(name)
        if kind is None:
            raise place.unknown(name, [*options, *common])
        said[name] = place.at(name).taken(kind, value)
    own = ((name.replace("-", "_"), value) for name, value in said.items() if name in options)
    severity = said.get("severity") if "severity" not in options else None
    accept = said.get("accept", ()) if "accept" not in options else ()
    return RuleSettings(
        rule.name, tuple(sorted(own)), Severity(severity) if severity else None, accept
    )
