"""The passages of an article, and which articles of a run have the same.

A passage goes by a hash of its words, so that the note of an article stays small.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from prosecheck.api import OPAQUE, Article, Block, Kind, Note, Span

FEWEST_WORDS = 30
"""Words of the shortest paragraph that is noted; shorter ones are shared by chance."""
_KEY = 8
"""Bytes of a hash: among ten million paragraphs the odds of a false pair are 1 in 370,000."""


class Run(NamedTuple):
    """What the articles of a run share.

    `holders` names those that have a passage, in order, by its hash, for every passage of
    several; `sizes` is the number of passages of each article.
    """

    holders: Mapping[str, Sequence[str]]
    sizes: Mapping[str, int]


def note_of(article: Article) -> Note | None:
    """Note the longer paragraphs of the body; None where there is none.

    The facts are pairs of hash and words of one's own; the places are the first sentences.
    """
    facts: list[tuple[str, int]] = []
    places: list[Span] = []
    for block in article.body:
        if block.kind is Kind.PARAGRAPH and not block.quoted:
            words = _own_words(article, block)
            if words >= FEWEST_WORDS:
                facts.append((_key(article.text(block)), words))
                places.append(article.sentences(block)[0])
    return Note(facts, tuple(places)) if facts else None


def _own_words(article: Article, block: Block) -> int:
    """Count the words outside quotations and links; 0 around code and for a lead-in."""
    prose = article.prose
    words = prose.count(" ", block.start, block.end) + 1
    if words < FEWEST_WORDS or prose[block.end - 1] == ":":
        return 0
    if prose.find(OPAQUE, block.start, block.end) >= 0:
        return 0
    taken = [*article.quotations_in(block), *(link.span for link in article.links_in(block))]
    return words - sum(prose.count(" ", span.start, span.end) + 1 for span in taken)


def _key(text: str) -> str:
    """Give the hash of a passage, whatever its case and the stop at its end."""
    import hashlib  # 3 ms, which a run without this rule does not pay

    normal = text.lower().rstrip(" .")
    return hashlib.blake2b(normal.encode("utf-8", "surrogatepass"), digest_size=_KEY).hexdigest()


def run_of(facts: Mapping[str, Any]) -> Run:
    """Give what articles share, of their facts by name."""
    holders: dict[str, list[str]] = {}
    for name in sorted(facts):
        for key in dict.fromkeys(key for key, _ in facts[name]):
            holders.setdefault(key, []).append(name)
    shared = {key: names for key, names in holders.items() if len(names) > 1}
    return Run(shared, {name: len(found) for name, found in facts.items()})
