"""Keeps what compiling regular expressions gave, so that the next run need not compile them.

The first line is JSON: expression, flags, flags found, groups, names and number of words of each;
behind it stand the words of all. Runs that write at once write whole files; of what both found
out, one half is found out again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from prosecheck.kept import Kept
from prosecheck.patterns import known
from prosecheck.patterns.code import Code, making

_LARGEST = 4_000_000
"""Bytes of words that are kept: ten times what all rules of ours have."""


@contextmanager
def kept(folder: str | None) -> Iterator[None]:
    """Take what earlier runs compiled from a folder, and at the end keep there what is new."""
    if folder is None:
        yield
        return
    file = Kept(folder, [making()], "expressions")
    before = _read(file.read() or b"")
    known.update({asked: code for asked, code in before.items() if asked not in known})
    yield
    if len(known) > len(before):
        file.write(_written(known))


def _read(body: bytes) -> dict[tuple[str, int], Code]:
    found = {}
    try:
        end = body.index(b"\n") + 1
        words = memoryview(body)[end:].cast("I")
        at = 0
        for text, asked, flags, groups, names, size in json.loads(body[:end]):
            found[text, asked] = Code(flags, words[at : at + size], groups, names)
            at += size
    except (ValueError, TypeError):
        return {}
    return found


def _written(codes: Mapping[tuple[str, int], Code]) -> bytes:
    from array import array  # only a run that compiled something pays for it

    heads, words = [], array("I")
    for (text, asked), code in codes.items():
        if (len(words) + len(code.words)) * words.itemsize > _LARGEST:
            break
        heads.append((text, asked, code.flags, code.groups, code.names, len(code.words)))
        words.extend(code.words)
    return json.dumps(heads, separators=(",", ":")).encode() + b"\n" + words.tobytes()
