"""Finds disclaimers: by their label anywhere, by their wording at the head and foot of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from prosecheck.article import Kind, Zone
from prosecheck.readers.zones import boilerplate, openers
from prosecheck.readers.zones.page import Page

_HEAD = 2
_FOOT = 4
_SHORTEST = 12
_OPENING = 400
_WORDING = 250
"""Characters of a block within which its wording must show that it is a disclaimer."""

_MARKS = re.compile(r"[^\w\"'(]+")
# Labels and the wordings that are told apart wherever they stand hold one of these; plain
# searches for them cost a hundredth of a match at every block.
_TRIGGERS = ("isclaimer", "isclosure", "ISCLAIMER", "ISCLOSURE", "ffiliate link", "mazon Associate")
_WORD = re.compile(r"[\w'-]+")


def mark_disclaimers(page: Page) -> None:
    """Put disclaimers in their zone, with the paragraph that follows a label of its own line."""
    starts = [block.start for block in page.blocks]
    places = set()
    for trigger in _TRIGGERS:
        at = page.prose.find(trigger)
        while at >= 0:
            places.add(bisect_right(starts, at) - 1)
            at = page.prose.find(trigger, at + len(trigger))
    for at in sorted(places):
        if page.is_open(at):
            _mark_labelled(page, at)
    for at in sorted(_edges(page)):
        if page.is_open(at) and is_worded(page.text(at)[:_OPENING]):
            page.put(at, Zone.DISCLAIMER)


def _edges(page: Page) -> set[int]:
    """Give the first and the last few blocks that are long enough to hold a sentence."""
    count = len(page.blocks)
    return {*_long(page, range(count), _HEAD), *_long(page, range(count - 1, -1, -1), _FOOT)}


def _long(page: Page, order: range, most: int) -> Iterator[int]:
    for at in order:
        block = page.blocks[at]
        if block.end - block.start >= _SHORTEST:
            yield at
            most -= 1
            if most == 0:
                return


def _mark_labelled(page: Page, at: int) -> None:
    block = page.blocks[at]
    marks = _MARKS.match(page.prose, block.start, block.end)
    start = marks.end() if marks else block.start
    label = _compiled(f"(?i:{boilerplate.LABEL})").match(page.prose, start, block.end)
    if label is None:
        if _compiled("|".join(boilerplate.DISTINCT)).search(page.text(at)[:_OPENING].lower()):
            page.put(at, Zone.DISCLAIMER)
        return
    if label.end() < block.end:
        page.put(at, Zone.DISCLAIMER)
    elif at > 0 or block.kind is not Kind.HEADING:
        page.put(at, Zone.DISCLAIMER)
        if page.is_open(at + 1) and page.blocks[at + 1].kind is Kind.PARAGRAPH:
            page.put(at + 1, Zone.DISCLAIMER)


def is_worded(opening: str) -> bool:
    """Whether the opening of a block, or all of it, has the wording of a disclaimer."""
    text = opening.lower()
    marks = _MARKS.match(text)
    start = marks.end() if marks else 0
    note = _note(text, start)
    if _opens(text, start) or (note and _opens(text, note)):
        return True
    text = text[:_WORDING]
    if not any(stem in text for stem in boilerplate.STEMS):
        return False
    return _compiled("|".join(boilerplate.WORDINGS)).search(text) is not None


def _note(text: str, start: int) -> int:
    """Give the end of a label such as "Please note:"; 0 when there is none."""
    if not text.startswith(boilerplate.NOTE_WORDS, start):
        return 0
    note = _compiled(boilerplate.NOTE).match(text, start)
    return note.end() if note else 0


def _opens(text: str, start: int) -> bool:
    first = _WORD.match(text, start)
    patterns = _by_word().get(first[0], ()) if first else ()
    return any(_compiled(pattern).match(text, start) for pattern in patterns)


@cache
def _by_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for words, pattern in openers.OPENERS:
        for word in words.split():
            found.setdefault(word, []).append(pattern)
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # Compiled when the first block needs it: all of them at once take 15 ms at start.
    return re.compile(pattern)
