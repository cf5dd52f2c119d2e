"""The edits that take a suppression out of a file."""

from __future__ import annotations

import re

from prosecheck.article import Setting
from prosecheck.diagnostic import SourceEdit, SourceFix
from prosecheck.patterns import expression
from prosecheck.rule import Applicability
from prosecheck.source import Source, SourceSpan

_BLANKS = " \t"
_QUOTES = "\"'"
_FOLLOWING = expression(r"[ \t]*,[ \t]*|[ \t]+")
_PRECEDING = expression(r"[ \t]*,[ \t]*\Z|[ \t]+\Z")
_ITEM = expression(r"[ \t]*-[ \t]+")
_REST = expression(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
_BLANK_LINE = expression(r"(?>\r\n|\r|\n|\Z)[ \t>]*(?:[\r\n]|\Z)")
_LINE_ENDS = "\r\n"
_LONGEST = 200
"""Blanks that may part two words of a list."""


def without_word(source: Source, word: SourceSpan, *, first: bool) -> SourceFix:
    """Give the fix that takes a word out of a list of several, with the comma beside it."""
    text, (start, end) = source.text, word
    if first:
        following = _FOLLOWING.match(text, end)
        return _fix(SourceEdit(start, following.end() if following else end, ""))
    preceding = _PRECEDING.search(text[max(start - _LONGEST, 0) : start])
    return _fix(SourceEdit(start - len(preceding[0]) if preceding else start, end, ""))


def without_directive(source: Source, span: SourceSpan, *, parts: bool) -> SourceFix:
    """Give the fix that takes a directive out, and its lines where it stands alone.

    Where its line `parts` the paragraphs around it, as in Markdown, a blank one stays.
    """
    text, (start, end) = source.text, span
    opens = _back(text, start, _BLANKS + ">")
    closes = end + len(_blanks_at(text, end))
    opens_line = opens == 0 or text[opens - 1] in _LINE_ENDS
    ends_line = closes == len(text) or text[closes] in _LINE_ENDS
    if opens_line and ends_line:
        if parts and _follows_words(text, opens) and not _BLANK_LINE.match(text, closes):
            return _fix(SourceEdit(start, closes, ""))
        rest = _REST.match(text, closes)
        return _fix(SourceEdit(opens, rest.end() if rest else closes, ""))
    if ends_line:
        return _fix(SourceEdit(_back(text, start, _BLANKS), closes, ""))
    if opens_line or text[start - 1] in _BLANKS:
        return _fix(SourceEdit(start, closes, ""))
    return _fix(SourceEdit(start, end, ""))


def without_setting(source: Source, setting: Setting) -> SourceFix:
    """Give the fix that takes a value out of the front matter; an empty list or text stays."""
    text, (start, end) = source.text, setting.span
    if not setting.is_listed:
        return _fix(SourceEdit(start, end, ""))
    if start and text[start - 1] in _QUOTES and text[end : end + 1] == text[start - 1]:
        start, end = start - 1, end + 1
    line = source.line_span(source.position(start).line)
    rest = _REST.match(text, end)
    if rest and _ITEM.fullmatch(text, line.start, start):
        return _fix(SourceEdit(line.start, rest.end(), ""))
    following = re.compile(r"\s*,[ \t]*").match(text, end)
    if following:
        return _fix(SourceEdit(start, following.end(), ""))
    preceding = re.compile(r",\s*\Z").search(text[max(start - _LONGEST, 0) : start])
    return _fix(SourceEdit(start - len(preceding[0]) if preceding else start, end, ""))


def _back(text: str, at: int, skipped: str) -> int:
    """Give the offset before `at` down to which there are only some characters."""
    while at and text[at - 1] in skipped:
        at -= 1
    return at


def _blanks_at(text: str, at: int) -> str:
    blanks = re.compile(r"[ \t]*").match(text, at)
    return blanks[0] if blanks else ""


def _follows_words(text: str, line: int) -> bool:
    """Whether the line above the one that starts at `line` is not blank."""
    ending = 2 if text[max(line - 2, 0) : line] == "\r\n" else 1
    at = _back(text, max(line - ending, 0), _BLANKS + ">")
    return at > 0 and text[at - 1] not in _LINE_ENDS


def _fix(edit: SourceEdit) -> SourceFix:
    return SourceFix(Applicability.SAFE, "remove it", (edit,))
