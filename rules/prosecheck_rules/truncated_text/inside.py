"""Paragraphs inside the body that break off before the next one begins."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Block, Kind

from .habit import ends_at_blank_line

# Only words that nothing but a noun or another clause can follow: a preposition or a verb before a
# paragraph break is now and then a label that the next paragraph completes.
_JOINING = frozenset(("the", "a", "an", "and", "or", "of", "my", "your", "our", "their", "its"))
_LAST_LETTERS = frozenset(word[-1] for word in _JOINING)
_LONGEST = max(map(len, _JOINING))
_FEWEST_WORDS = 8


def cut_inside(article: Article) -> Iterator[Block]:
    """Give the paragraphs that end on a joining word while the next block opens anew."""
    prose, body = article.prose, article.body
    # Most end in a stop: one look at each block's last character has to be enough for these.
    for at in [at for at, block in enumerate(body) if prose[block.end - 1] in _LAST_LETTERS]:
        block, following = body[at], body[at + 1 : at + 2]
        if (
            following
            and block.kind is Kind.PARAGRAPH
            and _ends_joining(article, block)
            and _opens_anew(article, following[0])
            and _is_prose(article, block)
        ):
            yield block


def _ends_joining(article: Article, block: Block) -> bool:
    """Whether the last word of a block is a joining one, with a blank and a word before it."""
    near = article.prose[max(block.start, block.end - _LONGEST - 2) : block.end]
    before, _, last = near.rpartition(" ")
    return last in _JOINING and (before[-1:].isalnum() or before.endswith("_"))


def _opens_anew(article: Article, block: Block) -> bool:
    if block.kind is Kind.HEADING:
        return True
    return block.kind is Kind.PARAGRAPH and article.prose[block.start].isupper()


def _is_prose(article: Article, block: Block) -> bool:
    return len(article.text(block).split()) >= _FEWEST_WORDS and ends_at_blank_line(article, block)
