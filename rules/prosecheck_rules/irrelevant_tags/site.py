"""What a site's articles teach about its tags.

`note_of` states what one article contributes, as plain data that a file can keep; `Site` is
learnt from the facts of all articles and tells how the others use a tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from math import log
from typing import Any, NamedTuple

from prosecheck.api import Article, Note, stem

from .relevance import UNSUPPORTED, meaning, relevance
from .terms import Terms, counted, terms_in
from .text import text_of

SUPPORTED = 0.6
"""Relevance from which the text of an article is said to name the tag."""
FEWEST = 2
"""Foreign tags from which an article is flagged: one may be the author's own whim."""
_ENOUGH = 80
"""Articles that show what others write about a tag's words; more cost time and tell no more."""
_SMOOTH = 0.02
"""Keeps the ratio of two small likenesses near 1."""


class Use(NamedTuple):
    """How the other articles of a site use a tag.

    `others` have it, `naming` is the share of them whose text names it (0 to 1), `likeness` the
    logarithm of how much liker this article is to them than to all others (0: no more). `known`
    is the share of the site's articles that have the tag's rarest word (0 to 1), `affinity` the
    likeness to those that have all its words, tagged or not. `size` counts all articles.
    """

    others: int
    naming: float
    likeness: float
    known: float
    affinity: float
    size: int


@lru_cache(maxsize=4096)
def key_of(tag: str) -> str:
    """Give what the spellings of a tag have in common: the stems of its words."""
    return " ".join(stem(word) for word in meaning(tag))


def note_of(article: Article) -> Note | None:
    """Give what an article teaches, None for one without tags.

    The facts are `tags`, pairs of text and relevance (0 to 1), and `terms`, the cut words of the
    text parted by blanks, with the `counts` of how often each stands in it. The places are those
    of the tags that the text does not support, where they are enough to be flagged at all.
    """
    if not article.tags:
        return None
    text = text_of(article)
    found = [round(relevance(meaning(tag.text), text), 2) for tag in article.tags]
    terms = counted(text.counts)
    judged = list(zip(article.tags, found, strict=True))
    facts = {
        "tags": [[tag.text, how_far] for tag, how_far in judged],
        "terms": " ".join(terms),
        "counts": list(terms.values()),
    }
    places = tuple(tag.span for tag, how_far in judged if how_far < UNSUPPORTED)
    return Note(facts, places if len(places) >= FEWEST else ())


class _One(NamedTuple):
    """The article that is judged, and its heaviest terms."""

    path: str
    vector: Sequence[tuple[str, float]]


class Site:
    """The articles of a site by path, and what their tags have in common.

    What takes long is reckoned when the first tag asks for it: in most runs none does.
    """

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = facts
        self._terms = Terms(facts)
        self._groups: dict[tuple[str, ...], Mapping[str, Any]] = {}

    @property
    def size(self) -> int:
        """Number of articles with tags."""
        return len(self._facts)

    @cached_property
    def _users(self) -> Mapping[str, Mapping[str, float]]:
        """The articles that have a tag, in order, each with the tag's relevance to it."""
        users: dict[str, dict[str, float]] = {}
        for path, known in self._facts.items():
            for tag, found in known["tags"]:
                users.setdefault(key_of(tag), {})[path] = found
        return users

    @cached_property
    def _naming(self) -> Mapping[str, int]:
        """How many articles that have a tag name it."""
        return {
            key: sum(found >= SUPPORTED for found in users.values())
            for key, users in self._users.items()
        }

    def uses(self, tags: Iterable[str], path: str) -> Iterator[Use]:
        """Give how articles other than the one at `path`, which is of the site, use its tags."""
        one = _One(path, self._terms.vector(path))
        return (self._use(tag, one) for tag in tags)

    def _use(self, tag: str, one: _One) -> Use:
        key, words = key_of(tag), terms_in(meaning(tag))
        users = self._users[key]
        own = users.get(one.path)
        others = len(users) - (own is not None)
        naming = self._naming[key] - (own is not None and own >= SUPPORTED)
        return Use(
            others=others,
            naming=naming / others if others else 0.0,
            likeness=self._liker(one, users, key),
            known=min(map(self._terms.spread, words), default=self.size) / self.size,
            affinity=self._liker(one, self._having(words), words),
            size=self.size,
        )

    def _having(self, words: tuple[str, ...]) -> Mapping[str, Any]:
        """Give articles whose texts have all of some terms; none where most articles have them."""
        if words not in self._groups:
            holders = list(map(self._terms.holders, words))
            rarest = min(holders, key=len, default={})
            if len(rarest) > self.size / 2:
                rarest = {}
            found = (path for path in rarest if all(path in others for others in holders))
            self._groups[words] = dict.fromkeys(islice(found, _ENOUGH))
        return self._groups[words]

    def _liker(self, one: _One, group: Mapping[str, Any], name: str | tuple[str, ...]) -> float:
        """Give the logarithm of an article's likeness to a group over that to all others."""
        inside = one.path in group
        members = len(group) - inside
        if not members:
            return 0.0
        to_group = max(self._terms.cosines(one.vector, group, name) - inside, 0.0) / members
        others = max(self.size - 1, 1)
        to_all = max(self._terms.cosines(one.vector, self._facts, None) - 1, 0.0) / others
        return log((to_group + _SMOOTH) / (to_all + _SMOOTH))
