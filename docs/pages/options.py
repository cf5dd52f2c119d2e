"""The options of a rule, from the dataclass that declares them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import Field, fields
from typing import Any

from pages.page import code, plain
from prosecheck.config.keys import OF_RULE
from prosecheck.config.values import in_toml
from prosecheck.rule import Rule


def options(rule: Rule) -> str:
    """Give the section on the options of a rule and how they are written in a configuration."""
    declared = fields(rule.options)
    parts = ["## Options\n", *(_option(field) for field in declared)]
    parts += ["In `prosecheck.toml`, with " + ("the defaults:" if declared else "examples:") + "\n"]
    parts += ["```toml", *_example(rule), "```\n"]
    return "\n".join(parts)


def _option(field: Field[Any]) -> str:
    unit, minimum = field.metadata.get("unit"), field.metadata.get("minimum")
    facts = f"Default {code(in_toml(field.default))}" + (f" {unit}" if unit else "")
    least = "" if minimum is None else f", at least {minimum:g}"
    doc = field.metadata.get("doc", "").rstrip(".")
    return f"### `{_name(field)}`\n\n{plain(doc[:1].upper() + doc[1:])}. {facts}{least}.\n"


def _name(field: Field[Any]) -> str:
    return field.name.replace("_", "-")


def _example(rule: Rule) -> Iterator[str]:
    yield f"[rule.{rule.name}]"
    for field in fields(rule.options):
        yield f"{_name(field)} = {in_toml(field.default)}"
    for key in OF_RULE:
        value = rule.severity.value if key.name == "severity" else key.example
        yield f"{key.name} = {json.dumps(value, ensure_ascii=False)}  # every rule has this key"
