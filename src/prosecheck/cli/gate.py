"""What `check` and `baseline` ask of the gate: its files read, or the run refused."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from prosecheck.cli import refuse
from prosecheck.contents import contents
from prosecheck.discovery import BASELINE, File
from prosecheck.gate import reading
from prosecheck.gate.baseline import Baseline, BaselineError
from prosecheck.gate.changes import Changes
from prosecheck.gate.reading import located
from prosecheck.gate.sieve import Gate
from prosecheck.root import location_of, root_of
from prosecheck.run import Task, linter_for

_BEGINNING = re.compile(rb'\{\s*"schema_version"\s*:\s*[0-9]+\s*,\s*"articles"\s*:')


def gate_for(tasks: Sequence[Task], baseline: str | None, ref: str | None) -> Gate:
    """Give the gate of a run: what a baseline accepts, and what changed since a commit."""
    if baseline is None:
        accepted, codes = None, {}
    else:
        accepted, codes = located(read_baseline(baseline), baseline), codes_by_path(tasks)
    changes = None if ref is None else _changes(ref, tasks)
    return Gate(accepted, changes, codes)


def codes_by_path(tasks: Iterable[Task]) -> dict[str, frozenset[str]]:
    """Give the codes of the rules that take part, by the paths that reports show."""
    return {task.file.path: linter_for(task.config).codes for task in tasks}


def read_baseline(path: str) -> Baseline:
    """Read a baseline, whose articles go by their paths from its folder, or end the run."""
    try:
        return reading.read_baseline(path)
    except BaselineError as error:
        refuse(str(error))


def is_replaceable(path: str) -> bool:
    """Whether a path is an empty file, or begins as a baseline does, whatever comes after.

    A configuration may name any file of its folder, and a merge may have broken the rest.
    """
    try:
        data = contents(path)
    except OSError:
        return False
    return not data.strip() or _BEGINNING.match(data) is not None


def relative(baseline: Baseline, path: str) -> Baseline:
    """Give a baseline whose articles go by their paths from the folder of a path."""
    folder = os.path.dirname(location_of(path))
    return {_from(folder, name): entries for name, entries in baseline.items()}


def default_path() -> str:
    """Give where the baseline of the project lies that holds the working folder."""
    folder = os.getcwd()
    return os.path.relpath(os.path.join(root_of(folder) or folder, BASELINE))


def _from(folder: str, location: str) -> str:
    try:
        return os.path.relpath(location, folder).replace(os.sep, "/")
    except ValueError:  # on another drive of Windows
        return location.replace(os.sep, "/")


def _changes(ref: str, tasks: Iterable[Task]) -> dict[str, Changes]:
    from prosecheck.gate.git import GitError  # 7 ms, which a baseline does not need
    from prosecheck.gate.history import changes_since

    try:
        return changes_since(ref, [task.file for task in tasks if isinstance(task.file, File)])
    except GitError as error:
        refuse(str(error))
