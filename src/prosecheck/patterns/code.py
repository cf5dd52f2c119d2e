"""What compiling a regular expression gives, as data that a file can keep.

Python's compiler of regular expressions is written in Python. What it makes, a list of numbers,
the engine takes in a hundredth of the time, and looks at every number first (`_validate` in
Modules/_sre/sre.c), so that none makes it read where it must not. Neither has a public name: in
a Python that has none of theirs there is no code, and every run compiles.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

_IS_CPYTHON = sys.implementation.name == "cpython"
_engine: Any = import_module("_sre") if _IS_CPYTHON else None


class Code(NamedTuple):
    """A compiled expression: its flags, its instructions and its groups, which may have names."""

    flags: int
    words: Sequence[int]
    groups: int
    names: Mapping[str, int]


def code_of(expression: str, flags: int) -> Code | None:
    """Compile an expression; None where its code cannot be had. Raise re.error."""
    if not _IS_CPYTHON:
        return None
    try:
        compiler: Any = import_module("re._compiler")
        parsed = compiler._parser.parse(expression, flags)
        words, state = compiler._code(parsed, flags), parsed.state
        return Code(flags | state.flags, words, state.groups - 1, state.groupdict)
    except (ImportError, AttributeError, TypeError):
        return None


def pattern_of(expression: str, code: Code) -> re.Pattern[str] | None:
    """Give the pattern of an expression that has been compiled; None where the code is none."""
    flags, words, groups, names = code
    try:
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            by_number[number] = name
        made: re.Pattern[str] = _engine.compile(
            expression, flags, list(words), groups, dict(names), tuple(by_number)
        )
    except (AttributeError, LookupError, OverflowError, RuntimeError, TypeError, ValueError):
        return None
    return made


def making() -> str:
    """Say what reads the codes of this process: no other Python can."""
    facts = (getattr(_engine, name, None) for name in ("MAGIC", "CODESIZE"))
    return " ".join(map(str, (sys.version, sys.byteorder, *facts)))
