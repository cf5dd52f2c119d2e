"""Tokens of a rule in two lanes: phrases for the one matcher, and what it cannot say.

Finite text goes to the matcher's automaton, other patterns to its anchored expressions. A pattern
stays behind where it reads sentences, the summary or the file, whose ends are not those of blocks,
and where it tells a curly apostrophe from a straight one, which the prose does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.article import Article, Span
from prosecheck.phrases.anchor import required
from prosecheck.phrases.matcher import Hit
from prosecheck.phrases.table import Phrase
from prosecheck.source import SourceSpan
from prosecheck.vale.definition import Definition
from prosecheck.vale.scope import RAW, SUMMARY
from prosecheck.vale.syntax import alternatives, as_text, scoped
from prosecheck.vale.text import CURLY, Clock, as_written, readings

if TYPE_CHECKING:
    import regex

_IGNORING = "(?i)"


class Token(NamedTuple):
    """A pattern of a rule; `key` and `line` say where it stands, `number` which one it is."""

    pattern: str
    key: str
    line: int
    number: int = 0


class Place(NamedTuple):
    """A place where a token was found."""

    span: Span | SourceSpan
    text: str
    number: int


class Slow(NamedTuple):
    """A pattern that the matcher cannot take; `anchor` must be in a text that it matches."""

    pattern: regex.Pattern[str]
    anchor: str
    number: int


class Lanes:
    """The tokens of a rule, parted once, and found in any number of articles."""

    def __init__(
        self, definition: Definition, tokens: Sequence[Token], *, words: bool, ignore_case: bool
    ) -> None:
        """Part tokens; with `words` they match between word boundaries. Raise TableError."""
        self.phrases: list[Phrase] = []
        self._definition = definition
        self._slow: list[Slow] = []
        for token in tokens:
            for pattern in alternatives(token.pattern):
                self._part(token._replace(pattern=pattern), words, ignore_case)
        self._curly = any(mark in token.pattern for token in tokens for mark in CURLY)

    def _part(self, token: Token, words: bool, ignore_case: bool) -> None:
        pattern, scope = token.pattern, self._definition.scope
        ignore_case = ignore_case or pattern.startswith(_IGNORING)
        pattern = pattern.removeprefix(_IGNORING)
        on_file = scope.names(RAW) or scope.names(SUMMARY)
        curly = any(mark in pattern for mark in CURLY) and "'" not in pattern
        text = as_text(pattern) if words and not on_file and not curly else ""
        if text:
            self.phrases.append(_phrase(token, text, "", case=not ignore_case))
            return
        whole = len(alternatives(scoped(pattern))) == 1
        if words:
            pattern = rf"\b{pattern}\b" if whole else rf"\b(?:{pattern})\b"
        made = self._definition.compiled(pattern, token.key, token.line, ignore_case=ignore_case)
        if on_file or curly or scope.names("sentence") or made.fullmatch("") is not None:
            self._slow.append(Slow(made, required(scoped(pattern)), token.number))
        else:
            self.phrases.append(_phrase(token, "", scoped(pattern), case=not ignore_case))

    def places(self, hits: Sequence[Hit], article: Article) -> Iterator[Place]:
        """Give the places of all tokens, the leftmost and longest where they overlap."""
        found = [*self._fast_places(hits, article), *self._slow_places(article)]
        free = 0
        for place in sorted(found, key=lambda p: (p.span.start, -p.span.end, p.number)):
            if place.span.start >= free and not _in_address(article, place.span):
                free = place.span.end
                yield place

    def _fast_places(self, hits: Sequence[Hit], article: Article) -> Iterator[Place]:
        for hit in hits:
            span = Span(hit.start, hit.end)
            if self._definition.scope.covers(article, span):
                yield Place(span, article.text(span), int(hit.phrase.label))

    def _slow_places(self, article: Article) -> Iterator[Place]:
        if not self._slow:
            return
        prose = as_written(article) if self._curly else article.prose
        clock = Clock(len(prose))
        for reading in readings(self._definition.scope, article, prose):
            folded = reading.text.lower()
            for slow in self._slow:
                if slow.anchor in folded:
                    for match in clock.matches(slow.pattern, reading.text):
                        span = reading.span(*match.span())
                        yield Place(span, match[0], slow.number)


def _in_address(article: Article, span: Span | SourceSpan) -> bool:
    """Whether words are part of an address that stands in the text, which Vale passes over."""
    if isinstance(span, SourceSpan):
        return False
    prose = article.prose
    begin = max(prose.rfind(" ", 0, span.start), prose.rfind("\n", 0, span.start)) + 1
    return "://" in prose[begin : span.start]


def _phrase(token: Token, text: str, regex: str, *, case: bool) -> Phrase:
    label = str(token.number)
    return Phrase(text, regex, None, (), label, "", case, "", token.line, loose=bool(text))
