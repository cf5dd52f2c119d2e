"""Agreement slips: a subject and a verb that never go together, "we makes"."""

from __future__ import annotations

from typing import Any

from prosecheck.api import Article, Edit, Finding, Fix, Hit, Span, Zone, compiled, phrase_rule

_WINDOW = 40

_SAME_WORD = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
_BACK = {"are": "is", "were": "was", "have": "has", "do": "does"}

# What makes another word the subject, or the pair a thing spoken of: "singular they is".
_OTHER_SUBJECT = r"(?i)\b(?:of|between|among|like|than|singular|pronouns?|words?|verbs?) \Z"


def judge(hit: Hit, article: Article, _options: Any) -> Finding | None:
    """Report a slip and offer the verb's other form."""
    words = article.text(hit)
    subject = words.split(" ", 1)[0]
    if len(subject) > 1 and subject.isupper():
        return None
    block = article.block_at(hit.start)
    before = article.prose[max(block.start, hit.start - _WINDOW) : hit.start]
    if compiled(_OTHER_SUBJECT).search(before):
        return None
    verb = words.rsplit(" ", 1)[1]
    right = _agreeing(verb.lower(), plural=hit.phrase.label == "plural")
    right = right.capitalize() if verb[0].isupper() else right
    return Finding(
        Span(hit.start, hit.end),
        f'"{words}" does not agree; readers stumble over it: write "{right}" or mend the subject',
        Fix(f'write "{right}"', (Edit(Span(hit.end - len(verb), hit.end), right),)),
    )


def _agreeing(verb: str, *, plural: bool) -> str:
    """Give the form of a present or past verb that a plural or singular subject wants."""
    bare = verb.removesuffix("n't")
    ending = verb[len(bare) :]
    if plural:
        return _plural(bare) + ending
    return (_BACK.get(bare) or f"{bare}s") + ending


def _plural(verb: str) -> str:
    if verb in _SAME_WORD:
        return _SAME_WORD[verb]
    return f"{verb[:-3]}y" if verb.endswith("ies") else verb.removesuffix("s")


RULE = phrase_rule(
    __name__,
    code="GRM001",
    name="agreement-slips",
    summary='a subject and a verb that do not agree: "we makes"',
    judge=judge,
    zones=frozenset((Zone.TITLE, Zone.BODY, Zone.DISCLAIMER)),
)
