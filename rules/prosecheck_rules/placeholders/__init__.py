"""Slots of a template that nobody filled, and lines of a brief that were left in."""

from collections.abc import Iterator

from prosecheck.api import Article, Finding, NoOptions, Rule, Severity


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give every slot and leftover of an article, by kind."""
    # To import a rule must cost nothing to those who do not select it.
    from . import leftovers, slots

    yield from slots.in_brackets(article)
    yield from slots.in_braces(article)
    yield from leftovers.in_text(article)
    yield from leftovers.in_labels(article)
    yield from leftovers.in_captions(article)
    yield from leftovers.in_addresses(article)


RULE = Rule(
    code="RES003",
    name="placeholders",
    summary="slots of a template that nobody filled",
    severity=Severity.ERROR,
    check=check,
)
