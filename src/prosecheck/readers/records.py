"""What a JSON object says of an article, under the names of schema.org and of common exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.article import Metadata, Setting
from prosecheck.patterns import expression
from prosecheck.readers.json_nodes import Node, Value, pieces_of, said
from prosecheck.readers.pieces import Piece, parted, text_of
from prosecheck.source import SourceSpan

_TYPE = expression(r"(?:.*[/:])?\w*(?:Article|BlogPosting|Report)", re.DOTALL)
_BODIES = ("articleBody", "body", "content", "text", "content_html", "content_text")
_TITLES = ("headline", "title", "name")
_DESCRIPTIONS = ("description", "summary", "excerpt", "abstract")
_TAGS = ("keywords", "tags")
_AUTHORS = ("author", "authors", "creator", "byline")
_DATES = ("datePublished", "date_published", "published_at", "date", "dateCreated")
_READING_TIMES = ("timeRequired", "reading_time", "readingTime", "reading_time_minutes")
_SETTINGS = "prosecheck"
_WRAPPERS = ("@graph", "mainEntity", "articles", "items", "posts", "data")
_DURATION = expression(r"\s*PT?(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d+S)?\s*\Z")
_MINUTES = expression(r"\s*(\d{1,4})(?:\s*min(?:ute)?s?\b.*)?\s*\Z", re.IGNORECASE | re.DOTALL)
# Without a type or a title, a text of fewer blanks is a label, a message or a setting.
_LONG = 20


class Record(NamedTuple):
    """One article of a JSON text; absent parts are None or empty."""

    title: Value | None
    description: Value | None
    body: Value | None
    tags: list[list[Piece]]
    metadata: Metadata
    is_typed: bool


def records_in(text: str, node: Node) -> Iterator[Record]:
    """Give the articles of a JSON text in order; none for JSON of another kind."""
    waiting = [node]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, list):
            waiting += reversed(inner)
        elif isinstance(inner, dict):
            record = record_of(text, inner)
            if _is_article(text, record, inner):
                yield record
            else:
                wrapped = [inner[key] for key in _WRAPPERS if key in inner]
                waiting += reversed(wrapped)


def typed_records_in(text: str, node: Node) -> Iterator[Record]:
    """Give the articles of JSON-LD in order, known by their @type."""
    return (record for record in records_in(text, node) if record.is_typed)


def record_of(text: str, node: dict[str, Node]) -> Record:
    """Read an object as an article."""
    tags = next((found for key in _TAGS if (found := _labels(text, node.get(key)))), [])
    return Record(
        title=_first(text, node, _TITLES),
        description=_first(text, node, _DESCRIPTIONS),
        body=_first(text, node, _BODIES),
        tags=tags,
        metadata=_metadata(text, node),
        is_typed=_is_typed(text, node),
    )


def labels(text: str, pieces: list[Piece]) -> list[list[Piece]]:
    """Split a list of labels written as one text, by commas or else by semicolons."""
    mark = "," if any(p.decoded is None and "," in text[p.start : p.end] for p in pieces) else ";"
    return parted(text, pieces, mark)


def minutes(declared: str) -> int | None:
    """Give the minutes of a duration: "PT1H5M" (ISO 8601), "5", "5 min read"."""
    match = _DURATION.match(declared)
    if match and (match[1] or match[2]):
        return 60 * int(match[1] or 0) + int(match[2] or 0)
    match = _MINUTES.match(declared)
    return int(match[1]) if match else None


def _is_typed(text: str, node: dict[str, Node]) -> bool:
    """Whether an object's @type is Article or a kind of article of schema.org."""
    types = node.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(t, Value) and _TYPE.fullmatch(said(text, t)) for t in named)


def _is_article(text: str, record: Record, node: dict[str, Node]) -> bool:
    if record.is_typed:
        return True
    if record.body is None or "role" in node:
        return False
    if "articleBody" in node or "headline" in node or "title" in node:
        return True
    return text.count(" ", record.body.start, record.body.end) >= _LONG


def _first(text: str, node: dict[str, Node], names: tuple[str, ...]) -> Value | None:
    for name in names:
        value = node.get(name)
        if isinstance(value, dict):
            # WordPress exports {"rendered": "…"}, JSON-LD {"@value": "…"}.
            value = value.get("rendered", value.get("@value"))
        if isinstance(value, Value) and value.quoted and text[value.start : value.end].strip():
            return value
    return None


def _labels(text: str, node: Node | None) -> list[list[Piece]]:
    if isinstance(node, Value):
        return labels(text, pieces_of(text, node)) if node.quoted else []
    if not isinstance(node, list):
        return []
    found = []
    for label in node:
        if isinstance(label, dict):
            label = label.get("name", label.get("label", label))
        if isinstance(label, Value) and label.quoted:
            found.append(pieces_of(text, label))
    return found


def _metadata(text: str, node: dict[str, Node]) -> Metadata:
    date = _first(text, node, _DATES)
    times = [node[key] for key in _READING_TIMES if key in node]
    time = times[0] if times and isinstance(times[0], Value) else None
    long = minutes(said(text, time)) if time else None
    return Metadata(
        author=_author(text, node),
        date=said(text, date) if date else None,
        reading_time=long,
        reading_time_span=SourceSpan(time.start, time.end) if time and long is not None else None,
        settings=tuple(_settings(node.get(_SETTINGS))),
    )


def _settings(node: Node | None) -> Iterator[Setting]:
    named = node.items() if isinstance(node, dict) else [("", node)]
    for name, inner in named:
        is_listed = isinstance(inner, list)
        for value in inner if isinstance(inner, list) else [inner]:
            if isinstance(value, Value):
                yield Setting(name, SourceSpan(value.start, value.end), is_listed)


def _author(text: str, node: dict[str, Node]) -> str | None:
    for key in _AUTHORS:
        author = node.get(key)
        if isinstance(author, list):
            author = author[0] if author else None
        if isinstance(author, dict):
            author = author.get("name")
        if isinstance(author, Value) and author.quoted:
            return text_of(text, pieces_of(text, author)).strip() or None
    return None
