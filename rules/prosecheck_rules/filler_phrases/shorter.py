"""The repair of a filler: its words struck, or replaced by fewer where these fit."""

from prosecheck.api import Applicability, Article, Fix, Hit, compiled, suggested

_NO_IS = r"(?i)(?!.*\b(?:is|are|was|were|be|been|\w+'s|such|quite)(?: only| not| mainly)? \Z)"
_TOPIC = r"(?i).*\b(?:questions?|concerns?|information|rules?|page|laws?|decisions?|guidance) \Z"
_DOUBT = r"(?i).*\b(?:questions?|doubts?|debate|decision|uncertain|unsure|undecided|unclear) \Z"
_BEFORE = {
    "about": _TOPIC,
    "although": _NO_IS,
    "many": _NO_IS,
    "so": r"\W*\Z",
    "whether": _DOUBT,
}
"""What must stand in the sentence before some suggestions."""
_CLOSED = r"""(?xi)
    \W*\Z | [,.;:!?)]
    | \ \(
    | \ (?:and|but|or|to|with|without|for|in|on|at|by|so|as|because|when|if|from|since|while)\b
"""
_ADVERBS = frozenset({"daily", "now", "often", "regularly", "soon", "then", "usually"})
"""Suggestions after which the clause must be at an end, lest the next verb takes them."""
_REST = {"": "", "result": "", "first": "", "every": " ", "many": r" [\w-]+s\b| people\b"}
_LATE = "at the end of the day"
_BINDING = r"(?i)(?:\W*|.*(?:[,:;] |\b(?:and|but|so|because|that|is) ))\Z"
"""What must stand before the phrase that can also mean an hour."""
_UNSURE = frozenset(
    {"about", "first", "many", "near", "result", "so", "then", "usually", "whether"}
)
"""Suggestions that do not say quite the same in every sentence."""


def fix_for(hit: Hit, article: Article) -> Fix | None:
    """Offer what a phrase suggests, where the words around it take that."""
    suggest = hit.phrase.suggest or ""
    sentence = article.sentence_at(hit.start)
    before = article.before(hit, sentence)
    after = article.after(hit, sentence)
    is_late = article.text(hit).lower().startswith(_LATE)
    if not compiled(_BINDING if is_late else _BEFORE.get(suggest, "")).match(before):
        return None
    if not compiled(_rest(suggest, before)).match(after):
        return None
    sure = Applicability.UNSAFE if suggest in _UNSURE else Applicability.SAFE
    return suggested(hit, article, sure)


def _rest(suggest: str, before: str) -> str:
    """Give the expression of what must follow a suggestion."""
    if suggest in _ADVERBS and before.strip():
        return _CLOSED
    return _REST.get(suggest, "[ ,]")
