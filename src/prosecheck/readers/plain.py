"""Reads plain text: one line a paragraph, or paragraphs of wrapped lines parted by blank ones."""

from __future__ import annotations

import re
from itertools import pairwise

from prosecheck.article import Article, Block, Kind, Zone
from prosecheck.directives import NAME, UNSEEN
from prosecheck.frozen import replace
from prosecheck.patterns import expression
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import Source

_BULLET = expression(r"([ \t\u00a0]*)(?:[-–—*+•‣▪◦●○·]|\d{1,3}[.)])[ \t\u00a0]+(?=\S)")
_RULER = r"\s*([-=_*~#•·.+—–]) ?(?:\1 ?){2,}\s*"
_RULER_ENDS = "-=_*~#•·.+—–"
_HASHES = r" {0,3}(#{1,6})[ \t]+(?=\S)"
_WORD_MARKS = "\"'“‘’”(<[{`|!/:}@$&\\]>)\ufffc"
"""Marks that open neither a ruler nor a bullet nor a heading, but words."""

_NARROWEST, _WIDEST = 40, 120
"""Columns between which editors, mail programs and terminals wrap text."""
_HEADING_LENGTH = 80
_STOPS = ".!?,;:…"
_BESIDE = UNSEEN + " \t"
"""What may stand between two lines that follow one another, besides the line end."""


_Line = tuple[int, int]
"""Start and end of a line that is not blank, without its line end, in code points."""


def read(source: Source) -> Article:
    """Read a source as plain text."""
    text = source.text
    if NAME in text:
        from prosecheck.directives.spelling import HTML, LINE, seen, without_directives

        text = without_directives(text, (HTML, LINE))
    projection = Projection(text)
    lines = _lines(text)
    if text is not source.text:
        lines = [line for line in (seen(text, *line) for line in lines) if line[0] < line[1]]
    width = _wrap_width(text, lines)
    indents: list[int] = []
    at = 0
    while at < len(lines):
        start, end = lines[at]
        at += 1
        first = text[start]
        if first.isalpha() or first in _WORD_MARKS:
            kind, level, indents = Kind.PARAGRAPH, 0, []
        elif _is_ruler(text, start, end):
            continue
        else:
            kind, level, start = _form(text, start, end, indents)
        projection.keep(start, end)
        while width and at < len(lines) and _goes_on(text, lines[at - 1], lines[at], width):
            projection.put(" ", lines[at - 1][1], lines[at][0])
            projection.keep(*lines[at])
            at += 1
        projection.close(kind, level=level)
    return _with_headings(zoned(source, projection))


def _lines(text: str) -> list[_Line]:
    lines = []
    start = 0
    for line in text.replace("\r", "\n").split("\n"):
        end = start + len(line)
        if line and not line.isspace():
            lines.append((start, end))
        start = end + 1
    return lines


def _follows(text: str, line: _Line, after: _Line) -> bool:
    """Whether no blank line stands between two lines."""
    return text[line[1] : after[0]].strip(_BESIDE) in ("\n", "\r", "\r\n")


def _is_ruler(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last not in _RULER_ENDS and not last.isspace():
        return False
    return re.compile(_RULER).fullmatch(text, start, end) is not None


def _form(text: str, start: int, end: int, indents: list[int]) -> tuple[Kind, int, int]:
    """Give kind, level and start of the words of a line; `indents` are those of its list."""
    bullet = _BULLET.match(text, start, end)
    if bullet is not None:
        indent = len(bullet[1].expandtabs(4))
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        return Kind.ITEM, len(indents), bullet.end()
    indents.clear()
    hashes = re.compile(_HASHES).match(text, start, end)
    if hashes is not None:
        return Kind.HEADING, len(hashes[1]), hashes.end()
    return Kind.PARAGRAPH, 0, start


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """Give the column at which a document wraps its lines; 0 when it does not."""
    lengths = [end - start for start, end in lines]
    wide = sum([length > _WIDEST for length in lengths])
    if wide * 20 > len(lines):
        return 0
    width = max((length for length in lengths if length <= _WIDEST), default=0)
    if width < _NARROWEST:
        return 0
    follow = pairs = full = open_ended = 0
    for line, after in pairwise(lines):
        if not _follows(text, line, after):
            continue
        follow += 1
        if not _is_short(line, width) and not _opens_block(text, after):
            pairs += 1
            full += _is_full(text, line, after, width) or text[after[0]].islower()
            open_ended += text[line[1] - 1] not in _STOPS
    is_wrapped = full * 5 >= pairs * 4 and open_ended * 5 >= pairs * 3 and pairs * 3 >= follow
    return width if pairs > 1 and is_wrapped else 0


def _is_short(line: _Line, width: int) -> bool:
    return 3 * (line[1] - line[0]) < 2 * width


def _opens_block(text: str, line: _Line) -> bool:
    start, end = line
    if text[start].isalpha():
        return False
    return bool(_BULLET.match(text, start, end) or re.compile(_HASHES).match(text, start))


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word had no room at the end of this line."""
    word = text[after[0] : after[1]].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) > width - 8


def _goes_on(text: str, line: _Line, after: _Line, width: int) -> bool:
    if not _follows(text, line, after) or _opens_block(text, after) or _is_ruler(text, *after):
        return False
    return not _is_short(line, width) and (
        _is_full(text, line, after, width) or text[after[0]].islower()
    )


def _with_headings(article: Article) -> Article:
    """Make the short lines that stand above a paragraph or a list headings."""
    blocks = list(article.blocks)
    item = Kind.ITEM
    found = [
        at
        for at, (block, after) in enumerate(pairwise(blocks))
        if block.end - block.start <= _HEADING_LENGTH
        and (after.end - after.start > _HEADING_LENGTH or after.kind is item)
        and _is_heading(article.prose, block, after)
    ]
    if not found:
        return article
    for at in found:
        block = blocks[at]
        blocks[at] = Block(block.start, block.end, Kind.HEADING, block.zone, 2, block.quoted)
    return replace(article, blocks=tuple(blocks))


def _is_heading(prose: str, block: Block, after: Block) -> bool:
    """Whether a short block above a list or a long one reads like a heading."""
    if block.zone is not Zone.BODY or block.kind is not Kind.PARAGRAPH:
        return False
    if prose[block.end - 1] in _STOPS or prose[block.start].islower():
        return False
    return after.zone is Zone.BODY
