"""Repeated passages: a sentence or paragraph that stands twice in one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prosecheck.api import (
    OPAQUE,
    Article,
    Edit,
    Finding,
    Fix,
    Kind,
    Rule,
    Span,
    Zone,
    compiled,
    option,
)

_STOPS = ".?!"
_BETWEEN = r"[.?!] "
_SHOWN = 5


@dataclass(frozen=True)
class Options:
    """What counts as a passage."""

    words: int = option(8, "leave out sentences of fewer words", unit="words", minimum=1)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every passage that stood before, from its second occurrence on."""
    later: dict[Span, Span] = {}
    for spans in _sentences(article, _twice(_paragraphs(article), options.words)):
        if len(spans) > 1:
            later |= dict.fromkeys(spans[1:], spans[0])
    for span, first in _joined(later):
        words = article.text(span).split(" ")
        shown = " ".join(words[:_SHOWN])
        line = article.source.position(article.source_span(first).start).line
        yield Finding(
            span,
            f'"{shown} …" stands word for word on line {line} already; readers take it for a '
            "slip, so keep the better place",
            _fix(article, span),
        )


def _fix(article: Article, span: Span) -> Fix | None:
    """Offer to strike a passage that is a whole paragraph."""
    block = article.block_at(span.start)
    whole = (block.start, block.end) == span
    return Fix("strike the paragraph", (Edit(span, ""),)) if whole else None


def _paragraphs(article: Article) -> str:
    """Give the paragraphs of the body, where alone a passage counts, one a line."""
    prose, paragraph, body = article.prose, Kind.PARAGRAPH, Zone.BODY
    return "\n".join(
        [
            prose[start:end]
            for start, end, kind, zone, _, quoted in article.blocks
            if kind is paragraph and zone is body and not quoted
        ]
    )


def _twice(text: str, words: int) -> list[str]:
    """Give the stretches between stops that occur more than once, in order.

    Blanks behind a stop are all that tells sentences apart here; it takes a look at the whole
    text, so it is done by string methods alone, and `_sentences` looks closer at what is left.
    """
    one = text.replace("\n", ". ")
    if "?" in text:  # one character is found much faster than two
        one = one.replace("? ", ". ")
    least = 2 * words
    long = [piece.rstrip(_STOPS) for piece in one.split(". ") if len(piece) >= least]
    if len(set(long)) == len(long):
        return []
    seen: set[str] = set()
    found: dict[str, None] = {}
    for piece in long:
        if piece in seen and piece.count(" ") + 1 >= words and _is_prose(piece):
            found[piece] = None
        seen.add(piece)
    return list(found)


def _is_prose(piece: str) -> bool:
    """Whether a stretch is neither the lead-in of what follows nor built around code."""
    return piece[-1] != ":" and OPAQUE not in piece


def _sentences(article: Article, pieces: list[str]) -> Iterable[list[Span]]:
    """Give for each stretch the places where it is a whole sentence of a paragraph of the body.

    One pass over the places where sentences open finds all, however many there are.
    """
    spans: dict[str, list[Span]] = {piece: [] for piece in pieces}
    width = min(map(len, pieces), default=0)
    lengths: dict[str, set[int]] = {}
    for piece in pieces:
        lengths.setdefault(piece[:width], set()).add(len(piece))
    for start in _openings(article) if pieces else ():
        for length in lengths.get(article.prose[start : start + width], ()):
            known = spans.get(article.prose[start : start + length])
            if known is None or (known and start < known[-1].end):
                continue
            if span := _whole(article, start, start + length):
                known.append(span)
    return spans.values()


def _openings(article: Article) -> list[int]:
    """Give where sentences may open: at the start of a block, and behind a stop and a blank."""
    behind = (match.end() for match in compiled(_BETWEEN).finditer(article.prose))
    return sorted({*(block.start for block in article.body), *behind})


def _whole(article: Article, start: int, end: int) -> Span | None:
    """Give the span with its stop, None where it is not a sentence that counts."""
    prose, block = article.prose, article.block_at(start)
    if block.zone is not Zone.BODY or block.kind is not Kind.PARAGRAPH or block.quoted:
        return None
    if end > block.end or (end < block.end and prose[end] not in _STOPS):
        return None
    span = Span(start, min(end + 1, block.end))
    return None if article.is_quoted(span) else span


def _joined(later: dict[Span, Span]) -> Iterator[tuple[Span, Span]]:
    """Join repeated sentences that stand next to each other, there and where they stood first."""
    passage: tuple[Span, Span] | None = None
    for span, first in sorted(later.items()):
        if passage and (span.start, first.start) == (passage[0].end + 1, passage[1].end + 1):
            passage = (Span(passage[0].start, span.end), Span(passage[1].start, first.end))
            continue
        if passage:
            yield passage
        passage = (span, first)
    if passage:
        yield passage


RULE = Rule(
    code="REP001",
    name="repeated-passages",
    summary="a sentence or paragraph that stands twice in one article",
    check=check,
    options=Options,
)
