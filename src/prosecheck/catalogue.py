"""All rules of a run: those that are installed and those of the folders of a configuration."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from prosecheck.discovery import shown
from prosecheck.phrases.values import TableError
from prosecheck.plugins import Installed, installed_rules, refuse_clashes
from prosecheck.rule import Rule


class Catalogue(NamedTuple):
    """The rules in the order of their codes, and `notes` about what could not be read."""

    rules: tuple[Installed, ...]
    notes: tuple[str, ...] = ()


@cache
def catalogue(folders: tuple[str, ...] = ()) -> Catalogue:
    """Give the installed rules and those of some folders, once a process.

    Raise PluginError for a plugin that cannot be used and for codes and names that clash, and
    TableError for a folder or a file that is no rule.
    """
    found = installed_rules()
    notes: list[str] = []
    for folder in folders:
        rules, more = _read(folder)
        found += [Installed(rule, rule.room.origin if rule.room else folder) for rule in rules]
        notes += more
    if folders:
        refuse_clashes(found)
    return Catalogue(tuple(sorted(found, key=lambda entry: entry.rule.code)), tuple(notes))


def _read(folder: str) -> tuple[Sequence[Rule], Sequence[str]]:
    """Give the rules of a folder: house rules in TOML, or a Vale style in YAML."""
    # Only a configuration that names a folder pays for what reads it.
    from prosecheck import house

    rules: list[Rule] = []
    notes: list[str] = []
    try:
        names = os.listdir(folder)
        if any(name.endswith(house.SUFFIX) for name in names):
            rules += house.rules_of(folder)
        if any(name.endswith((".yml", ".yaml")) for name in names):
            from prosecheck import vale

            style = vale.style_in(folder)
            rules += style.rules
            notes += [style.note] if style.note else []
    except OSError as error:
        file = shown(error.filename or folder)
        raise TableError(f"{file}: cannot be read: {error.strerror or error}") from None
    if not rules and not notes:
        notes.append(f"{shown(folder)}: no rule in this folder, wanted files in TOML or YAML")
    return rules, notes
