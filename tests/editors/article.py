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
FOUND = (("FIL001", "in order to"), ("FIL001", "in order* to"), ("FIL003", "In conclusion"))
"""The code and the text of every finding; each stands once in the article."""
BEFORE = "The boats"
PARAGRAPH, PREFIX = "🎣 A note.", "🎣 "
EDITED = TEXT.replace(BEFORE, f"{PARAGRAPH}\r\n\r\n{PREFIX}{BEFORE}")
"""The article after a paragraph was put in, and an emoji before what is found."""
FIXED = EDITED.replace("early in order to fish", "early to fish")
MENDED = FIXED.replace("*in order* to sell", "to sell")
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


def places(text: str, width: Callable[[str], int]) -> list[Place]:
    """Give the code of every finding, its line, and the columns of its start and end, from 0."""
    found = []
    for code, words in FOUND:
        if words in text:
            before, _, line = text[: text.index(words)].rpartition("\n")
            number = before.count("\n") + 1
            found.append((code, number, width(line), width(line + words)))
    return found
