"""The repair of a filler: its words struck, or replaced by fewer where these fit."""

from prosecheck.api import Applicability, Article, Fix, Hit, compiled, suggested

_NO_IS = r"(?i)(?!.*\b(?:is|are|was|were|be|been|\w+'s|such|quite)(?: only| not| mainly)? \Z)"
_BEFORE = {"about": r".*\w", "although": _NO_IS, "many": _NO_IS, "so": r"\W*\Z"}
"""What must stand before some suggestions: something, no "is" or "such", nothing."""
_AFTER = {
    "many": r" [\w-]+s\b| people\b",
    "now": r"(?! of\b)",
    "soon": r"(?! of\b)",
    "then": r"(?! of\b)",
}
"""What must follow some suggestions."""
_UNSURE = frozenset({"about", "first", "many", "near", "result", "so"})
"""Suggestions that do not say quite the same in every sentence."""


def fix_for(hit: Hit, article: Article) -> Fix | None:
    """Offer what a phrase suggests, where the words around it take that."""
    suggest = hit.phrase.suggest or ""
    sentence = article.sentence_at(hit.start)
    before = article.prose[sentence.start : hit.start]
    after = article.prose[hit.end : sentence.end]
    if not compiled(_BEFORE.get(suggest, "")).match(before):
        return None
    if not compiled(_AFTER.get(suggest, "")).match(after):
        return None
    sure = Applicability.UNSAFE if suggest in _UNSURE else Applicability.SAFE
    return suggested(hit, article, sure)
