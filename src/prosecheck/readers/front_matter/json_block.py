"""Reads JSON front matter: the standard library says what it means, a scan where it stands."""

from __future__ import annotations

import json

from prosecheck.readers.front_matter.entry import BrokenError, Entry
from prosecheck.readers.front_matter.scan import Scan


def object_end(text: str) -> int | None:
    """Give the offset after the JSON object that a text starts with, None where it is broken."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[1]
    except (ValueError, RecursionError):
        return None


def entries_in(text: str, start: int, end: int) -> list[Entry]:
    """Give the scalars of a JSON object in order; raise BrokenError for what is no JSON."""
    try:
        value = json.loads(text[start:end], strict=False)
    except json.JSONDecodeError as error:
        at = max(min(start + error.pos, end - 1), start)
        line = text.count("\n", 0, at) + 1
        why = f"{error.msg[:1].lower()}{error.msg[1:]}"
        message = f"front matter is no JSON: {why} in line {line}"
        raise BrokenError(message, at, min(at + 1, len(text))) from None
    except RecursionError:
        raise BrokenError("front matter nests too deep", start, start + 1) from None
    if not isinstance(value, dict):
        return []
    return [
        entry
        for entry in Scan(text, _decoded, is_toml=False).entries(start, end)
        if entry.value != "null" or entry.escapes
    ]


def _decoded(written: str) -> str:
    value: str = json.loads(written, strict=False)
    return value
