"""conditional: what is used must have been introduced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from prosecheck.article import Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.action import fix_of
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.message import filled
from prosecheck.vale.text import Clock, as_written, readings

KEYS = ("first", "second", "exceptions", "ignorecase", "vocab")


def conditional(rule: Definition) -> Finder:
    """Give what reports a `first` that no `second` introduces, up to its own block."""
    ignore_case = rule.document.flag("ignorecase")
    first = rule.pattern("first", ignore_case=ignore_case)
    second = rule.pattern("second", ignore_case=ignore_case)
    is_exception = rule.excepted()

    def findings(article: Article) -> Iterator[Finding]:
        introduced: set[str] = set()
        clock = Clock(len(article.prose))
        for reading in readings(rule.scope, article, as_written(article)):
            for match in clock.matches(second, reading.text):
                introduced |= {group for group in match.groups() if group}
            for match in clock.matches(first, reading.text):
                if match[0] in introduced or is_exception(match[0]):
                    continue
                span = reading.span(*match.span())
                fix = fix_of(span, rule.action.texts(match[0]), article)
                yield Finding(span, filled(rule.message, match[0]), fix)

    def review(_hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(article))

    return Finder(review)
