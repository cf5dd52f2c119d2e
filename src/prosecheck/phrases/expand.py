r"""The pattern language of `text`: a pattern and the literals it stands for.

`(a|b)` is one of several, `(a)?` may be missing, and so may the one character before a `?`:
"it('s| is) (true|so) that colou?rs". Groups nest. A blank stands for any run of white space, and
a backslash takes the meaning from `( ) | ? \`; everything else is itself. So a pattern is a
finite set of literals.
"""

from __future__ import annotations

import re

from prosecheck.patterns import expression
from prosecheck.phrases.boundary import CLOSES, OPENS
from prosecheck.phrases.fold import straight

LIMIT = 2000
"""A pattern of more literals is matched as a regular expression."""
_DEEPEST = 50
"""Groups may nest so deep; the `regex` module's parser ends at some hundreds."""

_SPECIAL = expression(r"[()|?\\]")
# A run stops one character before a "?", which belongs to that character alone.
_TOKEN = expression(r"\\.?|[()|?]|[^()|?\\]+(?!\?)|[^()|?\\]")
_BLANKS = expression(r"\s+")
# Two blanks that meet where a group between them is missing are one.
_BLANK = "(?: |(?<= ))"


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what was found and what is wanted."""


class _TooManyError(Exception):
    """The pattern stands for more than LIMIT literals."""


def literals(pattern: str) -> list[str] | None:
    """List the literals of a pattern, each once, in its letter case; None beyond LIMIT.

    Raises PatternError.
    """
    pattern = _BLANKS.sub(" ", straight(pattern))
    if not _SPECIAL.search(pattern):
        found = [pattern]
    else:
        tokens = _tokens(pattern)
        try:
            found = _variants(tokens, edges_only=False)
        except _TooManyError:
            _check(_variants(tokens, edges_only=True))
            return None
    _check(found)
    if any("  " in literal for literal in found):
        found = [_BLANKS.sub(" ", literal) for literal in found]
    return list(dict.fromkeys(found))


def to_regex(pattern: str) -> str:
    """Translate a pattern for the `regex` module, with the word boundaries of a phrase.

    It holds on folded prose, where all white space is single blanks. Raises PatternError.
    """
    parts = []
    for token in _tokens(_BLANKS.sub(" ", straight(pattern))):
        if token == "(":
            parts.append("(?:")
        elif token in (")", "|", "?"):
            parts.append(token)
        else:
            text = token[1:] if token[0] == "\\" else token
            parts.append(_BLANK.join(re.escape(piece) for piece in text.split(" ")))
    return f"{OPENS}(?:{''.join(parts)}){CLOSES}"


def _tokens(pattern: str) -> list[str]:
    tokens = _TOKEN.findall(pattern)
    for token in tokens:
        if token[0] == "\\" and (token == "\\" or token[1].isalnum()):
            raise PatternError(
                f'"{token}" means nothing in text, which knows ( ) | ? only; '
                "write the pattern under regex, or the backslash as \\\\"
            )
    return tokens


def _variants(tokens: list[str], *, edges_only: bool) -> list[str]:
    """Multiply a pattern out; with edges_only, to first and last characters, which are few."""
    outer: list[tuple[list[str], list[str]]] = []
    closed: list[str] = []
    run = [""]
    item: list[str] | None = None
    for token in tokens:
        if token == "?":
            if item is None:
                raise PatternError('"?" has no group or character before it to make optional')
            run, item = _product(run, [*item, ""], edges_only), None
            continue
        run, item = _product(run, item, edges_only), None
        if token == "(":
            if len(outer) == _DEEPEST:
                raise PatternError(f"its groups nest deeper than {_DEEPEST}")
            outer.append((closed, run))
            closed, run = [], [""]
        elif token == "|":
            closed.extend(run)
            run = [""]
        elif token == ")":
            if not outer:
                raise PatternError('")" closes no group')
            item = [*closed, *run]
            closed, run = outer.pop()
        else:
            item = [token[1:] if token[0] == "\\" else token]
    if outer:
        raise PatternError('"(" is never closed')
    closed.extend(_product(run, item, edges_only))
    if len(closed) > LIMIT and not edges_only:
        raise _TooManyError
    return closed


def _product(heads: list[str], tails: list[str] | None, edges_only: bool) -> list[str]:
    if tails is None:
        return heads
    if edges_only:
        joined = (head + tail for head in heads for tail in tails)
        return list(dict.fromkeys(text and text[0] + text[-1] for text in joined))
    if len(heads) * len(tails) > LIMIT:
        raise _TooManyError
    return [head + tail for head in heads for tail in tails]


def _check(variants: list[str]) -> None:
    for variant in variants:
        if variant in ("", " "):
            raise PatternError("it matches the empty text; at least one word must stand in it")
        if variant[0] == " " or variant[-1] == " ":
            raise PatternError(
                "it can begin or end with a blank; "
                'write a blank that goes with a word into its group, "(very )?good"'
            )
