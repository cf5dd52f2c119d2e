"""Limits: phrases that are wrong only where they stand too often, or not often enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any, NamedTuple

from prosecheck.article import Article, Block, Kind, Span, Zone
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.values import Values
from prosecheck.rule import Finding, Review

DENSITY = "max-per-1000-words"
ARTICLE, PARAGRAPH, SENTENCE = "article", "paragraph", "sentence"
_KEYS = ("max", "min", "per", DENSITY)


class Limit(NamedTuple):
    """How often phrases may stand in one unit of text; None where there is no bound."""

    most: int | None
    least: int
    density: float | None
    per: str

    @property
    def message(self) -> str:
        """What a finding says where the file does not."""
        return f"{{text}} stands {{count}} times in this {self.per}, {{limit}} wanted"


class Scope(NamedTuple):
    """Where phrases are counted."""

    zones: frozenset[Zone]
    kinds: frozenset[Kind]

    def blocks(self, article: Article) -> list[Block]:
        """Give the blocks of an article in which phrases count."""
        return [b for b in article.blocks if b.zone in self.zones and b.kind in self.kinds]


def limit_in(table: Values) -> Limit:
    """Read a [limit]; raise TableError."""
    table.allow(_KEYS)
    most, least = table.number("max", int), table.number("min", int)
    density = table.number(DENSITY, float)
    per = table.one_of("per", (ARTICLE, PARAGRAPH, SENTENCE), ARTICLE)
    if most is None and not least and density is None:
        raise table.error("max", f'nothing found, wanted "max", "min" or "{DENSITY}"')
    if most is not None and least and least > most:
        raise table.error("min", f"found {least}, wanted at most {most}, which is the max")
    if density is not None and per != ARTICLE:
        raise table.error("per", f'found "{per}" beside {DENSITY}, which counts in the article')
    return Limit(None if most is None else int(most), int(least or 0), density, per)


def limiting(limit: Limit, scope: Scope, message: str, advice: str) -> Review:
    """Give a review that reports each unit once: at the first phrase too many, or as a whole."""

    def review(hits: Sequence[Hit], article: Article, _options: Any) -> Iterator[Finding]:
        for unit, own in _units(limit, scope, hits, article):
            wanted = _broken(limit, len(own), article)
            if wanted is None:
                continue
            allowed, said = wanted
            hit = own[allowed] if len(own) > allowed else None
            told = message.replace("{count}", str(len(own))).replace("{limit}", said)
            told = told.replace("{advice}", hit.phrase.advice(advice) if hit else advice)
            text = f'"{article.text(hit)}"' if hit else "what is wanted"
            place = Span(hit.start, hit.end) if hit else unit
            yield Finding(place, told.replace("{text}", text), whole=limit.per == ARTICLE)

    return review


def _units(
    limit: Limit, scope: Scope, hits: Sequence[Hit], article: Article
) -> Iterator[tuple[Span, list[Hit]]]:
    """Give the units of an article with the hits in each, in order."""
    blocks = scope.blocks(article)
    if limit.per == ARTICLE:
        if blocks:
            yield article.sentence_at(blocks[0].start), list(hits)
        return
    at = 0
    for block in blocks:
        spans = [Span(block.start, block.end)]
        for unit in article.sentences(block) if limit.per == SENTENCE else spans:
            first = at
            while at < len(hits) and hits[at].start < unit.end:
                at += 1
            yield unit, list(hits[first:at])


def _broken(limit: Limit, count: int, article: Article) -> tuple[int, str] | None:
    """Give how many phrases are allowed, and a sentence's words for it; None where it holds."""
    if limit.most is not None and count > limit.most:
        return limit.most, f"at most {limit.most}"
    if limit.density is not None:
        # Rounded up, so that one is no density in an article of any length.
        allowed = ceil(limit.density * article.word_count / 1000)
        if count > allowed:
            return allowed, f"at most {limit.density:g} in 1,000 words"
    if count < limit.least:
        return count, f"at least {limit.least}"
    return None
