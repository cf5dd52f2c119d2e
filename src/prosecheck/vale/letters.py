"""Letter case: a text in the case that a style asks for, and how much of it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

# Articles, coordinating conjunctions and prepositions of up to three letters (The Associated Press
# Stylebook, "composition titles"); Chicago takes prepositions of any length (The Chicago Manual of
# Style, 8.159).
_SHORT = "a an and as at but by en for if in nor of off on or per so the to up v v. via vs vs. yet"
_PREPOSITIONS = """
    about above across after against along among around before below beneath beside between beyond
    despite down during except following from including inside into like near onto over past since
    through throughout toward towards under until upon with within without
"""
_AP = frozenset(_SHORT.split())
_CHICAGO = _AP.union(_PREPOSITIONS.split())
_PIECE = re.compile(r"[^\W_][^\s/-]*")
_NUMBERED = re.compile(r"\d+\.")
_OPENERS = ":?!.—–"


class Word(NamedTuple):
    """A word of a text, and the ways in which it may be written; the first is the best."""

    start: int
    text: str
    wanted: tuple[str, ...]


def in_title_case(words: Sequence[tuple[int, str]], text: str, *, chicago: bool) -> list[Word]:
    """Give what words of a title may be: capitalised, but for short ones in its middle."""
    small = _CHICAGO if chicago else _AP
    found = []
    for number, (start, word) in enumerate(words):
        capital = _PIECE.sub(lambda piece: _capital(piece[0]), word)
        opens = number == 0 or text[:start].rstrip()[-1:] in _OPENERS
        if word.lower() == "to" and not opens:
            # "to" of an infinitive has a capital in AP; only a reader knows which it is.
            wanted: tuple[str, ...] = ("to", "To")
        elif word.lower() in small and not opens and number + 1 < len(words):
            wanted = (word.lower(),)
        else:
            pieces = _PIECE.sub(lambda piece: _inner(piece[0], small), word)
            wanted = (capital, _capital(pieces))
        found.append(Word(start, word, wanted))
    return found


def in_sentence_case(
    words: Sequence[tuple[int, str]], is_indicator: Callable[[str], bool]
) -> list[Word]:
    """Give what words of a sentence may be: small, but for the first and after an indicator."""
    found = []
    for number, (start, word) in enumerate(words):
        before = words[number - 1][1] if number else ""
        opens = number == 0 or is_indicator(before)
        opens = opens or (number == 1 and _NUMBERED.fullmatch(before) is not None)
        small = word.lower()
        found.append(Word(start, word, (_capital(small) if opens else small,)))
    return found


def rewritten(text: str, words: Sequence[Word]) -> str:
    """Give a text with its words as they should be."""
    made, seen = "", 0
    for word in words:
        made += text[seen : word.start]
        made += word.text if word.text in word.wanted else word.wanted[0]
        seen = word.start + len(word.text)
    return made + text[seen:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _inner(piece: str, small: frozenset[str]) -> str:
    return piece.lower() if piece.lower() in small else _capital(piece)
