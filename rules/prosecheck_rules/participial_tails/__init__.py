"""Participial tails: a sentence that closes with a comment on itself, ", highlighting the …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosecheck.api import Article, Finding, Hit, Span, compiled, frozen, option, phrase_rule

_WINDOW = 220
_TAIL = r" (?!on\b|upon\b|,)[^.!?;:]{3,170}(?=[.!?](?: |\Z|[\"”)])|\Z)"
_SERIES_AHEAD = r"\b(?:and|or|&) (?:\w+ly )?\w+ing\b"
_SERIES_BEHIND = r"""(?x)
    (?: \A | [,;:—–(]\ ?                              # "teaching, marking"
      | \b (?:by|for|of|in|to|as|like|are|is|were|was|and) \   # "by teaching, marking"
      | \b spen[dt]s? \b [^,;]* \                     # "spent the year teaching, marking"
    )
    \w+ing \b [^,;]* \Z
"""
_LEAST = 5


@frozen
class Options:
    """When tails with verbs that people use as often are reported."""

    together: int = option(
        3,
        'report tails with common verbs (", making …", ", allowing …") from this many tails in '
        "the article",
        unit="tails",
        minimum=1,
    )
    per_thousand: float = option(
        1.0,
        "and where there are at least this many of them per 1,000 words",
        unit="per 1,000 words",
        minimum=0,
    )


def review(hits: Sequence[Hit], article: Article, options: Options) -> Iterator[Finding]:
    """Report the tails of an article, those with common verbs only in company."""
    found = [(hit, tail) for hit in hits if (tail := _tail(hit, article))]
    enough = len(found) >= options.together and (
        len(found) * 1000 >= options.per_thousand * article.word_count
    )
    for hit, tail in found:
        if enough or hit.phrase.label == "comment":
            verb = article.text(hit).lstrip(", ")
            yield Finding(
                tail,
                f'", {verb} …" hangs a comment on a finished sentence; give it a sentence with '
                "a subject, or stop at the comma",
            )


def _tail(hit: Hit, article: Article) -> Span | None:
    """Give the tail without its comma, None where the participle does not close a sentence."""
    block = article.block_at(hit.start)
    ahead = article.prose[hit.end : min(block.end, hit.end + _WINDOW)]
    tail = compiled(_TAIL).match(ahead)
    if tail is None or compiled(_SERIES_AHEAD).search(tail[0]):
        return None
    before = article.prose[max(block.start, hit.start - _WINDOW) : hit.start]
    sentence = compiled(r"[.!?] ").split(before)[-1]
    if len(sentence.split()) < _LEAST or _ends_in_series(sentence):
        return None
    return Span(hit.start + 2, hit.end + tail.end())


def _ends_in_series(sentence: str) -> bool:
    """Whether the words before a participle end in another one that it goes on from."""
    clause = sentence[max(0, sentence.rfind(","), sentence.rfind(";")) :]
    return "ing" in clause and compiled(_SERIES_BEHIND).search(clause) is not None


RULE = phrase_rule(
    __name__,
    code="FRM002",
    name="participial-tails",
    summary='a sentence that closes with a comment on itself: ", highlighting the …"',
    review=review,
    options=Options,
)
