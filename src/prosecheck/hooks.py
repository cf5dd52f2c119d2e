"""The hooks that a plugin may have, by pluggy; nothing imports it where there is no plugin."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from types import ModuleType

import pluggy

from prosecheck.output_formats import Format
from prosecheck.rule import Rule

PROJECT = "prosecheck"
_hookspec = pluggy.HookspecMarker(PROJECT)


@_hookspec
def prosecheck_rules() -> Iterable[Rule]:
    """Give the rules of this plugin."""
    raise NotImplementedError


@_hookspec
def prosecheck_readers() -> Mapping[str, str]:
    """Give file suffixes, such as ".srt", and the modules whose `read` makes articles of them."""
    raise NotImplementedError


@_hookspec
def prosecheck_reporters() -> Mapping[str, Format]:
    """Give names of output formats, and the modules whose `render` writes them."""
    raise NotImplementedError


def brought_by(
    plugin: ModuleType, name: str
) -> tuple[list[Rule], list[tuple[str, str]], list[tuple[str, Format]]]:
    """Give the rules, readers and reporters of a plugin; raise whatever fails in it."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(sys.modules[__name__])
    manager.register(plugin, name=name)
    manager.check_pending()
    rules = [rule for rules in manager.hook.prosecheck_rules() for rule in rules]
    readers = [pair for found in manager.hook.prosecheck_readers() for pair in found.items()]
    formats = [pair for found in manager.hook.prosecheck_reporters() for pair in found.items()]
    return rules, readers, formats
