"""Directives: what an author writes in a text to tell prosecheck what to leave out.

Which of them count, and what they do, is decided in `suppress`. How they are spelled is a module
of its own, because its patterns take milliseconds to compile and most articles have no directive.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from prosecheck.article import Article
from prosecheck.source import SourceSpan

NAME = "prosecheck"
"""What a text without any directive does not say: one search tells most articles."""


class Action(StrEnum):
    """What a directive does."""

    DISABLE = "prosecheck-disable"
    ENABLE = "prosecheck-enable"
    LINE = "prosecheck-disable-line"
    NEXT_LINE = "prosecheck-disable-next-line"
    FILE = "prosecheck-disable-file"


class Directive(NamedTuple):
    """A directive: all of it, its keyword, and the words after it that name rules.

    `action` is None where the keyword is none; `is_closed` is false for a comment without an end.
    """

    span: SourceSpan
    keyword: SourceSpan
    action: Action | None
    words: tuple[SourceSpan, ...] = ()
    is_closed: bool = True


UNSEEN = "\u200b"
"""Stands in plain text for what belongs to a directive; no reader keeps this character."""


def extent_of(article: Article) -> SourceSpan:
    """Give the part of the file in which directives are those of this article."""
    return article.extent or SourceSpan(0, len(article.source.text))


def may_be_in(article: Article) -> bool:
    """Whether an article may have directives: most have none, which one search tells."""
    in_text = article.source.text.find(NAME, *extent_of(article)) >= 0
    return in_text or bool(article.metadata.settings)
