"""Whether the article asserts the words of a hit, and which words make the claim.

"The best player ever" is a claim; "the best way to start", "is it the best?", "not the best",
"to find the best" and "the best talk I gave" are not. What tells a claim from a mention is looked
for in its own sentence only.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from . import contexts
from .contexts import compiled

RANKED = frozenset({"measurable", "evaluative", "plain"})
"""Labels of superlatives, which need a copula before them or a scope behind them."""

MODEST = frozenset({"praise", "intensified", "renown"})
"""Labels of words that people use of what they know at first hand."""


class Claim(NamedTuple):
    """The claim words as offsets in their sentence, end exclusive, and the class of the claim."""

    start: int
    end: int
    label: str


def claim_in(sentence: str, start: int, end: int, label: str) -> Claim | None:
    """Give the claim that a hit at sentence[start:end] makes, None when it claims nothing."""
    before, after = sentence[:start], sentence[end:]
    if sentence.rstrip("\"')] ").endswith("?"):
        return None
    own = compiled(contexts.QUOTED).sub("", sentence)
    if _has(contexts.SINGULAR, own) or _has(contexts.NEGATED, before):
        return None
    if label in RANKED:
        shared = _has(contexts.PLURAL, own)
        return None if shared else _ranked(before, after, Claim(start, end, label))
    if label in MODEST and (_has(contexts.PLURAL, own) or _has(contexts.OPEN, before)):
        return None
    if label == "intensified":
        raised = compiled(contexts.PRAISED).match(after)
        return Claim(start, end + raised.end(), label) if raised else None
    return Claim(start, end, label)


def _ranked(before: str, after: str, claim: Claim) -> Claim | None:
    determiner = compiled(contexts.DETERMINER).search(before)
    if determiner is None or _has(contexts.RELATIVE, after):
        return None
    head = before[: determiner.start()]
    if not _ranks(determiner["whose"], head, after, claim.label):
        return None
    if _has(contexts.OPEN, before):
        return None
    if _has(contexts.PURPOSE, head) and not _has(contexts.CONSIDERED, head):
        return None
    return claim._replace(start=determiner.start())


def _ranks(whose: str, head: str, after: str, label: str) -> bool:
    scope = _has(contexts.SCOPE, after)
    owned = whose.endswith(("'s", "s'"))
    copula: re.Match[str] | None = compiled(contexts.COPULA).search(head)
    if label == "plain":
        return scope
    if label == "measurable":
        # "India's biggest airline" says which one is meant; only a sentence about the rank
        # claims it.
        return copula is not None and (scope or owned or copula["boost"] is not None)
    return scope or owned or (copula is not None and not _has(contexts.POINTING, head))


def _has(expression: str, text: str) -> bool:
    return compiled(expression).search(text) is not None
