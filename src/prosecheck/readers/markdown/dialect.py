"""The Markdown that is read: CommonMark with the extensions that published articles use."""

from __future__ import annotations

from pyromark import Markdown, Options

from prosecheck.patterns import expression

_ALWAYS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)
PLAIN = Markdown(options=_ALWAYS)
"""For most articles; no smart punctuation, since prose must stay as written."""

WITH_MATH = Markdown(options=_ALWAYS | Options.ENABLE_MATH)
"""For articles with formulas in `$…$`; elsewhere a dollar sign is money."""

# Punctuation and symbols, which CommonMark treats as it does a comma: for emphasis only their
# class counts (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
_MARKS = "’‘“”–—…•£€°→×™®©"
_SURROGATE = expression("[\ud800-\udfff]")
_ESCAPED_MARK = expression(rf"\\[{_MARKS}]")


def encodable(text: str) -> str:
    """Give a text of the same width without lone surrogates, which strings of Rust cannot hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def stand_in(text: str) -> str:
    """Give a text of the same width and structure, in ASCII where only its marks are not.

    Offsets of the parser count bytes; in ASCII they need no way back, which most texts profit from.
    """
    if text.isascii():
        return text
    plain = text
    for mark in _MARKS:
        plain = plain.replace(mark, ",")
    # Only a backslash tells a comma from them: it escapes what is in ASCII.
    is_same = plain.isascii() and not ("\\" in text and _ESCAPED_MARK.search(text))
    return plain if is_same else text
