"""Decides once what part of the page each block belongs to."""

from __future__ import annotations

from prosecheck.article import Article, Kind, Span, Tag, Zone
from prosecheck.readers.projection import Projection
from prosecheck.source import Source


def zoned(source: Source, projection: Projection) -> Article:
    """Make the article of a projection whose blocks have no zones but BODY yet."""
    prose = projection.prose()
    blocks, tags = [], []
    for at, block in enumerate(projection.blocks):
        text = prose[block.start : block.end]
        if block.zone is not Zone.BODY:
            pass
        elif at == 0 and text[-1] not in ".!?":
            block = block._replace(zone=Zone.TITLE, kind=Kind.HEADING)
        elif block.kind is Kind.ITEM and " " not in text:
            block = block._replace(zone=Zone.TAGS, kind=Kind.TAG)
            tags.append(Tag(text, Span(block.start, block.end)))
        elif text.startswith(("Disclaimer:", "Disclosure:")):
            block = block._replace(zone=Zone.DISCLAIMER)
        blocks.append(block)
    return Article(source, prose, projection.segments(), tuple(blocks), tuple(tags))
