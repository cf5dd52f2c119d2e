"""Patterns of paths, as .gitignore writes them, none of which can make a run hang.

pathspec makes a regular expression of a pattern. With many stars that takes time to their power,
and a stranger's repository names both the pattern and the path. Of a part between two stars the
first match is as good as any later one, since what follows may begin anywhere after it: so the
expression need not try the later ones (`fnmatch.translate` of Python 3.9 and later does the same).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from prosecheck.patterns import expression

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_STAR = "[^/]*"
_ONE = "[^/]"
_NO_SLASH = "(?!/)"
_ABOVE = "^(?:.+/)?"
_BETWEEN = "(?:/.+)?"
"""What pathspec writes for `*`, `?`, `**/` at the start and `/**` in the middle of a pattern."""
_CLASS = expression(r"\\.|\[\^/\]|(\[\^?\]?[^]]*\])", re.DOTALL)
_MANY = 2
"""Stars from which on an expression is rewritten; fewer cost a path of 4,096 letters nothing."""


def spec_of(patterns: Iterable[str]) -> GitIgnoreSpec:
    """Give patterns made ready; raise ValueError or re.error for one that means nothing."""
    from pathspec import GitIgnoreSpec  # 35 ms, and most runs have no patterns

    # The other backends of pathspec know no groups that are tried once.
    return GitIgnoreSpec.from_lines(patterns, _pattern(), backend="simple")


@cache
def _pattern() -> type:
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    class Pattern(GitIgnoreSpecPattern):
        """A pattern of pathspec whose expression tries every part once."""

        @classmethod
        def pattern_to_regex(cls, pattern: Any) -> tuple[Any, bool | None]:
            found, include = super().pattern_to_regex(pattern)
            return (linear(found) if isinstance(found, str) else found), include

    return Pattern


def linear(expression: str) -> str:
    """Rewrite an expression of pathspec so that it takes linear time for every star in it."""
    if expression.count(_STAR) + expression.count(_BETWEEN) < _MANY:
        return expression
    # As in git, no class holds the slash: a part would reach beyond its segment.
    expression = _CLASS.sub(lambda m: _NO_SLASH + m[1] if m[1] else m[0], expression)
    first, *rest = expression.split(_BETWEEN)
    if not rest:
        return _starred(first)
    if first.startswith(_ABOVE):
        first = f"^(?>(?:.+?/)??{_starred(first.removeprefix(_ABOVE))}(?=/))"
    else:
        first = _starred(first)
    inner = (f"(?>(?:/.+?)??{_starred(part)}(?=/))" for part in rest[:-1])
    return "".join([first, *inner, _BETWEEN, _starred(rest[-1])])


def _starred(part: str) -> str:
    """Let what stands between two stars of one segment match where it first can."""
    before, *pieces = part.split(_STAR)
    written = [before]
    for number, piece in enumerate(pieces, 1):
        inside = number < len(pieces) and "/" not in piece.replace(_ONE, "").replace(_NO_SLASH, "")
        written.append(f"(?>{_STAR}?{piece})" if inside else _STAR + piece)
    return "".join(written)
