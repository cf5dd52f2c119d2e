"""Furniture of a web page that was copied into the text along with the article."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import (
    Article,
    Edit,
    Finding,
    Fix,
    NoOptions,
    Rule,
    Severity,
    Span,
    Zone,
    compiled,
)

_PAGES = (".html", ".htm", ".xhtml")
_NEAR = 3
"""Blocks between a credit in the body and the furniture that makes it suspect."""
_QUOTED = 50
_DATE = r"""(?xi)
    (?: (?:mon|tues|wednes|thurs|fri|satur|sun)day ,?\ )?
    (?: \d{1,2}(?:st|nd|rd|th)? \ [a-z]{3,9}\.?,? \ \d{4}        # 21 November 2025
      | [a-z]{3,9}\.? \ \d{1,2}(?:st|nd|rd|th)?,? \ \d{4}        # Nov. 21, 2025
      | \d{4}-\d\d-\d\d | \d{1,2}([./-])\d{1,2}\1\d{2,4} )     # 2025-11-21, 21.11.2025
"""


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give one finding a block of furniture; none for what is at its place on its own page."""
    if article.source.path.lower().endswith(_PAGES):
        return
    chrome = [
        at
        for at, block in enumerate(article.blocks)
        if block.zone is Zone.CHROME and not _works(article, at)
    ]
    if not chrome:
        return
    body = next((at for at, block in enumerate(article.blocks) if block.zone is Zone.BODY), 0)
    for at, block in enumerate(article.blocks):
        if at in chrome or _is_suspect(article, at, body, chrome):
            span = Span(block.start, block.end)
            fix = Fix("strike the line", (Edit(span, ""),))
            yield Finding(span, _message(article.text(block)), fix)


def _works(article: Article, at: int) -> bool:
    """Whether a block or the one below it holds a link: then it is made for this very page."""
    return any(article.links_in(block) for block in article.blocks[at : at + 2])


def _is_suspect(article: Article, at: int, body: int, chrome: list[int]) -> bool:
    """Whether a byline or footer, which an author may write, stands among furniture."""
    block = article.blocks[at]
    if block.zone not in (Zone.FOOTER, Zone.BYLINE) or article.links_in(block):
        return False
    if block.zone is Zone.FOOTER:
        return True
    # A bare date tells the reader something, wherever it came from.
    if compiled(_DATE).fullmatch(article.text(block)):
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
