"""All rules of a run: those that are installed and those of the folders of a configuration."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from typing import NamedTuple

from prosecheck.discovery import shown
from prosecheck.phrases.values import TableError
from prosecheck.plugins import Installed, PluginError, Trust, installed_rules, refuse_clashes
from prosecheck.rooms import HOUSE_RULES, STYLE_RULES
from prosecheck.rule import Rule

_USUAL = Trust()
RULE_FILES = (HOUSE_RULES, *STYLE_RULES)
"""Suffixes of the files that are rules of a folder."""


class Catalogue(NamedTuple):
    """The rules in the order of their codes, and `notes` about what could not be read."""

    rules: tuple[Installed, ...]
    notes: tuple[str, ...] = ()


@functools.cache
def catalogue(
    folders: tuple[str, ...] = (), trust: Trust = _USUAL, cache: str | None = None
) -> Catalogue:
    """Give the installed rules and those of some folders, once a process.

    `cache` is a folder that keeps what reading rules gave, for the next one.

    Raise PluginError for a plugin that cannot be used, for rules in Python that nobody allowed and
    for codes and names that clash, and TableError for a folder or a file that is no rule.
    """
    found = installed_rules(trust.plugins)
    notes: list[str] = []
    for folder in folders:
        rules, more = _read(folder, trust, cache)
        found += [Installed(rule, rule.room.origin if rule.room else folder) for rule in rules]
        notes += more
    if folders:
        refuse_clashes(found)
    return Catalogue(tuple(sorted(found, key=lambda entry: entry.rule.code)), tuple(notes))


def _read(folder: str, trust: Trust, cache: str | None) -> tuple[Sequence[Rule], Sequence[str]]:
    """Give the rules of a folder, in TOML, in Python and as a Vale style in YAML, and notes."""
    from prosecheck.local import local_rule, rooms_at  # only a folder that is named pays for it

    try:
        names = os.listdir(folder)
        rooms = rooms_at(folder, names)
        _refuse_unless_allowed(rooms, trust)
        rules, notes = _read_files(folder, names, cache) if rooms != [folder] else ([], [])
        rules += map(local_rule, rooms)
        if not rules and not notes:
            notes = [_nothing_in(folder, names)]
    except OSError as error:
        file = shown(error.filename or folder)
        raise TableError(f"{file}: cannot be read: {error.strerror or error}") from None
    return rules, notes


def _refuse_unless_allowed(rooms: Sequence[str], trust: Trust) -> None:
    """Raise PluginError for rooms in Python that nobody allowed to run."""
    if rooms and not trust.local:
        # Not a note: a gate that leaves out rules must not look as if it had passed.
        raise PluginError(
            f"{', '.join(map(shown, rooms))}: rules in Python run only with --allow-local-python, "
            "which the command line alone can say"
        )


def _read_files(
    folder: str, names: Sequence[str], cache: str | None
) -> tuple[list[Rule], list[str]]:
    rules: list[Rule] = []
    notes: list[str] = []
    if any(name.endswith(HOUSE_RULES) for name in names):
        from prosecheck.house import rules_of

        rules += rules_of(folder, cache)
    if any(name.endswith(STYLE_RULES) for name in names):
        from prosecheck.vale import style_in

        style = style_in(folder)
        rules += style.rules
        notes += [style.note] if style.note else []
    return rules, notes


def _nothing_in(folder: str, names: Sequence[str]) -> str:
    said = (
        f"{shown(folder)}: no rule in this folder, wanted files in TOML or YAML, or rooms in Python"
    )
    for inner in (os.path.join(folder, name) for name in sorted(names)):
        if os.path.isdir(inner) and any(f.endswith(RULE_FILES) for f in os.listdir(inner)):
            return f'{said}; did you mean "{shown(inner)}"?'
    return said
