"""Where the phrases, the page and the cases of a rule stand."""

from __future__ import annotations

import os
from importlib import import_module

from prosecheck.rule import Room, Rule

HOUSE_RULES = ".toml"
STYLE_RULES = (".yml", ".yaml")
"""Suffixes of files that are rules without being modules."""


def room_of(rule: Rule) -> Room:
    """Give the room of a rule: its own, or the folder of its module."""
    if rule.room is not None:
        return rule.room
    if not rule.module:
        return Room("")
    folder = os.path.dirname(import_module(rule.module).__file__ or "")
    return room_in(folder, rule.module)


def room_in(folder: str, origin: str) -> Room:
    """Give the room that is a folder."""
    parts = (os.path.join(folder, name) for name in ("phrases.toml", "README.md", "cases.md"))
    return Room(origin, *parts)
