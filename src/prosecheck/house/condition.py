"""When something is required of an article: what it links to, is tagged with, or says."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple
from urllib.parse import urlsplit

from prosecheck.article import Article, Block, Link, Ranged, Zone
from prosecheck.house.document import PATTERN_KEYS
from prosecheck.labels import label_words, stem
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.values import Values
from prosecheck.source import SourceSpan

_KEYS = ("hosts", "addresses", "tags", "zones", "min-words")


class Condition(NamedTuple):
    """All that is asked for must hold; of a tuple, one member is enough."""

    says: bool = False
    """Whether one of its phrases must stand in the article."""
    hosts: tuple[str, ...] = ()
    """Host names and their subdomains, "*" for any part: "amzn.to", "amazon.*"."""
    addresses: tuple[str, ...] = ()
    """Whole addresses, "*" for any part: "*tag=*"."""
    tags: tuple[frozenset[str], ...] = ()
    """The stems of tags."""
    zones: tuple[str, ...] = ()
    """Zones in which phrases and links count; alone, zones that the article has."""
    words: int = 0
    """Words of title and body, at least."""

    def place(self, hits: Sequence[Hit], article: Article) -> Ranged | SourceSpan | None:
        """Give the first place that shows that it holds; None where it does not hold.

        `hits` are those of its phrases. An article without a block has no place.
        """
        counted = [block for block in article.blocks if block.zone in (self.zones or Zone)]
        if not counted or article.word_count < self.words:
            return None
        places: list[Ranged | SourceSpan] = []
        if self.says:
            found = [hit for hit in hits if article.block_at(hit.start) in counted]
            if not found:
                return None
            places.append(found[0])
        if self.hosts or self.addresses:
            links = [link for link in article.links if self._asks_for(link, counted)]
            if not links:
                return None
            places.append(_words_of(links[0]))
        if self.tags:
            tags = [tag for tag in article.tags if _stems(tag.text) in self.tags]
            if not tags:
                return None
            places.append(tags[0].span)
        first = article.title if article.title in counted else counted[0]
        return places[0] if places else article.sentence_at((first or counted[0]).start)

    def _asks_for(self, link: Link, counted: Sequence[Block]) -> bool:
        start = link.span.start
        if self.zones and not any(block.start <= start <= block.end for block in counted):
            return False
        host = _host(link.target)
        return any(fnmatchcase(link.target, pattern) for pattern in self.addresses) or any(
            fnmatchcase(host, own) or fnmatchcase(host, f"*.{own}") for own in self.hosts
        )


def condition_in(table: Values) -> Condition:
    """Read a [require.when]; raise TableError."""
    table.allow((*PATTERN_KEYS, *_KEYS))
    return Condition(
        says="text" in table or "regex" in table,
        hosts=tuple(host.lower() for host in table.strings("hosts")),
        addresses=table.strings("addresses"),
        tags=tuple(map(_stems, table.strings("tags"))),
        zones=table.some_of("zones", [*Zone]),
        words=int(table.number("min-words", int) or 0),
    )


def _stems(label: str) -> frozenset[str]:
    return frozenset(stem(word) for word in label_words(label))


def _words_of(link: Link) -> Ranged | SourceSpan:
    """Give the words of a link; its address where it has none, as a picture has."""
    return link.span if link.span.end > link.span.start else link.target_span


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # "http://[" is no address
        return ""
