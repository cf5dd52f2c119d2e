"""Loads plugins, our own rules and what strangers bring, through one door.

A distribution takes part by an entry point of the group `prosecheck` that names a module with
hooks. Our own loop replaces pluggy's loader, which drops the second plugin of a name in silence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, TypeVar

from prosecheck.entry_points import PROJECT, Point, strange_points
from prosecheck.frozen import replace
from prosecheck.output_formats import FORMATS, Format
from prosecheck.patterns import compiled
from prosecheck.readers import FORMATS as READERS
from prosecheck.readers import suffix_of
from prosecheck.rooms import room_of
from prosecheck.rule import CODE, NAME, Rule

API = 1
"""The version of `prosecheck.api`; a plugin says for which it is made (`prosecheck_api = 1`)."""
OUR_RULES = "prosecheck_rules"
"""The package of the rules that come with prosecheck."""
Hook = TypeVar("Hook", bound=Callable[..., Any])


class PluginError(Exception):
    """A plugin cannot be used; the message names its distribution and the cause."""


def hookimpl(hook: Hook) -> Hook:
    """Mark a function of a plugin as a hook, as pluggy's own marker would without its options."""
    setattr(hook, f"{PROJECT}_impl", {})
    return hook


class Trust(NamedTuple):
    """Whose code a run may load: that of installed `plugins`, and `local` rules in Python."""

    plugins: bool = True
    local: bool = False


class Installed(NamedTuple):
    """A rule and what brought it: a distribution, or a file of a folder of house rules."""

    rule: Rule
    distribution: str


class Plugin(NamedTuple):
    """What a distribution brings: rules, readers by suffix and formats by name."""

    distribution: str
    rules: tuple[Rule, ...]
    readers: tuple[tuple[str, str], ...]
    formats: tuple[tuple[str, Format], ...]


def rules_in(package: str) -> list[Rule]:
    """Give the `RULE` of every room (sub-package) of a package, in the order of their codes."""
    rules = []
    for folder in import_module(package).__path__:
        for name in os.listdir(folder):  # pkgutil imports inspect for it, which takes 7 ms
            if os.path.isfile(os.path.join(folder, name, "__init__.py")):
                room = f"{package}.{name}"
                rules.append(replace(import_module(room).RULE, module=room))
    return sorted(rules, key=lambda rule: rule.code)


def installed_rules(plugins: bool = True) -> list[Installed]:
    """Load our rules and those of `plugins`; give them in the order of their codes.

    Raise PluginError when one cannot be loaded, when a code or a name has not the form that
    reports promise, and when two rules share one.
    """
    found = [Installed(rule, PROJECT) for rule in import_module(OUR_RULES).prosecheck_rules()]
    for plugin in _used(plugins):
        found += [Installed(rule, plugin.distribution) for rule in plugin.rules]
    refuse_clashes(found)
    return sorted(found, key=lambda entry: entry.rule.code)


def installed_readers(plugins: bool = True) -> Mapping[str, str]:
    """Give the modules that read what our readers do not, by suffix; raise PluginError."""
    return dict(pair for plugin in _used(plugins) for pair in plugin.readers)


def plugin_modules(plugins: bool = True) -> list[str]:
    """Give the names of the modules by which rules and readers come in, our own first."""
    return [OUR_RULES, *(point.module for point in strange_points() if plugins)]


def reader_of(path: str, plugins: bool = True) -> str:
    """Give the module of a plugin that reads a file; "" where it is read by ours."""
    suffix = suffix_of(path)
    return "" if suffix in READERS else installed_readers(plugins).get(suffix, "")


def installed_formats(plugins: bool = True) -> Mapping[str, Format]:
    """Give the output formats that plugins bring, by name; raise PluginError."""
    return dict(pair for plugin in _used(plugins) for pair in plugin.formats)


def _used(plugins: bool) -> tuple[Plugin, ...]:
    return _strangers() if plugins else ()


@cache
def _strangers() -> tuple[Plugin, ...]:
    """Load every plugin but our own, once a process; raise PluginError."""
    found = tuple(map(_loaded, strange_points()))
    _refuse_twice("the suffix", READERS, [(p.distribution, p.readers) for p in found])
    _refuse_twice("the output format", FORMATS, [(p.distribution, p.formats) for p in found])
    return found


