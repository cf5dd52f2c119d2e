"""Makes a rule of a table of phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prosecheck.article import Article, Span
from prosecheck.rule import Finding, Judge, Review, Rule

if TYPE_CHECKING:
    from prosecheck.phrases.matcher import Hit


def phrase_rule(
    module: str,
    *,
    code: str,
    name: str,
    summary: str,
    message: str = "",
    advice: str = "rephrase it",
    judge: Judge | None = None,
    review: Review | None = None,
    **more: Any,
) -> Rule:
    """Make a rule of the phrases.toml beside `module`, which is the room's `__name__`.

    Without `judge` and `review`, every hit is a finding that says `message`, in which {text}
    stands for the words found and {advice} for what the phrase suggests, or else for `advice`.
    What it suggests is offered as a fix that wants a look.
    """
    if judge is None and review is None:
        judge = _saying(message, advice)
    return Rule(code, name, summary, judge=judge, review=review, module=module, **more)


def _saying(message: str, advice: str) -> Judge:
    def judge(hit: Hit, article: Article, _options: Any) -> Finding:
        suggest = hit.phrase.suggest
        said = message.replace("{advice}", hit.phrase.advice(advice))
        said = said.replace("{text}", f'"{article.text(hit)}"')
        if suggest is None:
            return Finding(Span(hit.start, hit.end), said)
        from prosecheck.fixes.wording import suggested  # only articles with a hit need it

        return Finding(Span(hit.start, hit.end), said, suggested(hit, article))

    return judge
