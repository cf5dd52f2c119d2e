"""Scopes: which parts of an article a rule of a style reads, and in which pieces."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from prosecheck.article import Article, Block, Kind, Span, Zone

RAW, SUMMARY = "raw", "summary"
_PARAGRAPH, _SENTENCE = "paragraph", "sentence"
_KNOWN = frozenset(
    (
        *("text", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "title", "list", "table", "cell"),
        *("caption", "figure", "blockquote", "paragraph", "sentence", "raw", "summary"),
        *("md", "mdx", "html", "htm", "txt", "json", "jsonl"),
    )
)
"""Sections that parts of an article have; Vale has more, which no article of ours has."""
_CELLS = frozenset({"text", "table", "table.cell"})
_HEADER = "table.header"
READ = frozenset(Zone) - {Zone.TAGS, Zone.CHROME}
"""Zones that are text to Vale: everything but labels and page furniture."""
_SECTIONS = {
    Kind.ITEM: ("text", "list"),
    Kind.CELL: ("text", "table", "cell"),
    Kind.CAPTION: ("text", "figure", "table", "caption"),
}


class Selector(NamedTuple):
    """Sections that a part must have, or must not have, such as heading.h2 and ~blockquote."""

    sections: frozenset[str]
    negated: bool

    def holds(self, candidate: frozenset[str]) -> bool:
        """Whether a part with these sections is meant."""
        return (self.sections <= candidate) is not self.negated


class Unit(NamedTuple):
    """A piece of an article that a rule reads on its own, from an offset of the prose on."""

    text: str
    start: int

    def span(self, start: int, end: int) -> Span:
        """Give the span in the prose of a span in the text."""
        return Span(self.start + start, self.start + end)


class Scope(NamedTuple):
    """One of its alternatives must hold, all selectors of it (`a & ~b`)."""

    alternatives: tuple[tuple[Selector, ...], ...]

    def names(self, section: str) -> bool:
        """Whether an alternative names a section."""
        return any(section in s.sections for one in self.alternatives for s in one)

    def units(self, article: Article, prose: str) -> Iterator[Unit]:
        """Give what is read, in order: blocks, or sentences where the scope says so.

        `prose` is that of the article, or another text of the same length.
        """
        read = _read(self, article)
        for block in article.blocks:
            match read.get(block.start):
                case "block":
                    yield Unit(prose[block.start : block.end], block.start)
                case "sentence":
                    for start, end in article.sentences(block):
                        yield Unit(prose[start:end], start)

    def covers(self, article: Article, span: Span) -> bool:
        """Whether a span stands in one of the units."""
        match _read(self, article).get(article.block_at(span.start).start):
            case "block":
                return True
            case "sentence":
                return span.end <= article.sentence_at(span.start).end
        return False

    def piece(self, block: Block, ending: str) -> str:
        """Say whether a block is read as a "block", by "sentence", or not at all ("")."""
        if block.zone not in READ or block.kind is Kind.OPAQUE:
            return ""
        if self._means(frozenset({*_sections(block), ending})):
            return "block"
        if block.kind is not Kind.PARAGRAPH or block.quoted:
            return ""
        if self._means(frozenset({_PARAGRAPH, ending})):
            return "block"
        return "sentence" if self._means(frozenset({_SENTENCE, ending})) else ""

    def _means(self, candidate: frozenset[str]) -> bool:
        return any(all(s.holds(candidate) for s in one) for one in self.alternatives)


@lru_cache(maxsize=16)
def _read(scope: Scope, article: Article) -> dict[int, str]:
    """Give how the blocks of an article are read, by their starts.

    The rules of a style have few scopes, and see an article one after the other.
    """
    ending = os.path.splitext(article.source.path)[1].lstrip(".").lower()
    return {block.start: scope.piece(block, ending) for block in article.blocks}


def scope_of(scopes: Sequence[str]) -> tuple[Scope, list[str]]:
    """Read scopes; give the scope, and the names of those that no article of ours has.

    The header of a table is cells like the others here: beside them its name says nothing.
    """
    alternatives, unknown = [], []
    for scope in scopes:
        selectors = tuple(_selector(part.strip()) for part in scope.split("&"))
        # Never to be found is no hindrance to what must not be there.
        if all(s.negated or s.sections <= _KNOWN for s in selectors):
            alternatives.append(selectors)
        elif scope != _HEADER or _CELLS.isdisjoint(scopes):
            unknown.append(scope)
    return Scope(tuple(alternatives)), unknown


def _selector(part: str) -> Selector:
    return Selector(frozenset(part.lstrip("~").strip().split(".")), part.startswith("~"))


def _sections(block: Block) -> tuple[str, ...]:
    if block.quoted:
        return ("text", "blockquote")
    if block.kind is Kind.HEADING:
        title = ("title",) if block.zone is Zone.TITLE else ()
        return ("text", "heading", f"h{block.level or 1}", *title)
    return _SECTIONS.get(block.kind, ("text",))
