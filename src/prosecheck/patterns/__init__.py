"""Regular expressions that are compiled when they are first asked for something.

Compiling takes Python up to milliseconds an expression, and most articles need few of them. What
compiling gave is kept between runs, where `store` is told of a folder.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from prosecheck.patterns.code import Code, code_of, pattern_of

known: dict[tuple[str, int], Code] = {}
"""What compiling gave, in this run or an earlier one, by expression and flags."""

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn")


@cache
def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Give the compiled expression; once made, it is kept."""
    code = known.get((expression, flags))
    if code is not None:
        found = pattern_of(expression, code)
        if found is not None:
            return found
    code = code_of(expression, int(flags))
    if code is None:
        return re.compile(expression, flags)
    known[expression, flags] = code
    return pattern_of(expression, code) or re.compile(expression, flags)


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern that is compiled when one of its methods is first asked for."""
    return cast("re.Pattern[str]", _Uncompiled(text, flags))


class _Uncompiled:
    """Stands for a pattern; once that is made, its methods are attributes here."""

    def __init__(self, text: str, flags: int) -> None:
        self._asked = (text, flags)

    def __getattr__(self, name: str) -> Any:
        made = compiled(*self._asked)
        vars(self).update((method, getattr(made, method)) for method in _METHODS)
        return getattr(made, name)
