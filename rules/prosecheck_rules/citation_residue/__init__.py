"""Citation marks and link parameters of chat windows, left in the text."""

from collections.abc import Iterator

from prosecheck.api import Article, Finding, NoOptions, Rule, Severity


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give the marks in the prose, then the parameters in the addresses of links."""
    # To import a rule must cost nothing to those who do not select it.
    from .addresses import in_addresses
    from .marks import in_prose

    yield from in_prose(article)
    yield from in_addresses(article)


RULE = Rule(
    code="RES002",
    name="citation-residue",
    summary="citation marks and link parameters of chat windows",
    severity=Severity.ERROR,
    check=check,
)
