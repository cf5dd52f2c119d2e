"""The words of a label: how a tag is read, however it is written.

`UnitedStatesOfAmerica`, `united-states-of-america` and `United States of America` have the same
words; `stem` cuts the endings that do not change what a word is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LOW = "[^\\W\\d_A-Z]"
_WORDS = re.compile(
    rf"""
      [A-Z]{{2,}}s(?!{_LOW})      # LLMs: the plural of an acronym
    | [A-Z]+(?=[A-Z]{_LOW})       # AI in AIHardware
    | [A-Z]?{_LOW}+               # Hardware, hardware
    | [A-Z]+                      # AI
    | \d+                         # 2026
    """,
    re.VERBOSE,
)
_ENDING = re.compile(
    "(?:ations?|ities|ments?|[ae]nces?|i[zs]ing|i[zs]ed?|i[zs]es?|i[zs]ations?|ions?|ings?|ists?"
    "|ism|ical|ally|ness|ships?|able|ians?|[eo]rs?|ies|ity|ive|ants?|ans?|als?|ics?|ly|ed|es|s"
    "|e|y)$"
)
"""An ending of an English word that a stem leaves off; a short list after Porter (1980)."""

_SHORTEST = 3
_KEPT_DOUBLES = "ls"


def label_words(label: str) -> list[str]:
    """Give the words of a label in lower case, parted at marks, blanks and inner capitals."""
    return list(_words(label))


@lru_cache(maxsize=1024)  # the rules about tags ask in turn, and articles share their tags
def _words(label: str) -> tuple[str, ...]:
    return tuple([word.lower() for word in _WORDS.findall(label)])


def stem(word: str) -> str:
    """Give a word in lower case without its ending, three letters of it at least."""
    if len(word) <= _SHORTEST:
        return word
    ending = _ENDING.search(word, _SHORTEST)
    root = word[: ending.start()] if ending else word
    if len(root) > _SHORTEST + 1 and root[-1] == root[-2] and root[-1] not in _KEPT_DOUBLES:
        return root[:-1]
    return root
