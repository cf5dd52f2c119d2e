"""What a site's articles teach about its tags.

`note_of` states what one article contributes, as plain data that a file can keep; `Site` is
learnt from the facts of all articles and tells how the others use a tag.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice
from math import log, sqrt
from typing import Any, NamedTuple

from prosecheck.api import Article, Note, stem

from .relevance import meaning, relevance
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


def key_of(tag: str) -> str:
    """Give what the spellings of a tag have in common: the stems of its words."""
    return " ".join(stem(word) for word in meaning(tag))


def note_of(article: Article) -> Note | None:
    """Give what an article teaches, None for one without tags.

    The facts are `tags`, pairs of text and relevance (0 to 1), and `terms`, how often each cut
    word stands in the text; the places are those of the tags.
    """
    if not article.tags:
        return None
    text = text_of(article)
    tags = [[t.text, round(relevance(meaning(t.text), text), 2)] for t in article.tags]
    terms: dict[str, int] = {}
    for token, count in Counter(text.tokens).items():
        if len(token) >= _SHORTEST:
            term = token[:_TERM]
            terms[term] = terms.get(term, 0) + count
    facts = {"tags": tags, "terms": terms}
    return Note(facts, tuple(tag.span for tag in article.tags))


class _Group(NamedTuple):
    """Some articles of a site and the sum of their vectors."""

    members: Mapping[str, None]
    total: Mapping[str, float]


class Site:
    """The articles of a site by path, and what their tags have in common."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = facts
        self._spread = Counter(term for f in facts.values() for term in f["terms"])
        self._vectors = {path: self._vector(f["terms"]) for path, f in facts.items()}
        self._users: dict[str, dict[str, float]] = {}
        for path, known in facts.items():
            for tag, found in known["tags"]:
                self._users.setdefault(key_of(tag), {})[path] = found
        self._groups: dict[str | tuple[str, ...], _Group] = {}
        self._whole = _summed(self._vectors.values())

    @property
    def size(self) -> int:
        """Number of articles with tags."""
        return len(self._facts)

    def use(self, tag: str, path: str, terms: Mapping[str, int]) -> Use:
        """Give how articles other than the one at `path`, which has these terms, use a tag."""
        key, words = key_of(tag), _terms_of(tag)
        users = {user: r for user, r in self._users.get(key, {}).items() if user != path}
        naming = sum(found >= SUPPORTED for found in users.values())
        vector = self._vectors.get(path) or self._vector(terms)
        return Use(
            others=len(users),
            naming=naming / len(users) if users else 0.0,
            likeness=self._liker(vector, path, self._tagged(key)),
            known=min((self._spread[word] for word in words), default=self.size) / self.size,
            affinity=self._liker(vector, path, self._having(words)),
            size=self.size,
        )

    def _tagged(self, key: str) -> _Group:
        """Give the articles with a tag."""
        if key not in self._groups:
            self._groups[key] = self._group(self._users.get(key, ()))
        return self._groups[key]

    def _having(self, words: tuple[str, ...]) -> _Group:
        """Give articles whose texts have all of some terms; none where most articles have them."""
        if words not in self._groups:
            rare = words and min(self._spread[word] for word in words) <= self.size / 2
            facts = self._facts.items() if rare else ()
            wanted = set(words)
            found = (path for path, f in facts if wanted <= f["terms"].keys())
            self._groups[words] = self._group(islice(found, _ENOUGH))
        return self._groups[words]

    def _group(self, paths: Iterable[str]) -> _Group:
        members = dict.fromkeys(paths)  # in their order: sums must not depend on hashes
        return _Group(members, _summed(self._vectors[path] for path in members))

    def _liker(self, vector: Mapping[str, float], path: str, group: _Group) -> float:
        """Give the logarithm of an article's likeness to a group over that to all others."""
        inside = path in group.members
        members = len(group.members) - inside
        if not members:
            return 0.0
        known = path in self._vectors
        to_group = max(_product(vector, group.total) - inside, 0.0) / members
        to_all = max(_product(vector, self._whole) - known, 0.0) / max(self.size - known, 1)
        return log((to_group + _SMOOTH) / (to_all + _SMOOTH))

    def _vector(self, terms: Mapping[str, int]) -> dict[str, float]:
        """Give the heaviest terms by tf-idf (log tf; idf to 1.5), scaled to length 1."""
        size, spread = len(self._facts) + 1, self._spread
        weights = [
            ((1 + log(count)) * log(size / spread[term]) ** 1.5, term)
            for term, count in terms.items()
            if spread[term] > 1
        ]
        weights.sort(reverse=True)
        length = sqrt(sum(weight * weight for weight, _ in weights[:_KEPT])) or 1.0
        return {term: weight / length for weight, term in weights[:_KEPT]}


def _terms_of(tag: str) -> tuple[str, ...]:
    return tuple(word[:_TERM] for word in meaning(tag) if len(word) >= _SHORTEST)


def _summed(vectors: Iterable[Mapping[str, float]]) -> Mapping[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    return total


def _product(vector: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[term] for term, weight in vector.items() if term in other)
