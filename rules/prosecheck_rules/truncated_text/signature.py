"""Last lines that are finished without a stop: greetings, signatures, credits, rows of names."""

from __future__ import annotations

import re

_GREETING = re.compile(
    r"""
    \s*[~—–-]                                   # a dash or tilde before a name
    | .{0,40}\b(?:regards|cheers|sincerely|thanks|thank\ you|yours|wishes|love|best)\b
      [\s,\w]{0,40}\Z                           # a wish, and perhaps a name after it
    | (?:(?:cross-?)?posted|written|published|edited|translated|reported|contributed|photos?
      |photography|images?|credits?|source|via|by|from|contact|tel|phone|e-?mail)\b[^.!?]*\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAST_SENTENCE = re.compile(r"[.!?]['\"”’)]*\s+(?=[^.!?]*\Z)")
_MOST_WORDS = 12


def is_greeting(text: str) -> bool:
    """Whether a short last line is a greeting, a signature or a credit."""
    return len(text.split()) <= _MOST_WORDS and _GREETING.match(text) is not None


def is_row_of_names(text: str) -> bool:
    """Whether the words after the last stop are mostly names, as in a line-up or a signature."""
    stop = _LAST_SENTENCE.search(text, max(0, len(text) - 200))
    words = text[stop.end() if stop else 0 :].split()
    names = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    if stop:
        return names > 1 and 2 * names > len(words) and ("," in text[stop.end() :])
    return len(words) <= _MOST_WORDS and 2 * names > len(words)
