"""Closing by formula instead of by a point."""

from prosecheck.api import Article, Finding, Hit, NoOptions, Span, phrase_rule
from prosecheck_rules.formulaic_conclusions.ending import is_heading, is_near_end

END = "end"
"""The label of phrases that count only where the body ends."""
HEADING = "heading"
"""The label of phrases that count only as a heading."""


def judge(hit: Hit, article: Article, _options: NoOptions) -> Finding | None:
    """Say what is wrong with a formula; None where it closes nothing."""
    text, label = article.text(hit).rstrip(",:"), hit.phrase.label
    if label == HEADING:
        if not is_heading(hit, article):
            return None
        said = f'the heading "{text}" announces an end and says nothing; name the result'
    elif label == END and not is_near_end(hit, article):
        return None
    else:
        said = f'"{text}" closes by formula; end on a fact, or strike the sentence'
    return Finding(Span(hit.start, hit.start + len(text)), said)


RULE = phrase_rule(
    __name__,
    code="FIL003",
    name="formulaic-conclusions",
    summary="closing by formula instead of by a point",
    judge=judge,
)
