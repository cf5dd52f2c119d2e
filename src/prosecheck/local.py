"""Rules in Python that stand in a folder: rooms that no distribution installs.

To read such a rule is to run it, so nothing here is called for a folder that a configuration
names unless the command line allows it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from prosecheck.digest import sha256
from prosecheck.discovery import shown
from prosecheck.frozen import replace
from prosecheck.plugins import PluginError
from prosecheck.rooms import room_in
from prosecheck.rule import Rule

_INIT = "__init__.py"
_RULE = re.compile(rb"^RULE\b", re.MULTILINE)


def is_room(folder: str) -> bool:
    """Whether a folder is a room: its `__init__.py` binds RULE, which is seen without running it.

    Raise OSError where that cannot be read.
    """
    return _binds_rule(os.path.join(folder, _INIT))


def rooms_at(folder: str, names: Iterable[str]) -> list[str]:
    """Give the paths of the rooms among the names in a folder, or the folder where it is one.

    Raise PluginError for a module that would be a room if it were a folder, and OSError.
    """
    if is_room(folder):
        return [folder]
    paths = [os.path.join(folder, name) for name in sorted(names)]
    for path in paths:
        if path.endswith(".py") and _binds_rule(path):
            raise PluginError(
                f"{shown(path)}: a rule in Python is a folder; move it to "
                f"{shown(os.path.join(path.removesuffix('.py'), _INIT))}"
            )
    return [path for path in paths if is_room(path)]


def _binds_rule(path: str) -> bool:
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return _RULE.search(file.read()) is not None


def local_rule(folder: str) -> Rule:
    """Run the room in a folder and give its rule; raise PluginError where that fails."""
    where = sha256(os.path.realpath(folder).encode()).hexdigest()
    name = f"prosecheck_local_{where[:16]}"
    try:
        rule = (sys.modules.get(name) or _module(name, folder)).RULE
        if not isinstance(rule, Rule):
            raise TypeError("RULE is no Rule")
    except (Exception, SystemExit) as error:  # the border to strangers' code, as in plugins
        sys.modules.pop(name, None)
        said = " ".join(str(error).split()) or type(error).__name__
        raise PluginError(f"{shown(folder)} cannot be loaded: {said}") from error
    return replace(rule, module=name, room=room_in(folder, shown(folder)))


def room_rule(folder: str) -> Rule:
    """Give the rule of a room, which is run; one in a package is imported by its full name.

    Raise PluginError where that fails, and where the name means another folder.
    """
    folder = os.path.abspath(folder)
    parts, above = [os.path.basename(folder)], os.path.dirname(folder)
    while os.path.isfile(os.path.join(above, _INIT)):
        parts.insert(0, os.path.basename(above))
        above = os.path.dirname(above)
    if len(parts) == 1:
        return local_rule(folder)
    if above not in sys.path:
        sys.path.insert(0, above)
    name = ".".join(parts)
    try:
        module = import_module(name)
        if not os.path.samefile(module.__file__ or "", os.path.join(folder, _INIT)):
            raise ImportError(f"{name} is imported from {module.__file__}")
        rule: Rule = module.RULE
    except (Exception, SystemExit) as error:  # the border to strangers' code, as in plugins
        said = " ".join(str(error).split()) or type(error).__name__
        raise PluginError(f"{shown(folder)} cannot be loaded: {said}") from error
    return replace(rule, module=name)


def _module(name: str, folder: str) -> ModuleType:
    path = os.path.join(folder, _INIT)
    spec = spec_from_file_location(name, path, submodule_search_locations=[folder])
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = module_from_spec(spec)
    sys.modules[name] = module  # before it runs, for modules of the room that import one another
    spec.loader.exec_module(module)
    return module
