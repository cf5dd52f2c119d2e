"""Where a word begins and ends.

A phrase never matches inside a word. Letters, numbers, marks and `_` make a word, and so do the
characters that break no word: a soft hyphen, a joiner. An apostrophe between two of them does not
end it (Unicode Standard Annex 29, rules WB6 and WB7: "can't" is one word, so "can" is not in it),
and neither does a hyphen: a phrase that ends inside a compound means something else there
("at the end of the day-long session"). A pattern that wants the compound spells it.
"""

from __future__ import annotations

import unicodedata

# SOFT HYPHEN, ZERO WIDTH NON-JOINER, ZERO WIDTH JOINER, WORD JOINER.
_UNSEEN = "\u00ad\u200c\u200d\u2060"
# HYPHEN-MINUS, HYPHEN, NON-BREAKING HYPHEN; the en dash is punctuation between words.
_JOINERS = "'-\u2010\u2011"

# The same two rules for the `regex` module.
_WORD = rf"[\p{{L}}\p{{N}}\p{{M}}_{_UNSEEN}]"
_JOINER = "['\\-\u2010\u2011]"
OPENS = rf"(?:(?=_W)(?<!_W)(?<!_W{_JOINER})|(?!_W))".replace("_W", _WORD)
CLOSES = rf"(?:(?<=_W)(?!_W)(?!{_JOINER}_W)|(?<!_W))".replace("_W", _WORD)


def is_word(character: str) -> bool:
    """Say whether one character is part of a word."""
    if character.isalnum() or character == "_":
        return True
    if character.isascii():
        return False
    return character in _UNSEEN or unicodedata.category(character)[0] == "M"


def opens(text: str, at: int) -> bool:
    """Say whether a word can open at an offset of text that begins with a blank."""
    before = text[at - 1]
    if before in _JOINERS:
        return not is_word(text[at - 2])
    return not is_word(before)


def closes(text: str, at: int) -> bool:
    """Say whether a word can close at an offset of text that ends with a blank."""
    after = text[at]
    if after in _JOINERS:
        return not is_word(text[at + 1])
    return not is_word(after)
