"""Parameters by which chatbots mark the links that they give."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property

from prosecheck.api import Applicability, Article, Edit, Finding, Fix, SourceSpan, Span, compiled

_NAMES = (
    r"(?:chatgpt|openai|chat\.openai|perplexity|copilot|claude|gemini|grok|deepseek|mistral)"
    r"(?:\.com|\.ai|\.microsoft\.com|\.google\.com)?"
)
_PARAMETER = rf"(?i)(?<=[?&;])utm_source={_NAMES}(?![\w.-])"
_ADDRESS = r"(?i)(?:https?://|www\.)[^\s<>\"'`]*\Z"
_DEFINITION = r" {0,3}\[[^\]\n]+\]:[ \t]*<?[^\s<>]*\Z"
_FENCE = r"(?m)^[ >]{0,6}(?:```|~~~)"
_EXAMPLE = r"(?i)//(?:www\.)?(?:example|yourdomain|yoursite|yourwebsite|mysite)\."


def in_addresses(article: Article) -> Iterator[Finding]:
    """Give the parameters in the links, link definitions and written-out addresses of a file."""
    text = article.source.text
    shown = _in_prose(article)
    fences = _Fences(text)
    for match in compiled(_PARAMETER).finditer(text, *_searched(article, shown)):
        span = SourceSpan(*match.span())
        if span.start in shown or article.link_to(span) or fences.is_defined(span.start):
            yield _finding(text, span)


def _searched(article: Article, shown: Mapping[int, int]) -> SourceSpan:
    """Give the part of the file in which the addresses of this article stand."""
    start, end = article.extent or (0, len(article.source.text))
    return SourceSpan(min([start, *shown.keys()]), max([end, *shown.values()]))


class _Fences:
    """The fences of code blocks of a text, looked for when a place is asked about."""

    def __init__(self, text: str) -> None:
        self._text = text

    def is_defined(self, start: int) -> bool:
        """Whether a place stands in the definition of a Markdown reference, outside fenced code."""
        line = self._text.rfind("\n", 0, start) + 1
        if not compiled(_DEFINITION).match(self._text, line, start):
            return False
        return bisect_left(self._starts, line) % 2 == 0

    @cached_property
    def _starts(self) -> list[int]:
        return [fence.start() for fence in compiled(_FENCE).finditer(self._text)]


def _in_prose(article: Article) -> dict[int, int]:
    """Give start → end in the file of the parameters of addresses that can be read in the text."""
    shown = {}
    for match in compiled(_PARAMETER).finditer(article.prose):
        block = article.block_at(match.start())
        before = article.before(Span(*match.span()), block)
        address = compiled(_ADDRESS).search(before)
        if address and not before.count("`") % 2 and not compiled(_EXAMPLE).search(address.group()):
            start, end = article.segments.source_span(*match.span())
            shown[start] = end
    return shown


def _finding(text: str, span: SourceSpan) -> Finding:
    said = text[span.start : span.end]
    return Finding(
        span,
        f'the link carries "{said}", which tells readers and the site that a chatbot found it; '
        "open the page, then strike the parameter",
        Fix("strike the parameter", (_struck(text, span),), Applicability.SAFE),
    )


def _struck(text: str, span: SourceSpan) -> Edit:
    """Take a parameter out with the sign before it, or the one after it where others follow."""
    following = next((sign for sign in ("&amp;", "&") if text.startswith(sign, span.end)), None)
    if following:
        return Edit(SourceSpan(span.start, span.end + len(following)), "")
    before = 5 if text.endswith("&amp;", 0, span.start) else 1
    return Edit(SourceSpan(span.start - before, span.end), "")
