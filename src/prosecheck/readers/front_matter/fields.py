"""Says what the declared values are: the title, the description, the tags and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prosecheck.article import Kind, Metadata, Setting, Span, Tag, Zone
from prosecheck.patterns import expression
from prosecheck.readers.front_matter.entry import Entry, keep
from prosecheck.readers.front_matter.names import (
    AUTHOR,
    CATEGORIES,
    DATE,
    DESCRIPTION,
    GROUPS,
    QUESTIONS,
    READING_TIME,
    SETTINGS,
    SPLIT_AT_BLANKS,
    TAGS,
    TITLE,
)
from prosecheck.readers.projection import Projection
from prosecheck.source import SourceSpan

_MINUTES = expression(r"\s*(?:about |~)?(\d{1,4})(?![\d:-])", re.I)
_PART = expression(r"[^\s,;](?:[^,;]*[^\s,;])?")
_WORD = expression(r"\S+")


def filled(
    projection: Projection, text: str, entries: Iterable[Entry]
) -> tuple[tuple[Tag, ...], Metadata]:
    """Append the blocks that entries declare, title first; give the tags and the metadata."""
    named = [(_name(entry.path), entry) for entry in entries if entry.value.strip()]
    tags: list[Tag] = []
    for _, _, name, entry in sorted(
        (name not in TITLE, entry.start, name, entry) for name, entry in named
    ):
        if name in TITLE and not entry.is_listed:
            keep(projection, text, entry, is_markup=True)
            projection.close(Kind.HEADING, Zone.TITLE, 1)
        elif name in QUESTIONS or (name in DESCRIPTION and not entry.is_listed):
            keep(projection, text, entry, is_markup=True)
            projection.close(Kind.DESCRIPTION, Zone.TITLE)
        elif name in TAGS or name in CATEGORIES:
            tags.extend(_labels(projection, text, name, entry))
    return tuple(tags), _metadata(named)


def _name(path: str) -> str:
    first, _, rest = path.partition(".")
    return rest if first in GROUPS else path


def _labels(projection: Projection, text: str, name: str, entry: Entry) -> Iterator[Tag]:
    for part in _parts(text, name, entry):
        keep(projection, text, part)
        said = projection.opened_text().strip()
        block = projection.close(Kind.TAG, Zone.TAGS)
        if block is not None and name in TAGS:
            yield Tag(said, Span(block.start, block.end))


def _parts(text: str, name: str, entry: Entry) -> Iterator[Entry]:
    """Give the labels that one scalar holds; an item of a list is one label."""
    if entry.is_listed or "." in name:
        yield entry
        return
    written = text[entry.start : entry.end]
    splits = None
    if "," in written or ";" in written:
        splits = _PART
    elif name in SPLIT_AT_BLANKS and " " in written:
        splits = _WORD
    if splits is None or written.split() != entry.value.split():
        yield entry
        return
    for found in splits.finditer(text, entry.start, entry.end):
        yield entry._replace(value=found[0], start=found.start(), end=found.end())


def _metadata(named: list[tuple[str, Entry]]) -> Metadata:
    authors = [entry.value for name, entry in named if name in AUTHOR]
    dates = {name: entry.value for name, entry in reversed(named) if name in DATE}
    minutes, place = _reading_time(named)
    return Metadata(
        author=", ".join(authors) or None,
        date=next((dates[name] for name in DATE if name in dates and _is_date(dates[name])), None),
        reading_time=minutes,
        reading_time_span=place,
        settings=tuple(_settings(named)),
    )


def _settings(named: list[tuple[str, Entry]]) -> Iterator[Setting]:
    for name, entry in named:
        first, _, rest = name.partition(".")
        if first in SETTINGS:
            yield Setting(rest, SourceSpan(entry.start, entry.end), entry.is_listed)


def _is_date(value: str) -> bool:
    return any(character.isdigit() for character in value)


def _reading_time(named: list[tuple[str, Entry]]) -> tuple[int | None, SourceSpan | None]:
    for name, entry in named:
        if name in READING_TIME:
            found = _MINUTES.match(entry.value)
            if found:
                return int(found[1]), SourceSpan(entry.start, entry.end)
    return None, None
