"""Leftovers without brackets: filler text, notes, blanks, lines of a brief, empty captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosecheck.api import Article, Finding, Kind, SourceSpan, Span
from prosecheck_rules.placeholders.context import explains_templates, is_shown

_LOREM = re.compile(r"lorem ipsum dolor(?: sit(?: amet)?)?", re.IGNORECASE)
_BLANK = re.compile(
    r"""
      (?<![\w$])\$X{2,3}(?:[.,]X{2,3})?(?:,X{3})?(?!\w)     # $XX, $X,XXX
    | (?<![\w$])\$X[.,]X{2,3}(?!\w)                          # $X.XX
    | (?<![\w.])X{2,3}(?:\.X{1,2})?(?:%|\ (?:percent|million|billion)\b)
    | \b20XX\b
    | \bTK(?:\ ?TK)+\b
    | \bINSERT_[A-Z][A-Z_]+\b
    """,
    re.VERBOSE,
)
_ANGLE = re.compile(
    r"<(?:your|insert|enter)[ _-][a-z _-]{2,30}>|<(?:company|first|last|full) name>", re.IGNORECASE
)
_NOTE = re.compile(r"(?:TODO|FIXME|TBD)(?:\([^)\n]{1,30}\))?: ?(?=\w)")
_BRIEF = re.compile(
    r"""
    (?:meta\ description|meta\ title|seo\ title|seo\ description|seo\ keywords|focus\ keyword
      |focus\ keyphrase|target\ keywords?|primary\ keywords?|secondary\ keywords?|lsi\ keywords?
      |word\ count|url\ slug|title\ tag|keyword\ density|target\ audience\ and\ tone
      |(?:featured\ )?image\ prompt|suggested\ (?:title|slug|images?|internal\ links|alt\ text))
    (?=:\ ?\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEVEL = re.compile(r"H[1-6](?=: \S)")
_ABOUT_SEARCH = re.compile(
    r"\b(?:SEO|search engines?|search results|SERPs?|keyword research|meta (?:tags?|descriptions)"
    r"|submission|contest|guidelines|copywrit\w+)\b",
    re.IGNORECASE,
)
_CAPTIONS = frozenset(
    {"alt text", "alt text here", "image alt text", "insert alt text", "image description here"}
)
_ADDRESS = re.compile(
    r"INSERT[_-][A-Z_-]+|YOUR[_-](?:[A-Z]+[_-])*(?:URL|LINK|HERE)|(?:PLACEHOLDER|REPLACE)[_-][A-Z_-]+"
    r"|your-(?:affiliate-)?(?:link|url)(?:-here)?|affiliate-link-here|link-here|insert-link(?:-here)?"
)
_LABELLED = (Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.TAG)


def in_text(article: Article) -> Iterator[Finding]:
    """Give filler text, blanks for figures and slots between angles."""
    prose = article.prose
    if "psum dolor" in prose and not explains_templates(article):
        yield from _found(article, _LOREM, "is filler text; write what belongs here")
    if "XX" in prose or "TK" in prose or "INSERT_" in prose:
        yield from _found(article, _BLANK, "is a blank that nobody filled; put the figure in")
    if "<" in prose and not explains_templates(article):
        yield from _found(article, _ANGLE, "is a slot that nobody filled; put the name in")


def _found(article: Article, pattern: re.Pattern[str], said: str) -> Iterator[Finding]:
    for match in pattern.finditer(article.prose):
        span = Span(*match.span())
        if not is_shown(article, span):
            yield Finding(span, f'"{match[0]}" {said}')


def in_labels(article: Article) -> Iterator[Finding]:
    """Give notes to oneself and lines of a brief that open a block."""
    brief = []
    for block in article.blocks:
        if block.kind not in _LABELLED or block.quoted:
            continue
        if block.kind is Kind.PARAGRAPH and (note := _match(article, _NOTE, block.start)):
            said = f'"{article.text(note)}" is a note to the author; do what it says or strike it'
            yield Finding(note, said)
        if label := _match(article, _BRIEF, block.start):
            brief.append(label)
        if block.kind is Kind.HEADING and (level := _match(article, _LEVEL, block.start)):
            text = article.text(level)
            yield Finding(level, f'"{text}:" names the level of a heading to its reader; strike it')
    if brief and not _ABOUT_SEARCH.search(article.prose):
        for label in brief:
            said = f'"{article.text(label)}:" is a line of the brief, not of the article; strike it'
            yield Finding(label, said)


def _match(article: Article, pattern: re.Pattern[str], start: int) -> Span | None:
    match = pattern.match(article.prose, start)
    return Span(match.start(), match.start() + len(match[0].rstrip(": "))) if match else None


def in_captions(article: Article) -> Iterator[Finding]:
    """Give pictures whose alternative text is the word for it."""
    for block in article.blocks:
        if block.kind is Kind.CAPTION and article.text(block).lower() in _CAPTIONS:
            said = f'"{article.text(block)}" says nothing about the picture to who cannot see it; '
            yield Finding(Span(block.start, block.end), f"{said}describe what it shows")


def in_addresses(article: Article) -> Iterator[Finding]:
    """Give slots in the addresses of links."""
    for link in article.links:
        match = _ADDRESS.search(link.target)
        if match is None:
            continue
        start = article.source.text.find(match[0], *link.target_span)
        if start >= 0:
            span = SourceSpan(start, start + len(match[0]))
            said = f'the link leads to "{match[0]}", a slot that nobody filled; put the address in'
            yield Finding(span, said)
