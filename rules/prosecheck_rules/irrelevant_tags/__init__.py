"""TAG001: tags that neither the article nor the site supports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from prosecheck.api import Rule, Survey, Verdict, option

from .evidence import ALONE, log_odds
from .generic import is_broad
from .relevance import meaning
from .site import Site, Use, key_of, note_of

_UNSUPPORTED = 0.3
"""Relevance from which a tag is never flagged: the text has a third of what it says."""
_SITE_KNOWS = 50
"""Tagged articles that show what a site means by a broad label; with fewer, it is exempt."""

_FEWEST = 2
"""Foreign tags from which an article is flagged: one may be the author's own whim."""


@dataclass(frozen=True)
class Options:
    """When tags are flagged: only in articles where enough of them are foreign."""

    exempt: tuple[str, ...] = option((), "labels that are never flagged, besides the broad ones")
    certainty: float = option(
        1.2, "a tag is flagged from there on; 1.2 is three to one", unit="log-odds", minimum=0
    )
    evidence: float = option(
        6.5, "what the flagged tags of an article come to together", unit="log-odds", minimum=0
    )
    share: float = option(
        0.25, "an article is flagged when more of its tags are foreign", unit="share", minimum=0
    )


class _Judged(NamedTuple):
    """A tag, the place of its note, and what says that it is foreign."""

    place: int
    text: str
    relevance: float
    use: Use
    log_odds: float


def judge(path: str, facts: Any, options: Options, site: Site | None) -> Iterator[Verdict]:
    """Flag the foreign tags of an article that has too many of them."""
    judged = [
        _judged(place, text, relevance, _use(text, relevance, path, facts, site))
        for place, (text, relevance) in enumerate(facts["tags"])
    ]
    exempt = {key_of(label) for label in options.exempt}
    foreign = [
        tag
        for tag in judged
        if tag.relevance < _UNSUPPORTED
        and tag.log_odds > options.certainty
        and key_of(tag.text) not in exempt
        and not _is_exempt(meaning(tag.text), site)
    ]
    if len(foreign) < _FEWEST or len(foreign) <= options.share * len(judged):
        return
    if sum(tag.log_odds for tag in foreign) >= options.evidence:
        yield from (Verdict(tag.place, _message(tag)) for tag in foreign)


def _use(text: str, relevance: float, path: str, facts: Any, site: Site | None) -> Use:
    if site is None or relevance >= _UNSUPPORTED:
        return ALONE
    return site.use(text, path, facts["terms"])


def _judged(place: int, text: str, relevance: float, use: Use) -> _Judged:
    return _Judged(place, text, relevance, use, log_odds(relevance, use))


def _is_exempt(words: tuple[str, ...], site: Site | None) -> bool:
    return not words or ((site is None or site.size < _SITE_KNOWS) and is_broad(words))


def _message(tag: _Judged) -> str:
    said = f'tag "{tag.text}" does not fit the article: relevance {tag.relevance:.2f}'
    if tag.use.size > 1:
        others = tag.use.size - 1
        if not tag.use.others:
            said += f", and none of the {others} other tagged articles has it"
        elif tag.use.likeness < 0:
            said += f", and the article is unlike the {tag.use.others} others that have it"
    return f"{said}; whoever follows the tag finds the wrong article, so remove it"


RULE = Rule(
    code="TAG001",
    name="irrelevant-tags",
    summary="tags that neither the article nor the site supports",
    options=Options,
    survey=Survey(note=note_of, learn=Site, judge=judge),
)
