"""Throat-clearing at the start of a sentence or of the article."""

from prosecheck.api import Article, Finding, Hit, Kind, NoOptions, phrase_rule, suggested

LEAD = "lead"
"""The label of phrases that count only where the article begins."""


def judge(hit: Hit, article: Article, _options: NoOptions) -> Finding | None:
    """Say what is wrong with an opener; None where it opens nothing or its sense is another."""
    if hit.phrase.label == LEAD and not _leads(hit, article):
        return None
    from .whole import whole  # only articles with a hit need it

    span = whole(hit, article)
    if span is None:
        return None
    text = article.text(span)
    if hit.phrase.suggest == "":
        said = f'"{text}" clears the throat before the sentence begins; strike it'
    elif hit.phrase.label == LEAD:
        said = f'the article opens with "{text}" and keeps its news waiting; begin with the news'
    else:
        said = f'"{text}" could open any article; begin with what is true of this one alone'
    return Finding(span, said, suggested(hit, article))


def _leads(hit: Hit, article: Article) -> bool:
    first = next((block for block in article.body if block.kind is Kind.PARAGRAPH), None)
    return first is not None and first.start <= hit.start < first.end


RULE = phrase_rule(
    __name__,
    code="FIL002",
    name="empty-openers",
    summary="throat-clearing at the start of a sentence or of the article",
    judge=judge,
)
