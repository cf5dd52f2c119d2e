"""Gives the JSON Schema of a configuration file, from the table of keys and the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from prosecheck.config.keys import OF_RULE, OVERRIDES, PATHS, RULE, SELECTION, TOP, Key
from prosecheck.config.reading.binding import options_of
from prosecheck.frozen import fields
from prosecheck.rule import Rule
from prosecheck.selection import ALL

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors of TOML know (SchemaStore asks for it)."""

Schema = dict[str, Any]


def schema(rules: Sequence[Rule]) -> Schema:
    """Give the JSON Schema of a file that may speak of these rules."""
    selectors: Schema = {"type": "array", "items": {"$ref": "#/definitions/selector"}}
    by_rule = _object({name: _of_rule(rule) for rule in rules for name in _names(rule)})
    chosen: Schema = {key.name: {**_property(key), **selectors} for key in SELECTION}
    of_rules: Schema = {RULE: {"$ref": "#/definitions/rules"}}
    override = _object({**_properties([PATHS]), **chosen, **of_rules})
    override["required"] = [PATHS.name]
    overrides = {
        "description": "Settings for the articles that match; of several overrides the later wins.",
        "type": "array",
        "items": override,
    }
    top: Schema = {**of_rules, OVERRIDES: overrides}
    return {
        "$schema": DRAFT,
        "title": "Settings of prosecheck",
        "description": "A prosecheck.toml, or the table [tool.prosecheck] of a pyproject.toml.",
        **_object({**_properties(TOP), **chosen, **top}),
        "definitions": {"selector": _selector(rules), "rules": by_rule},
    }


def family(rule: Rule) -> str:
    """Give the letters that the codes of a family of rules begin with."""
    return "".join(takewhile(str.isalpha, rule.code))


def _selector(rules: Sequence[Rule]) -> Schema:
    families = dict.fromkeys(map(family, rules))
    known = [ALL, *families, *(name for rule in rules for name in _names(rule))]
    # Part of a code is a selector too, but none to offer.
    return {"anyOf": [{"enum": known}, {"type": "string", "pattern": "^[A-Z]+[0-9]*$"}]}


def _names(rule: Rule) -> tuple[str, str]:
    return rule.name, rule.code


def _of_rule(rule: Rule) -> Schema:
    options: dict[str, Schema] = {}
    kinds = options_of(rule.options)
    for field in fields(rule.options):
        name = field.name.replace("_", "-")
        if name in kinds:
            about = ", ".join(filter(None, (field.metadata.get("doc"), field.metadata.get("unit"))))
            options[name] = {**kinds[name].schema, "description": about, **_default(field.default)}
    return {**_object({**_properties(OF_RULE), **options}), "description": rule.summary}


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": dict(properties)}


def _properties(keys: Iterable[Key]) -> dict[str, Schema]:
    return {key.name: _property(key) for key in keys}


def _property(key: Key) -> Schema:
    return {**key.kind.schema, "description": key.doc, **_default(key.default)}


def _default(value: Any) -> Schema:
    if value is None:
        return {}
    plain = sorted(value) if isinstance(value, frozenset) else value
    return {"default": list(plain) if isinstance(plain, tuple) else plain}
