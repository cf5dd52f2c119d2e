"""repetition: a match that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from prosecheck.article import Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.action import fix_of
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.message import filled
from prosecheck.vale.text import Clock, as_written, readings

if TYPE_CHECKING:
    import regex

KEYS = ("tokens", "max", "ignorecase", "alpha", "exceptions", "vocab")


def repetition(rule: Definition) -> Finder:
    """Give what reports every repeated match, from the first to the last; raise TableError."""
    document = rule.document
    tokens = document.strings("tokens")
    if not tokens:
        raise document.error("tokens", "nothing found, wanted a list of patterns")
    ignore_case, alpha = document.flag("ignorecase"), document.flag("alpha")
    joined = "|".join(token for token, _ in tokens)
    pattern = rule.compiled(joined, "tokens", ignore_case=ignore_case)
    most = int(document.number("max"))
    is_exception = rule.excepted()

    def findings(article: Article) -> Iterator[Finding]:
        clock = Clock(len(article.prose))
        for reading in readings(rule.scope, article, as_written(article)):
            matches = clock.matches(pattern, reading.text)
            for first, last in _runs(matches, ignore_case, alpha, most):
                text = reading.text[first.start() : last.end()]
                if "\n" in text or is_exception(text):
                    continue
                span = reading.span(first.start(), last.end())
                fix = fix_of(span, rule.action.texts(text), article)
                yield Finding(span, filled(rule.message, last[0].strip()), fix)

    def review(_hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(article))

    return Finder(review)


def _runs(
    matches: Iterator[regex.Match[str]], ignore_case: bool, alpha: bool, most: int
) -> Iterator[tuple[regex.Match[str], regex.Match[str]]]:
    """Give the last two matches of every row of more repetitions than are allowed."""
    previous: regex.Match[str] | None = None
    count = 0
    for match in matches:
        text, before = match[0].strip(), previous[0].strip() if previous else ""
        same = text.lower() == before.lower() if ignore_case else text == before
        count = count + 1 if text and same and (text.isalpha() or not alpha) else 0
        if previous is not None and count > most:
            yield previous, match
            count = 0
        previous = match
