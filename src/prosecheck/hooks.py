"""The hooks that a plugin may have, by pluggy; nothing imports it where there is no plugin."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from types import ModuleType

import pluggy

from prosecheck.rule import Rule

PROJECT = "prosecheck"


@pluggy.HookspecMarker(PROJECT)
def prosecheck_rules() -> Iterable[Rule]:
    """Give the rules of this plugin."""
    raise NotImplementedError


def rules_of(plugin: ModuleType, name: str) -> list[Rule]:
    """Give the rules of a plugin; raise whatever fails in it."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(sys.modules[__name__])
    manager.register(plugin, name=name)
    manager.check_pending()
    return [rule for rules in manager.hook.prosecheck_rules() for rule in rules]
