"""Which files a run reads: those named, and the articles below the folders named."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.contents import contents
from prosecheck.diagnostic import Failure
from prosecheck.readers import FORMATS, NAMED_ONLY, suffix_of
from prosecheck.root import repository_of
from prosecheck.wildcards import spec_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

BASELINE = "prosecheck-baseline.json"
"""What a baseline is called where nobody says otherwise; it is JSON, and no article."""
IGNORE_FILES = (".gitignore", ".prosecheckignore")
_LARGEST = 1_000_000
"""Bytes of an ignore file; a larger one is passed by."""
SKIPPED_FOLDERS = frozenset(
    {"node_modules", "bower_components", "__pycache__", "venv", "_site", "build", "dist", "target"}
)
"""Folders that hold what tools have built or fetched, not what people write."""


WALKED = frozenset(FORMATS) - NAMED_ONLY
"""Suffixes of the files that a folder is walked for."""
_Excludes = Callable[[str], bool]


class File(NamedTuple):
    """A file to lint: the path that reports show, and where it lies."""

    path: str
    location: str


def files_of(
    paths: Iterable[str],
    excludes: _Excludes = lambda _: False,
    suffixes: Collection[str] = WALKED,
    *,
    force: bool = False,
) -> list[File | Failure]:
    """Give every file that some paths mean, once, in the order of the paths, then of names.

    A file that is named is read whatever its suffix, and unless exclusion is in `force` whatever
    ignores it. `excludes` says of what is walked, a folder with a slash at its end, whether it is
    left out; `suffixes` are those of the files that are walked to.
    """
    found: dict[str, File | Failure] = {}
    for path in paths:
        if force and is_left_out(path, excludes):
            continue
        for entry in _files(path, excludes, suffixes):
            found.setdefault(entry.path, entry)
    return list(found.values())


def is_left_out(path: str, excludes: _Excludes = lambda _: False, top: str | None = None) -> bool:
    """Whether a walk from a folder, by default the working folder, would leave out a file in it.

    That is for what ignores or `excludes` it, not for its name. To what lies elsewhere one walks
    from its own folder.
    """
    location = os.path.abspath(path)
    top = os.path.abspath(top or os.curdir)
    if location == top:
        return False
    folder = top if _holds(top, location) else os.path.dirname(location)
    ignores = [*_ignores_above(folder), *_ignores_in(folder, IGNORE_FILES)]
    *inner, name = os.path.relpath(location, folder).split(os.sep)
    for part in inner:
        folder = os.path.join(folder, part)
        if _is_ignored(folder + "/", ignores) or excludes(folder + "/"):
            return True
        ignores += _ignores_in(folder, IGNORE_FILES)
    end = "/" if os.path.isdir(location) else ""
    path = os.path.join(folder, name) + end
    return _is_ignored(path, ignores) or excludes(path)


def shown(path: str) -> str:
    """Give the path that reports show: relative inside the working directory, with slashes."""
    normal = os.path.normpath(path)
    if os.path.isabs(normal):
        # As relpath gives it, which takes longer than to find the file.
        folder = os.getcwd().rstrip(os.sep) + os.sep
        if os.path.normcase(normal + os.sep).startswith(os.path.normcase(folder)):
            normal = normal[len(folder) :] or os.curdir
    return normal.replace(os.sep, "/")


def _files(path: str, excludes: _Excludes, suffixes: Collection[str]) -> Iterator[File | Failure]:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        yield Failure(shown(path), f"cannot be read: {getattr(error, 'strerror', '') or error}")
        return
    if stat.S_ISDIR(mode):
        found = _articles_under(path, excludes, suffixes)
        articles = [File(shown(one), one) for one in found]
        yield from articles
        if not articles:
            yield Failure(shown(path), "no articles in this folder")
    elif stat.S_ISREG(mode):
        yield File(shown(path), path)
    else:
        yield Failure(shown(path), "cannot be read: neither a file nor a folder")


def _articles_under(root: str, excludes: _Excludes, suffixes: Collection[str]) -> Iterator[str]:
    ignores = _ignores_above(root)
    top = os.path.realpath(root)
    top = repository_of(top) or top
    for folder, folders, names in os.walk(root):
        ignores = [pair for pair in ignores if _holds(pair[0], folder)]
        ignores += _ignores_in(os.path.abspath(folder), names)
        inner = (name for name in sorted(folders) if _enters(os.path.join(folder, name), ignores))
        folders[:] = [n for n in inner if not excludes(os.path.join(folder, n) + "/")]
        for name in sorted(names):
            path = os.path.join(folder, name)
            named = suffix_of(name) in suffixes and name != BASELINE
            known = named and _is_inside(path, top)
            if known and not _is_ignored(path, ignores) and not excludes(path):
                yield path


def _is_inside(path: str, top: str) -> bool:
    """Whether a path is a file, and no link that leads out of the repository or folder walked."""
    if os.path.islink(path):
        path = os.path.realpath(path)
        if not path.startswith(top.rstrip(os.sep) + os.sep):
            return False
    return os.path.isfile(path)


_Ignore = tuple[str, "GitIgnoreSpec"]


def _enters(folder: str, ignores: list[_Ignore]) -> bool:
    name = os.path.basename(folder)
    hidden = name.startswith(".") or name in SKIPPED_FOLDERS
    return not hidden and not _is_ignored(folder + "/", ignores)


def _holds(folder: str, inner: str) -> bool:
    path = os.path.abspath(inner)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _ignores_above(root: str) -> list[_Ignore]:
    """Read the ignore files of the folders from the repository's top down to above `root`."""
    folder = os.path.abspath(root)
    found: list[_Ignore] = []
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return []  # in no repository: a stray ignore file further up is none of ours
        folder = above
        found[:0] = _ignores_in(folder, IGNORE_FILES)
    return found


def _ignores_in(folder: str, names: Iterable[str]) -> list[_Ignore]:
    found = []
    for name in IGNORE_FILES:
        path = os.path.join(folder, name)
        if name in names and os.path.isfile(path):
            try:
                text = contents(path, _LARGEST).decode("utf-8", "replace")
            except OSError:
                continue  # more is read then, not less
            lines = filter(_means_something, io.StringIO(text, newline=None))
            found.append((folder, spec_of(lines)))
    return found


def _means_something(line: str) -> bool:
    """Whether a line of an ignore file is one that git understands; it passes by the others."""
    try:
        spec_of([line])
    except (ValueError, re.error):
        return False
    return True


def _is_ignored(path: str, ignores: list[_Ignore]) -> bool:
    """Whether the last ignore file that has an opinion ignores a path."""
    ignored = False
    for folder, spec in ignores:
        inside = os.path.relpath(path, folder) + ("/" if path.endswith("/") else "")
        verdict = spec.check_file(inside).include
        ignored = ignored if verdict is None else verdict
    return ignored
