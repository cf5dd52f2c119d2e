"""Keeps what compiling regular expressions gave, so that the next run need not compile them.

The file's name holds a hash of what made it. Its first line is a checksum of the rest, the second
is JSON: expression, flags, flags found, groups, names and number of words of each; behind it stand
the words of all. A file that is absent or harmed is made again in silence, and a folder that
cannot be written is done without. Runs that write at once write whole files; of what both found
out, one half is found out again.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from prosecheck import __version__
from prosecheck.digest import sha256
from prosecheck.patterns import expression, known
from prosecheck.patterns.code import Code, making
from prosecheck.writing import write_atomically

_NAME = expression(r"expressions-[0-9a-f]{32}\.bin")
_HEADING = len("00000000\n")
_LARGEST = 4_000_000
"""Bytes of words that are kept: ten times what all rules of ours have."""


@contextmanager
def kept(folder: str | None) -> Iterator[None]:
    """Take what earlier runs compiled from a folder, and at the end keep there what is new."""
    if folder is None:
        yield
        return
    file = os.path.join(folder, f"expressions-{_key()}.bin")
    before = _read(file)
    known.update({asked: code for asked, code in before.items() if asked not in known})
    yield
    if len(known) > len(before):
        _write(file)


def is_own(name: str) -> bool:
    """Whether a file of a cache folder is one of ours, by its name."""
    return _NAME.fullmatch(name) is not None


def _key() -> str:
    return sha256(f"{__version__} {making()}".encode()).hexdigest()[:32]


def _read(file: str) -> dict[tuple[str, int], Code]:
    found = {}
    try:
        with open(file, "rb", buffering=0) as stream:
            whole = stream.read()
        if whole[:_HEADING] != b"%08x\n" % zlib.crc32(memoryview(whole)[_HEADING:]):
            return {}
        end = whole.index(b"\n", _HEADING) + 1
        words = memoryview(whole)[end:].cast("I")
        at = 0
        for text, asked, flags, groups, names, size in json.loads(whole[_HEADING:end]):
            found[text, asked] = Code(flags, words[at : at + size], groups, names)
            at += size
    except (OSError, ValueError, TypeError):
        return {}
    return found


def _write(file: str) -> None:
    from array import array  # only a run that compiled something pays for it

    heads, words = [], array("I")
    for (text, asked), code in known.items():
        if (len(words) + len(code.words)) * words.itemsize > _LARGEST:
            break
        heads.append((text, asked, code.flags, code.groups, code.names, len(code.words)))
        words.extend(code.words)
    body = json.dumps(heads, separators=(",", ":")).encode() + b"\n" + words.tobytes()
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), exist_ok=True)
        write_atomically(file, b"%08x\n%s" % (zlib.crc32(body), body))
