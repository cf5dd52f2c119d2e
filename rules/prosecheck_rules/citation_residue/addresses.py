"""Parameters by which chatbots mark the links that they give."""

from __future__ import annotations

from collections.abc import Iterator

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
    for match in compiled(_PARAMETER).finditer(text):
        span = SourceSpan(*match.span())
        if _is_linked(article, span) or _is_defined(text, span.start) or span.start in shown:
            yield _finding(text, span)


def _is_linked(article: Article, span: SourceSpan) -> bool:
    """Whether a place of the file is inside the address of a link."""
    return any(
        link.target_span.start <= span.start and span.end <= link.target_span.end
        for link in article.links
    )


def _is_defined(text: str, start: int) -> bool:
    """Whether a place stands in the definition of a Markdown reference, outside fenced code."""
    line = text.rfind("\n", 0, start) + 1
    if not compiled(_DEFINITION).match(text[line:start]):
        return False
    return len(compiled(_FENCE).findall(text, 0, line)) % 2 == 0


def _in_prose(article: Article) -> frozenset[int]:
    """Give where the parameters of addresses that can be read in the text start in the file."""
    starts = set()
    for match in compiled(_PARAMETER).finditer(article.prose):
        block = article.block_at(match.start())
        before = article.before(Span(*match.span()), block)
        address = compiled(_ADDRESS).search(before)
        if address and not before.count("`") % 2 and not compiled(_EXAMPLE).search(address.group()):
            starts.add(article.segments.source_span(*match.span()).start)
    return frozenset(starts)


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
