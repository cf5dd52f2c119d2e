"""Where an article ends, and what stands as a heading."""

from __future__ import annotations

from bisect import bisect

from prosecheck.api import Article, Hit, Kind

_LAST = 2
"""So many last paragraphs are the end of an article."""
_BLANKS = 7
"""Those between eight words. A shorter block is a caption, a signature or a call, and no end."""
_RUN_IN = "bottom line"
"""What announces an end before a colon, too; a "verdict:" is an honest field of a review."""
_SHARE = 3
"""The end is no more than one part in so many of the paragraphs."""


def end_of(article: Article) -> int:
    """Give where the last paragraphs of the body begin, or what stands below its last heading."""
    count, long = article.prose.count, (Kind.PARAGRAPH, Kind.ITEM)
    starts = [
        block.start
        for block in article.body
        if block.kind in long and count(" ", block.start, block.end) >= _BLANKS
    ]
    if not starts:
        return len(article.prose)
    share = max(len(starts) // _SHARE, 1)
    headings = [block.start for block in article.body if block.kind is Kind.HEADING]
    below = len(starts) - bisect(starts, headings[-1]) if len(headings) > 1 else 0
    return starts[-min(share, max(_LAST, below))]


def is_heading(hit: Hit, article: Article) -> bool:
    """Whether a hit is all of a heading but for marks, or opens it with a colon of its own."""
    block = article.block_at(hit.start)
    if _has_words(article, block.start, hit.start):
        return False
    if block.kind is not Kind.HEADING:
        is_run_in = article.text(hit).lower().endswith(_RUN_IN)
        return is_run_in and article.prose.startswith(":", hit.end)
    return article.prose[hit.end - 1] == ":" or not _has_words(article, hit.end, block.end)


def _has_words(article: Article, start: int, end: int) -> bool:
    return any(article.prose[at].isalnum() for at in range(start, end))
