"""Reads Markdown and MDX: front matter, then the prose of the body."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.article import Article, Link
from prosecheck.patterns import expression
from prosecheck.readers.front_matter import FrontMatter, read_front_matter
from prosecheck.readers.markdown.addresses import Offsets, links_of
from prosecheck.readers.markdown.blocks import Blocks
from prosecheck.readers.markdown.dialect import PLAIN, WITH_MATH, encodable, stand_in
from prosecheck.readers.markdown.walk import Walk
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import Source

_BRACE = expression(r"\{(?:[%{:.#]|/\*\s*prosecheck-|\s*[\w:-]+=)")
_LONE_CR = expression(r"\r(?!\n)")


class Draft(NamedTuple):
    """What a Markdown file says, before it is decided what part of the page its blocks are."""

    projection: Projection
    front: FrontMatter
    links: tuple[Link, ...]


def read(source: Source) -> Article:
    """Read a source as Markdown, or as MDX where its path ends so."""
    projection, front, links = drafted(source)
    return zoned(
        source,
        projection,
        tags=front.tags,
        links=links,
        metadata=front.metadata,
        problems=front.problems,
    )


def drafted(source: Source) -> Draft:
    """Read the front matter and the blocks of a source.

    What only some articles have is imported where one has it: patterns take time to compile.
    """
    projection = Projection(source.text)
    front = read_front_matter(projection, source.text)
    is_mdx = source.path.lower().endswith(".mdx")
    text = _parsed(source.text, front.end, is_mdx=is_mdx)
    parser = PLAIN
    if "$" in text:
        from prosecheck.readers.markdown.math import has_formulas, without_money

        if has_formulas(text):
            parser, text = WITH_MATH, without_money(text)
    plain = stand_in(text)
    if not plain.isascii():
        plain = text = encodable(text)
    walk = Walk(Blocks(projection), text, Offsets(plain), is_mdx=is_mdx)
    walk.run(parser.events_with_range(plain))
    links = links_of(walk.links, source.text, plain) + walk.markup.links()
    return Draft(projection, front, links)


def _parsed(source: str, start: int, *, is_mdx: bool) -> str:
    """Give what the parser is to see: as wide as the source, and only Markdown from `start`."""
    text = "\n" * start + source[start:] if start else source
    if "\r" in text:
        text = _LONE_CR.sub("\n", text)
    if is_mdx:
        from prosecheck.readers.markdown.mdx import masked_mdx

        text = masked_mdx(text)
    if _has_templates(text):
        from prosecheck.readers.markdown.templates import masked

        text = masked(text)
    return text


def _has_templates(text: str) -> bool:
    if "{" in text and (_BRACE.search(text) or "\n::" in text):
        return True
    return "!!!" in text or ":::" in text
