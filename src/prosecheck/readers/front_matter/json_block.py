"""Reads JSON front matter: the standard library says what it means, a scan where it stands."""

from __future__ import annotations

import json

from prosecheck.json_text import NotJsonError, is_too_deep, json_of
from prosecheck.readers.front_matter.entry import BrokenError, Entry
from prosecheck.readers.front_matter.scan import Scan


def entries_in(text: str, start: int, end: int) -> list[Entry]:
    """Give the scalars of a JSON object in order; raise BrokenError for what is no JSON."""
    if is_too_deep(text, start, end):
        raise BrokenError("front matter nests too deep", start, start + 1)
    try:
        value = json_of(text[start:end], strict=False)
    except NotJsonError as error:
        at = max(min(start + error.offset, end - 1), start)
        line = text.count("\n", 0, at) + 1
        message = f"front matter is no JSON: {error} in line {line}"
        raise BrokenError(message, at, min(at + 1, len(text))) from None
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
