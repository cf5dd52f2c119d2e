"""Finds the furniture of a page: by the words of a line, its place and its neighbours."""

from __future__ import annotations

from prosecheck.article import Block, Kind, Zone
from prosecheck.patterns import compiled
from prosecheck.readers.zones.furniture import LONGEST, Furniture, furniture
from prosecheck.readers.zones.page import TEXT_KINDS, Page

EDGE = 15
"""Blocks at either end of the page within which a doubtful line may be furniture."""

_SIGN = r"[A-Z0-9][\w.'’&-]*(?: (?:[a-z]{1,3}|[A-Z0-9&][\w.'’&-]*)){0,4}"
_STOPS = ".!?:;,"


def furniture_in(page: Page) -> dict[int, Furniture]:
    """Give what reads like furniture, by the index of its block.

    A heading of the markup and an item of a list that is no list of furniture are left out.
    """
    found: dict[int, Furniture] = {}
    prose, body, heading, item = page.prose, Zone.BODY, Kind.HEADING, Kind.ITEM
    listed = 0
    for at, (start, end, kind, zone, level, _) in enumerate(page.blocks):
        # As `Page.is_open`: a call for every block costs as much as all the rest.
        if at < listed:
            continue
        if kind is item:
            listed = _list_end(page.blocks, at)
            found |= _bar(page, range(at, listed))
        elif end - start <= LONGEST and zone is body and kind in TEXT_KINDS:
            what = None if level and kind is heading else furniture(prose[start:end])
            if what is not None:
                found[at] = what
    return found


def _list_end(blocks: list[Block], at: int) -> int:
    item = Kind.ITEM
    while at < len(blocks) and blocks[at].kind is item:
        at += 1
    return at


def _bar(page: Page, items: range) -> dict[int, Furniture]:
    """Give the furniture in a list that is so for the most part, none in one of the article."""
    found: dict[int, Furniture] = {}
    for at in items:
        block = page.blocks[at]
        is_short = block.end - block.start <= LONGEST and page.is_open(at)
        what = furniture(page.text(at)) if is_short else None
        if what is not None:
            found[at] = what
        elif 2 * (at + 1 - items.start - len(found)) >= len(items):
            return {}
    is_bar = len(found) == len(items) or any(what.is_sure for what in found.values())
    return found if is_bar else {}


def mark_sure(page: Page, furniture: dict[int, Furniture]) -> None:
    """Put in its zone what is furniture wherever it stands."""
    for at, what in furniture.items():
        if what.is_sure and page.is_open(at):
            page.put(at, what.zone)


def mark_edges(page: Page, furniture: dict[int, Furniture]) -> None:
    """Put in its zone what is furniture by its place on the page or by its neighbours."""
    if not furniture:
        return
    doubtful = [at for at in furniture if page.is_open(at)]
    top, bottom = _edges(page)
    chrome = sum(what.zone is Zone.CHROME for what in furniture.values())
    for at in doubtful:
        if (at < top or at > bottom) and _is_backed(page, furniture, at, chrome > 1):
            page.put(at, furniture[at].zone)
    _spread(page, furniture, doubtful)
    _mark_bar(page, top)


def _is_backed(page: Page, furniture: dict[int, Furniture], at: int, has_company: bool) -> bool:
    """Whether a doubtful line at an edge of the page has the company that its class needs."""
    what = furniture[at]
    if what.is_place:
        beside = sum(at + step in furniture for step in (-2, -1, 1, 2))
        return at - 1 in furniture or at + 1 in furniture or beside > 1
    heads_list = what.is_section and at + 1 < len(page.blocks)
    return has_company or heads_list or what.zone is not Zone.CHROME


def _edges(page: Page) -> tuple[int, int]:
    """Give the first block after the head of the page and the last before its foot."""
    count = len(page.blocks)
    return min(page.first_prose(), EDGE), max(page.last_prose(), count - 1 - EDGE)


def _spread(page: Page, furniture: dict[int, Furniture], doubtful: list[int]) -> None:
    """Let furniture that stands for sure draw in the doubtful lines beside it."""
    for order, step in ((doubtful, -1), (doubtful[::-1], 1)):
        for at in order:
            if page.is_open(at) and _is_chrome(page, at + step):
                page.put(at, furniture[at].zone)


def _is_chrome(page: Page, at: int) -> bool:
    return 0 <= at < len(page.blocks) and page.blocks[at].zone in (Zone.CHROME, Zone.FOOTER)


def _is_furnished(page: Page, at: int) -> bool:
    if not 0 <= at < len(page.blocks):
        return False
    return page.blocks[at].zone in (Zone.CHROME, Zone.FOOTER, Zone.BYLINE)


def _mark_bar(page: Page, top: int) -> None:
    """Take the short signs between lines of furniture at the head: the site's name, the desk."""
    heads = [at for at in range(min(top, len(page.blocks))) if page.is_open(at)]
    signs = [at for at in heads if _is_sign(page, at)]
    if len(signs) == len(heads) and signs:
        signs.remove(max(signs, key=lambda at: len(page.text(at).split())))
    for at in signs:
        before = at == 0 or _is_furnished(page, at - 1)
        if before and _is_furnished(page, at + 1):
            page.put(at, Zone.CHROME)


def _is_sign(page: Page, at: int) -> bool:
    text = page.text(at)
    return len(text) <= 40 and compiled(_SIGN).fullmatch(text) is not None


def mark_sections(page: Page, furniture: dict[int, Furniture]) -> None:
    """Take the lists of other pages under "Related articles" and its like at the foot."""
    if not furniture:
        return
    foot = max(page.last_prose() + 1, len(page.blocks) - 3 * EDGE)
    inside = False
    for at in range(foot, len(page.blocks)):
        what = furniture.get(at)
        if what is not None and what.is_section and page.blocks[at].zone is Zone.CHROME:
            inside = True
        elif inside and page.is_open(at):
            text = page.text(at)
            if len(text) > LONGEST or text[-1] in _STOPS[0:1] + ":;,":
                inside = False
            else:
                page.put(at, Zone.CHROME)
        elif page.blocks[at].zone in (Zone.TAGS, Zone.DISCLAIMER):
            inside = False
