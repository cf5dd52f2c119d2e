"""Finds disclaimers: by their label anywhere, by their wording at the head and foot of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from prosecheck.article import Kind, Zone
from prosecheck.patterns import compiled, expression
from prosecheck.readers.zones import boilerplate, openers, wordings
from prosecheck.readers.zones.page import Page

_HEAD = 2
_FOOT = 4
_SHORTEST = 12
_OPENING = 400
_WORDING = 250
"""Characters of a block within which its wording must show that it is a disclaimer."""

_MARKS = expression(r"[^\w\"'(]+")
_WORD = expression(r"[\w'-]+")
_BARE_LABEL = expression(r"(?i:disc(?:laimer|losure)s? ?:)")
_TRIGGERS = {
    "iscl": ("isclaimer", "isclosure"),
    "ISCL": ("ISCLAIMER", "ISCLOSURE"),
    "ffiliate link": ("ffiliate link",),
    "mazon Associate": ("mazon Associate",),
}
"""What to look for in the prose, and what must stand there.

Labels and the wordings that are told apart wherever they stand hold one of these; plain searches
for them cost a hundredth of a match at every block.
"""


def mark_disclaimers(page: Page) -> None:
    """Put disclaimers in their zone, with the paragraph that follows a label of its own line."""
    places = _triggers_in(page.prose)
    if places:
        starts = [block.start for block in page.blocks]
        for at in sorted({bisect_right(starts, place) - 1 for place in places}):
            if page.is_open(at):
                _mark_labelled(page, at)
    edges = [at for at in _edges(page) if page.is_open(at)]
    openings = [page.opening(at, _OPENING).lower() for at in edges]
    may_be_worded = _has_stem("\n".join(opening[:_WORDING] for opening in openings))
    for at, opening in zip(edges, openings, strict=True):
        if _is_opener(opening) or (may_be_worded and _is_worded(opening[:_WORDING])):
            page.put(at, Zone.DISCLAIMER)


def _triggers_in(prose: str) -> list[int]:
    """Give where in the prose a trigger stands."""
    places = []
    for letters, triggers in _TRIGGERS.items():
        at = prose.find(letters)
        while at >= 0:
            if prose.startswith(triggers, at):
                places.append(at)
            at = prose.find(letters, at + len(letters))
    return places


def _edges(page: Page) -> list[int]:
    """Give the first and the last few blocks that are long enough to hold a sentence."""
    blocks = page.blocks
    head = _long(page, range(len(blocks)), _HEAD)
    after = head[-1] + 1 if head else 0
    return head + _long(page, range(len(blocks) - 1, after - 1, -1), _FOOT)[::-1]


def _long(page: Page, order: range, most: int) -> list[int]:
    found: list[int] = []
    for at in order:
        block = page.blocks[at]
        if block.end - block.start >= _SHORTEST:
            found.append(at)
            if len(found) == most:
                break
    return found


def _mark_labelled(page: Page, at: int) -> None:
    block = page.blocks[at]
    marks = _MARKS.match(page.prose, block.start, block.end)
    start = marks.end() if marks else block.start
    # The whole pattern takes a millisecond to compile, and most labels are bare.
    label = _BARE_LABEL.match(page.prose, start, block.end) or re.compile(
        f"(?i:{boilerplate.LABEL})"
    ).match(page.prose, start, block.end)
    if label is None:
        if re.search("|".join(boilerplate.DISTINCT), page.opening(at, _OPENING).lower()):
            page.put(at, Zone.DISCLAIMER)
        return
    if label.end() < block.end:
        page.put(at, Zone.DISCLAIMER)
    elif at > 0 or block.kind is not Kind.HEADING:
        page.put(at, Zone.DISCLAIMER)
        if page.is_open(at + 1) and page.blocks[at + 1].kind is Kind.PARAGRAPH:
            page.put(at + 1, Zone.DISCLAIMER)


def _has_stem(text: str) -> bool:
    return any(map(text.__contains__, wordings.STEMS))


def _is_worded(text: str) -> bool:
    """Whether the opening of a block, in lower case, has the wording of a disclaimer."""
    if not _has_stem(text):
        return False
    return any(
        compiled(pattern).search(text)
        for needs, pattern in wordings.WORDINGS
        if any(words in text for words in needs)
    )


def _is_opener(text: str) -> bool:
    """Whether a block, in lower case, opens as disclaimers do, behind a label or without one."""
    word = text.partition(" ")[0]
    if word.isalpha() and word not in _by_word() and not text.startswith(boilerplate.NOTE_WORDS):
        return False
    marks = _MARKS.match(text)
    start = marks.end() if marks else 0
    if _opens(text, start):
        return True
    note = _note(text, start)
    return note > 0 and _opens(text, note)


def _note(text: str, start: int) -> int:
    """Give the end of a label such as "Please note:"; 0 when there is none."""
    if not text.startswith(boilerplate.NOTE_WORDS, start):
        return 0
    note = compiled(boilerplate.NOTE).match(text, start)
    return note.end() if note else 0


def _opens(text: str, start: int) -> bool:
    first = _WORD.match(text, start)
    pattern = _by_word().get(first[0]) if first else None
    return pattern is not None and compiled(pattern).match(text, start) is not None


@cache
def _by_word() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for words, pattern in openers.OPENERS:
        for word in words.split():
            found.setdefault(word, []).append(pattern)
    return {word: "|".join(patterns) for word, patterns in found.items()}
