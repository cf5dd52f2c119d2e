"""What a result depends on besides its file, as hashes: programs, rules and configuration."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from prosecheck import __version__
from prosecheck.catalogue import RULE_FILES
from prosecheck.config import Config
from prosecheck.contents import contents
from prosecheck.digest import sha256
from prosecheck.discovery import shown
from prosecheck.entry_points import PROJECT
from prosecheck.plugins import plugin_modules
from prosecheck.root import project_path
from prosecheck.run import rules_of

if TYPE_CHECKING:
    from hashlib import _Hash

_FORM = 1
"""Number of the form of an entry; a change of what is kept is a new number."""
_DISTRIBUTION = (".dist-info", ".egg-info")
_COMPILED = "__pycache__"


def stamp_of(config: Config) -> str:
    """Hash all that checking with a configuration depends on; raise OSError for what is unread.

    What is installed goes by names and versions, and the packages that hold rules by the content
    of their files: whoever works on a rule changes no version.
    """
    digest = sha256(_surroundings().encode())
    _add(digest, _canonical(config._replace(cache=None, rules=tuple(map(shown, config.rules)))))
    for package in sorted(_packages_of(config)):
        _add(digest, _content_of(package))
    for folder in config.rules:
        names = sorted(name for name in os.listdir(folder) if name.endswith(RULE_FILES))
        own = ((name, os.path.join(folder, name)) for name in names)
        _add_files(digest, _files_below(folder) if config.trust.local else own)
    return digest.hexdigest()


def key_of(stamp: str, path: str, data: bytes) -> str:
    """Hash a file that is checked under a stamp: its bytes and the paths that reports show."""
    digest = sha256(stamp.encode())
    _add(digest, path)
    _add(digest, project_path(path))
    digest.update(data)
    return digest.hexdigest()[:32]


@cache
def _surroundings() -> str:
    """Name prosecheck, Python and everything that is installed, with versions."""
    names = []
    for folder in sys.path:
        try:
            names += [n for n in os.listdir(folder or os.curdir) if n.endswith(_DISTRIBUTION)]
        except OSError:
            continue
    return json.dumps([__version__, _FORM, sys.version, sorted(names)])


def _canonical(value: Any) -> str:
    """Give a value of a configuration as text: the same for equal values, in every process."""
    return json.dumps(_plain(value), ensure_ascii=True)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, frozenset):
        return {"set": sorted(map(_canonical, value))}
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise TypeError(f"{type(value).__name__} has no place in a configuration")


def _packages_of(config: Config) -> set[str]:
    """Give the packages and modules, by the first part of their names, that rules consist of."""
    names = {PROJECT, *plugin_modules(config.trust.plugins)}
    for rule in rules_of(config.rules, config.trust, config.cache):
        survey = rule.survey or ()
        for part in (rule.options, rule.check, rule.judge, rule.review, *survey):
            names.add(getattr(part, "__module__", None) or PROJECT)
        names.add(rule.module or PROJECT)
    return {name.partition(".")[0] for name in names}


@cache
def _content_of(package: str) -> str:
    """Hash the files of a package or module."""
    module = import_module(package)
    digest = sha256()
    folders, file = getattr(module, "__path__", None), getattr(module, "__file__", None)
    if folders is None:
        _add_files(digest, [(package, file)] if file else [])
        return digest.hexdigest()
    for folder in folders:
        _add_files(digest, _files_below(folder))
    return digest.hexdigest()


def _files_below(root: str) -> Iterator[tuple[str, str]]:
    """Give name and path of every file in a folder that is not made from another."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != _COMPILED)
        for name in sorted(names):
            path = os.path.join(folder, name)
            yield os.path.relpath(path, root), path


def _add_files(digest: _Hash, files: Iterable[tuple[str, str]]) -> None:
    for name, path in files:
        data = contents(path)
        _add(digest, f"{name}\0{len(data)}")
        digest.update(data)


def _add(digest: _Hash, text: str) -> None:
    """Add a text and its end, so that no two rows of texts are one."""
    data = text.encode("utf-8", "surrogatepass")
    digest.update(b"%d:%s" % (len(data), data))
