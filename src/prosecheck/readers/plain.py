"""Reads plain text: one line a paragraph, or paragraphs of wrapped lines parted by blank ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import NamedTuple

from prosecheck.article import Article, Block, Kind, Zone
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import Source

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BULLET = re.compile(r"([ \t\u00a0]*)(?:[-–—*+•‣▪◦●○·]|\d{1,3}[.)])[ \t\u00a0]+(?=\S)")
_RULER = re.compile(r"\s*([-=_*~#•·.+—–]) ?(?:\1 ?){2,}\s*")
_HASHES = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")

_NARROWEST, _WIDEST = 40, 120
"""Columns between which editors, mail programs and terminals wrap text."""
_HEADING_LENGTH = 80
_STOPS = ".!?,;:…"


class _Line(NamedTuple):
    start: int
    end: int
    follows: bool


def read(source: Source) -> Article:
    """Read a source as plain text."""
    projection = Projection(source.text)
    lines = list(_lines(source.text))
    width = _wrap_width(source.text, lines)
    indents: list[int] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _is_ruler(source.text, line):
            continue
        kind, level, start = _form(source.text, line, indents)
        projection.keep(start, line.end)
        while at < len(lines) and width and _goes_on(source.text, lines[at - 1], lines[at], width):
            projection.put(" ", lines[at - 1].end, lines[at].start)
            projection.keep(lines[at].start, lines[at].end)
            at += 1
        projection.close(kind, level=level)
    article = zoned(source, projection)
    return replace(article, blocks=tuple(_with_headings(article)))


def _lines(text: str) -> Iterator[_Line]:
    end = 0
    for match in _LINE.finditer(text):
        start, stop = match.span()
        if not text[start:stop].isspace():
            yield _Line(start, stop, follows=start - end <= 2 and _is_one_end(text, end, start))
            end = stop


def _is_one_end(text: str, start: int, end: int) -> bool:
    return start > 0 and text[start:end] in ("\n", "\r", "\r\n")


def _is_ruler(text: str, line: _Line) -> bool:
    if text[line.end - 1].isalnum():
        return False
    return _RULER.fullmatch(text, line.start, line.end) is not None


def _form(text: str, line: _Line, indents: list[int]) -> tuple[Kind, int, int]:
    """Give kind, level and start of the words of a line; `indents` are those of its list."""
    bullet = _BULLET.match(text, line.start, line.end)
    if bullet is not None:
        indent = len(bullet[1].expandtabs(4))
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        return Kind.ITEM, len(indents), bullet.end()
    indents.clear()
    hashes = _HASHES.match(text, line.start, line.end)
    if hashes is not None:
        return Kind.HEADING, len(hashes[1]), hashes.end()
    return Kind.PARAGRAPH, 0, line.start


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """Give the column at which a document wraps its lines; 0 when it does not."""
    lengths = [line.end - line.start for line in lines]
    wide = sum(length > _WIDEST for length in lengths)
    if wide * 20 > len(lines):
        return 0
    width = max((length for length in lengths if length <= _WIDEST), default=0)
    if width < _NARROWEST:
        return 0
    pairs = full = open_ended = 0
    for line, after in pairwise(lines):
        if after.follows and not _is_short(line, width) and not _opens_block(text, after):
            pairs += 1
            full += _is_full(text, line, after, width) or text[after.start].islower()
            open_ended += text[line.end - 1] not in _STOPS
    follow = sum(line.follows for line in lines)
    is_wrapped = full * 5 >= pairs * 4 and open_ended * 5 >= pairs * 3 and pairs * 3 >= follow
    return width if pairs > 1 and is_wrapped else 0


def _is_short(line: _Line, width: int) -> bool:
    return 3 * (line.end - line.start) < 2 * width


def _opens_block(text: str, line: _Line) -> bool:
    return bool(_BULLET.match(text, line.start, line.end) or _HASHES.match(text, line.start))


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word had no room at the end of this line."""
    word = text[after.start : after.end].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width - 8


def _goes_on(text: str, line: _Line, after: _Line, width: int) -> bool:
    if not after.follows or _opens_block(text, after) or _is_ruler(text, after):
        return False
    return not _is_short(line, width) and (
        _is_full(text, line, after, width) or text[after.start].islower()
    )


def _with_headings(article: Article) -> Iterator[Block]:
    """Give the blocks, with the kind of short lines that stand above a paragraph made heading."""
    blocks = article.blocks
    for block, after in zip_longest(blocks, blocks[1:]):
        if after is not None and _is_heading(article.prose, block, after):
            yield block._replace(kind=Kind.HEADING, level=2)
        else:
            yield block


def _is_heading(prose: str, block: Block, after: Block) -> bool:
    if block.end - block.start > _HEADING_LENGTH or after.zone is not Zone.BODY:
        return False
    if block.zone is not Zone.BODY or block.kind is not Kind.PARAGRAPH:
        return False
    if prose[block.end - 1] in _STOPS or prose[block.start].islower():
        return False
    return after.kind is Kind.ITEM or after.end - after.start > max(80, block.end - block.start)
