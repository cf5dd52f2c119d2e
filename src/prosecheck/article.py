"""The article: prose projected out of a file, its parts, and the way back to the source.

All spans of an article count code points of its `prose`, where markup is gone, every run of
blanks is one blank and apostrophes are straight. Blocks stand in the order of the page, one LF
between them. `Article.source_span` leads from the prose to the characters of the file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from prosecheck.frozen import frozen
from prosecheck.quotations import quotations_in
from prosecheck.segments import Segments
from prosecheck.sentences import split
from prosecheck.source import Source, SourceSpan

if TYPE_CHECKING:
    from prosecheck.reading import Readability

OPAQUE = "\ufffc"
"""Stands in the prose for what is not prose: inline code, a code block, math, an embed."""
FAR = 10_000
"""Characters around a place that are near it; hardly a paragraph that people write is as long.

What looks at all of a sentence for every hit in it takes quadratic time where it has no end.
"""


class Span(NamedTuple):
    """A range of the prose in code points, end exclusive."""

    start: int
    end: int


class Zone(StrEnum):
    """What part of the page a block belongs to; every block is in exactly one."""

    TITLE = "title"
    BYLINE = "byline"
    CHROME = "chrome"
    BODY = "body"
    TAGS = "tags"
    DISCLAIMER = "disclaimer"
    FOOTER = "footer"


class Kind(StrEnum):
    """What form a block has."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    DESCRIPTION = "description"
    TAG = "tag"
    OPAQUE = "opaque"


class Block(NamedTuple):
    """A paragraph, heading, list item or other unit; its text has no line ends.

    `level` is a heading's rank or a list item's depth, from 1. `quoted` is true for the words
    of somebody else (a block quotation).
    """

    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    zone: Zone = Zone.BODY
    level: int = 0
    quoted: bool = False


class Tag(NamedTuple):
    """One label of the article, as written."""

    text: str
    span: Span


class Link(NamedTuple):
    """A link: its address, the span of its words, and where the address stands in the file."""

    target: str
    span: Span
    target_span: SourceSpan


class Problem(NamedTuple):
    """Something the reader could not read, such as broken front matter."""

    span: SourceSpan
    message: str


class Setting(NamedTuple):
    """What a page asks of prosecheck: keys below `prosecheck`, and where the value is."""

    name: str
    span: SourceSpan
    is_listed: bool = False


class Metadata(NamedTuple):
    """What the page declares about itself; an absent value is None.

    `reading_time` is in minutes, `reading_time_span` where it is declared.
    """

    author: str | None = None
    date: str | None = None
    reading_time: int | None = None
    reading_time_span: SourceSpan | None = None
    settings: tuple[Setting, ...] = ()


_NOTHING_DECLARED = Metadata()


class Ranged(Protocol):
    """Anything with a start and an end in the prose: a Span, a Block, a Hit."""

    @property
    def start(self) -> int:
        """Offset of the first character."""

    @property
    def end(self) -> int:
        """Offset after the last character."""


