"""Finds the installed rules: our own and strangers', through one door.

A distribution takes part by an entry point of the group `prosecheck` that names a module with
hooks. Our own loop replaces pluggy's loader, which drops the second plugin of a name in silence.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, NamedTuple, TypeVar

from prosecheck.rooms import room_of
from prosecheck.rule import CODE, NAME, Rule

PROJECT = "prosecheck"
OUR_RULES = "prosecheck_rules"
"""The package of the rules that come with prosecheck."""
Hook = TypeVar("Hook", bound=Callable[..., Any])


class PluginError(Exception):
    """A plugin cannot be used; the message names its distribution and the cause."""


def hookimpl(hook: Hook) -> Hook:
    """Mark a function of a plugin as a hook, as pluggy's own marker would without its options."""
    setattr(hook, f"{PROJECT}_impl", {})
    return hook


class Installed(NamedTuple):
    """A rule and what brought it: a distribution, or a file of a folder of house rules."""

    rule: Rule
    distribution: str


def rules_in(package: str) -> list[Rule]:
    """Give the `RULE` of every room (sub-package) of a package, in the order of their codes."""
    module = import_module(package)
    rules = []
    for room in iter_modules(module.__path__, prefix=f"{package}."):
        if room.ispkg:
            rule = import_module(room.name).RULE
            rules.append(replace(rule, module=room.name))
    return sorted(rules, key=lambda rule: rule.code)


def installed_rules() -> list[Installed]:
    """Load every plugin and give its rules in the order of their codes.

    Raise PluginError when one cannot be loaded, when a code or a name has not the form that
    reports promise, and when two rules share one.
    """
    found: list[Installed] = []
    for point in _points():
        found += [Installed(rule, point.distribution) for rule in _rules_of(point)]
    refuse_clashes(found)
    return sorted(found, key=lambda entry: entry.rule.code)


def plugin_modules() -> list[str]:
    """Give the names of the modules by which rules come in, our own first."""
    return [point.module for point in _points()]


class _Point(NamedTuple):
    distribution: str
    name: str
    module: str


_OWN = _Point(PROJECT, "builtin", OUR_RULES)


def _points() -> list[_Point]:
    """Give the entry points of the group, our own first."""
    if not _has_strangers():
        return [_OWN]
    from importlib.metadata import entry_points  # 15 ms, and most machines have no plugin

    found = {
        _Point(point.dist.name if point.dist else point.module, point.name, point.value)
        for point in entry_points(group=PROJECT)
    }
    return sorted(found, key=lambda point: (point.distribution != PROJECT, point))


def _has_strangers() -> bool:
    """Whether anything but ourselves may declare rules; a "yes" is looked at more closely."""
    group = f"[{PROJECT}]".encode()
    for folder in sys.path:
        try:
            names = os.listdir(folder or os.curdir)
        except NotADirectoryError:
            return True  # an archive: not worth opening here
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")) and not name.startswith(f"{PROJECT}-"):
                try:
                    with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                        if group in file.read():
                            return True
                except OSError:
                    continue
    return False


def _rules_of(point: _Point) -> list[Rule]:
    try:
        module = import_module(point.module)
        if point == _OWN:
            return list(module.prosecheck_rules())
        from prosecheck.hooks import rules_of  # pluggy takes 3 ms

        return rules_of(module, point.name)
    except Exception as error:  # the border to strangers' code: any failure is theirs to hear of
        said = str(error) or type(error).__name__
        raise PluginError(
            f"plugin {point.distribution} ({point.module}) cannot be loaded: {said}"
        ) from error


_OWN_FAMILY = "PRC"
"""Begins the codes of what prosecheck itself reports, such as a rule that crashed."""


def refuse_clashes(found: Iterable[Installed]) -> None:
    """Raise PluginError for a code or name that has not its form or that two rules share."""
    seen: dict[str, Installed] = {}
    for entry in found:
        _refuse_misnamed(entry)
        for identity in (entry.rule.code, entry.rule.name):
            if identity in seen:
                other = seen[identity]
                raise PluginError(
                    f"rule {identity} is brought twice: by {_origin(other)} and by {_origin(entry)}"
                )
            seen[identity] = entry


def _refuse_misnamed(entry: Installed) -> None:
    code, name = entry.rule.code, entry.rule.name
    if not re.fullmatch(CODE, code) or code.startswith(_OWN_FAMILY):
        raise PluginError(
            f'{_origin(entry)} brings a rule with the code "{code}", wanted three capitals (not '
            f'{_OWN_FAMILY}) and three to six digits, such as "TRM001"'
        )
    if not re.fullmatch(NAME, name):
        raise PluginError(
            f'{_origin(entry)} brings a rule with the name "{name}", wanted small letters, digits '
            'and hyphens, such as "house-terms"'
        )


def _origin(entry: Installed) -> str:
    origin = room_of(entry.rule).origin
    more = f" ({origin})" if origin not in ("", entry.distribution) else ""
    return entry.distribution + more
