"""Finds tags, text and raw elements in HTML, in linear time, as browsers find them.

The rules are those of the HTML standard, section 13.2.5 (https://html.spec.whatwg.org). The
parser of the standard library is not used: it does not say where an attribute's value stands, and
takes quadratic time on text such as "<a <a <a " (5 s for 30 kB with Python 3.11.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from prosecheck.patterns import expression


class Form(Enum):
    """What a token is."""

    TEXT = 0
    OPEN = 1
    CLOSE = 2
    EMPTY = 3
    """An element that ends with its own tag, as <br/> does in XML and <path/> in SVG."""
    RAW = 4
    """A whole element whose content holds no tags, such as a script."""
    UNCLOSED = 5
    """A tag, comment or raw element that runs to the end of the text without an end."""


class Token(NamedTuple):
    """A part of the text, in code points; comments and declarations give no token.

    `inside` is where the attributes stand; `content` is what a raw element holds.
    """

    form: Form
    start: int
    end: int
    name: str = ""
    inside: tuple[int, int] = (0, 0)
    content: tuple[int, int] = (0, 0)


# Reading a member of an enumeration costs as much as a call.
_TEXT, _OPEN, _CLOSE = Form.TEXT, Form.OPEN, Form.CLOSE
_MARKUP = expression(r"<[a-zA-Z!?/]")
_TAG = expression(
    r"""
    <(/?)([a-zA-Z][^ \t\n\r\f/>]*+)
    ((?: [ \t\n\r\f/]++
       | [^ \t\n\r\f/>][^ \t\n\r\f/>=]*+                 # an attribute's name
         (?: [ \t\n\r\f]*+ = [ \t\n\r\f]*+
             (?: "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z)       # a quotation may run to the end
               | [^ \t\n\r\f>"'][^ \t\n\r\f>]*+ )?+
         )?+
     )*+)
    (>?)
    """,
    re.VERBOSE,
)
_COMMENT = expression(r"<!--(?:-?>|(?s:.*?)--!?>)")
_RAW_NAMES = "iframe math noembed noframes noscript script style svg textarea title xmp"
_RAW = {
    name: expression(rf"</{name}(?=[ \t\n\r\f/>])[^>]*+>?", re.IGNORECASE)
    for name in _RAW_NAMES.split()
}
_FOREIGN = frozenset({"math", "svg"})


def tokens(text: str, start: int, end: int, *, xml: bool = False) -> Iterator[Token]:
    """Give the tokens of text[start:end] in order; with `xml`, <a/> is closed."""
    at = start
    endless: set[str] = set()
    while at < end:
        markup = _MARKUP.search(text, at, end)
        opens = markup.start() if markup else end
        if opens > at:
            yield Token(_TEXT, at, opens)
        if markup is None:
            return
        tag = _TAG.match(text, opens, end)
        if tag is None:
            at = _after_comment(text, opens, end)
            if at < 0:
                yield Token(Form.UNCLOSED, opens, end, "!--")
                return
            continue
        token = _of_tag(text, tag, end, endless, xml=xml)
        yield token
        at = token.end


def _after_comment(text: str, start: int, end: int) -> int:
    if text.startswith("<!--", start):
        comment = _COMMENT.match(text, start, end)
        return comment.end() if comment else -1
    return text.find(">", start, end) + 1 or end


def _of_tag(text: str, tag: re.Match[str], end: int, endless: set[str], *, xml: bool) -> Token:
    closing, name, _, closed = tag.groups()
    name = name.lower() if name.isascii() else name  # HTML knows no other cases of letters
    start, stop = tag.span()
    if not closed:
        return Token(Form.UNCLOSED, start, end, name)
    if closing:
        return Token(_CLOSE, start, stop, name)
    if (xml or name in _FOREIGN) and text.startswith("/>", stop - 2):
        return Token(Form.EMPTY, start, stop, name, tag.span(3))
    if name not in _RAW or name in endless:
        return Token(_OPEN, start, stop, name, tag.span(3))
    close = _RAW[name].search(text, stop, end)
    if close:
        return Token(Form.RAW, start, close.end(), name, tag.span(3), (stop, close.start()))
    if name in _FOREIGN:
        endless.add(name)
        return Token(_OPEN, start, stop, name, tag.span(3))
    return Token(Form.UNCLOSED, start, end, name)