@frozen
class Article:
    """One article as rules see it. Frozen; costly parts are computed on first use.

    Blocks, tags and links stand in the order of the prose. `extent` is where in a file of many
    articles this one's body stands; None where the article is the file.
    """

    source: Source
    prose: str
    segments: Segments
    blocks: tuple[Block, ...]
    tags: tuple[Tag, ...] = ()
    links: tuple[Link, ...] = ()
    metadata: Metadata = _NOTHING_DECLARED
    problems: tuple[Problem, ...] = ()
    extent: SourceSpan | None = None

    # Two articles are never the same, and what compares them need not look at their text.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def text(self, part: Ranged) -> str:
        """Give the prose of a span, block, sentence or hit."""
        return self.prose[part.start : part.end]

    def before(self, part: Ranged, whole: Ranged) -> str:
        """Give the prose before a part of a block or sentence, no more than is near."""
        return self.prose[max(whole.start, part.start - FAR) : part.start]

    def after(self, part: Ranged, whole: Ranged) -> str:
        """Give the prose behind a part of a block or sentence, no more than is near."""
        return self.prose[part.end : min(whole.end, part.end + FAR)]

    def source_span(self, part: Ranged) -> SourceSpan:
        """Give the characters of the file that a part of the prose stands for."""
        return self.segments.source_span(part.start, part.end)

    def blocks_in(self, *zones: Zone) -> tuple[Block, ...]:
        """Give the blocks of some zones, in the order of the page."""
        return tuple([block for block in self.blocks if block.zone in zones])

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the body zone."""
        return self.blocks_in(Zone.BODY)

    @cached_property
    def title(self) -> Block | None:
        """The article's headline, or None where it has none."""
        return next((b for b in self.blocks if b.zone is Zone.TITLE), None)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block:
        """Give the block that holds an offset of the prose; raise LookupError in no block."""
        at = bisect_right(self._block_starts, offset) - 1
        if at < 0 or offset > self.blocks[at].end:
            raise LookupError(f"no block at offset {offset}")
        return self.blocks[at]

    @cached_property
    def _sentences(self) -> dict[int, tuple[Span, ...]]:
        return {}  # by the starts of the blocks that were asked for

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """Give the sentences of a block, in order."""
        found = self._sentences.get(block.start)
        if found is None:
            found = tuple(map(Span._make, split(self.prose, block.start, block.end)))
            self._sentences[block.start] = found
        return found

    def sentence_at(self, offset: int) -> Span:
        """Give the sentence that holds an offset; between two, the one before."""
        block = self.block_at(offset)
        spans = self.sentences(block)
        at = bisect_left(spans, (offset + 1,)) - 1
        return spans[max(at, 0)] if spans else Span(block.start, block.end)

    def reach(self, sentence: Span, after: int, within: int) -> Span:
        """Give a sentence with up to `after` next ones of its block, `within` characters of it."""
        sentences = self.sentences(self.block_at(sentence.start))
        at = bisect_left(sentences, (sentence.start + 1,)) + after
        end = min(sentences[min(at, len(sentences)) - 1].end, sentence.end + within)
        return Span(sentence.start, max(sentence.end, end))

    def words_between(self, first: Ranged, last: Ranged) -> int:
        """Count the words from the start of one part to the start of a later one."""
        blanks = self.prose.count(" ", first.start, last.start)
        return blanks + self.prose.count("\n", first.start, last.start)

    @cached_property
    def _quotations(self) -> dict[int, tuple[Span, ...]]:
        return {}  # as _sentences

    def quotations_in(self, part: Ranged) -> Sequence[Span]:
        """Give the quotations (their marks included) that touch a part of one block, in order."""
        block = self.block_at(part.start)
        found = self._quotations.get(block.start)
        if found is None:
            quotations = quotations_in(self.prose, block.start, block.end)
            found = tuple(map(Span._make, quotations))
            self._quotations[block.start] = found
        if not found:
            return ()
        first = bisect_right(found, part.start, key=lambda span: span.end)
        return found[first : bisect_left(found, (part.end,))]

    def links_in(self, part: Ranged) -> Sequence[Link]:
        """Give the links whose words touch a part, in order."""
        first = bisect_right(self.links, part.start, key=lambda link: link.span.end)
        return self.links[first : bisect_left(self.links, part.end, key=_link_start)]

    @cached_property
    def _links_by_target(self) -> list[Link]:
        return sorted(self.links, key=_target_start)

    def link_to(self, part: SourceSpan) -> Link | None:
        """Give the link in whose address a part of the file stands, None in none."""
        at = bisect_right(self._links_by_target, part.start, key=_target_start) - 1
        if at < 0 or part.end > self._links_by_target[at].target_span.end:
            return None
        return self._links_by_target[at]

    def is_quoted(self, part: Ranged) -> bool:
        """Whether a part stands in a block quotation or between quotation marks."""
        if self.block_at(part.start).quoted:
            return True
        around = self.quotations_in(part)
        return any(q.start <= part.start and part.end <= q.end for q in around)

    @cached_property
    def readability(self) -> Readability | None:
        """How hard the paragraphs of the body are to read; None where they are too short.

        Headings, lists and tables are left out: they are not sentences.
        """
        from prosecheck.reading import readability  # only what asks for it pays for it

        paragraphs = (block for block in self.body if block.kind is Kind.PARAGRAPH)
        spans = (span for block in paragraphs for span in self.sentences(block))
        return readability(self.text(span).replace(OPAQUE, "") for span in spans)

    @cached_property
    def word_count(self) -> int:
        """Words of the title and the body, as the single blanks of the prose part them."""
        kept = (Zone.TITLE, Zone.BODY)
        count = self.prose.count
        # Few blocks are left out, so these are counted: one count of all is a single pass.
        others = sum([count(" ", b.start, b.end) + 1 for b in self.blocks if b.zone not in kept])
        return count(" ") + len(self.blocks) - others


def _link_start(link: Link) -> int:
    return link.span.start


def _target_start(link: Link) -> int:
    return link.target_span.start
