"""The text of an article, folded once so that words can be looked up in it quickly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache

from prosecheck.api import OPAQUE, Article, Kind, Span, Zone, compiled, stem

INSIDE = 0.6
"""Degree of a word that stands inside a longer one, or whose beginning stands as a word."""

_ZONES = (Zone.TITLE, Zone.BYLINE, Zone.BODY)
_TOKEN = r"[^\W_]+"
_DASHES_AND_QUOTES = "’‘“”–—…•\xa0"
"""Marks outside ASCII that most articles have; only what has others is looked at by a pattern."""
_OTHER_MARKS = r"[^\x00-\x7f\w]"
# A pattern that begins with letters is looked for much faster than one that begins with \b.
_CAPITALS = r"[A-Z](?<=\b[A-Z])(?:[A-Z0-9]{1,5}|\.(?:[A-Z]\.)+)"
_NAME = r"[A-Z](?<=\b[A-Z])\w*(?:[ -](?:(?:of|for|and|the|in|on|to|de|la)[ ])*[A-Z]\w*)+"
_INNER = 5
"""Letters that a word needs to count inside a longer one; shorter ones are there by chance."""
_CLIPPED = 4
_CLIPPED_OF = 7
"""A word of 7 letters is supported by its first 4 standing as a word: admin, docs, info."""
_ACRONYM_IN_SMALL = 4
"""Initials of any words spell an acronym of 4 letters; of 3, those of capitalised words only."""
_PIECE = 20_000
"""Characters that are folded, or parted into words, at a time."""
_FOLDED = bytes(
    byte if byte > 127 else ord(chr(byte).lower() if chr(byte).isalnum() else " ")
    for byte in range(256)
)
"""What becomes of each byte of UTF-8: letters of ASCII are small, its marks are blanks."""


class Text:
    """What an article says, without its tags, disclaimer and page furniture.

    `counts` tells how often each token stands in it, in the order in which they come first.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._parted = " ".join(map(_parted, _pieces(raw)))
        self.counts: Counter[str] = Counter()
        for piece in _pieces(self._parted):
            self.counts.update(piece.split())
        self._once = f" {' '.join(self.counts)} "

    @cached_property
    def _folded(self) -> str:
        pieces = (" ".join(piece.split()) for piece in _pieces(self._parted))
        return f" {' '.join(filter(None, pieces))} "

    @cached_property
    def _joined(self) -> str:
        joined = self._parted.encode("utf-8", "surrogatepass").translate(None, b" ")
        return joined.decode("utf-8", "surrogatepass")

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(found.replace(".", "") for found in compiled(_CAPITALS).findall(self._raw))

    @cached_property
    def _initials(self) -> str:
        names = (compiled(_TOKEN).findall(name) for name in compiled(_NAME).findall(self._raw))
        return " ".join("".join(w[0] for w in n if w[0].isupper()) for n in names).lower()

    @cached_property
    def _all_initials(self) -> str:
        tokens = (token for piece in _pieces(self._parted) for token in piece.split())
        return "".join([token[0] for token in tokens])

    def degree(self, word: str) -> float:
        """Give how surely a word in lower case stands in the text: 0, INSIDE or 1."""
        root = stem(word)
        long = len(root) > 3
        if word in self.counts and (long or root == word):
            return 1.0
        start = self._once.find(" " + root)
        while start >= 0:
            end = self._once.index(" ", start + 1)
            token = self._once[start + 1 : end]
            rest = token[len(root) :]
            if not rest or rest == "s" or rest.isdigit() or (long and stem(token) == root):
                return 1.0
            start = self._once.find(" " + root, end)
        if len(word) >= _INNER and word in self._once:
            return INSIDE
        clipped = len(word) >= _CLIPPED_OF and f" {word[:_CLIPPED]} " in self._once
        return INSIDE if clipped else 0.0

    def runs(self, words: tuple[str, ...]) -> bool:
        """Tell whether words stand in a row, however they are parted or run together."""
        joined = "".join(words)
        if len(joined) >= _INNER:
            apart = " ".join(words) in self._parted
            return apart or joined in self._once or joined in self._joined
        return joined in self.counts or f"{joined}s" in self.counts

    def spells(self, acronym: str) -> bool:
        """Tell whether the initials of words in the text spell an acronym in lower case."""
        if len(acronym) < 3 or not acronym.isalpha():
            return False
        if acronym in self._initials:
            return True
        return len(acronym) >= _ACRONYM_IN_SMALL and acronym in self._all_initials

    def says(self, name: str) -> bool:
        """Tell whether a name stands in the text; one of a few capitals only in capitals."""
        if name.isupper() and len(name) <= 5:
            letters = name.replace(".", "")
            # To look for one is cheaper than to find all, and most are not there.
            is_there = letters in self._raw or f"{'.'.join(letters)}." in self._raw
            return is_there and letters in self._capitals
        phrase = _phrase(name)
        if " " not in phrase:
            return phrase in self.counts or f"{phrase}s" in self.counts
        return f" {phrase} " in self._folded or f" {phrase}s " in self._folded


@lru_cache(maxsize=4096)
def _phrase(name: str) -> str:
    return " ".join(compiled(_TOKEN).findall(name.lower()))


def _parted(raw: str) -> str:
    """Give a text in lower case with blanks for marks: without a pattern where these are few."""
    plain = raw
    if not plain.isascii():
        for mark in _DASHES_AND_QUOTES:
            plain = plain.replace(mark, " ")
    if not plain.isascii():
        plain = compiled(_OTHER_MARKS).sub(" ", plain.lower())
    folded = plain.encode("utf-8", "surrogatepass").translate(_FOLDED)
    return folded.decode("utf-8", "surrogatepass")


def _pieces(text: str) -> Iterator[str]:
    """Cut a text at blanks: what is done with all of it at a time may take ten times its room."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PIECE)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end


def text_of(article: Article) -> Text:
    """Give the text of an article's title, byline and body, its code, and where its links lead."""
    parts = [article.metadata.author or ""]
    for span in _stretches(article):
        parts.append(article.text(span))
        parts += _code(article, span)
        parts += (link.target for link in article.links_in(span))
    return Text("\n".join(parts))


def _stretches(article: Article) -> Iterator[Span]:
    """Give the blocks that say what the article is about, those in a row as one."""
    start = end = 0
    for block in article.blocks:
        if block.zone not in _ZONES or block.kind is Kind.TAG:
            continue
        if block.start > end + 1:  # one LF stands between two blocks in a row
            yield Span(start, end)
            start = block.start
        end = block.end
    yield Span(start, end)


def _code(article: Article, span: Span) -> Iterator[str]:
    """Give what the file has in the places of what is not prose."""
    at = article.prose.find(OPAQUE, *span)
    while at >= 0:
        yield article.source.text[slice(*article.source_span(Span(at, at + 1)))]
        at = article.prose.find(OPAQUE, at + 1, span.end)
