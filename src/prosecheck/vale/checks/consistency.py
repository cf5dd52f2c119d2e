"""consistency: of two ways to write a word, an article keeps to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.article import Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.message import filled
from prosecheck.vale.text import Clock, as_written, readings

if TYPE_CHECKING:
    import regex

KEYS = ("either", "nonword", "ignorecase")


class Pair(NamedTuple):
    """Two patterns of which one article uses one."""

    one: regex.Pattern[str]
    other: regex.Pattern[str]


def consistency(rule: Definition) -> Finder:
    """Give what reports every use of the way that an article did not use first."""
    document = rule.document
    template = "(?:{})" if document.flag("nonword") else r"\b(?:{})\b"
    ignore_case = document.flag("ignorecase")
    pairs = []
    for one, other, line in document.pairs("either"):
        made = (
            rule.compiled(template.format(way), "either", line, ignore_case=ignore_case)
            for way in (one, other)
        )
        pairs.append(Pair(*made))

    def findings(article: Article) -> Iterator[Finding]:
        texts = list(readings(rule.scope, article, as_written(article)))
        clock = Clock(len(article.prose))
        for pair in pairs:
            first: regex.Pattern[str] | None = None
            for reading in texts:
                for match in _matches(pair, reading.text, clock):
                    first = first or match.re
                    if match.re is not first:
                        message = filled(rule.message, match[0])
                        yield Finding(reading.span(*match.span()), message)

    def review(_hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(article))

    return Finder(review)


def _matches(pair: Pair, text: str, clock: Clock) -> list[regex.Match[str]]:
    """Give the matches of both ways, in the order of the text."""
    found = [match for way in pair for match in clock.matches(way, text)]
    return sorted(found, key=lambda match: match.start())
