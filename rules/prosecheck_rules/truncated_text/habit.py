"""The document's own habit: whether its paragraphs end in a stop."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from prosecheck.api import Article, Block, Kind, compiled

_STOPS = frozenset(".!?…:。\"'”’)*_\ufffc")
_INNER_STOP = r"[\w\"'”’)%][.!?]['\"”’)]*\s+['\"“‘(\[]?[A-Z]"
_SHORTEST, _SHORTEST_ITEM = 50, 25
"""Blocks below this many characters may be labels or verse, and tell nothing of a habit."""

_OPENER = r"""(?xi)
    \A(?:the|an?|this|that|these|those|its?|he|she|they|we|you|i|there|his|her|their|our|my|your
      |and|but|or|so|yet|if|when|while|as|in|on|at|for|from|with|by|after|before|despite|to|of
      |during|since|once|until|because|although|each|every|another|both|please|note
      |not|what|how|why|who|is|are|it's|we're|however|also|all|some|many|most)
    \b
"""
_LEANING = (
    r"\s(?:in|on|that|this|these|those|about|between|through|before|after|under|over|not|no|only"
    r"|just|more|most|some|any|both|either|what|do|does|did|I|his|her|so|then|other|first)\Z"
)
_VERB = r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b"
_BLANK_BEFORE = r"\n[ \t>]*\r?\n[ \t>]*\Z"
_BLANK_AFTER = r"[^\w\n]*\n[ \t>]*\r?(?:\n|\Z)"
_LONG, _SHORT = 30, 3
_NEVER = 1_000_000


class Habit(NamedTuple):
    """How the blocks before the last one end.

    `closed` of `others` blocks end in a stop, and so do `sentences` before the last words.
    """

    closed: int
    others: int
    sentences: int

    def reason(self, text: str, share: float) -> str | None:
        """Say why a last block without a stop is cut; None where the habit does not tell."""
        closed, others = self.closed + self.sentences, self.others + self.sentences
        if others < self._wanted(text) or closed < share * others:
            return None
        if not self.others:
            return "its other sentences end in a stop"
        return f"{self.closed} of the {self.others} paragraphs before it end in a stop"

    def _wanted(self, text: str) -> int:
        """Give how many others it takes: more, the less the last block looks like prose."""
        words = len(text.split())
        if self.sentences or words >= _LONG:
            return 1
        signs = sum(compiled(sign).search(text) is not None for sign in (_OPENER, _VERB, _LEANING))
        if words >= 12 or (words >= 6 and signs) or (words >= _SHORT and signs > 1):
            return 2
        if words >= 6 or (words >= _SHORT and signs):
            return 3
        return _NEVER


def sentences_in(text: str) -> int:
    """Count the sentences of a text that another one follows."""
    return len(compiled(_INNER_STOP).findall(text))


def habit_of(article: Article, last: Block, sentences: int) -> Habit:
    """Give the habit of the blocks before the last one, judged by last characters only.

    `sentences` are those in the last one before its last words.
    """
    prose = article.prose
    others = _comparable(article, last, sentences)
    bare = [block for block in others if prose[block.end - 1] not in _STOPS]
    wrapped = 0
    if bare and last.kind is Kind.PARAGRAPH and _after_blank_line(article, last):
        wrapped = sum(not ends_at_blank_line(article, block) for block in bare)
    return Habit(len(others) - len(bare), len(others) - wrapped, sentences)


def _comparable(article: Article, last: Block, sentences: int) -> list[Block]:
    """Give the blocks that the last one is compared with.

    They are the body's paragraphs; for a list item the items of its list, which have ways of
    their own, unless it holds a whole sentence, as prose does.
    """
    before = [block for block in article.body if block.start < last.start]
    if last.kind is Kind.ITEM and not sentences:
        items = takewhile(lambda block: block.kind is Kind.ITEM, reversed(before))
        return [block for block in items if block.end - block.start >= _SHORTEST_ITEM]
    kinds = {last.kind, Kind.PARAGRAPH}
    return [b for b in before if b.kind in kinds and b.end - b.start >= _SHORTEST]


def ends_at_blank_line(article: Article, block: Block) -> bool:
    """Whether a blank line follows a block; a wrapped line, which has none, has no end to judge."""
    end = article.source_span(block).end
    return compiled(_BLANK_AFTER).match(article.source.text, end) is not None


def _after_blank_line(article: Article, block: Block) -> bool:
    start = article.source_span(block).start
    return (
        compiled(_BLANK_BEFORE).search(article.source.text, max(0, start - 40), start) is not None
    )
