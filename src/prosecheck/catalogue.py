"""All rules of a run: those that are installed and those of the folders of a configuration."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from prosecheck.discovery import shown
from prosecheck.phrases.values import TableError
from prosecheck.plugins import Installed, PluginError, Trust, installed_rules, refuse_clashes
from prosecheck.rooms import HOUSE_RULES, STYLE_RULES
from prosecheck.rule import Rule

_USUAL = Trust()
_SUFFIXES = (HOUSE_RULES, *STYLE_RULES)


class Catalogue(NamedTuple):
    """The rules in the order of their codes, and `notes` about what could not be read."""

    rules: tuple[Installed, ...]
    notes: tuple[str, ...] = ()


@cache
def catalogue(folders: tuple[str, ...] = (), trust: Trust = _USUAL) -> Catalogue:
    """Give the installed rules and those of some folders, once a process.

    Raise PluginError for a plugin that cannot be used, for rules in Python that nobody allowed and
    for codes and names that clash, and TableError for a folder or a file that is no rule.
    """
    found = installed_rules(trust.plugins)
    notes: list[str] = []
    for folder in folders:
        rules, more = _read(folder, trust)
        found += [Installed(rule, rule.room.origin if rule.room else folder) for rule in rules]
        notes += more
    if folders:
        refuse_clashes(found)
    return Catalogue(tuple(sorted(found, key=lambda entry: entry.rule.code)), tuple(notes))


def _read(folder: str, trust: Trust) -> tuple[Sequence[Rule], Sequence[str]]:
    """Give the rules of a folder, in TOML, in Python and as a Vale style in YAML, and notes."""
    try:
        names = os.listdir(folder)
        rules, notes = _read_files(folder, names)
        rules = [*rules, *_local(folder, names, trust)]
        if not rules and not notes:
            notes = [_nothing_in(folder, names)]
    except OSError as error:
        file = shown(error.filename or folder)
        raise TableError(f"{file}: cannot be read: {error.strerror or error}") from None
    return rules, notes


def _local(folder: str, names: Sequence[str], trust: Trust) -> list[Rule]:
    """Give the rules of the rooms in a folder, which are run for that; raise PluginError."""
    from prosecheck.local import local_rule, rooms_among  # as in _read_files

    rooms = rooms_among(folder, names)
    if rooms and not trust.local:
        # Not a note: a gate that leaves out rules must not look as if it had passed.
        raise PluginError(
            f"{', '.join(map(shown, rooms))}: rules in Python run only with --allow-local-python, "
            "which the command line alone can say"
        )
    return [local_rule(room) for room in rooms]


def _read_files(folder: str, names: Sequence[str]) -> tuple[Sequence[Rule], Sequence[str]]:
    # Only a configuration that names a folder pays for what reads it.
    rules: list[Rule] = []
    notes: list[str] = []
    if any(name.endswith(HOUSE_RULES) for name in names):
        from prosecheck.house import rules_of

        rules += rules_of(folder)
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
        if os.path.isdir(inner) and any(f.endswith(_SUFFIXES) for f in os.listdir(inner)):
            return f'{said}; did you mean "{shown(inner)}"?'
    return said
