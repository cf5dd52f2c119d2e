"""Keeps what reading phrase tables gives, so that the next run need not read and expand them.

The file's name holds a hash of the tables and of this version. Its first line is a checksum of
the rest, the second is JSON, and then come the lines of the literals, which are not even decoded
before a text asks for them. A file that is absent, half written or of another making is made again
in silence, and a folder that cannot be written is done without. Runs that write at once write the
same.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Sequence
from contextlib import suppress

from prosecheck import __version__
from prosecheck.digest import sha256
from prosecheck.phrases.index import Packed
from prosecheck.phrases.plan import Pattern, Plan, Use, plan
from prosecheck.phrases.table import Phrase, PhraseTable, read_table
from prosecheck.phrases.values import TableError

_FORM = 5
"""Number of the form of the file; a change of the form is a new number."""

_HEADING = len("00000000\n")
_NAME = re.compile(r"phrases-[0-9a-f]{32}\.json(\.[0-9]+)?")

Prepared = tuple[list[PhraseTable], Plan]


def prepared(given: Sequence[str | PhraseTable], folder: str | None) -> Prepared:
    """Give tables (of some, the paths are given) and their plan, from a folder or made new.

    Raise TableError for a table that cannot be read or used. With no folder nothing is kept.
    """
    try:
        return _made(given) if folder is None else _found(given, folder)
    except OSError as error:
        said = error.strerror or error
        raise TableError(f"{error.filename}: cannot be read: {said}") from None


def _found(given: Sequence[str | PhraseTable], folder: str) -> Prepared:
    file = os.path.join(folder, f"phrases-{_key(given)}.json")
    kept = _kept(file)
    if kept is None:
        kept = _made(given)
        _keep(kept, file)
    return kept


def is_own(name: str) -> bool:
    """Whether a file of a cache folder is one of ours, finished or not, by its name."""
    return _NAME.fullmatch(name) is not None


def _made(given: Sequence[str | PhraseTable]) -> Prepared:
    tables = [read_table(table) if isinstance(table, str) else table for table in given]
    return tables, plan(tables)


def _key(given: Sequence[str | PhraseTable]) -> str:
    digest = sha256(f"{__version__} {_FORM}".encode())
    for table in given:
        path = table if isinstance(table, str) else table.path
        if isinstance(table, str):
            with open(table, "rb") as file:
                content = file.read()
        else:
            content = json.dumps(table).encode()
        digest.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogatepass"))
        digest.update(content)
    return digest.hexdigest()[:32]


def _kept(file: str) -> Prepared | None:
    try:
        with open(file, "rb", buffering=0) as stream:  # a megabyte, not to be copied twice
            whole = stream.read()
        if whole[:_HEADING] != b"%08x\n" % zlib.crc32(memoryview(whole)[_HEADING:]):
            return None
        end = whole.index(b"\n", _HEADING)
        tables, starts, slow, uses = json.loads(whole[_HEADING:end])
        return (
            [PhraseTable(path, tuple(_phrase(row) for row in rows)) for path, rows in tables],
            Plan(
                Packed(starts, whole[end + 1 :]),
                {int(number): Pattern(*row) for number, row in slow.items()},
                {int(number): [_use(row) for row in rows] for number, rows in uses.items()},
            ),
        )
    except (OSError, ValueError, TypeError):
        return None


def _phrase(row: list[object]) -> Phrase:
    text, regex, suggest, unless, *rest = row
    return Phrase(text, regex, suggest, tuple(unless), *rest)  # type: ignore[arg-type]


def _use(row: list[object]) -> Use:
    table, phrase, unless = row
    return Use(table, phrase, tuple(unless))  # type: ignore[arg-type]


def _keep(made: Prepared, file: str) -> None:
    tables, planned = made
    literals = planned.literals
    facts = json.dumps([tables, literals.starts, *planned[1:]], separators=(",", ":"))
    body = facts.encode() + b"\n" + literals.lines
    half = f"{file}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(half, "wb") as stream:
            stream.write(b"%08x\n%s" % (zlib.crc32(body), body))
        os.replace(half, file)
    except OSError:
        with suppress(OSError):
            os.unlink(half)  # as where the disk is full
