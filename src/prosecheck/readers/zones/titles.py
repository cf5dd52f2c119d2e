"""Finds the headline of a page."""

from __future__ import annotations

from prosecheck.article import Kind, Zone
from prosecheck.patterns import compiled
from prosecheck.readers.zones.page import Page

_LONGEST = 160
_NO_END = ".;,:"
# Two sentences, the second of which goes on: running text that breaks off, not a headline.
_RUNNING = r"[a-z]{2}[.!?] [A-Z].*[a-z] [a-z]"
_HEAD = 15


def mark_title(page: Page) -> None:
    """Put the headline in its zone, and a first heading that repeats it."""
    title, heading = Zone.TITLE, Kind.HEADING
    given = next(
        (at for at, b in enumerate(page.blocks) if b.zone is title and b.kind is heading), None
    )
    if given is None:
        given = _headline(page)
        if given is None:
            return
        page.put(given, Zone.TITLE, Kind.HEADING)
    _mark_repeated(page, given)


def _headline(page: Page) -> int | None:
    limit = min(page.first_prose(), _HEAD)
    heads = [at for at in range(min(limit + 1, len(page.blocks))) if page.is_open(at)]
    marked = [at for at in heads if page.blocks[at].kind is Kind.HEADING]
    if marked:
        return marked[0] if heads[0] == marked[0] or page.blocks[marked[0]].level == 1 else None
    if not heads or not _reads_like_a_headline(page, heads[0]):
        return None
    first, second = heads[0], heads[0] + 1
    if not _is_followed(page, first):
        return None
    # A site's name or a section above the headline is a word or two; the headline is longer.
    is_label = first and page.blocks[first - 1].zone is Zone.CHROME and _words(page, first) < 3
    if is_label and second in heads and _words(page, second) >= 3:
        return second if _reads_like_a_headline(page, second) else first
    return first


def _words(page: Page, at: int) -> int:
    return len(page.text(at).split())


def _reads_like_a_headline(page: Page, at: int) -> bool:
    block = page.blocks[at]
    if block.end - block.start > _LONGEST or block.kind is Kind.ITEM:
        return False
    text = page.text(at)
    return text[-1] not in _NO_END and compiled(_RUNNING).search(text) is None


def _is_followed(page: Page, at: int) -> bool:
    return any(page.is_open(later) for later in range(at + 1, len(page.blocks)))


def _mark_repeated(page: Page, title: int) -> None:
    text = page.text(title).casefold()
    # Casefolding makes a text up to three times as long.
    longest = 3 * len(text)
    for at in range(title + 1, min(title + 1 + _HEAD, len(page.blocks))):
        block = page.blocks[at]
        if block.end - block.start > longest or not page.is_open(at):
            continue
        if page.text(at).casefold() == text:
            page.put(at, Zone.TITLE, Kind.HEADING)
            return
