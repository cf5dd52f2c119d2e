"""Words that say little: broad labels, function words and the forms of companies."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from prosecheck.api import stem


def is_broad(words: tuple[str, ...]) -> bool:
    """Tell whether every word of a label is a broad one."""
    return all(is_broad_word(word) for word in words)


def is_broad_word(word: str) -> bool:
    """Tell whether a word in lower case names a kind, section or audience of articles."""
    return stem(word) in _stems()


@cache
def function_words() -> frozenset[str]:
    """Give the words that a tag has for its grammar."""
    return frozenset(_table()["empty"]["function"])


@cache
def company_forms() -> frozenset[str]:
    """Give the words that end the names of companies."""
    return frozenset(_table()["empty"]["company"])


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem(word) for part in _table()["broad"].values() for word in part)


@cache
def _table() -> Any:
    import tomllib  # only articles with tags need it

    with open(os.path.join(os.path.dirname(__file__), "generic.toml"), "rb") as file:
        return tomllib.load(file)
