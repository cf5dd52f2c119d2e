"""Decides once what part of the page each block belongs to.

The markup decides first: a block that a reader has put in a zone stays there. What is left is
judged by its words, its place on the page and its neighbours, for every format alike.
"""

from __future__ import annotations

from prosecheck.article import Article, Link, Metadata, Problem, Tag
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones.chrome import furniture_in, mark_edges, mark_sections, mark_sure
from prosecheck.readers.zones.disclaimers import mark_disclaimers
from prosecheck.readers.zones.page import Page
from prosecheck.readers.zones.tags import mark_tags
from prosecheck.readers.zones.titles import mark_title
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
    prose, segments = projection.finished()
    page = Page(prose, projection.blocks, links)
    furniture = furniture_in(page)
    mark_disclaimers(page)
    mark_sure(page, furniture)
    found = mark_tags(page, furniture)
    mark_edges(page, furniture)
    mark_title(page)
    mark_sections(page, furniture)
    return Article(
        source,
        prose,
        segments,
        tuple(page.blocks),
        (*tags, *found),
        links,
        metadata or Metadata(),
        problems,
    )
