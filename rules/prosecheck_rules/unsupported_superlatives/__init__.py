"""Superlatives, praise and certainties that nothing near them supports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosecheck.api import Article, Finding, Hit, Span, frozen, option, phrase_rule

_ADVICE = {
    "puff": "praises without telling, and no figure or name can prove it; "
    "say what is there to be seen, or strike it",
    "certainty": "takes the place of proof; give the evidence itself, or strike the word",
    "renown": "claims fame with nobody named; say who holds it so, or which prize or ranking",
    "measurable": "is a rank that nothing here measures; give the figure, the date and the source",
    "evaluative": "is a verdict with no judge; name who says so, or cite the test or ranking",
}
_SAYS = _ADVICE | {
    "praise": _ADVICE["puff"],
    "intensified": "is praise turned up, with nothing to measure it by; "
    "give the figure or the example that impressed",
    "plain": _ADVICE["evaluative"],
}

_FAR = 400
"""Characters; a sentence without an end is read no further than this around a hit."""
_LONGEST_PARAGRAPH = 20_000
"""Characters; a block beyond it is no paragraph, and its quotation marks pair with nothing."""


@frozen
class Options:
    """Where evidence for a claim is looked for."""

    sentences_after: int = option(
        1,
        "How many sentences after a claim may hold its evidence.",
        unit="sentences",
        minimum=0,
    )


def review(hits: Sequence[Hit], article: Article, options: Options) -> Iterator[Finding]:
    """Give a finding for every hit that is claimed, and that nothing near it supports."""
    from .assertion import claim_in, may_claim  # only articles with a hit need them
    from .evidence import is_supported

    for hit in hits:
        if not may_claim(article.prose, hit.start, hit.phrase.label):
            continue
        whole = article.sentence_at(hit.start)
        sentence = Span(max(whole.start, hit.start - _FAR), min(whole.end, hit.end + _FAR))
        start, end = hit.start - sentence.start, hit.end - sentence.start
        claim = claim_in(article.text(sentence), start, end, hit.phrase.label)
        if (
            claim is None
            or _is_in_open_quotation(article, hit)
            or is_supported(article, sentence, claim, options.sentences_after)
        ):
            continue
        span = Span(sentence.start + claim.start, sentence.start + claim.end)
        yield Finding(span, f'"{article.text(span)}" {_SAYS[claim.label]}')


def _is_in_open_quotation(article: Article, hit: Hit) -> bool:
    """Say whether a hit stands in a quotation that another block opens or closes, or none."""
    block = article.block_at(hit.start)
    if block.end - block.start > _LONGEST_PARAGRAPH:
        return False
    before, after = article.prose[block.start : hit.start], article.prose[hit.end : block.end]
    if before.count("“") > before.count("”") or after.count("”") > after.count("“"):
        return True
    if before.count('"') % 2:
        return True
    return after.count('"') % 2 == 1 and after.rstrip().endswith('"')


RULE = phrase_rule(
    __name__,
    code="CLM001",
    name="unsupported-superlatives",
    summary="superlative, praise or certainty with no evidence near it",
    review=review,
    options=Options,
)
