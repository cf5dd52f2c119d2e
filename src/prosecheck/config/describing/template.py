"""Writes the file that a project begins with: every key, explained and commented out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from prosecheck.config.describing.schema import family
from prosecheck.config.keys import OF_RULE, OVERRIDES, PATHS, RULE, SELECTION, TOP, Key
from prosecheck.config.reading.binding import options_of
from prosecheck.config.values import in_toml
from prosecheck.frozen import fields
from prosecheck.rule import Rule

WIDTH = 98
"""Columns of an explanation, without the mark of a comment."""
_HEAD = """\
# Settings of prosecheck for the articles in this folder and below.
#
# A line that begins with "#" and a blank explains; one without the blank is a setting: take the
# "#" away to make it count. `prosecheck config show` says what holds, and why.
"""


def template(rules: Sequence[Rule]) -> str:
    """Give the text of a configuration file in which nothing counts yet."""
    lines = [_HEAD]
    for key in TOP:
        lines += _explained(key, _example(key, rules))
    with_options = [rule for rule in rules if fields(rule.options)]
    for rule in with_options[:1]:
        lines += _rule(rule)
    lines += _override(rules)
    return "\n".join(lines)


def _explained(key: Key, example: Any) -> list[str]:
    return [*_comment(key.doc), f"#{key.name} = {in_toml(example)}", ""]


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}" for line in wrap(text, WIDTH))


def _example(key: Key, rules: Sequence[Rule]) -> Any:
    """Give what the example of a key says; selectors are those of rules that are there."""
    chosen: dict[str, Iterable[str]] = {
        "select": dict.fromkeys(map(family, rules)),
        "extend-select": [rule.name for rule in rules if not rule.default][:1],
        "ignore": [rule.code for rule in rules][-1:],
    }
    return list(chosen[key.name]) if key in SELECTION else key.example


def _rule(rule: Rule) -> Iterator[str]:
    """Give the table of one rule, as a pattern for those of the others."""
    yield from _comment(
        f"{rule.name} ({rule.code}): {rule.summary}. Every rule has such a table, by its name or "
        "code; `prosecheck explain RULE` lists its options."
    )
    yield f"#[{RULE}.{rule.name}]"
    kinds = options_of(rule.options)
    for field in fields(rule.options):
        name = field.name.replace("_", "-")
        if name in kinds:
            yield from _comment(field.metadata.get("doc", ""))
            yield f"#{name} = {in_toml(field.default)}"
    for key in OF_RULE:
        yield from _comment(key.doc)
        yield f"#{key.name} = {in_toml(key.example)}"
    yield ""


def _override(rules: Sequence[Rule]) -> Iterator[str]:
    yield from _comment("Settings for some articles; of several overrides the later wins.")
    yield f"#[[{OVERRIDES}]]"
    yield from _comment(PATHS.doc)
    yield f"#{PATHS.name} = {in_toml(PATHS.example)}"
    for key in SELECTION[-1:]:
        yield f"#{key.name} = {in_toml(_example(key, rules))}"
    yield ""
