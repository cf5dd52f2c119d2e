"""The document's own habit: whether its paragraphs end in a stop."""

from __future__ import annotations

import re
from typing import NamedTuple

from prosecheck.api import Article, Block, Kind

_STOPS = frozenset(".!?…:。\"'”’)*_")
_INNER_STOP = re.compile(r"[\w\"'”’)%][.!?]['\"”’)]*\s+['\"“‘(\[]?[A-Z]")
_OPENER = re.compile(
    r"""
    (?:the|an?|this|that|these|those|its?|he|she|they|we|you|i|there|his|her|their|our|my|your
      |and|but|or|so|yet|if|when|while|as|in|on|at|for|from|with|by|after|before|despite|to
      |not|what|how|why|who|is|are|it's|we're|however|also)
    \s
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Habit(NamedTuple):
    """How the blocks before the last one end.

    `closed` of `others` blocks of the same kind end in a stop. `has_sentence` is true when the
    last block holds a whole sentence before its last words.
    """

    closed: int
    others: int
    has_sentence: bool

    def reason(self, text: str, share: float) -> str | None:
        """Say why a last block without a stop is cut; None where the habit does not tell."""
        closed, others = self.closed + self.has_sentence, self.others + self.has_sentence
        if others < self._wanted(text) or closed < share * others:
            return None
        if not self.others:
            return "its other sentences end in a stop"
        return f"{self.closed} of the {self.others} paragraphs before it end in a stop"

    def _wanted(self, text: str) -> int:
        """Give how many others it takes: more, the less the last block looks like prose."""
        words = len(text.split())
        if self.has_sentence:
            return 1
        if words >= 12:
            return 2
        if words >= 6 or (words >= 3 and _OPENER.match(text)):
            return 3
        return 1_000_000


def habit_of(article: Article, last: Block) -> Habit:
    """Give the habit of the blocks before the last one, judged by last characters only.

    A paragraph is compared with the body's paragraphs, a list item with the items before it.
    """
    prose = article.prose
    ends = []
    for block in reversed(article.body):
        if block.kind is last.kind and block.start < last.start:
            ends.append(prose[block.end - 1])
        elif last.kind is Kind.ITEM and block.start < last.start:
            break
    closed = sum(end in _STOPS for end in ends)
    return Habit(closed, len(ends), bool(_INNER_STOP.search(article.text(last))))
