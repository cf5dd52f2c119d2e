"""How long a text takes to read, and how hard it is: figures that need no network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from prosecheck.patterns import expression

WORDS_A_MINUTE = 238
"""Words of non-fiction that adults read silently in a minute, the mean of 190 studies.

M. Brysbaert, "How many words do we read per minute? A review and meta-analysis of reading rate",
Journal of Memory and Language 109, 2019, https://doi.org/10.1016/j.jml.2019.104047.
"""
SAMPLE = 100
"""Words below which a text gets no grade: the formulas' unit of sampling.

R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32(3), 1948.
"""
_STOPS = expression(r"[.!?]+")


class Readability(NamedTuple):
    """The readability of a text by the four formulas of textstat that need no word list.

    `ari` and `coleman_liau` are school grades of the United States. `lix` runs from 20 (easy) to
    60 (hard); `rix` is the number of words of seven letters or more in a sentence.
    Smith and Senter, AMRL-TR-66-220, 1967; Coleman and Liau, Journal of Applied Psychology 60(2),
    1975; Björnsson, Läsbarhet, 1968; Anderson, Journal of Reading 26(6), 1983.
    """

    ari: float
    coleman_liau: float
    lix: float
    rix: float


def reading_minutes(words: int) -> float:
    """Give the minutes that reading so many words takes."""
    return words / WORDS_A_MINUTE


def readability(sentences: Iterable[str]) -> Readability | None:
    """Give the readability of the sentences of a text; None for fewer than 100 words.

    textstat ends a sentence at every stop, so those inside "U.S." and "3.5" are taken out.
    """
    stripped = (_STOPS.sub("", sentence).strip() for sentence in sentences)
    text = " ".join(f"{sentence}." for sentence in stripped if sentence)
    if text.count(" ") + 1 < SAMPLE:
        return None
    # Here because textstat imports nltk, 300 ms, which the other figures need not pay for.
    import textstat  # type: ignore[import-untyped]

    return Readability(
        textstat.automated_readability_index(text),
        textstat.coleman_liau_index(text),
        textstat.lix(text),
        textstat.rix(text),
    )
