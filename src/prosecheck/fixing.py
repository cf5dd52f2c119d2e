"""Fixes files: what a file becomes, and how it gets there without harm to what others wrote."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from typing import NamedTuple

from prosecheck.config import Config
from prosecheck.diagnostic import Diagnostic, Failure
from prosecheck.discovery import File
from prosecheck.fixes.rounds import mended
from prosecheck.gate.sieve import Gate
from prosecheck.placement import TOO_MANY
from prosecheck.rule import Applicability
from prosecheck.run import Outcome, bytes_of, check_source, concluded, source_of
from prosecheck.source import BOM, Source
from prosecheck.writing import write_atomically


class Change(NamedTuple):
    """What a file is before and after its fixes, and how many were `made`."""

    before: Source
    after: Source
    made: int
    data: bytes


def change_of(
    config: Config,
    path: str,
    data: bytes,
    wanted: Collection[Applicability],
    gate: Gate | None = None,
) -> Change:
    """Fix the bytes of a file, which are the text of an article; their encoding stays.

    What the gate leaves out is left as it is. Raise UndecodableError where they are no text.
    """
    before = source_of(config, path, data)

    def lint(source: Source) -> Sequence[Diagnostic]:
        now = gate and gate.after(path, before.text, source.text)
        found = found_in(check_source(config, source), now)
        if any(d.code == TOO_MANY[0] for d in found):
            # What is not shown can be mended all the same, and not in a hundred rounds.
            endless = config._replace(max_findings=sys.maxsize)
            found = found_in(check_source(endless, source), now)
        return found

    after, made = mended(before, lint, wanted)
    mark = BOM if data.startswith(BOM) else b""
    return Change(before, after, made, mark + after.text.encode("utf-8"))


def found_in(outcome: Outcome, gate: Gate | None = None) -> Sequence[Diagnostic]:
    """Give what was found in a file that stands alone, suppressions that hide nothing included."""
    (alone,) = concluded([outcome])
    return (alone if gate is None else gate.passed(alone)).diagnostics


def put(file: File, data: bytes, change: Change) -> Failure | None:
    """Write a change to the file it was made from; say why where that cannot be done.

    `data` is what was read: a file that holds something else by now is left alone.
    """
    now = bytes_of(file)
    if isinstance(now, Failure):
        return now
    if now != data:
        return Failure(file.path, "not fixed: it was changed while it was being checked")
    try:
        write_atomically(file.location, change.data)
    except OSError as error:
        return Failure(file.path, f"cannot be fixed: {error.strerror or error}")
    return None
