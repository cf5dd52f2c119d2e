"""Decides once what part of the page each block belongs to."""

from __future__ import annotations

from prosecheck.article import Article, Block, Kind, Link, Metadata, Problem, Span, Tag, Zone
from prosecheck.readers.projection import Projection
from prosecheck.source import Source


def zoned(
    source: Source,
    projection: Projection,
    *,
    tags: tuple[Tag, ...] = (),
    links: tuple[Link, ...] = (),
    metadata: Metadata | None = None,
    problems: tuple[Problem, ...] = (),
) -> Article:
    """Make the article of a projection: blocks still in BODY get the zone that they belong to.

    A reader that knows a block's zone from the markup has set it already; `tags` are those that
    the markup declares, to which the tags found in the text are added.
    """
    prose = projection.prose()
    blocks: list[Block] = []
    found = list(tags)
    for at, block in enumerate(projection.blocks):
        text = prose[block.start : block.end]
        if block.zone is not Zone.BODY:
            pass
        elif at == 0 and text[-1] not in ".!?":
            block = block._replace(zone=Zone.TITLE, kind=Kind.HEADING)
        elif block.kind is Kind.ITEM and " " not in text:
            block = block._replace(zone=Zone.TAGS, kind=Kind.TAG)
            found.append(Tag(text, Span(block.start, block.end)))
        elif text.startswith(("Disclaimer:", "Disclosure:")):
            block = block._replace(zone=Zone.DISCLAIMER)
        blocks.append(block)
    return Article(
        source,
        prose,
        projection.segments(),
        tuple(blocks),
        tuple(found),
        links,
        metadata or Metadata(),
        problems,
    )