def _loaded(point: Point) -> Plugin:
    from prosecheck.hooks import brought_by  # pluggy takes 3 ms

    try:
        module = import_module(point.module)
        _refuse_other_api(module, point)
        rules, readers, formats = brought_by(module, point.name)
        _refuse_others(rules)
        for suffix, reader in readers:
            _refuse_unreadable(suffix, reader)
        for name, found in formats:
            _refuse_unwritable(name, found)
    except PluginError:
        raise
    except (Exception, SystemExit) as error:  # the border to strangers' code: theirs to hear of
        said = " ".join(str(error).split()) or type(error).__name__
        hint = f" (this is version {API} of the API)" if "prosecheck.api" in said else ""
        raise PluginError(
            f"plugin {point.distribution} ({point.module}) cannot be loaded: {said}{hint}"
        ) from error
    return Plugin(point.distribution, tuple(rules), tuple(readers), tuple(formats))


def _refuse_other_api(module: ModuleType, point: Point) -> None:
    wanted = getattr(module, "prosecheck_api", None)
    said = f"is made for version {wanted} of the API"
    if wanted is None:
        said = "does not say for which version of the API it is made (prosecheck_api = …)"
    if wanted != API:
        raise PluginError(
            f"plugin {point.distribution} ({point.module}) {said}; this prosecheck has version "
            f"{API}"
        )


def _refuse_others(rules: Iterable[object]) -> None:
    """Raise TypeError for an entry of `prosecheck_rules` that is none."""
    for rule in rules:
        if not isinstance(rule, Rule):
            raise TypeError(f"prosecheck_rules gives a {type(rule).__name__}, wanted Rules")


def _refuse_unreadable(suffix: object, reader: object) -> None:
    """Raise ValueError for an entry of `prosecheck_readers` that is none."""
    if not isinstance(suffix, str) or not re.fullmatch(r"\.[a-z0-9_+-]+", suffix):
        raise ValueError(f'a reader for "{suffix}", wanted a suffix in small letters (".srt")')
    _refuse_missing(reader, f'the reader of "{suffix}"')


def _refuse_unwritable(name: object, found: object) -> None:
    """Raise ValueError for an entry of `prosecheck_reporters` that is none."""
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        raise ValueError(f'an output format "{name}", wanted small letters, digits and hyphens')
    if not isinstance(found, Format):
        raise ValueError(f'the output format "{name}" is no Format')
    _refuse_missing(found.module, f'the output format "{name}"')


def _refuse_missing(module: object, what: str) -> None:
    from importlib.util import find_spec  # only plugins need it

    if not isinstance(module, str) or find_spec(module) is None:
        raise ValueError(f'{what} names "{module}", wanted a module that can be imported')


def _refuse_twice(
    what: str, ours: Iterable[str], brought: Iterable[tuple[str, Iterable[tuple[str, object]]]]
) -> None:
    """Raise PluginError for a suffix or a name that two distributions bring."""
    seen = dict.fromkeys(ours, PROJECT)
    for distribution, pairs in brought:
        for name, _ in pairs:
            if name in seen:
                raise PluginError(
                    f"{what} {name} is brought twice: by {seen[name]} and by {distribution}"
                )
            seen[name] = distribution


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
    if not compiled(CODE).fullmatch(code) or code.startswith(_OWN_FAMILY):
        raise PluginError(
            f'{_origin(entry)} brings a rule with the code "{code}", wanted three capitals (not '
            f'{_OWN_FAMILY}) and three to six digits, such as "TRM001"'
        )
    if not compiled(NAME).fullmatch(name):
        raise PluginError(
            f'{_origin(entry)} brings a rule with the name "{name}", wanted small letters, digits '
            'and hyphens, such as "house-terms"'
        )


def _origin(entry: Installed) -> str:
    origin = room_of(entry.rule).origin
    more = f" ({origin})" if origin not in ("", entry.distribution) else ""
    return entry.distribution + more
