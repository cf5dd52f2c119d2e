"""Reads the HTML blocks of a Markdown file until the HTML reader does."""

from __future__ import annotations

import html
import re

from prosecheck.readers.projection import Projection

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<\?.*?\?>|<(script|style|pre|svg)\b.*?(?:</\1\s*>|\Z)"
    r"|(?P<tag></?[a-zA-Z][^>]*>?)|<![^>]*>|(?P<entity>&(?:#\w+|\w+);)",
    re.S | re.I,
)
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|small|sup|sub|u|s|mark|font|abbr|q|cite)\b", re.I)


def fragment(
    projection: Projection, source_text: str, start: int, end: int, *, quoted: bool = False
) -> None:
    """Append the text between start and end of some HTML, one block for each block element."""
    at = start
    for found in _MARKUP.finditer(source_text, start, end):
        projection.keep(at, found.start())
        at = found.end()
        if found["entity"]:
            projection.put(html.unescape(found[0]), *found.span())
        elif found["tag"] and not _INLINE.match(found[0]):
            projection.close(quoted=quoted)
    projection.keep(at, end)
    projection.close(quoted=quoted)
