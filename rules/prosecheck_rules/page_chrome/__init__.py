"""Furniture of a web page that was copied into the text along with the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from prosecheck.api import Article, Block, Finding, NoOptions, Rule, Severity, Span, Zone

_PAGES = (".html", ".htm", ".xhtml")
_NEAR = 3
"""Blocks between a credit in the body and the furniture that makes it suspect."""
_QUOTED = 50


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give one finding a block of furniture; none for what is at its place on its own page."""
    if article.source.path.lower().endswith(_PAGES):
        return
    links = sorted(link.span.start for link in article.links)
    chrome = [
        at
        for at, block in enumerate(article.blocks)
        if block.zone is Zone.CHROME and not _works(article, at, links)
    ]
    if not chrome:
        return
    body = next((at for at, block in enumerate(article.blocks) if block.zone is Zone.BODY), 0)
    for at, block in enumerate(article.blocks):
        if at in chrome or (_is_suspect(block, at, body, chrome) and not _holds(block, links)):
            yield Finding(Span(block.start, block.end), _message(article.text(block)))


def _holds(block: Block, links: list[int]) -> bool:
    at = bisect_left(links, block.start)
    return at < len(links) and links[at] < block.end


def _works(article: Article, at: int, links: list[int]) -> bool:
    """Whether a block or the one below it holds a link: then it is made for this very page."""
    return any(_holds(block, links) for block in article.blocks[at : at + 2])


def _is_suspect(block: Block, at: int, body: int, chrome: list[int]) -> bool:
    """Whether a byline or footer, which an author may write, stands among furniture."""
    if block.zone is Zone.FOOTER:
        return True
    if block.zone is not Zone.BYLINE:
        return False
    return at < body or any(abs(at - other) <= _NEAR for other in chrome)


def _message(text: str) -> str:
    said = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
    return f'"{said}" is furniture of a web page, which readers stumble over in the text; strike it'


RULE = Rule(
    code="RES004",
    name="page-chrome",
    summary="furniture of a web page that was copied into the text",
    severity=Severity.WARNING,
    check=check,
)
