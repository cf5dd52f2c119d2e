"""The lines of an article, and the next one that says something."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from prosecheck.article import Article
from prosecheck.directives import Directive, extent_of
from prosecheck.patterns import expression
from prosecheck.source import SourceSpan
from prosecheck.suppress.standing import format_of

_ESCAPE = expression(r"\\(?:u[0-9a-fA-F]{4}|.)", re.DOTALL)
_LINE_ENDS = frozenset({r"\n", r"\r", r"\u000a", r"\u000A", r"\u000d", r"\u000D"})
_BLANKS = expression(r"\\[nrt]|\\u000[aAdD]")
_SILENT = " \t\r\n\f\v\u00a0>"
"""Blanks and the marks of a quotation, which begin a blank line inside it."""
_TAGS = expression(r"\s*+(?:</?[a-zA-Z][^<>]*>\s*+)+")
_TAG_LINES = 20
"""Lines of mere tags that may stand before the words: no page is indented deeper."""


class Lines:
    """The lines of one article; in a text of JSON also those that an escaped line end parts."""

    def __init__(self, article: Article, directives: Sequence[Directive]) -> None:
        self._extent = extent_of(article)
        self._text = _blanked(article.source.text, self._extent, directives)
        self._is_escaped = format_of(article.source.path) == "json_articles"
        if self._is_escaped:
            self._starts = [self._extent.start, *_escaped_ends(article.source.text, self._extent)]
        else:
            self._starts = article.source.line_starts
        self._next: dict[int, int] = {}
        self._ends: dict[int, int] = {}

    def around(self, offset: int) -> SourceSpan:
        """Give the line that holds an offset, with its line end."""
        return self._span(bisect_right(self._starts, offset) - 1)

    def after(self, offset: int) -> list[SourceSpan]:
        """Give the next line that is not blank, below the one that holds an offset.

        Where it has tags of HTML only, the lines down to the first one with words belong to it.
        """
        line = self._first_said(bisect_right(self._starts, offset))
        if line >= len(self._starts) or self._starts[line] >= self._extent.end:
            return []
        if line not in self._ends:
            self._ends[line] = self._end(line)
        return [self._span(at) for at in range(line, self._ends[line])]

    def _span(self, line: int) -> SourceSpan:
        follows = line + 1 < len(self._starts)
        end = self._starts[line + 1] if follows else self._extent.end
        return SourceSpan(self._starts[line], min(end, self._extent.end))

    def _said(self, line: int) -> str:
        start, end = self._span(line)
        first = self._extent.start
        said = self._text[max(start - first, 0) : end - first]
        return _BLANKS.sub(" ", said) if self._is_escaped else said

    def _first_said(self, line: int) -> int:
        passed = []
        while line < len(self._starts) and line not in self._next:
            if self._said(line).strip(_SILENT):
                break
            passed.append(line)
            line += 1
        found = self._next.get(line, line)
        self._next.update(dict.fromkeys(passed, found))
        return found

    def _end(self, line: int) -> int:
        """Give the line after the first one that is more than tags, from a line on."""
        for at in range(line, min(line + _TAG_LINES, len(self._starts))):
            if not _TAGS.fullmatch(self._said(at)):
                return at + 1
        return line + 1


def _blanked(text: str, extent: SourceSpan, directives: Sequence[Directive]) -> str:
    """Give what stands in an extent, in the same width, with blanks for the directives."""
    pieces: list[str] = []
    done = extent.start
    for start, end in (directive.span for directive in directives):
        pieces += text[done:start], " " * (end - start)
        done = end
    return "".join((*pieces, text[done : extent.end]))


def _escaped_ends(text: str, extent: SourceSpan) -> Iterator[int]:
    for escape in _ESCAPE.finditer(text, *extent):
        if escape[0] in _LINE_ENDS:
            yield escape.end()
