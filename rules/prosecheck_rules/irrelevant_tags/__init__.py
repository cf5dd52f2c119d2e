"""TAG001: tags that neither the article nor the site supports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat
from math import floor
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.api import Article, Note, Rule, Survey, Verdict, option

if TYPE_CHECKING:
    from .site import Site, Use

_SITE_KNOWS = 50
"""Tagged articles that show what a site means by a broad label; with fewer, it is exempt."""


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
    """A tag that the text does not support, the place of its note, and what says so."""

    place: int
    text: str
    relevance: float
    use: Use
    log_odds: float


def note(article: Article) -> Note | None:
    """Give what an article teaches, None for one without tags."""
    if not article.tags:
        return None
    from .site import note_of  # it and what it needs take 2 ms, and most articles have no tags

    return note_of(article)


def learn(facts: Mapping[str, Any]) -> Site:
    """Give what the articles of a site teach about its tags."""
    from .site import Site

    return Site(facts)


def judge(path: str, facts: Any, options: Options, site: Site | None) -> Iterator[Verdict]:
    """Flag the foreign tags of an article that has too many of them."""
    from .site import FEWEST

    enough = max(FEWEST, floor(options.share * len(facts["tags"])) + 1)
    tags = _unsupported(facts["tags"], options, site)
    if len(tags) < enough:  # what the site knows takes the most time, so it is asked last
        return
    foreign = [tag for tag in _judged(tags, path, site) if tag.log_odds > options.certainty]
    if len(foreign) >= enough and sum(tag.log_odds for tag in foreign) >= options.evidence:
        yield from (Verdict(tag.place, _message(tag)) for tag in foreign)


def _unsupported(tags: Any, options: Options, site: Site | None) -> list[tuple[int, str, float]]:
    """Give place, text and relevance of the tags that may be foreign."""
    from .relevance import UNSUPPORTED, meaning
    from .site import key_of

    exempt = {key_of(label) for label in options.exempt}
    low = [(text, relevance) for text, relevance in tags if relevance < UNSUPPORTED]
    return [
        (place, text, relevance)
        for place, (text, relevance) in enumerate(low)
        if not (exempt and key_of(text) in exempt) and not _is_exempt(meaning(text), site)
    ]


def _judged(tags: list[tuple[int, str, float]], path: str, site: Site | None) -> Iterator[_Judged]:
    from .evidence import ALONE, log_odds

    texts = [text for _place, text, _relevance in tags]
    uses = site.uses(texts, path) if site is not None else repeat(ALONE, len(tags))
    for tag, use in zip(tags, uses, strict=True):
        yield _Judged(*tag, use, log_odds(tag[2], use))


def _is_exempt(words: tuple[str, ...], site: Site | None) -> bool:
    from .generic import is_broad

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
    survey=Survey(note=note, learn=learn, judge=judge),
)
