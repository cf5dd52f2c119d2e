"""The options of a rule, from the class that declares them."""

from __future__ import annotations

from collections.abc import Iterator

from pages.page import code, plain
from prosecheck.config.keys import OF_RULE
from prosecheck.config.values import in_toml
from prosecheck.frozen import Field, fields
from prosecheck.rule import Rule

ACCEPT = next(key for key in OF_RULE if key.name == "accept")


def options(rule: Rule) -> str:
    """Give the section on the options of a rule and how they are written in a configuration."""
    declared = fields(rule.options)
    before = "the options have their defaults; " if declared else "this rule has no other options; "
    lead = f"In `prosecheck.toml` ({before}every rule has `severity` and `accept`):\n"
    parts = ["## Options\n", *map(_option, declared), lead, "```toml", *_example(rule), "```\n"]
    return "\n".join(parts)


def _option(field: Field) -> str:
    unit, minimum = field.metadata.get("unit"), field.metadata.get("minimum")
    facts = f"Default {code(in_toml(field.default))}" + (f" {unit}" if unit else "")
    least = "" if minimum is None else f", at least {minimum:g}"
    doc = field.metadata.get("doc", "").rstrip(".")
    return f"### `{_name(field)}`\n\n{plain(doc[:1].upper() + doc[1:])}. {facts}{least}.\n"


def _name(field: Field) -> str:
    return field.name.replace("_", "-")


def _example(rule: Rule) -> Iterator[str]:
    yield f"[rule.{rule.name}]"
    for field in fields(rule.options):
        yield f"{_name(field)} = {in_toml(field.default)}"
    yield f'severity = "{rule.severity}"'
    yield f"{ACCEPT.name} = {in_toml(ACCEPT.example)}  # a finding in these words is dropped"
