"""Positions as the protocol counts them, from 0 and in the unit agreed on, and as Source does.

The unit is that of an encoding: "utf-8", "utf-16" or "utf-32".
"""

from __future__ import annotations

from lsprotocol import types

from prosecheck.source import Position, Source, SourceSpan

UTF8 = types.PositionEncodingKind.Utf8.value
UTF32 = types.PositionEncodingKind.Utf32.value
_CONTINUING = bytes(range(0x80, 0xC0))
"""Bytes that are never the first of a character in UTF-8."""


def position_of(place: Position, encoding: str) -> types.Position:
    """Give a place of a source as the client counts it."""
    if encoding == UTF8:
        column = place.byte_column
    else:
        column = place.column if encoding == UTF32 else place.utf16_column
    return types.Position(place.line - 1, column - 1)


def range_of(source: Source, span: SourceSpan, encoding: str) -> types.Range:
    """Give a span of a source as the client counts it."""
    start, end = (source.position(offset) for offset in span)
    return types.Range(position_of(start, encoding), position_of(end, encoding))


def offset_of(source: Source, place: types.Position, encoding: str) -> int:
    """Give the offset of a place that a client names.

    A line after the last is the end of the text and a column after the last that of the line, as
    the protocol says; a column inside a character is the end of it.
    """
    if place.line >= len(source.line_starts):
        return len(source.text)
    start, end = source.line_span(place.line + 1)
    line, column = source.text[start:end], place.character
    if encoding != UTF32 and not line.isascii():
        column = _characters(line, column, encoding)
    return min(start + column, end)


def span_of(source: Source, place: types.Range, encoding: str) -> SourceSpan:
    """Give the span of a range that a client names; one that is turned round is empty."""
    start = offset_of(source, place.start, encoding)
    return SourceSpan(start, max(start, offset_of(source, place.end, encoding)))


def _characters(line: str, units: int, encoding: str) -> int:
    """Give the number of characters that begin in so many units of a line."""
    if encoding == UTF8:
        before = line.encode("utf-8", "surrogatepass")[:units]
        return len(before.translate(None, _CONTINUING))
    before = line.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(before.decode("utf-16-le", "surrogatepass"))
