"""Reads HTML pages, and fragments of HTML inside other formats."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.article import Article, Kind, Problem, Zone
from prosecheck.readers import suffix_of
from prosecheck.readers.html.declared import Declared, declared_by
from prosecheck.readers.html.drafting import drafts_of
from prosecheck.readers.html.drafts import Draft, Drafts, Mark, Role
from prosecheck.readers.html.page import Page
from prosecheck.readers.html.writing import Writing
from prosecheck.readers.pieces import Layer, Piece
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import Source, SourceSpan


def fragment(
    projection: Projection, source_text: str, start: int, end: int, *, quoted: bool = False
) -> None:
    """Append the blocks of the HTML in source_text[start:end] to a projection of the same text.

    A fragment is part of a page: it has no title or tags of its own, and its blocks are body
    unless its markup says otherwise. `quoted` marks all of them as somebody else's words.
    """
    written(Layer(source_text), projection, start, end, quoted=quoted)


def written(
    layer: Layer,
    projection: Projection,
    start: int,
    end: int,
    *,
    quoted: bool = False,
    is_typed: bool = False,
    writing: Writing | None = None,
) -> Writing:
    """Write a fragment that stands in a layer of the file; give the writing, for its links.

    Many fragments of one layer and projection share the `writing` that the first one gave.
    """
    writing = writing or Writing(layer, projection)
    for draft in drafts_of(layer.text, start, end, is_typed=is_typed).drafts:
        writing.draft(draft, _own_zone(draft), quoted=quoted)
    return writing


def read(source: Source) -> Article:
    """Read a source as an HTML page."""
    text = source.text
    found = drafts_of(text, 0, len(text), xml=is_xml(source), is_page=True)
    declared = declared_by(text, found.declared)
    page = Page(text, found, declared.titles)
    projection = Projection(text)
    writing = Writing(Layer(text), projection)
    _write(writing, page, declared, found.drafts)
    return zoned(
        source,
        projection,
        tags=writing.tags(),
        links=writing.links(),
        metadata=page.metadata(declared.metadata),
        problems=(*declared.problems, *_unclosed(found)),
    )


def is_xml(source: Source) -> bool:
    """Whether a page is XHTML, in which <a/> is closed."""
    return suffix_of(source.path) == ".xhtml" or source.text.startswith("<?xml")


def _own_zone(draft: Draft) -> Zone:
    zone = draft.state.zone
    return Zone.CHROME if draft.state.form and zone is Zone.BODY else zone


def _write(writing: Writing, page: Page, declared: Declared, drafts: list[Draft]) -> None:
    """Write the blocks in the order of the page.

    A declared title stands first where the page shows none, declared tags last.
    """
    if page.title_at is None:
        if declared.titles:
            writing.block(declared.titles[0], Kind.HEADING, Zone.TITLE, 1)
        _describe(writing, page, declared)
    seen: dict[str, int] = {}
    for at, draft in enumerate(drafts):
        if at in page.tag_lists:
            _write_tags(writing, page, draft, page.tag_lists[at], seen)
        else:
            writing.draft(draft, page.zone(at), tagged=page.is_inside(draft))
        if at == page.title_at:
            _describe(writing, page, declared)
    if not writing.has_tags:
        for pieces in declared.tags:
            writing.tag(pieces)


def _describe(writing: Writing, page: Page, declared: Declared) -> None:
    if declared.description and not page.repeats(declared.description):
        writing.block(declared.description, Kind.DESCRIPTION, Zone.TITLE)


def _write_tags(
    writing: Writing, page: Page, draft: Draft, number: int, seen: dict[str, int]
) -> None:
    """Write a list of tags; a second list of the same tags on a page declares nothing new."""
    marks = [mark for mark in draft.marks if mark.role is Role.TAG]
    marks = marks or [mark for mark in draft.marks if mark.role is Role.LINK]
    reached = 0
    for mark in sorted(
        marks or [Mark(Role.TAG, 0, len(draft.pieces))], key=lambda mark: mark.first
    ):
        if mark.first < reached:
            continue
        _write_label(writing, page, draft.pieces[reached : mark.first])
        pieces = draft.pieces[mark.first : mark.last]
        said = page.text(pieces).strip().lower()
        writing.tag(pieces, counts=seen.setdefault(said, number) == number)
        reached = mark.last
    _write_label(writing, page, draft.pieces[reached:])


def _write_label(writing: Writing, page: Page, pieces: tuple[Piece, ...]) -> None:
    if any(char.isalnum() for char in page.text(pieces)):
        writing.block(pieces, Kind.PARAGRAPH, Zone.TAGS)


def _unclosed(found: Drafts) -> Iterator[Problem]:
    token = found.unclosed
    if token is not None:
        span = SourceSpan(token.start, token.start + 1 + len(token.name))
        yield Problem(span, f"<{token.name} is never closed, so a browser shows nothing after it")
