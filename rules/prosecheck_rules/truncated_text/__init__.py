"""CUT002: the body of the article breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prosecheck.api import (
    Article,
    Block,
    Ending,
    Finding,
    Kind,
    Rule,
    Severity,
    Span,
    ending_of,
    last_words,
    option,
)

from .habit import Habit, habit_of
from .signature import is_greeting, is_row_of_names
from .unclosed import open_fence

_REASONS = {
    Ending.STRANDED: "no sentence ends with this word",
    Ending.PAUSED: "what follows the {last} is missing",
    Ending.OPEN_QUOTE: "a quotation is still open",
    Ending.OPEN_BRACKET: "a bracket is still open",
    Ending.OPEN_MARKUP: "a link, a tag or emphasis is still open",
}


_LABEL_WORDS = 4
_QUESTION = re.compile(r"(?:how|what|who|why|where|when|which)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Options:
    """When a text without a stop at its end counts as cut."""

    habit: float = option(
        0.8,
        "how many of the other paragraphs must end in a stop before one without a stop is cut",
        unit="share",
        minimum=0.5,
    )


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Give a finding where the last block of the body is not finished."""
    fence = open_fence(article.source)
    if fence is not None:
        said = "text breaks off inside a code block: its fence is never closed"
        yield Finding(fence, said)
        return
    last = _last_block(article)
    if last is None:
        return
    reason = _reason(article, last, options)
    if reason:
        start, end = last_words(article.text(last))
        span = Span(last.start + start, last.start + end)
        yield Finding(span, f'text breaks off after "{article.text(span)}": {reason}')


def _last_block(article: Article) -> Block | None:
    """Give the block with which the body ends; a lone paragraph may have been read as a title."""
    if article.body:
        return article.body[-1]
    title = article.title
    if title is None or not habit_of(article, title).has_sentence:
        return None
    return title._replace(kind=Kind.PARAGRAPH)


def _reason(article: Article, block: Block, options: Options) -> str | None:
    """Say why the last block is cut, None where it may be complete."""
    if block.kind is Kind.HEADING:
        return "nothing follows this heading"
    if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return None
    text = article.text(block)
    ending = ending_of(text)
    if ending in (Ending.CLOSED, Ending.COLON) or is_greeting(text):
        return None
    habit = habit_of(article, block)
    if ending in _REASONS and _is_certain(text, ending, block, habit):
        return _REASONS[ending].format(last=text.rstrip()[-1:])
    if block.quoted or is_row_of_names(text) or _ends_in_link(article, block):
        return None
    return habit.reason(text, options.habit)


def _is_certain(text: str, ending: Ending, block: Block, habit: Habit) -> bool:
    """Whether an ending is cut whatever the habit: short lines and questions may be labels."""
    words = len(text.split())
    if habit.has_sentence or ending not in (Ending.PAUSED, Ending.STRANDED):
        return block.kind is Kind.PARAGRAPH or words > _LABEL_WORDS
    if ending is Ending.PAUSED:
        return words > _LABEL_WORDS
    is_label = block.kind is Kind.ITEM and words <= _LABEL_WORDS
    return not is_label and not (words <= 2 * _LABEL_WORDS and _QUESTION.match(text))


def _ends_in_link(article: Article, block: Block) -> bool:
    return any(link.span.end >= block.end for link in article.links[-3:]) or bool(
        _ADDRESS.search(article.text(block)[-200:])
    )


_ADDRESS = re.compile(
    r"(?:\S+://\S*|\S*[\w-]\.[\w-]+/\S*|\S+@\S+|[@#]\w\S*|\b\w+\.(?:com|org|net|io|ai|gov|edu|dev))\Z"
)

RULE = Rule(
    code="CUT002",
    name="truncated-text",
    summary="The body of the article ends in the middle of a sentence.",
    severity=Severity.ERROR,
    options=Options,
    check=check,
)
