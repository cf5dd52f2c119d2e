"""What a site's articles teach about its tags.

`note_of` states what one article contributes, as plain data that a file can keep; `Site` is
learnt from the facts of all articles and tells how the others use a tag.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import islice
from math import log, sqrt
from typing import Any, NamedTuple

from prosecheck.api import Article, Note, stem

from .relevance import UNSUPPORTED, meaning, relevance
from .text import text_of

SUPPORTED = 0.6
"""Relevance from which the text of an article is said to name the tag."""
_TERM = 6
"""Letters of a term: words are cut there, which serves as a fast stemmer for whole articles."""
_SHORTEST = 3
_KEPT = 100
"""Terms of an article that are compared: those of the greatest weight."""
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

    The facts are `tags`, pairs of text and relevance (0 to 1), and `terms`, how often each cut
    word stands in the text; the places are those of the tags that the text does not support.
    """
    if not article.tags:
        return None
    text = text_of(article)
    found = [round(relevance(meaning(tag.text), text), 2) for tag in article.tags]
    terms: dict[str, int] = {}
    for token, count in text.counts.items():
        if (term := token[:_TERM]) in terms:
            terms[term] += count
        elif len(token) >= _SHORTEST:
            terms[term] = count
    judged = list(zip(article.tags, found, strict=True))
    facts = {"tags": [[tag.text, how_far] for tag, how_far in judged], "terms": terms}
    return Note(facts, tuple(tag.span for tag, how_far in judged if how_far < UNSUPPORTED))


class Site:
    """The articles of a site by path, and what their tags have in common.

    What takes long is reckoned when the first tag asks for it: in most runs none does.
    """

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = facts
        self._users: dict[str, dict[str, float]] = {}
        for path, known in facts.items():
            for tag, found in known["tags"]:
                self._users.setdefault(key_of(tag), {})[path] = found
        self._groups: dict[tuple[str, ...], Mapping[str, Any]] = {}

    @property
    def size(self) -> int:
        """Number of articles with tags."""
        return len(self._facts)

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many articles a term stands."""
        spread: Counter[str] = Counter()
        for known in self._facts.values():
            spread.update(known["terms"].keys())
        return spread

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """The weight of a term for its rarity, idf to 1.5; none of what stands in one article."""
        size = self.size + 1
        return {term: log(size / n) ** 1.5 for term, n in self._spread.items() if n > 1}

    @cached_property
    def _vectors(self) -> Mapping[str, Mapping[str, float]]:
        return {path: self._vector(known["terms"]) for path, known in self._facts.items()}

    @cached_property
    def _weights(self) -> Mapping[str, Mapping[str, float]]:
        """The vectors by term: its weight in each article that has it among its heaviest."""
        weights: dict[str, dict[str, float]] = {}
        for path, vector in self._vectors.items():
            for term, weight in vector.items():
                weights.setdefault(term, {})[path] = weight
        return weights

    @cached_property
    def _whole(self) -> Mapping[str, float]:
        return {term: sum(having.values()) for term, having in self._weights.items()}

    def use(self, tag: str, path: str, terms: Mapping[str, int]) -> Use:
        """Give how articles other than the one at `path`, which has these terms, use a tag."""
        key, words = key_of(tag), _terms_of(tag)
        users = {user: r for user, r in self._users.get(key, {}).items() if user != path}
        naming = sum(found >= SUPPORTED for found in users.values())
        vector = self._vectors.get(path) or self._vector(terms)
        return Use(
            others=len(users),
            naming=naming / len(users) if users else 0.0,
            likeness=self._liker(vector, path, self._users.get(key, {})),
            known=min((self._spread[word] for word in words), default=self.size) / self.size,
            affinity=self._liker(vector, path, self._having(words)),
            size=self.size,
        )

    def _having(self, words: tuple[str, ...]) -> Mapping[str, Any]:
        """Give articles whose texts have all of some terms; none where most articles have them."""
        if words not in self._groups:
            rare = words and min(self._spread[word] for word in words) <= self.size / 2
            facts = self._facts.items() if rare else ()
            wanted = set(words)
            found = (path for path, known in facts if wanted <= known["terms"].keys())
            self._groups[words] = dict.fromkeys(islice(found, _ENOUGH))
        return self._groups[words]

    def _liker(self, vector: Mapping[str, float], path: str, group: Mapping[str, Any]) -> float:
        """Give the logarithm of an article's likeness to a group over that to all others."""
        inside = path in group
        members = len(group) - inside
        if not members:
            return 0.0
        known = path in self._vectors
        to_group = max(self._likeness(vector, group) - inside, 0.0) / members
        whole = self._whole
        cosines = sum(weight * whole[term] for term, weight in vector.items() if term in whole)
        to_all = max(cosines - known, 0.0) / max(self.size - known, 1)
        return log((to_group + _SMOOTH) / (to_all + _SMOOTH))

    def _likeness(self, vector: Mapping[str, float], group: Mapping[str, Any]) -> float:
        """Give the sum of the cosines of a vector and those of the articles of a group."""
        total = 0.0
        for term, weight in vector.items():
            having = self._weights.get(term, {})
            # In the order of the articles: sums must not depend on hashes.
            total += weight * sum(having[path] for path in having if path in group)
        return total

    def _vector(self, terms: Mapping[str, int]) -> dict[str, float]:
        """Give the heaviest terms by tf-idf (log tf; idf to 1.5), scaled to length 1."""
        rarity = self._rarity
        weights = [
            ((1 + log(count)) * rare if count > 1 else rare, term)
            for term, count in terms.items()
            if (rare := rarity.get(term))
        ]
        weights.sort(reverse=True)
        length = sqrt(sum(weight * weight for weight, _ in weights[:_KEPT])) or 1.0
        return {term: weight / length for weight, term in weights[:_KEPT]}


@lru_cache(maxsize=4096)
def _terms_of(tag: str) -> tuple[str, ...]:
    return tuple(word[:_TERM] for word in meaning(tag) if len(word) >= _SHORTEST)
