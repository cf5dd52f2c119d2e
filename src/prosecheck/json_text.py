"""Reads JSON to the same value, or the same complaint, under every version of Python.

`json` alone does not: how deep it goes depends on the version and on who calls it, Python 3.13 put
the complaint about a trailing comma elsewhere, and int() refuses more than 4,300 digits.
"""

from __future__ import annotations

import json
import re
from typing import Any

from prosecheck.patterns import expression

LEVELS = 200
"""Levels of nesting that are read; every Python can go four times as deep."""
_DEEPENING = expression(r'"(?:[^"\\]++|\\.)*+"?|([\[{])|[\]}]', re.DOTALL)
_TRAILING = expression(r",[ \t\r\n]*\Z")


class NotJsonError(Exception):
    """The text is not JSON; the message says why, `offset` is where, in code points of the text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def json_of(text: str, *, strict: bool = True) -> Any:
    """Read a text, its numbers as they are written; raise NotJsonError.

    Not `strict`, a string may hold line ends. What nests deeper than LEVELS may pass all the same:
    who minds asks `is_too_deep`, or finds it on a walk that is made anyway.
    """
    try:
        return json.loads(text, strict=strict, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise _complaint(text, error) from None
    except RecursionError:
        raise too_deep(0) from None


def too_deep(offset: int) -> NotJsonError:
    """Give the complaint about a text that nests too deep and begins at an offset."""
    return NotJsonError("nested too deep", offset)


def object_end(text: str) -> int | None:
    """Give the offset after the JSON object that a text starts with, None where it is broken.

    One that nests too deep ends with its last bracket.
    """
    try:
        return json.JSONDecoder(strict=False, parse_int=str).raw_decode(text)[1]
    except RecursionError:
        return _last_bracket(text)
    except json.JSONDecodeError as error:
        return _last_bracket(text) if is_too_deep(text, 0, error.pos) else None


def is_too_deep(text: str, start: int, end: int) -> bool:
    """Whether the brackets of text[start:end], its strings aside, nest deeper than LEVELS."""
    if text.count("[", start, end) + text.count("{", start, end) <= LEVELS:
        return False
    depth = 0
    for match in _DEEPENING.finditer(text, start, end):
        depth += _step(match)
        if depth > LEVELS:
            return True
    return False


def _step(match: re.Match[str]) -> int:
    if match[1]:
        return 1
    return 0 if match[0][0] == '"' else -1


def _last_bracket(text: str) -> int | None:
    depth = 0
    for match in _DEEPENING.finditer(text):
        depth += _step(match)
        if depth == 0:
            return match.end()
    return None


def _complaint(text: str, error: json.JSONDecodeError) -> NotJsonError:
    if is_too_deep(text, 0, error.pos):
        return too_deep(0)
    closing = text[error.pos : error.pos + 1]
    comma = _TRAILING.search(text, 0, error.pos) if closing and closing in "]}" else None
    if comma:  # as Python 3.13 says it; before, it was what stands behind the comma
        kind = "object" if closing == "}" else "array"
        return NotJsonError(f"illegal trailing comma before end of {kind}", comma.start())
    return NotJsonError(f"{error.msg[:1].lower()}{error.msg[1:]}", error.pos)
