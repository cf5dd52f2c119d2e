"""Words that can be struck, or said in fewer."""

from prosecheck.api import Article, Finding, Fix, Hit, NoOptions, Span, phrase_rule

WORDY = "wordy"
"""The label of phrases that people write as often; they are findings for information."""


def judge(hit: Hit, article: Article, _options: NoOptions) -> Finding:
    """Say what is wrong with a filler, and offer what to write instead where that is known."""
    text, suggest = article.text(hit), hit.phrase.suggest
    if suggest:
        said = f'"{text}" takes more words than it needs; write "{suggest}"'
    elif suggest == "":
        said = f'"{text}" makes the reader wait for the point; strike it'
    else:
        said = f'"{text}" is a stock phrase that readers skip; say in plain words what is the case'
    return Finding(
        Span(hit.start, hit.end), said, _fix(hit, article), minor=hit.phrase.label == WORDY
    )


def _fix(hit: Hit, article: Article) -> Fix | None:
    if hit.phrase.suggest is None:
        return None
    from .shorter import fix_for  # only articles with a hit need it

    return fix_for(hit, article)


RULE = phrase_rule(
    __name__,
    code="FIL001",
    name="filler-phrases",
    summary="words that can be struck or said in fewer",
    judge=judge,
)
