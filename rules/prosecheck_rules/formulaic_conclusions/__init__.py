"""Closing by formula instead of by a point."""

from collections.abc import Iterator, Sequence

from prosecheck.api import Article, Finding, Hit, NoOptions, Span, phrase_rule, struck

END = "end"
"""The label of phrases that count only where the body ends."""
HEADING = "heading"
"""The label of phrases that count only as a heading."""


def review(hits: Sequence[Hit], article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Report the first formula of every sentence: to strike one is to strike the sentence."""
    from .ending import end_of  # only articles with a hit need it

    told = -1
    end = end_of(article) if any(hit.phrase.label == END for hit in hits) else 0
    for hit in hits:
        said = _said(hit, article, end)
        if said and (sentence := article.sentence_at(hit.start)).start > told:
            told = sentence.start
            span = Span(hit.start, hit.start + len(_formula(hit, article)))
            yield Finding(span, said, struck(article, span) if hit.phrase.suggest == "" else None)


def _formula(hit: Hit, article: Article) -> str:
    return article.text(hit).rstrip(",:")


def _said(hit: Hit, article: Article, end: int) -> str | None:
    """Say what is wrong with a formula; None where it closes nothing."""
    from .ending import is_heading  # as above

    text, label = _formula(hit, article), hit.phrase.label
    if label == HEADING:
        if is_heading(hit, article):
            return f'the heading "{text}" announces an end and says nothing; name the result'
        return None
    if label == END and hit.start < end:
        return None
    return f'"{text}" closes by formula; end on a fact, or strike the sentence'


RULE = phrase_rule(
    __name__,
    code="FIL003",
    name="formulaic-conclusions",
    summary="closing by formula instead of by a point",
    review=review,
)
