"""The article that the editors open, and where in it something is found."""

from __future__ import annotations

from collections.abc import Callable

TEXT = """---
title: A day 😀 in the harbour
---

# A day in the harbour

The boats 👩‍👩‍👧 left the cafe\u0301 early in order to fish, and *in order* to sell.

In conclusion, 🎣 fish was sold.
""".replace("\n", "\r\n")
"""Markdown with front matter, emoji of several code points, a combining mark, and CR LF."""
FOUND = (
    ("FIL001", "due to the fact that"),
    ("FIL001", "in order to"),
    ("FIL001", "in order* to"),
    ("FIL003", "In conclusion"),
)
"""The code and the words of what is found, in its order; the first are in what is put in."""
BEFORE = "The boats"
PUT_IN = "🎣 They slept due to the fact that it rained.\r\n\r\n🎣 "
EDITED = TEXT.replace(BEFORE, PUT_IN + BEFORE)
"""The article after a paragraph was put in, and an emoji before what is found."""
FIXED = EDITED.replace("due to the fact that", "because")
MENDED = FIXED.replace("in order to fish", "to fish").replace("*in order* to", "to")
"""The edited article after its first finding is fixed, and after all that is safe to fix is."""
MISTAKE = 'slect = ["FIL"]\n'
COMPLAINT = 'unknown key "slect"; did you mean "select"?'
"""A configuration that does not hold, and what is said of it."""

Place = tuple[str, int, int, int]


def utf8(text: str) -> int:
    """Give the bytes of a text, which Vim, Neovim and Kakoune count."""
    return len(text.encode())


def utf16(text: str) -> int:
    """Give the UTF-16 units of a text, which VS Code counts."""
    return len(text.encode("utf-16-le")) // 2


def flagged(text: str) -> list[tuple[str, str]]:
    """Give the code and the words of every finding in a state of the article."""
    return [(code, words) for code, words in FOUND if words in text]


def places(text: str, width: Callable[[str], int]) -> list[Place]:
    """Give the code of every finding, its line, and the columns of its start and end, from 0."""
    found = []
    for code, words in flagged(text):
        *before, line = text[: text.index(words)].split("\n")
        found.append((code, len(before), width(line), width(line + words)))
    return found
