r"""A literal that every match of a regular expression must contain.

The automaton looks for it, so that the expression runs only where it can match. The scan is
conservative: it reads the top level alone, passes over groups, classes and quantified
characters, and gives up on what it does not know.
"""

from __future__ import annotations

import re

_SHORTEST = 3
"""A shorter literal stands on too many lines to save work."""

# Verbose and version 1 syntax read the characters another way, full case-folding lets "ss" be
# one character, and a comment or a condition holds unbalanced text.
_UNKNOWN_GROUP = re.compile(r"\(\?(?:[A-Za-z0-9-]*[xVf]|[#(])")
# Escapes of letters that take no argument but braces; a digit would be an octal number or a
# group, and the others are names or numbers of characters.
_KNOWN_ESCAPES = frozenset("bBdDsSwWAZmMKGnrtfvapPRX")
_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_PART = re.compile(
    r"""
      (?P<escape> \\. )
    | (?P<class> \[ \^?\]? (?: \\. | [^\]\\] )* \] )
    | (?P<open> \( )
    | (?P<close> \) )
    | (?P<either> \| )
    | (?P<quantifier> [*?+] | \{ [^{}()\[\]|\\]* \} )
    | (?P<other> [.^$\[{] | [^\ -~] )
    | (?P<literal> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def required(expression: str) -> str:
    """Give the longest literal that is sure to be in a match, "" when there is none.

    It is in small ASCII letters, and its blanks are single ones within it, as no other literal is
    the same in folded prose.
    """
    if _UNKNOWN_GROUP.search(expression):
        return ""
    runs, run, depth = [""], "", 0
    for part in _PART.finditer(expression):
        kind, text = part.lastgroup, part.group()
        depth += (kind == "open") - (kind == "close")
        if _ends_the_scan(kind, text, depth):
            return ""
        literal = text[-1] if depth == 0 and _is_literal(kind, text) else ""
        if literal:
            run += literal
            continue
        # A quantifier repeats the character before it, or makes it optional.
        runs.append(run[:-1] if kind == "quantifier" else run)
        run = ""
    # Of two blanks, folded prose has one.
    literals = (part.strip(" ") for found in [*runs, run] for part in found.split("  "))
    longest = max(literals, key=len)
    return longest.lower() if len(longest) >= _SHORTEST else ""


def _ends_the_scan(kind: str | None, text: str, depth: int) -> bool:
    if kind == "either":
        return depth == 0
    if kind == "escape":
        return text[1].isalnum() and text[1] not in _KNOWN_ESCAPES
    # A class within a class, as in [[:alpha:]], ends elsewhere.
    return kind == "class" and "[" in text[1:]


def _is_literal(kind: str | None, text: str) -> bool:
    return kind == "literal" or (kind == "escape" and text[1] in _MARKS)
