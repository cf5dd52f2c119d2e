"""The decoded text of one file and its positions.

Offsets count code points of the decoded text from 0. Lines and columns count from 1. A byte
order mark is not part of the text. A line ends at LF, CR LF or a lone CR, as editors and the
Language Server Protocol count them, and nowhere else.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from prosecheck.frozen import frozen
from prosecheck.patterns import expression

_LINE_END = expression("\r\n|\n|\r")
_LINE_FEED = expression("\n")
_STRIDE = 4096
BOM = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8."""
_OTHER_BOMS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


class SourceSpan(NamedTuple):
    """A range of the file, in code points of its decoded text, end exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """One place in the file, in every unit a consumer counts in.

    `column` counts code points (people, flycheck), `utf16_column` UTF-16 units (LSP, ESLint
    formats) and `byte_column` UTF-8 bytes (Vim, ALE, rdjson); all from 1.
    """

    line: int
    column: int
    offset: int
    utf16_column: int
    byte_column: int


class UndecodableError(Exception):
    """The bytes of a file are not the text of an article; the message says why."""


@frozen
class Source:
    """The decoded text of one file; `path` is shown to people and never opened.

    `project_path` is the path that fingerprints go by, which no working folder changes; "" where
    `path` is all that is known. `reader` is the module of a plugin that reads it, "" for ours.
    """

    path: str
    text: str
    project_path: str = ""
    reader: str = ""

    @classmethod
    def decode(cls, path: str, data: bytes, project_path: str = "", reader: str = "") -> Source:
        """Decode UTF-8, with or without a byte order mark; raise UndecodableError otherwise."""
        for mark, encoding in _OTHER_BOMS.items():
            if data.startswith(mark):
                raise UndecodableError(
                    f"not UTF-8: it starts with the byte order mark of {encoding}"
                )
        try:
            text = data.removeprefix(BOM).decode("utf-8")
        except UnicodeDecodeError as error:
            start = error.start + (len(BOM) if data.startswith(BOM) else 0)
            raise UndecodableError(
                f"not UTF-8: byte 0x{data[start]:02x} at offset {start}"
            ) from None
        if "\0" in text:
            raise UndecodableError(f"not text: NUL byte at offset {data.index(0)}")
        return cls(path, text, project_path, reader)

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line; a last line may be empty."""
        ends = _LINE_END if "\r" in self.text else _LINE_FEED  # found twice as fast
        return [0, *[match.end() for match in ends.finditer(self.text)]]

    def line_span(self, line: int) -> SourceSpan:
        """Give the span of a line, counted from 1, without its line end."""
        start = self.line_starts[line - 1]
        if line < len(self.line_starts):
            end = self.line_starts[line]
            return SourceSpan(start, start + len(self.text[start:end].rstrip("\r\n")))
        return SourceSpan(start, len(self.text))

    def line(self, offset: int) -> int:
        """Give the line of an offset, from 0 to len(text) inclusive."""
        return bisect_right(self.line_starts, offset)

    def position(self, offset: int) -> Position:
        """Give the position of an offset, from 0 to len(text) inclusive."""
        line = self.line(offset)
        start = self.line_starts[line - 1]
        column = offset - start + 1
        if self.text.isascii():
            return Position(line, column, offset, column, column)
        if column <= _STRIDE:
            utf16, utf8 = _widths(self.text[start:offset])
        else:
            (utf16, utf8), (utf16_start, utf8_start) = self._before(offset), self._before(start)
            utf16, utf8 = utf16 - utf16_start, utf8 - utf8_start
        return Position(line, column, offset, utf16 + 1, utf8 + 1)

    def _before(self, offset: int) -> tuple[int, int]:
        """Give the UTF-16 units and UTF-8 bytes of the text before an offset."""
        stride = offset // _STRIDE
        utf16, utf8 = _widths(self.text[stride * _STRIDE : offset])
        return self._strides[stride][0] + utf16, self._strides[stride][1] + utf8

    @cached_property
    def _strides(self) -> list[tuple[int, int]]:
        """What `_before` gives at every whole stride, so that a long line is measured once."""
        sums = [(0, 0)]
        for start in range(0, len(self.text), _STRIDE):
            utf16, utf8 = _widths(self.text[start : start + _STRIDE])
            sums.append((sums[-1][0] + utf16, sums[-1][1] + utf8))
        return sums


def _widths(text: str) -> tuple[int, int]:
    """Give the number of UTF-16 units and of UTF-8 bytes of a text."""
    if text.isascii():
        return len(text), len(text)
    return (
        len(text.encode("utf-16-le", "surrogatepass")) // 2,
        len(text.encode("utf-8", "surrogatepass")),
    )
