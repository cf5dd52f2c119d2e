"""How far the words of an article support a tag: a number from 0 to 1.

Pure functions over text. A tag's words are looked for by stem, inside longer words, run together,
as initials, and by the names that stand for them; generic words count for less.
"""

from __future__ import annotations

from functools import lru_cache

from prosecheck.api import label_words

from .entities import supporters
from .generic import COMPANY_FORMS, FUNCTION_WORDS, is_broad_word
from .text import Text

UNSUPPORTED = 0.3
"""Relevance from which a tag is never flagged: the text has a third of what it says."""
STANDS_FOR = 0.8
"""Degree of a word that the text does not have, but a name that stands for it."""
_GENERIC = 0.5
"""Weight of a generic word ("best", "guide") beside words that say more."""
_MOST = 40
"""Words of a tag that are looked for, each in all of the text; what has more is no label."""


@lru_cache(maxsize=4096)
def meaning(tag: str) -> tuple[str, ...]:
    """Give the words of a tag that say something; none where it has no letter or digit.

    Function words go, and at the end the form of a company and its class of shares.
    """
    words = label_words(tag)[:_MOST]
    if len(words) > 2 and words[-2] == "class" and words[-1] in ("a", "b", "c"):
        words = words[:-2]
    while len(words) > 1 and words[-1] in COMPANY_FORMS:
        words.pop()
    return tuple(word for word in words if word not in FUNCTION_WORDS) or tuple(words)


def relevance(words: tuple[str, ...], text: Text) -> float:
    """Give the share of a tag's words, weighted by length, that the text supports."""
    if not words or text.runs(words):
        return 1.0
    degrees = [text.degree(word) for word in words]
    found = _weighed(words, degrees)
    if found >= STANDS_FOR:
        return found
    if _stands_otherwise(words, text):
        return STANDS_FOR
    degrees = [d or _by_name((w,), text) for w, d in zip(words, degrees, strict=True)]
    return _weighed(words, degrees)


def _weighed(words: tuple[str, ...], degrees: list[float]) -> float:
    weights = [len(word) * (_GENERIC if is_broad_word(word) else 1.0) for word in words]
    return sum(w * d for w, d in zip(weights, degrees, strict=True)) / sum(weights)


def _stands_otherwise(words: tuple[str, ...], text: Text) -> bool:
    """Tell whether the text has the tag's initials, what they stand for, or another name."""
    if len(words) > 1:
        initials = "".join(word[0] for word in words).upper()
        if len(initials) > 2 and text.says(initials):
            return True
    elif len(words[0]) <= 5 and text.spells(words[0]):
        return True
    return _by_name(words, text) > 0


def _by_name(words: tuple[str, ...], text: Text) -> float:
    return STANDS_FOR if any(text.says(name) for name in supporters(words)) else 0.0
