"""Reads plain text: one line a paragraph, or paragraphs parted by blank lines."""

from __future__ import annotations

import re

from prosecheck.article import Article, Kind
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import Source

_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"\s*(?:[-*•‣▪]|\d{1,3}[.)])\s+")


def read(source: Source) -> Article:
    """Read a source as plain text."""
    projection = Projection(source.text)
    for line in _LINE.finditer(source.text):
        bullet = _BULLET.match(source.text, line.start(), line.end())
        projection.keep(bullet.end() if bullet else line.start(), line.end())
        projection.close(Kind.ITEM if bullet else Kind.PARAGRAPH)
    return zoned(source, projection)
