"""Claims put into the mouth of experts, studies or nobody, with no one named."""

from __future__ import annotations

from prosecheck.api import Article, Finding, Hit, Span, frozen, option, phrase_rule

_SAYS = {
    "crowd": "names nobody, so the reader cannot weigh the claim; say who, or drop the claim",
    "study": "points to a source that the reader cannot look up; name it and link to it",
    "unnamed": "gives the reader nobody to trust; say how the source knows, or name another",
    "unshown": "points to evidence that it does not show; give a figure or a case, or link to it",
    "hearsay": "says that somebody said it and not who; name the source, or drop the claim",
}


@frozen
class Options:
    """Where a name is looked for."""

    sentences_after: int = option(
        1,
        "How many sentences after a vague attribution may name the source.",
        unit="sentences",
        minimum=0,
    )


def judge(hit: Hit, article: Article, options: Options) -> Finding | None:
    """Give the finding for an attribution, None where a source is named near it."""
    from .naming import is_named, is_told  # only articles with a hit need it

    if is_named(article, hit, options.sentences_after) or not is_told(article, hit):
        return None
    span = Span(hit.start, hit.end)
    return Finding(span, f'"{article.text(span)}" {_SAYS[hit.phrase.label]}')


RULE = phrase_rule(
    __name__,
    code="CLM002",
    name="vague-attributions",
    summary="experts, studies or rumours as a source, with nobody named",
    judge=judge,
    options=Options,
)
