"""The file that keeps the entries of a project.

One file, because to open ten thousand takes longer than to read them: the first line is a
heading with the number of the generation (every run that writes is one), and each other line is
`key generation checksum text`. Entries that no run has used for some generations are left out when
the file is written, and the longest unused ones where it would grow too large. Runs that write at
once write whole files; of what both found out, one half is found out again.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from prosecheck.patterns import expression
from prosecheck.writing import write_atomically

GENERATIONS = 32
"""Runs after which an entry that none of them used is left out."""
LARGEST = 64_000_000
"""Bytes to which a file is kept: three hundred megabytes of articles."""
FILES = 8
"""Files that are kept in a folder, each for one project; the longest unwritten goes first."""
_HEADING = b"prosecheck results 1 "
_NAME = expression(r"results-[0-9a-f]{16}\.txt")


class _Line(NamedTuple):
    generation: int
    rest: bytes


class Store:
    """The entries of a file: those that were in it, and those of this run."""

    def __init__(self, folder: str, name: str) -> None:
        """Read what there is; what cannot be read is not there."""
        self._file = os.path.join(folder, f"results-{name}.txt")
        self._generation, self._lines = _read(self._file)
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}

    def get(self, key: str) -> str | None:
        """Give the text of an entry, None where there is none or it is damaged."""
        line = self._lines.get(key)
        if line is None:
            return None
        checksum, _, text = line.rest.partition(b" ")
        if checksum != _checksum(text) or not text.isascii():
            return None
        self._used.add(key)
        return text.decode("ascii")

    def put(self, key: str, text: str) -> None:
        """Keep an entry, whose text is ASCII without line ends."""
        data = text.encode("ascii")
        self._new[key] = b"%s %s" % (_checksum(data), data)

    def save(self) -> None:
        """Write the file where there is something new; without a folder to write in, do nothing."""
        if not self._new:
            return
        folder = os.path.dirname(self._file)
        now = self._generation + 1
        lines = (b"%s %d %s\n" % (key.encode(), g, rest) for key, g, rest in self._kept(now))
        with suppress(OSError):
            os.makedirs(folder, exist_ok=True)
            write_atomically(self._file, b"".join([b"%s%d\n" % (_HEADING, now), *lines]))
            _prune(folder, self._file)

    def _kept(self, now: int) -> Iterator[tuple[str, int, bytes]]:
        """Give keys, generations and the rest of lines, the last used first."""
        room = LARGEST
        old = [
            (key, now if key in self._used else line.generation, line.rest)
            for key, line in self._lines.items()
            if key not in self._new
        ]
        old.sort(key=lambda entry: -entry[1])
        for key, generation, rest in [*((k, now, r) for k, r in self._new.items()), *old]:
            room -= len(rest) + len(key)
            if room < 0 or generation <= now - GENERATIONS:
                return
            yield key, generation, rest


def is_own(name: str) -> bool:
    """Whether a file of a cache folder is one of ours, by its name."""
    return _NAME.fullmatch(name) is not None


def _read(file: str) -> tuple[int, dict[str, _Line]]:
    lines: dict[str, _Line] = {}
    try:
        with open(file, "rb") as stream:
            heading = stream.readline()
            if not heading.startswith(_HEADING):
                return 0, {}
            now = int(heading[len(_HEADING) :])
            for line in stream:
                key, generation, rest = line.rstrip(b"\n").split(b" ", 2)
                lines[key.decode("ascii")] = _Line(min(int(generation), now), rest)
    except (OSError, ValueError):
        return 0, {}
    return now, lines


def _checksum(text: bytes) -> bytes:
    return b"%08x" % zlib.crc32(text)


def _prune(folder: str, own: str) -> None:
    """Remove the files of projects that were not written for the longest time.

    Time stamps decide here alone, where a wrong one costs no more than a run that starts anew.
    """
    others = [os.path.join(folder, name) for name in os.listdir(folder) if is_own(name)]
    others.sort(key=lambda path: (path != own, -os.stat(path).st_mtime))
    for path in others[FILES:]:
        os.unlink(path)
