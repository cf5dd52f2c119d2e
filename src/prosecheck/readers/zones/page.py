"""The blocks of one page while their zones are being decided."""

from __future__ import annotations

import re
from functools import cached_property

from prosecheck.article import Block, Kind, Link, Zone

_TEXT_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM})
_TAG_PAGE = re.compile(r"tag|topic|categor|keyword|label|subject|search|[?&]q=", re.IGNORECASE)
_STOPS = ".!?…\"'”)"


class Page:
    """The prose and its blocks; `blocks` changes as zones are decided."""

    def __init__(self, prose: str, blocks: list[Block], links: tuple[Link, ...] = ()) -> None:
        self.prose = prose
        self.blocks = list(blocks)
        self._links = links

    @cached_property
    def is_marked_up(self) -> bool:
        """Whether the source has headings or links of its own, as pasted text has not."""
        is_heading = (b.kind is Kind.HEADING and b.level > 0 for b in self.blocks)
        return bool(self._links) or any(is_heading)

    def leads_elsewhere(self, at: int) -> bool:
        """Whether block `at` holds a link to something other than the page of a tag."""
        block = self.blocks[at]
        inside = (x for x in self._links if block.start <= x.span.start < block.end)
        return any(not _TAG_PAGE.search(link.target) for link in inside)

    def text(self, at: int) -> str:
        """Give the prose of block `at`."""
        block = self.blocks[at]
        return self.prose[block.start : block.end]

    def is_open(self, at: int) -> bool:
        """Whether block `at` exists, holds text and has no zone but BODY yet."""
        if not 0 <= at < len(self.blocks):
            return False
        block = self.blocks[at]
        return block.zone is Zone.BODY and block.kind in _TEXT_KINDS

    def put(self, at: int, zone: Zone, kind: Kind | None = None) -> None:
        """Decide the zone of block `at`, and its kind where given."""
        block = self.blocks[at]
        self.blocks[at] = block._replace(zone=zone, kind=kind or block.kind)

    def is_prose(self, at: int) -> bool:
        """Whether block `at` is running text of the body: long, or a sentence with its stop."""
        block = self.blocks[at]
        length = block.end - block.start
        if block.zone is not Zone.BODY or block.kind is Kind.HEADING or length < 60:
            return False
        return length >= 120 or self.prose[block.end - 1] in _STOPS

    def first_prose(self) -> int:
        """Give the index of the first block of running text; the number of blocks if none."""
        return next((i for i in range(len(self.blocks)) if self.is_prose(i)), len(self.blocks))

    def last_prose(self) -> int:
        """Give the index of the last block of running text; -1 if there is none."""
        return next((i for i in range(len(self.blocks) - 1, -1, -1) if self.is_prose(i)), -1)
