"""Paragraphs inside the body that break off before the next one begins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from prosecheck.api import Article, Block, Kind, compiled

from .habit import ends_at_blank_line

# Only words that nothing but a noun or another clause can follow: a preposition or a verb before a
# paragraph break is now and then a label that the next paragraph completes.
_JOINING = r"\w (?:the|an?|and|or|of|my|your|our|their|its)\Z"
_FEWEST_WORDS = 8


def cut_inside(article: Article) -> Iterator[Block]:
    """Give the paragraphs that end on a joining word while the next block opens anew."""
    prose = article.prose
    for block, following in pairwise(article.body):
        if block.kind is not Kind.PARAGRAPH or not prose[block.end - 1].isalpha():
            continue
        if not compiled(_JOINING).search(prose, max(block.start, block.end - 12), block.end):
            continue
        if _opens_anew(article, following) and _is_prose(article, block):
            yield block


def _opens_anew(article: Article, block: Block) -> bool:
    if block.kind is Kind.HEADING:
        return True
    return block.kind is Kind.PARAGRAPH and article.prose[block.start].isupper()


def _is_prose(article: Article, block: Block) -> bool:
    return len(article.text(block).split()) >= _FEWEST_WORDS and ends_at_blank_line(article, block)
