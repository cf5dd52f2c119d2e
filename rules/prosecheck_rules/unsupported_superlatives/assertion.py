"""Whether the article asserts the words of a hit, and which words make the claim.

"The best player ever" is a claim; "the best way to start", "is it the best?", "not the best",
"to find the best" and "the best talk I gave" are not. What tells a claim from a mention is looked
for in its own sentence only.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from prosecheck.api import compiled

from . import contexts

RANKED = frozenset({"measurable", "evaluative", "plain"})
"""Labels of superlatives, which need a copula before them or a scope behind them."""

MODEST = frozenset({"praise", "intensified", "renown"})
"""Labels of words that people use of what they know at first hand."""

_DETERMINERS = (
    *("the ", "The ", "'s ", "s' "),
    *("very ", "single ", "absolute ", "undisputed ", "unquestioned ", "current "),
)
"""Ends of what can stand directly before a superlative that ranks."""

_LONGEST_ARTICLE = len("amongst of the ")
"""Characters of the longest determiner that ends in an article; one with a name has no limit."""

_REACH = 200
"""Characters before a hit in which its clause begins."""

_NEAR = 100
"""Characters before a hit in which what negates it begins: a word and 45 characters."""


class Claim(NamedTuple):
    """The claim words as offsets in their sentence, end exclusive, and the class of the claim."""

    start: int
    end: int
    label: str


def may_claim(prose: str, start: int, label: str) -> bool:
    """Say whether the characters before a hit let it claim anything; what is cheap to tell."""
    return label not in RANKED or prose.endswith(_DETERMINERS, 0, start)


def claim_in(sentence: str, start: int, end: int, label: str) -> Claim | None:
    """Give the claim that a hit at sentence[start:end] makes, None when it claims nothing."""
    claim: Claim | None = Claim(start, end, label)
    if label in RANKED:
        claim = _ranked(sentence, Claim(start, end, label))
    elif label == "intensified":
        raised = compiled(contexts.RAISED).match(sentence, end)
        is_praise = raised and raised[1] not in contexts.UNPRAISED
        claim = Claim(start, raised.end(), label) if raised and is_praise else None
    # Few superlatives rank at all, so that is asked first.
    return claim if claim and _is_asserted(sentence, start, label) else None


def _ranked(sentence: str, claim: Claim) -> Claim | None:
    reach = max(claim.start - _REACH, 0)
    before, after = sentence[reach : claim.start], sentence[claim.end :]
    near = len(before) - _LONGEST_ARTICLE if before.endswith(("the ", "The ")) else 0
    determiner = compiled(contexts.DETERMINER, re.VERBOSE).search(before, max(near, 0))
    if determiner is None or _has(contexts.RELATIVE, after):
        return None
    head = before[: determiner.start()]
    # "Denmark's best pools" ranks among many; "Ibsen's most quoted line" only among his own.
    whose, by_most = determiner["whose"], sentence.startswith("most", claim.start)
    owned = whose.endswith(("'s", "s'")) and (whose[0] in "tT" or not by_most)
    if not _ranks(owned, head, after, claim.label):
        return None
    if _has(contexts.PURPOSE, head) and not _has(contexts.CONSIDERED, head):
        return None
    return claim._replace(start=reach + determiner.start())


def _ranks(owned: bool, head: str, after: str, label: str) -> bool:
    if label == "plain":
        return _has(contexts.SCOPE, after)
    copula: re.Match[str] | None = compiled(contexts.COPULA, re.VERBOSE).search(head)
    if label == "measurable":
        # "India's biggest airline" says which one is meant; only a sentence about the rank
        # claims it.
        is_stressed = owned or (copula is not None and copula["boost"] is not None)
        return copula is not None and (is_stressed or _has(contexts.SCOPE, after))
    if owned or (copula is not None and not _has(contexts.POINTING, head)):
        return True
    return _has(contexts.SCOPE, after)


def _is_asserted(sentence: str, start: int, label: str) -> bool:
    """Whether a sentence neither asks, denies, leaves open nor tells as one's own what it says."""
    if sentence.rstrip("\"')] ").endswith("?"):
        return False
    if _has(contexts.NEGATED, _clause(sentence[max(start - _NEAR, 0) : start], ",;:.—–")):
        return False
    own = sentence
    if '"' in sentence or "“" in sentence:
        own = compiled(contexts.QUOTED, re.VERBOSE).sub("", sentence)
    if _has(contexts.SINGULAR, own):
        return False
    if label not in MODEST and label not in RANKED:
        return True
    clause = _clause(sentence[max(start - _REACH, 0) : start], ",;.")
    return not _has(contexts.PLURAL, own) and not _has(contexts.OPEN, clause)


def _clause(before: str, stops: str) -> str:
    """Give what stands from the last of some stops on, in small letters."""
    return before[max(0, *map(before.rfind, stops)) :].lower()


def _has(expression: str, text: str) -> bool:
    return compiled(expression, re.VERBOSE).search(text) is not None
