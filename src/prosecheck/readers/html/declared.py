"""What an HTML page declares about its article: title, meta elements and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.article import Metadata, Problem
from prosecheck.json_text import NotJsonError
from prosecheck.readers.html.attributes import Attributes
from prosecheck.readers.html.entities import decoded
from prosecheck.readers.html.tokens import Token
from prosecheck.readers.json_nodes import node_of, pieces_of
from prosecheck.readers.pieces import Piece, text_of
from prosecheck.readers.records import Record, labels, minutes, typed_records_in
from prosecheck.source import SourceSpan

Pieces = list[Piece]
_TITLES = ("headline", "og:title", "twitter:title", "title")
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")
_DATES = ("article:published_time", "date", "dc.date", "pubdate", "publish-date")


class Declared(NamedTuple):
    """What a page declares, as pieces of its text; what is declared in many places stands once.

    `titles` are the declared titles, the most trustworthy first.
    """

    titles: list[Pieces]
    description: Pieces | None
    tags: list[Pieces]
    metadata: Metadata
    problems: list[Problem]


def declared_by(text: str, elements: list[Token]) -> Declared:
    """Read the title, meta and JSON-LD elements of a page."""
    named: dict[str, list[Pieces]] = {}
    records: list[Record] = []
    problems: list[Problem] = []
    for element in elements:
        attributes = Attributes(text, element.inside)
        if element.name == "title":
            named.setdefault("title", []).append(decoded(text, *element.content))
        elif element.name == "meta":
            name = attributes.value("property") or attributes.value("name")
            named.setdefault(name.strip().lower(), []).append(attributes.pieces("content"))
        elif attributes.value("type").strip().lower() == "application/ld+json":
            _read_script(text, element, records, problems)
    headlines = [pieces_of(text, record.title) for record in records if record.title]
    first = {name: pieces[0] for name, pieces in named.items() if _is_said(text, pieces[0])}
    if headlines:
        first["headline"] = headlines[0]
    return Declared(
        titles=[first[name] for name in _TITLES if name in first],
        description=next((first[name] for name in _DESCRIPTIONS if name in first), None),
        tags=_tags(text, named, records),
        metadata=_metadata(text, first, records),
        problems=problems,
    )


def _is_said(text: str, pieces: Pieces) -> bool:
    return any(char.isalnum() for char in text_of(text, pieces))


def _tags(text: str, named: dict[str, list[Pieces]], records: list[Record]) -> list[Pieces]:
    """Give the tags of the first place that declares some."""
    for record in records:
        if record.tags:
            return record.tags
    keywords = [label for pieces in named.get("keywords", []) for label in labels(text, pieces)]
    return named.get("article:tag", []) or keywords


def _read_script(text: str, element: Token, records: list[Record], problems: list[Problem]) -> None:
    start, end = element.content
    if text[start:end].isspace() or start == end:
        return
    try:
        node = node_of(text, start, end, strict=False)
    except NotJsonError as error:
        span = SourceSpan(error.offset, min(error.offset + 1, end))
        problems.append(Problem(span, f"the JSON-LD of this page cannot be read: {error}"))
    else:
        records.extend(typed_records_in(text, node))


def _metadata(text: str, named: dict[str, Pieces], records: list[Record]) -> Metadata:
    declared = [record.metadata for record in records]
    author = next((m.author for m in declared if m.author), None)
    date = next((m.date for m in declared if m.date), None)
    timed = next((m for m in declared if m.reading_time is not None), None)
    time, span = (timed.reading_time, timed.reading_time_span) if timed else _time(text, named)
    return Metadata(
        author=author or next(_said(text, named, _AUTHORS), None),
        date=date or next(_said(text, named, _DATES), None),
        reading_time=time,
        reading_time_span=span,
    )


def _said(text: str, named: dict[str, Pieces], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        said = text_of(text, named.get(name, [])).strip()
        if said and not said.startswith(("http:", "https:")):
            yield said


def _time(text: str, named: dict[str, Pieces]) -> tuple[int | None, SourceSpan | None]:
    for at in ("1", "2"):
        label = text_of(text, named.get(f"twitter:label{at}", [])).lower()
        value = named.get(f"twitter:data{at}", [])
        time = minutes(text_of(text, value)) if "reading time" in label else None
        if time is not None:
            return time, SourceSpan(value[0].start, value[-1].end)
    return None, None
