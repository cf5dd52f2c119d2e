"""The Markdown that is read: CommonMark with the extensions that published articles use."""

from __future__ import annotations

from pyromark import Markdown, Options

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
