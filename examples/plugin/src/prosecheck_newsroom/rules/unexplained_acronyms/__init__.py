"""Abbreviations in capitals that the article spells out nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Block, Finding, Kind, Rule, Span, compiled, frozen, option

_ACRONYM = r"(?<![\w&-])[A-Z]{3,6}(?=s?(?![\w&-]))"
_KINDS = (Kind.PARAGRAPH, Kind.ITEM)


@frozen
class Options:
    """Which abbreviations readers know."""

    known: tuple[str, ...] = option(
        ("BBC", "CEO", "DNA", "FAQ", "GDP", "NASA", "PDF", "UNESCO", "USA", "USB", "WWW"),
        "abbreviations that every reader knows",
    )
    uses: int = option(2, "how often one must stand in the article to be reported", minimum=1)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Give a finding at the first use of every abbreviation that is not explained."""
    places: dict[str, list[Span]] = {}
    for block in article.body:
        if block.kind in _KINDS and not _shouts(article, block):
            for found in compiled(_ACRONYM).finditer(article.prose, block.start, block.end):
                places.setdefault(found[0], []).append(Span(*found.span()))
    for acronym, spans in places.items():
        is_known = acronym in options.known or _is_explained(acronym, article.prose)
        if len(spans) >= options.uses and not is_known:
            yield Finding(spans[0], f'"{acronym}" is spelled out nowhere; do so where it is new')


def _shouts(article: Article, block: Block) -> bool:
    return article.text(block).isupper()


def _is_explained(acronym: str, prose: str) -> bool:
    """Whether it stands in brackets behind its words, or they in brackets behind it."""
    return f"({acronym})" in prose or f"({acronym}s)" in prose or f"{acronym} (" in prose


RULE = Rule(
    code="NWS002",
    name="unexplained-acronyms",
    summary="abbreviations that the article spells out nowhere",
    options=Options,
    check=check,
)
