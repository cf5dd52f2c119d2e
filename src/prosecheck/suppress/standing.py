"""Finds the directives of an article: those that stand in comments, not those that are shown."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from prosecheck.article import Article
from prosecheck.directives import Directive, extent_of
from prosecheck.directives.spelling import ESCAPED, HTML, LINE, MDX, Syntax, directives_in
from prosecheck.readers import FORMATS, suffix_of
from prosecheck.source import Source

SYNTAXES: dict[str, tuple[Syntax, ...]] = {
    "markdown": (HTML, MDX),
    "plain": (HTML, LINE),
    "json_articles": (ESCAPED,),
    "feeds": (ESCAPED,),
}
"""How directives are spelled, by the name of the reader; in others as in HTML."""


def format_of(path: str) -> str:
    """Give the name of the reader of a path."""
    return FORMATS.get(suffix_of(path), "plain")


def directives_of(article: Article) -> list[Directive]:
    """Give the directives of an article, in order.

    What stands in the prose is shown to readers, code and other things of which no words are read
    included: a comment is what is spelled as a directive and left no trace in the prose.
    """
    source, reader = article.source, format_of(article.source.path)
    start, end = extent_of(article)
    found = directives_in(source.text, start, end, SYNTAXES.get(reader, (HTML,)))
    if not found:
        return []
    shown = _shown(article)
    if reader == "html":
        shown += _tags(source)
    elif reader == "markdown":
        shown.append(_front_matter(source.text))
    shown.sort()
    starts = [start for start, _ in shown]
    reached = list(accumulate((end for _, end in shown), max, initial=-1))
    return [d for d in found if reached[bisect_left(starts, d.span.end)] <= d.span.start]


def _shown(article: Article) -> list[tuple[int, int]]:
    segments = article.segments
    widths = zip(segments.source_starts, segments.source_widths, strict=True)
    return [(start, start + width) for start, width in widths]


def _tags(source: Source) -> list[tuple[int, int]]:
    """Give the tags of a page, in whose attributes no comment stands, and its scripts."""
    from prosecheck.readers.html import is_xml
    from prosecheck.readers.html.tokens import Form, tokens

    found = tokens(source.text, 0, len(source.text), xml=is_xml(source))
    return [(token.start, token.end) for token in found if token.form is not Form.TEXT]


def _front_matter(text: str) -> tuple[int, int]:
    """Give where the front matter stands: what it holds are values, though none is read."""
    from prosecheck.readers.front_matter import read_front_matter
    from prosecheck.readers.projection import Projection

    return 0, read_front_matter(Projection(text), text).end
