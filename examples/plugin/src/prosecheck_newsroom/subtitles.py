"""Reads subtitles (SubRip and WebVTT): the words of all cues as paragraphs of whole sentences.

SubRip has no standard; the form read here is that of https://www.matroska.org/technical/subtitles.html.
WebVTT: W3C, "WebVTT: The Web Video Text Tracks Format", 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosecheck.api import Article, Projection, Source, zoned

_TIME = r"(?:\d+:)?\d\d:\d\d[.,]\d{3}"
_CUE = re.compile(rf"^[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}.*$", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|<[\d:.]+>|\{\\[^}]*\}|^[ \t]*(?:-|>>)[ \t]*", re.MULTILINE)
_ENDS = (".", "!", "?", "…", '."', '!"', '?"')


def read(source: Source) -> Article:
    """Read the cues of a file; a sentence may go over several, and a paragraph ends with one."""
    projection = Projection.of(source)
    for start, end in _cues(source.text):
        for line in _LINE.finditer(source.text, start, end):
            _keep(projection, source.text, line.start(), line.end())
            projection.put(" ", line.end(), line.end())  # a line end parts words as a blank does
        if projection.opened_text().rstrip().endswith(_ENDS):
            projection.close()
    projection.close()
    return zoned(source, projection)


def _cues(text: str) -> Iterator[tuple[int, int]]:
    """Give where the words of each cue start and end: below its times, up to a blank line."""
    for cue in _CUE.finditer(text):
        blank = _BLANK_LINE.search(text, cue.end())
        yield cue.end(), blank.start() if blank else len(text)


def _keep(projection: Projection, text: str, start: int, end: int) -> None:
    """Append a line without its markup."""
    for markup in _MARKUP.finditer(text, start, end):
        projection.keep(start, markup.start())
        start = markup.end()
    projection.keep(start, end)
