"""Reads articles out of RSS 2.0: exports of WordPress (WXR) and feeds that carry whole texts.

What WordPress writes in an item is told by its `wp-admin/includes/export.php`; the content is what
authors typed: HTML in which a blank line parts paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from prosecheck.article import Article, Kind, Link, Metadata, Problem, Zone
from prosecheck.frozen import replace
from prosecheck.patterns import expression
from prosecheck.readers.html import written
from prosecheck.readers.html.entities import decoded
from prosecheck.readers.html.writing import Writing
from prosecheck.readers.pieces import Layer, Piece, text_of
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import Source, SourceSpan

_BODIES = ("content:encoded", "description")
_AUTHORS = ("dc:creator", "author")
_DATES = ("wp:post_date", "pubDate")
_POSTS = ("", "post", "page")
"""Post types that people read; attachments and parts of menus are items as well."""
_TAG_DOMAINS = ("", "post_tag")
"""Which categories are tags: those of plain RSS, and of WordPress but for its own categories."""
_CDATA = "<![CDATA["
_IS_FEED = expression(r"<rss[\s>]")


class _Leaf(NamedTuple):
    """An element of an item that holds text: its name, its `domain` and its pieces."""

    name: str
    domain: str
    pieces: list[Piece]


def read(source: Source) -> Article:
    """Read the first article of a source."""
    return read_all(source)[0]


def read_all(source: Source) -> list[Article]:
    """Read every article of a source, in order; one without blocks where it holds none."""
    text = source.text
    scan = _Scan(text)
    problems = tuple(scan.problems())
    blank = Projection(text)
    posts = [item for item in scan.items if _said(text, item, ("wp:post_type",)) in _POSTS]
    if not posts:
        return [zoned(source, blank, problems=problems)]
    first = _article(source, blank.renewed(), posts[0], problems)
    return [first, *(_article(source, blank.renewed(), post) for post in posts[1:])]


class _Scan:
    """One pass of the XML parser, which finds the text elements of every item."""

    def __init__(self, text: str) -> None:
        self.items: list[list[_Leaf]] = []
        self._text = text
        self._data = text.encode()
        self._reached = (0, 0)  # the same place in bytes and in code points
        self._item: list[_Leaf] | None = None
        self._leaf: _Leaf | None = None
        self._at = -1  # where the text not yet taken into the leaf starts; -1: not known yet

    def problems(self) -> Iterator[Problem]:
        """Scan; give what is wrong where a feed breaks off. Other XML is not ours to judge."""
        parser = self._parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartCdataSectionHandler = self._start_raw
        parser.EndCdataSectionHandler = self._end_raw
        parser.CharacterDataHandler = lambda _: self._inside()
        parser.DefaultHandler = lambda _: None  # with one, no declared entity is expanded
        try:
            parser.Parse(self._data, True)
        except expat.ExpatError as error:
            if _IS_FEED.search(self._text):
                at = min(self._place(parser.ErrorByteIndex), len(self._text))
                span = SourceSpan(at, min(at + 1, len(self._text)))
                said = expat.errors.messages[error.code]
                yield Problem(span, f"this file is not XML: {said}")

    def _place(self, byte: int) -> int:
        """Give the code point of a byte; places are asked for in their order."""
        from_byte, place = self._reached
        place += len(self._data[from_byte:byte].decode(errors="ignore"))
        self._reached = (byte, place)
        return place

    def _here(self) -> int:
        return self._place(self._parser.CurrentByteIndex)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "item":
            self._item = []
            self.items.append(self._item)
        elif self._item is not None:
            self._leaf = _Leaf(name, attributes.get("domain", ""), [])
            self._at = -1

    def _inside(self) -> None:
        if self._leaf is not None and self._at < 0:
            self._at = self._here()

    def _start_raw(self) -> None:
        if self._leaf is not None:
            self._take_text()
            self._at = self._here() + len(_CDATA)

    def _end_raw(self) -> None:
        if self._leaf is not None:
            end = self._here()
            self._leaf.pieces.append(Piece(self._at, end))
            self._at = end + len("]]>")

    def _end(self, name: str) -> None:
        if self._leaf is not None and self._item is not None:
            self._take_text()
            self._item.append(self._leaf)
            self._leaf = None
        elif name == "item":
            self._item = None

    def _take_text(self) -> None:
        end = self._here()
        if self._leaf is not None and 0 <= self._at < end:
            self._leaf.pieces.extend(decoded(self._text, self._at, end))


def _article(
    source: Source, projection: Projection, item: list[_Leaf], problems: tuple[Problem, ...] = ()
) -> Article:
    text = source.text
    title = _first(text, item, ("title",))
    if title:
        Layer(text).project(projection, title)
        projection.close(Kind.HEADING, Zone.TITLE, 1)
    body = _first(text, item, _BODIES)
    links = _write_body(text, projection, body) if body else ()
    tags = Writing(Layer(text), projection)
    for leaf in item:
        if leaf.name == "category" and leaf.domain in _TAG_DOMAINS:
            tags.tag(leaf.pieces)
    metadata = Metadata(
        author=_said(text, item, _AUTHORS) or None, date=_said(text, item, _DATES) or None
    )
    article = zoned(
        source, projection, tags=tags.tags(), links=links, metadata=metadata, problems=problems
    )
    extent = SourceSpan(body[0].start, body[-1].end) if body else SourceSpan(0, 0)
    return replace(article, extent=extent)


def _write_body(text: str, projection: Projection, pieces: list[Piece]) -> tuple[Link, ...]:
    layer = Layer.decoded(text, pieces)
    return written(layer, projection, 0, len(layer.text), is_typed=True).links()


def _first(text: str, item: list[_Leaf], names: tuple[str, ...]) -> list[Piece]:
    """Give the pieces of the first element that says something, by the order of the names."""
    for name in names:
        for leaf in item:
            if leaf.name == name and text_of(text, leaf.pieces).strip():
                return leaf.pieces
    return []


def _said(text: str, item: list[_Leaf], names: tuple[str, ...]) -> str:
    return text_of(text, _first(text, item, names)).strip()
