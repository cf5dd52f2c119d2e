"""Required text: what an article must say, always or when a condition holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from prosecheck.article import Article, Span, Zone
from prosecheck.house.condition import Condition, condition_in
from prosecheck.house.document import PATTERN_KEYS, REQUIRE, WHEN, Document
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.table import PhraseTable
from prosecheck.rule import Finding, Review
from prosecheck.source import SourceSpan

_WANTED, _WHEN = "wanted", "when"


class Requirement(NamedTuple):
    """Text that must stand in one of some zones; "when" says of which articles."""

    phrases: PhraseTable
    """The wanted text and the phrases of the condition, told apart by their labels."""
    zones: tuple[str, ...]
    condition: Condition


def requirement_in(document: Document) -> Requirement:
    """Read a [require] and its [require.when]; raise TableError."""
    table = document.table(REQUIRE)
    table.allow((*PATTERN_KEYS, "zones", "when"))
    zones = table.some_of("zones", [*Zone]) or tuple(Zone)
    phrases = document.phrases_under(REQUIRE, _WANTED)
    if not document.has(WHEN):
        return Requirement(phrases, zones, Condition())
    condition = condition_in(document.table(WHEN))
    if condition.says:
        more = document.phrases_under(WHEN, _WHEN).phrases
        phrases = phrases._replace(phrases=phrases.phrases + more)
    return Requirement(phrases, zones, condition)


def requiring(requirement: Requirement, message: str) -> Review:
    """Give a review that reports an article once, where it shows that the text is wanted."""

    def review(hits: Sequence[Hit], article: Article, _options: Any) -> Iterator[Finding]:
        for hit in hits:
            zone = article.block_at(hit.start).zone
            if hit.phrase.label == _WANTED and zone in requirement.zones:
                return
        asking = [hit for hit in hits if hit.phrase.label == _WHEN]
        place = requirement.condition.place(asking, article)
        if place is None:
            return
        if isinstance(place, SourceSpan):
            span: Span | SourceSpan = place
            text = article.source.text[place.start : place.end]
        else:
            span, text = Span(place.start, place.end), article.text(place)
        yield Finding(span, message.replace("{text}", f'"{text}"'), whole=True)

    return review
