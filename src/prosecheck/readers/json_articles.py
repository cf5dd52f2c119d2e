"""Reads article exports in JSON, and JSON Lines with one article a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosecheck.article import Article, Kind, Link, Problem, Zone
from prosecheck.directives import NAME, UNSEEN
from prosecheck.frozen import replace
from prosecheck.json_text import NotJsonError
from prosecheck.patterns import expression
from prosecheck.readers import suffix_of
from prosecheck.readers.html import written
from prosecheck.readers.html.drafting import drafts_of
from prosecheck.readers.html.entities import decoded
from prosecheck.readers.html.writing import Writing
from prosecheck.readers.json_nodes import Node, Value, node_of, pieces_of
from prosecheck.readers.pieces import Layer, Piece
from prosecheck.readers.projection import Projection
from prosecheck.readers.records import Record, records_in
from prosecheck.readers.zones import zoned
from prosecheck.source import Source, SourceSpan

_LINE = expression(r"[^\r\n]+")
_SEEN = expression(f"[^{UNSEEN}]+")
_LEAD = expression(r"(?:\s|<[^>]*>)*+")
_BULLET = expression(r"\s*(?:[-*•‣▪]|\d{1,3}[.)])\s+")
_MARKUP = expression(
    r"""
      \s*+<[a-zA-Z!]                                            # it starts with a tag
    | .*?</(?:a|b|blockquote|div|em|h[1-6]|i|li|p|span|strong)> # or ends an element later
    """,
    re.VERBOSE | re.DOTALL,
)
# Settings files with comments are called .json too: what breaks is reported where it is an article.
_ARTICLE_KEY = expression(
    r'"(?:articleBody|body|content|content_html|content_text|headline|text)"\s*:'
)


def read(source: Source) -> Article:
    """Read the first article of a source."""
    return read_all(source)[0]


def read_all(source: Source) -> list[Article]:
    """Read every article of a source, in order; one without blocks where it holds none.

    Problems of the whole file are those of the first article.
    """
    records: list[Record] = []
    problems: list[Problem] = []
    for part in _parts(source):
        if isinstance(part, Problem):
            problems.append(part)
        else:
            records.extend(records_in(source.text, part))
    blank = Projection(source.text)
    if not records:
        return [zoned(source, blank, problems=tuple(problems))]
    first = _article(source, blank.renewed(), records[0], tuple(problems))
    return [first, *(_article(source, blank.renewed(), record) for record in records[1:])]


def _parts(source: Source) -> Iterator[Node | Problem]:
    """Give the JSON texts of a source: all of it, or its lines."""
    text = source.text
    if suffix_of(source.path) != ".json":
        yield from _lines(text)
        return
    try:
        node = node_of(text, 0, len(text))
    except NotJsonError as error:
        lines = list(_lines(text))
        if isinstance(lines[0] if lines else None, dict):
            yield from lines
        elif _ARTICLE_KEY.search(text):
            yield _problem(text, error, "this file")
    else:
        yield node


def _lines(text: str) -> Iterator[Node | Problem]:
    for line in _LINE.finditer(text):
        if line[0].isspace():
            continue
        try:
            yield node_of(text, *line.span())
        except NotJsonError as error:
            yield _problem(text, error, "this line")


def _problem(text: str, error: NotJsonError, what: str) -> Problem:
    span = SourceSpan(error.offset, min(error.offset + 1, len(text)))
    return Problem(span, f"{what} is not JSON: {error}")


def _article(
    source: Source, projection: Projection, record: Record, problems: tuple[Problem, ...] = ()
) -> Article:
    text = source.text
    if record.title:
        _write_line(text, projection, record.title, Kind.HEADING, level=1)
    if record.description and not _opens_body(text, record):
        _write_line(text, projection, record.description, Kind.DESCRIPTION)
    links = _write_body(text, projection, record.body) if record.body else ()
    tags = Writing(Layer(text), projection)
    for label in record.tags:
        tags.tag(label)
    article = zoned(
        source,
        projection,
        tags=tags.tags(),
        links=links,
        metadata=record.metadata,
        problems=problems,
    )
    body = record.body or (0, 0)
    return replace(article, extent=SourceSpan(body[0], body[1]))


def _opens_body(text: str, record: Record) -> bool:
    """Whether the description is the start of the body, as made summaries are."""
    if record.description is None or record.body is None:
        return False
    said = _layer(text, record.description).text.strip(" .…[]")
    body = _layer(text, record.body).text
    lead = _LEAD.match(body)
    return body.startswith(said, lead.end() if lead else 0)


def _layer(text: str, value: Value) -> Layer:
    return Layer.decoded(text, pieces_of(text, value))


def _write_line(
    text: str, projection: Projection, value: Value, kind: Kind, *, level: int = 0
) -> None:
    """Write a title or a description: one block, whatever lines and tags it has."""
    layer = _layer(text, value)
    if _MARKUP.match(layer.text):
        parts = [draft.pieces for draft in drafts_of(layer.text, 0, len(layer.text)).drafts]
    else:
        parts = [tuple(decoded(layer.text, 0, len(layer.text)))]
    for at, pieces in enumerate(parts):
        if at:
            layer.project(projection, [Piece(pieces[0].start, pieces[0].start, " ")])
        layer.project(projection, pieces)
    projection.close(kind, Zone.TITLE, level)


def _write_body(text: str, projection: Projection, value: Value) -> tuple[Link, ...]:
    layer = _layer(text, value)
    said = _without_directives(layer.text) if NAME in layer.text else layer.text
    if _MARKUP.match(said):
        return written(layer, projection, 0, len(layer.text)).links()
    for line in _LINE.finditer(said):
        start = line.end() - len(line[0].lstrip(UNSEEN))
        bullet = _BULLET.match(said, start, line.end())
        start = bullet.end() if bullet else start
        for part in _SEEN.finditer(said, start, line.end()):
            layer.project(projection, decoded(said, *part.span()))
        projection.close(Kind.ITEM if bullet else Kind.PARAGRAPH, level=1 if bullet else 0)
    return ()


def _without_directives(text: str) -> str:
    # Imported where a body names us: most have no directive.
    from prosecheck.directives.spelling import HTML, without_directives

    return without_directives(text, (HTML,))
