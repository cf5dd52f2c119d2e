"""Keeps what reading phrase tables gives, so that the next run need not read and expand them.

The first line is JSON, and then come the lines of the literals, which are not even decoded before
a text asks for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from prosecheck.kept import Kept
from prosecheck.phrases.index import Packed
from prosecheck.phrases.plan import Pattern, Plan, Use, plan
from prosecheck.phrases.table import Phrase, PhraseTable, read_table
from prosecheck.phrases.values import TableError

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
    kept = Kept(folder, _parts(given))
    found = _read(kept.read(), given)
    if found is None:
        found = _made(given)
        kept.write(_written(found, given))
    return found


def _made(given: Sequence[str | PhraseTable]) -> Prepared:
    tables = [read_table(table) if isinstance(table, str) else table for table in given]
    return tables, plan(tables)


def _parts(given: Sequence[str | PhraseTable]) -> Iterator[str | bytes]:
    """Give all that tables and their plan are made of."""
    for table in given:
        yield table if isinstance(table, str) else table.path
        if isinstance(table, str):
            with open(table, "rb") as file:
                yield file.read()
        else:
            yield json.dumps(table)


def _read(body: bytes | None, given: Sequence[str | PhraseTable]) -> Prepared | None:
    if body is None:
        return None
    try:
        end = body.index(b"\n")
        tables, starts, longest, slow, uses = json.loads(body[:end])
        return (
            [
                PhraseTable(table, phrases_in(rows)) if isinstance(table, str) else table
                for table, rows in zip(given, tables, strict=True)
            ],
            Plan(
                Packed(starts, body[end + 1 :], longest),
                {int(number): Pattern(*row) for number, row in slow.items()},
                [[Use(*row) for row in rows] for rows in uses],
            ),
        )
    except (ValueError, TypeError):
        return None


def phrases_in(rows: Iterable[list[object]]) -> tuple[Phrase, ...]:
    """Give phrases out of JSON."""
    return tuple(map(_phrase, rows))


def _phrase(row: list[object]) -> Phrase:
    text, regex, suggest, unless, *rest = row
    return Phrase(text, regex, suggest, tuple(unless), *rest)  # type: ignore[arg-type]


def _written(made: Prepared, given: Sequence[str | PhraseTable]) -> bytes:
    tables, planned = made
    literals = planned.literals
    rows = [t.phrases if isinstance(g, str) else () for t, g in zip(tables, given, strict=True)]
    known = [rows, literals.starts, literals.longest, planned.slow, planned.uses]
    return json.dumps(known, separators=(",", ":")).encode() + b"\n" + literals.lines
