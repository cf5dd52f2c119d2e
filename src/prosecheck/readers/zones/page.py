"""The blocks of one page while their zones are being decided."""

from __future__ import annotations

from functools import cached_property

from prosecheck.article import Block, Kind, Link, Zone
from prosecheck.patterns import compiled

TEXT_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM})
"""The kinds of blocks whose zone their words decide."""

_TAG_PAGE = r"(?i:tag|topic|categor|keyword|label|subject|search|[?&]q=)"
# Reading a member of an enumeration costs more than all else that is done with most blocks.
_BODY, _HEADING = Zone.BODY, Kind.HEADING
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
        return any(not compiled(_TAG_PAGE).search(link.target) for link in inside)

    def text(self, at: int) -> str:
        """Give the prose of block `at`."""
        block = self.blocks[at]
        return self.prose[block.start : block.end]

    def opening(self, at: int, most: int) -> str:
        """Give the first characters of block `at`, at most `most` of them."""
        block = self.blocks[at]
        return self.prose[block.start : min(block.end, block.start + most)]

    def is_open(self, at: int) -> bool:
        """Whether block `at` exists, holds text and has no zone but BODY yet."""
        if not 0 <= at < len(self.blocks):
            return False
        block = self.blocks[at]
        return block.zone is _BODY and block.kind in TEXT_KINDS

    def put(self, at: int, zone: Zone, kind: Kind | None = None) -> None:
        """Decide the zone of block `at`, and its kind where given."""
        block = self.blocks[at]
        self.blocks[at] = block._replace(zone=zone, kind=kind or block.kind)

    def is_prose(self, at: int) -> bool:
        """Whether block `at` is running text of the body: long, or a sentence with its stop."""
        block = self.blocks[at]
        length = block.end - block.start
        if length < 60 or block.zone is not _BODY or block.kind is _HEADING:
            return False
        return length >= 120 or self.prose[block.end - 1] in _STOPS

    def first_prose(self) -> int:
        """Give the index of the first block of running text; the number of blocks if none."""
        for at in range(len(self.blocks)):
            if self.is_prose(at):
                return at
        return len(self.blocks)

    def last_prose(self) -> int:
        """Give the index of the last block of running text; -1 if there is none."""
        for at in range(len(self.blocks) - 1, -1, -1):
            if self.is_prose(at):
                return at
        return -1
