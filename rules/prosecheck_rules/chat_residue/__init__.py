"""What a chatbot said to the person who asked for the text."""

from collections.abc import Iterator, Sequence

from prosecheck.api import (
    Article,
    Finding,
    Hit,
    NoOptions,
    Severity,
    Span,
    Zone,
    phrase_rule,
    sentence_struck,
)

POLITE = "polite"
"""The label of phrases that people say as well: an error only beside another residue."""
COURTESY = "courtesy"
"""The label of phrases that people say all the time: nothing but beside another residue."""
ZONES = frozenset({Zone.TITLE, Zone.BYLINE, Zone.BODY, Zone.FOOTER})


def review(hits: Sequence[Hit], article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give a finding for every hit that is spoken by nobody in the article."""
    from .speaker import Speakers  # only articles with a hit need it

    speakers = Speakers(article)
    said = [hit for hit in hits if speakers.is_residue(hit)]
    if all(hit.phrase.label == COURTESY for hit in said):
        return
    for hit in said:
        text = article.text(hit)
        minor = hit.phrase.label == POLITE and len(said) == 1
        if minor:
            message = f'"{text}" speaks to one person, as a chatbot does; address the readers'
        else:
            message = (
                f'"{text}" was said by a chatbot to whoever asked for the text, and its readers '
                "lose trust in the rest; delete the sentence"
            )
        span = Span(hit.start, hit.end)
        fix = None if minor else sentence_struck(article, span)
        yield Finding(span, message, fix, minor=minor)


RULE = phrase_rule(
    __name__,
    code="RES001",
    name="chat-residue",
    summary="what a chatbot said to the person who asked for the text",
    severity=Severity.ERROR,
    review=review,
    zones=ZONES,
)
