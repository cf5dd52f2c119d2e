"""Citation marks and link parameters of chat windows, left in the text."""

from collections.abc import Iterator

from prosecheck.api import Article, Finding, NoOptions, Rule, Severity, compiled

_SIGNS = {
    "_": ("oai_citation", "attached_file:", "grok_", "image_group{"),
    "[": ("[cite", "[web:", "[^1^]", 'entity["', "\u2020"),
    "\u3010": ("\u2020",),
    "/": ("sandbox:/mnt/",),
    "{": ('"attributableIndex"',),
    "\ue200": ("\ue200",),
    "\ue201": ("\ue201",),
    "\ue202": ("\ue202",),
}
"""Characters that no mark does without but those of the next lines, by a rare one of them."""
_COLON = r":(?:(?<=oaicite:)\d|::writing)"
"""A pattern that begins with one character is looked for as fast as that character."""
_TURN = r"turn\d{1,3}[a-z]{3,12}\d"


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Give the marks in the prose, then the parameters in the addresses of links."""
    # Most articles have neither, and what reads them is imported for the others.
    if _may_hold_marks(article.prose):
        from .marks import in_prose

        yield from in_prose(article)
    if _may_hold_parameters(article):
        from .addresses import in_addresses

        yield from in_addresses(article)


def _may_hold_marks(prose: str) -> bool:
    # Whether there is a rare character is found much faster than whether there is a word.
    for rare, signs in _SIGNS.items():
        if rare in prose and any(sign in prose for sign in signs):
            return True
    if ":" in prose and compiled(_COLON).search(prose):
        return True
    return "turn" in prose and compiled(_TURN).search(prose) is not None


def _may_hold_parameters(article: Article) -> bool:
    text = article.source.text
    if article.extent is None:
        return "=" in text and "utm_source=" in text
    # One of many in its file, and all of that is not looked at for each.
    return "utm_source=" in article.prose or text.find("utm_source=", *article.extent) >= 0


RULE = Rule(
    code="RES002",
    name="citation-residue",
    summary="citation marks and link parameters of chat windows",
    severity=Severity.ERROR,
    check=check,
)
