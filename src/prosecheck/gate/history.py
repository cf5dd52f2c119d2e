"""What changed in files since they parted from a commit."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from tempfile import TemporaryDirectory

from prosecheck.contents import contents
from prosecheck.discovery import File
from prosecheck.gate.changes import EVERYTHING, Changes, changes_in
from prosecheck.gate.git import WHOLE_CLONE, GitError, answer, asked, difference, listed
from prosecheck.patterns import expression
from prosecheck.printable import printable
from prosecheck.root import repository_of

_OBJECT = expression(r"[0-9a-f]{40,64}")
_DEEPEN = (
    "this clone is shallow; fetch the history with `git fetch --unshallow` "
    "(actions/checkout: `fetch-depth: 0`)"
)


def changes_since(ref: str, files: Iterable[File]) -> dict[str, Changes]:
    """Give the changes of files since they parted from a commit, by the paths that reports show.

    The working tree counts, and a file that the commit does not know is new. A file that cannot be
    read is left out. Raise GitError where git cannot tell.
    """
    by_top: dict[str, dict[str, File]] = {}
    for file in files:
        location = os.path.realpath(file.location)
        top = repository_of(os.path.dirname(location))
        if top is None:
            raise GitError(f"{printable(file.path)}: not in a git repository; --since needs one")
        by_top.setdefault(top, {})[os.path.relpath(location, top).replace(os.sep, "/")] = file
    changes: dict[str, Changes] = {}
    for top, own in by_top.items():
        base = _base(top, ref)
        changes |= _compared(top, _blobs(top, base, own) if base else {}, own)
    return changes


def _base(top: str, ref: str) -> str | None:
    """Give the commit with which a repository is compared; None for a new submodule."""
    outer = listed(top, "rev-parse", "--show-superproject-working-tree").rstrip("\n")
    if outer:
        parent = _base(outer, ref)
        inner = os.path.relpath(top, os.path.realpath(outer)).replace(os.sep, "/")
        entry = listed(outer, "ls-tree", "-z", "--full-tree", parent, "--", inner) if parent else ""
        return entry.split()[2] if entry.startswith("160000 ") else None
    commit, head = _commit(top, ref), _commit(top, "HEAD")
    if head is None:
        raise GitError(f"{printable(top)}: has no commit yet, so there is nothing to compare with")
    if commit is None:
        raise GitError(_unknown(top, ref))
    bases = asked(top, "merge-base", commit, head).stdout.decode().split()
    if not bases:
        why = _DEEPEN if _is_shallow(top) else "they share no history; name another commit"
        raise GitError(f'--since: no common ancestor of "{printable(ref)}" and HEAD is here: {why}')
    return bases[0]


def _commit(top: str, ref: str) -> str | None:
    if not ref or ref.startswith("-"):  # no name of a commit does, and options do
        return None
    found = asked(top, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").stdout.decode()
    return found.strip() if _OBJECT.fullmatch(found.strip()) else None


def _unknown(top: str, ref: str) -> str:
    said = f'--since: git knows no commit "{printable(ref)}" here'
    if _is_shallow(top):
        return f"{said}: {_DEEPEN}"
    if _commit(top, f"origin/{ref}"):
        return f'{said}; did you mean "origin/{printable(ref)}"?'
    return f"{said}; if it is a branch of the remote, `git fetch origin` brings it"


def _is_shallow(top: str) -> bool:
    return asked(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _blobs(top: str, base: str, names: Collection[str]) -> dict[str, str]:
    """Give the blobs that files were at a commit, by their names now; new files are left out."""
    tree = listed(top, "ls-tree", "-r", "-z", "--full-tree", base)
    entries = (entry.split("\t", 1) for entry in tree.split("\0") if " blob " in entry[:12])
    known = {name: about.split()[2] for about, name in entries}
    blobs = {name: known[name] for name in names if name in known}
    if len(blobs) < len(names):
        blobs |= {new: blob for new, blob in _renamed(top, base) if new in names}
    return blobs


def _renamed(top: str, base: str) -> Iterable[tuple[str, str]]:
    """Give the new names of files that the index has renamed since a commit, and their blobs."""
    options = ("--cached", "--raw", "-z", "-M", "--diff-filter=R", "--ignore-submodules=all")
    parts = listed(top, "diff-index", *options, base, "--").split("\0")
    for about, _old, new in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield new, about.split()[2]


def _compared(top: str, blobs: Mapping[str, str], files: Mapping[str, File]) -> dict[str, Changes]:
    """Compare files with the blobs that they were."""
    changes: dict[str, Changes] = {}
    apart: dict[str, str] = {}
    with TemporaryDirectory(prefix="prosecheck-") as folder:
        for side in ("old", "new"):
            os.mkdir(os.path.join(folder, side))
        for name, file in files.items():
            try:
                data = contents(file.location)
            except OSError:
                continue  # checking it says what is wrong
            blob = blobs.get(name)
            if blob is None:
                changes[file.path] = EVERYTHING
            elif _blob(data, blob) == blob:
                changes[file.path] = ()
            else:
                _keep(folder, "new", len(apart), data)
                apart[file.path] = blob
        if apart:
            changes |= _diffs(top, folder, apart)
    return changes


def _blob(data: bytes, like: str) -> str:
    """Give the name that git gives to data, by the hash of which another name was made."""
    kind = hashlib.sha1 if len(like) == 40 else hashlib.sha256
    return kind(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _diffs(top: str, folder: str, apart: Mapping[str, str]) -> dict[str, Changes]:
    """Give the changes of files whose new texts lie in a folder, numbered in their order."""
    for number, data in enumerate(_contents(top, list(apart.values()))):
        _keep(folder, "old", number, data)
    found = changes_in(difference(folder))
    return {path: found.get(str(number), ()) for number, path in enumerate(apart)}


def _contents(top: str, blobs: Sequence[str]) -> Iterable[bytes]:
    """Give the contents of blobs, in their order."""
    names = "".join(f"{blob}\n" for blob in blobs).encode()
    found = answer(top, "cat-file", "--batch", given=names)
    at = 0
    for blob in blobs:
        end = found.index(b"\n", at)
        about = found[at:end].split()
        if len(about) != 3:
            raise GitError(f"{printable(top)}: git lacks object {blob}; {WHOLE_CLONE}")
        at = end + 1 + int(about[2]) + 1
        yield found[end + 1 : at - 1]


def _keep(folder: str, side: str, number: int, data: bytes) -> None:
    """Write a text to be compared; all line ends are one, as an article's lines are counted."""
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    with open(os.path.join(folder, side, str(number)), "wb") as file:
        file.write(data if data.endswith(b"\n") else data + b"\n")
