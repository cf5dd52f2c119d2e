"""Where a project begins: paths from its root stay the same wherever a run is started."""

from __future__ import annotations

import os
import re
from functools import cache

from prosecheck.contents import contents

CONFIGURATION_FILES = ("prosecheck.toml", ".prosecheck.toml")
_REPOSITORY = ".git"  # a folder, or a file in worktrees and submodules
_PYPROJECT = "pyproject.toml"
# Tells a table of ours without a TOML parser, which takes 3 ms to import.
_OWN_TABLE = rb"(?m)^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*\"?prosecheck\b"


@cache
def root_of(folder: str) -> str | None:
    """Give the root of the project that holds an absolute folder; None in no project.

    It is the nearest folder upward that configures prosecheck, and at the latest the top of the
    repository: what lies above a clone differs between machines.
    """
    if _is_configured(folder) or os.path.lexists(os.path.join(folder, _REPOSITORY)):
        return folder
    above = os.path.dirname(folder)
    return root_of(above) if above != folder else None


@cache
def repository_of(folder: str) -> str | None:
    """Give the top of the git repository that holds an absolute folder; None in none."""
    if os.path.lexists(os.path.join(folder, _REPOSITORY)):
        return folder
    above = os.path.dirname(folder)
    return repository_of(above) if above != folder else None


def project_path(path: str) -> str:
    """Give a path from the root of its project, with slashes.

    In no project it counts from the working folder; outside of that it stays as it is.
    """
    location = os.path.abspath(path)
    root = root_of(os.path.dirname(location)) or os.getcwd()
    prefix = root.rstrip(os.sep) + os.sep
    inside = location.removeprefix(prefix) if location.startswith(prefix) else path
    return inside.replace(os.sep, "/")


def location_of(path: str) -> str:
    """Give the absolute path of a file by which all ways to its folder are one."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(_real(folder), name)


@cache
def _real(folder: str) -> str:
    return os.path.realpath(folder)


def _is_configured(folder: str) -> bool:
    if any(os.path.isfile(os.path.join(folder, name)) for name in CONFIGURATION_FILES):
        return True
    try:
        return bool(re.search(_OWN_TABLE, contents(os.path.join(folder, _PYPROJECT))))
    except OSError:
        return False
