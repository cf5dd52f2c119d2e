"""Says which declared values are the title, the description, the tags and the rest.

Names are those of the documentation of Hugo (front matter), Jekyll (front matter, posts),
Docusaurus (blog and docs front matter), Eleventy (data), Astro (content collections) and
dev.to (editor guide). Case, - and _ do not count: see `entry.key`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prosecheck.article import Kind, Metadata, Span, Tag, Zone
from prosecheck.readers.front_matter.entry import Entry, keep
from prosecheck.readers.projection import Projection
from prosecheck.source import SourceSpan

_GROUPS = ("params.", "extra.", "taxonomies.", "frontmatter.")
_TITLE = {"title"}
_DESCRIPTION = {"description", "summary", "excerpt", "subtitle"}
# Keywords and topics are labels of this one article, as tags are. A category is the section of the
# site that it is filed in; that its text never names it says nothing, so it is kept apart.
_TAGS = {"tags", "tag", "keywords", "topics", "tags.label", "tags.name", "keywords.name"}
_CATEGORIES = {"categories", "category"}
# Jekyll splits a string of tags at blanks (https://jekyllrb.com/docs/posts/#tags), dev.to at
# commas. Only the plural does so, and only without a comma.
_SPLIT_AT_BLANKS = {"tags", "categories"}
_AUTHOR = {"author", "authors", "author.name", "authors.name", "byline"}
_DATE = (
    "date",
    "pubdate",
    "publishdate",
    "datepublished",
    "published",
    "publishedat",
    "publishedon",
)
_READING_TIME = {"readingtime", "readtime", "readingtime.minutes", "readingtime.text"}
_MINUTES = re.compile(r"\s*(?:about |~)?(\d{1,4})(?![\d:-])", re.I)
_PART = re.compile(r"[^\s,;](?:[^,;]*[^\s,;])?")
_WORD = re.compile(r"\S+")


def filled(
    projection: Projection, text: str, entries: Iterable[Entry]
) -> tuple[tuple[Tag, ...], Metadata]:
    """Append the blocks that entries declare, title first; give the tags and the metadata."""
    named = [(_name(entry.path), entry) for entry in entries if entry.value.strip()]
    tags: list[Tag] = []
    for _, _, name, entry in sorted(
        (name not in _TITLE, entry.start, name, entry) for name, entry in named
    ):
        if name in _TITLE and not entry.is_listed:
            keep(projection, text, entry)
            projection.close(Kind.HEADING, Zone.TITLE, 1)
        elif name in _DESCRIPTION and not entry.is_listed:
            keep(projection, text, entry)
            projection.close(Kind.DESCRIPTION, Zone.TITLE)
        elif name in _TAGS or name in _CATEGORIES:
            tags.extend(_labels(projection, text, name, entry))
    return tuple(tags), _metadata(named)


def _name(path: str) -> str:
    for group in _GROUPS:
        if path.startswith(group):
            return path.removeprefix(group)
    return path


def _labels(projection: Projection, text: str, name: str, entry: Entry) -> Iterator[Tag]:
    for part in _parts(text, name, entry):
        keep(projection, text, part)
        block = projection.close(Kind.TAG, Zone.TAGS)
        if block is not None and name in _TAGS:
            yield Tag(part.value, Span(block.start, block.end))


def _parts(text: str, name: str, entry: Entry) -> Iterator[Entry]:
    """Give the labels that one scalar holds; an item of a list is one label."""
    written = text[entry.start : entry.end]
    splits = None
    if not entry.is_listed and "." not in name:
        if "," in written or ";" in written:
            splits = _PART
        elif name in _SPLIT_AT_BLANKS and " " in written:
            splits = _WORD
    if splits is None or written.split() != entry.value.split():
        yield entry
        return
    for found in splits.finditer(text, entry.start, entry.end):
        yield entry._replace(value=found[0], start=found.start(), end=found.end())


def _metadata(named: list[tuple[str, Entry]]) -> Metadata:
    authors = [entry.value for name, entry in named if name in _AUTHOR]
    dates = {name: entry.value for name, entry in reversed(named) if name in _DATE}
    minutes, place = _reading_time(named)
    return Metadata(
        author=", ".join(authors) or None,
        date=next((dates[name] for name in _DATE if name in dates and _is_date(dates[name])), None),
        reading_time=minutes,
        reading_time_span=place,
    )


def _is_date(value: str) -> bool:
    return any(character.isdigit() for character in value)


def _reading_time(named: list[tuple[str, Entry]]) -> tuple[int | None, SourceSpan | None]:
    for name, entry in named:
        if name in _READING_TIME:
            found = _MINUTES.match(entry.value)
            if found:
                return int(found[1]), SourceSpan(entry.start, entry.end)
    return None, None
