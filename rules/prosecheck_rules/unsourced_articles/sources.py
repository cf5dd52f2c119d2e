"""What counts as a source in the body of an article, and which articles owe none."""

from __future__ import annotations

import re

from prosecheck.api import Article, Zone, compiled

_ACTS = r"""
    (?: sa(?:ys|id) | tells | told | wr(?:ites|ote) | argue[sd] | call(?:s|ed) | found
      | claim(?:s|ed) | describe[sd] | report(?:s|ed) | note[sd] | explain(?:s|ed)
      | recall(?:s|ed) )
"""
_FIGURE = r"\d (?<! [\w-] \d )"
"""A figure or a year. A pattern that begins with its digits is looked for much faster."""
_SOURCE = rf"""
    \b (?: million | billion | percent | per \s cent ) \b
  | https?:// | \bwww\. | \bdoi\b
  | \b [A-Z][\w.'-]+ \s {_ACTS} \b | \b {_ACTS} \s (?: the \s )? [A-Z]\w+
  | \b [Aa]ccording \s to \s (?: the \s )? [A-Z]
"""
_FIRST_PERSON = r"\b (?: I | I'(?:m|ve|d|ll) | me | [Mm]y ) \b"
_SHORTEST_QUOTATION = 25
"""Characters; shorter ones are titles and words held at a distance, not somebody's words."""
_ACCOUNT = 100
"""One word in so many in the first person makes an article an account of one's own."""


def has_source(article: Article) -> bool:
    """Say whether the body holds a link, quotation, figure or named source."""
    body = article.body
    if any(block.quoted for block in body):
        return True
    # What is found most often and fastest comes first.
    figure, prose = compiled(_FIGURE, re.VERBOSE), article.prose
    if any(figure.search(prose, block.start, block.end) for block in body):
        return True
    if any(article.block_at(link.span.start).zone is Zone.BODY for link in article.links):
        return True
    if any(compiled(_SOURCE, re.VERBOSE).search(article.text(block)) for block in body):
        return True
    return any(_is_long(quotation) for block in body for quotation in article.quotations_in(block))


def is_account(texts: list[str], words: int) -> bool:
    """Say whether a body tells what its author lived through."""
    own = sum(len(compiled(_FIRST_PERSON, re.VERBOSE).findall(text)) for text in texts)
    return own * _ACCOUNT > words


def _is_long(quotation: tuple[int, int]) -> bool:
    return quotation[1] - quotation[0] >= _SHORTEST_QUOTATION
