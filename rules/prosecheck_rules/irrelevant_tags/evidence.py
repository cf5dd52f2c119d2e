"""How sure it is that a tag does not belong: log-odds from the text and from the site.

A logistic regression with six weights, fitted to articles whose tags were mixed with those of
other articles; the page of the rule says what was measured. Log-odds of 0 are one to one, of 1.2
three to one.
"""

from __future__ import annotations

from math import log

from .site import Use

_START = 1.8
"""What it says that the text does not support a tag: six to one that the tag is foreign."""
_RELEVANCE = -3.3
_USERS = -0.8
"""By logarithm: a tag that many articles have is a category, which texts often do not name."""
_LIKENESS = -2.0
"""An article much like those with the tag may have it too; the more of them, the surer."""
_AFFINITY = -2.0
"""An article much like those that write about the tag's words may well be about them."""
_KNOWN = -0.5
"""A tag whose words no text of the site has came from elsewhere."""
_NAMING = 1.7
"""Where the others with the tag name it, one that does not stands out."""

ALONE = Use(others=0, naming=0.0, likeness=0.0, known=0.0, affinity=0.0, size=1)
"""The use of a tag by the other articles of a site where there are no others."""


def log_odds(relevance: float, use: Use) -> float:
    """Give the log-odds that a tag with this relevance (0 to 1) is foreign to its article."""
    users = log(1 + use.others)
    return (
        _START
        + _RELEVANCE * relevance
        + _USERS * users
        + _LIKENESS * use.likeness * users
        + _AFFINITY * use.affinity
        + _KNOWN * log(use.known + 1 / use.size)
        + _NAMING * use.naming * use.others / (use.others + 1)
    )
