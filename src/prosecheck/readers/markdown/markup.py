"""Reads the HTML in a Markdown file with the reader of HTML."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from prosecheck.article import Link
from prosecheck.patterns import expression
from prosecheck.readers.markdown.blocks import Blocks
from prosecheck.readers.pieces import Layer, Piece

if TYPE_CHECKING:
    from prosecheck.readers.html.writing import Writing

# Comments, declarations, and elements that open here and close in another block, or the reverse.
_SILENT = expression(
    r"""
    (?: \s | <!--(?:(?!-->).)*--> | <![a-zA-Z][^>]*>
      | </?(?:div|section|article|center|details|span|p|a)\b[^<>]*>
    )+
    """,
    re.X | re.S | re.I,
)
EMBED = expression(
    r"<\?|<(?:img|iframe|video|audio|embed|object|svg|canvas|picture|hr|input)\b", re.I
)
"""What stands for itself in the place of words."""


class Markup:
    """The HTML blocks of one text; `links` are those in them."""

    def __init__(self, blocks: Blocks, text: str) -> None:
        self._blocks = blocks
        self._text = text
        self._layer = Layer(text)
        self._writing: Writing | None = None

    def links(self) -> tuple[Link, ...]:
        """Give the links of all HTML blocks that stand in no quotation or list."""
        return self._writing.links() if self._writing else ()

    def block(self, lines: list[tuple[int, int]]) -> None:
        """Write the blocks of an HTML block of Markdown, given by the spans of its lines."""
        if not lines:
            return
        start, end = lines[0][0], lines[-1][1]
        end = start + len(self._text[start:end].rstrip())
        if self._text.startswith("<?", start) and self._text.find("?>", start) == end - 2:
            self._blocks.opaque_block(start, end)
            return
        if _SILENT.fullmatch(self._text, start, end):
            return
        before = len(self._blocks.projection.blocks)
        self._write(lines, start, end)
        embed = EMBED.search(self._text, start, end)
        if before == len(self._blocks.projection.blocks) and embed:
            # Its tag and not the whole block, in which comments may stand as well.
            self._blocks.opaque_block(
                embed.start(), self._text.find(">", embed.end(), end) + 1 or end
            )

    def _write(self, lines: list[tuple[int, int]], start: int, end: int) -> None:
        # The reader of HTML is imported where there is any: few articles have some.
        from prosecheck.readers.html import written

        projection, quoted = self._blocks.projection, self._blocks.place.quoted
        if all(line[1] == next_line[0] for line, next_line in pairwise(lines)):
            self._writing = written(
                self._layer, projection, start, end, quoted=quoted, writing=self._writing
            )
            return
        # Marks of a quotation or blanks of a list stand before each line: they are no HTML.
        layer = Layer.decoded(self._text, [Piece(*line) for line in lines])
        written(layer, projection, 0, len(layer.text), quoted=quoted)
