"""The terms of articles, and how like one article is to others.

An article is a vector of its heaviest terms by tf-idf (log tf; idf to 1.5), scaled to length 1;
two are as like as the cosine of their vectors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from math import log, sqrt
from operator import mul
from typing import Any

from .relevance import meaning

_TERM = 6
"""Letters of a term: words are cut there, which serves as a fast stemmer for whole articles."""
_SHORTEST = 3
_KEPT = 100
"""Terms of an article that are compared: those of the greatest weight."""
_LARGE = 8
"""Articles of a group whose sums are kept; those of smaller ones take more room than time."""


def counted(tokens: Mapping[str, int]) -> dict[str, int]:
    """Give how often each term stands in a text, of how often each token does."""
    terms: dict[str, int] = {}
    for token, count in tokens.items():
        if (term := token[:_TERM]) in terms:
            terms[term] += count
        elif len(token) >= _SHORTEST:
            terms[term] = count
    return terms


def terms_in(words: Iterable[str]) -> tuple[str, ...]:
    """Give the terms of some words in lower case, in order; short words have none."""
    return tuple(word[:_TERM] for word in words if len(word) >= _SHORTEST)


class Terms:
    """The terms of all articles of a site, by path.

    The facts of an article have `terms`, parted by blanks, and the `counts` of each.
    """

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = facts
        self._sums: dict[Any, dict[str, float]] = {}

    @cached_property
    def _standing(self) -> tuple[Counter[str], Mapping[str, Mapping[str, None]]]:
        """In how many articles a term stands; in which, for those of tags."""
        tags = (tag for known in self._facts.values() for tag, _ in known["tags"])
        holders: dict[str, dict[str, None]] = {
            t: {} for tag in tags for t in terms_in(meaning(tag))
        }
        spread: Counter[str] = Counter()
        for path, known in self._facts.items():
            terms = known["terms"].split()
            spread.update(terms)
            for term in holders.keys() & terms:
                holders[term][path] = None
        return spread, holders

    def spread(self, term: str) -> int:
        """Give the number of articles in which a term stands."""
        return self._standing[0][term]

    def holders(self, term: str) -> Mapping[str, None]:
        """Give the articles in which a term of a tag stands, in order."""
        return self._standing[1][term]

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """The weight of a term for its rarity, idf to 1.5; 0 of what stands in one article."""
        size = len(self._facts) + 1
        return {
            term: log(size / n) ** 1.5 if n > 1 else 0.0 for term, n in self._standing[0].items()
        }

    @cached_property
    def _weights(self) -> Mapping[str, Mapping[str, float]]:
        """The weights of a term in the vectors of articles, for every term of a vector."""
        weights: dict[str, dict[str, float]] = {}
        for path in self._facts:
            for term, weight in self.vector(path):
                weights.setdefault(term, {})[path] = weight
        return weights

    def vector(self, path: str) -> list[tuple[str, float]]:
        """Give the vector of an article, its heaviest terms first."""
        known = self._facts[path]
        words, counts = known["terms"].split(), known["counts"]
        often = {count: 1 + log(count) for count in set(counts)}
        weights = list(map(mul, map(self._rarity.__getitem__, words), map(often.get, counts)))
        least = min(sorted(weights, reverse=True)[:_KEPT], default=0.0)
        heavy = [pair for pair in zip(weights, words, strict=True) if pair[0] >= least and pair[0]]
        heavy.sort(reverse=True)
        length = sqrt(sum(weight * weight for weight, _ in heavy[:_KEPT])) or 1.0
        return [(term, weight / length) for weight, term in heavy[:_KEPT]]

    def cosines(
        self, vector: Iterable[tuple[str, float]], group: Mapping[str, Any], name: Any
    ) -> float:
        """Give the sum of the cosines of a vector and those of a group of articles.

        What is summed up for large groups is kept under their names. Vectors are added in their
        order: sums must not depend on hashes.
        """
        sums = self._sums.setdefault(name, {}) if len(group) >= _LARGE else {}
        total = 0.0
        for term, weight in vector:
            if term not in sums:
                sums[term] = self._sum(term, group)
            total += weight * sums[term]
        return total

    def _sum(self, term: str, group: Mapping[str, Any]) -> float:
        weights = self._weights.get(term, {})
        few, many = (group, weights) if len(group) < len(weights) else (weights, group)
        return sum(weights[path] for path in few if path in many)
