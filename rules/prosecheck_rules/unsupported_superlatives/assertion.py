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

_REACH = 200
"""Characters before a hit in which its clause begins."""


_NEAR = 100
"""Characters before a hit in which what negates it begins: a word and 45 characters."""


class Claim(NamedTuple):
    """The claim words as offsets in their sentence, end exclusive, and the class of the claim."""

    start: int
    end: int
    label: str


def claim_in(sentence: str, start: int, end: int, label: str) -> Claim | None:
    """Give the claim that a hit at sentence[start:end] makes, None when it claims nothing."""
    before = sentence[max(start - _REACH, 0) : start]
    if sentence.rstrip("\"')] ").endswith("?") or _is_negated(before):
        return None
    own = compiled(contexts.QUOTED, re.VERBOSE).sub("", sentence)
    if _has(contexts.SINGULAR, own):
        return None
    modest = label in MODEST or label in RANKED
    if modest and (_has(contexts.PLURAL, own) or _is_open(before)):
        return None
    claim = Claim(start, end, label)
    if label in RANKED:
        return _ranked(sentence, claim)
    if label == "intensified":
        raised = compiled(contexts.PRAISED, re.VERBOSE).match(sentence, end)
        return claim._replace(end=raised.end()) if raised else None
    return claim


def _ranked(sentence: str, claim: Claim) -> Claim | None:
    reach = max(claim.start - _REACH, 0)
    before, after = sentence[reach : claim.start], sentence[claim.end :]
    determiner = compiled(contexts.DETERMINER, re.VERBOSE).search(before)
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
    scope = _has(contexts.SCOPE, after)
    copula: re.Match[str] | None = compiled(contexts.COPULA, re.VERBOSE).search(head)
    if label == "plain":
        return scope
    if label == "measurable":
        # "India's biggest airline" says which one is meant; only a sentence about the rank
        # claims it.
        return copula is not None and (scope or owned or copula["boost"] is not None)
    return scope or owned or (copula is not None and not _has(contexts.POINTING, head))


def _is_negated(before: str) -> bool:
    near = max(len(before) - _NEAR, 0)
    return compiled(contexts.NEGATED, re.VERBOSE).search(before, near) is not None


def _is_open(before: str) -> bool:
    clause = max(map(before.rfind, ",;.")) + 1
    return compiled(contexts.OPEN, re.VERBOSE).search(before, clause) is not None


def _has(expression: str, text: str) -> bool:
    return compiled(expression, re.VERBOSE).search(text) is not None
