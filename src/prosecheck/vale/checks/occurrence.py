"""occurrence: how often a pattern may or must stand in a piece of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from prosecheck.article import OPAQUE, Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.action import fix_of
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.message import filled
from prosecheck.vale.scope import SUMMARY
from prosecheck.vale.text import Clock, as_written, readings

KEYS = ("token", "max", "min", "ignorecase")


def occurrence(rule: Definition) -> Finder:
    """Give what reports a piece of text once, where its first match is; raise TableError."""
    most, least = rule.document.number("max"), rule.document.number("min")
    pattern = rule.pattern("token", ignore_case=rule.document.flag("ignorecase"))

    def findings(article: Article) -> Iterator[Finding]:
        clock = Clock(len(article.prose))
        for reading in readings(rule.scope, article, as_written(article)):
            found = list(clock.matches(pattern, reading.text))
            if len(found) >= least and (not most or len(found) <= most):
                continue
            # What stands for code or a formula is no place to point at.
            shown = [match for match in found if match[0].strip(f" \n{OPAQUE}")]
            if found and not shown:
                continue
            start, end = shown[0].span() if shown else (0, len(reading.text))
            span = reading.span(start, end)
            texts = rule.action.texts(reading.text[start:end])
            message = filled(rule.message, str(len(found)))
            whole = rule.scope.names(SUMMARY)
            yield Finding(span, message, fix_of(span, texts, article), whole=whole)

    def review(_hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(article))

    return Finder(review)
