"""What every rule of a style says of itself, whatever its check is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.article import Article, Span
from prosecheck.phrases.expand import PatternError
from prosecheck.phrases.table import Phrase
from prosecheck.rule import Finding, Review, Severity
from prosecheck.source import SourceSpan
from prosecheck.vale.action import Action, action_of
from prosecheck.vale.document import Document
from prosecheck.vale.scope import Scope, scope_of
from prosecheck.vale.syntax import compiled

if TYPE_CHECKING:
    import regex

    Pattern = regex.Pattern[str]

COMMON = ("extends", "message", "level", "scope", "link", "description", "limit", "action", "name")
LEVELS = {
    "suggestion": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


class Finder(NamedTuple):
    """How a rule finds: phrases for the matcher, and what makes findings of an article."""

    review: Review
    phrases: tuple[Phrase, ...] = ()


class Definition(NamedTuple):
    """A rule of a style as it is written."""

    document: Document
    message: str
    severity: Severity
    scope: Scope
    limit: int
    action: Action

    def pattern(self, key: str, *, ignore_case: bool = False) -> Pattern:
        """Give the pattern of a key; raise TableError for none or for one of no use."""
        if not self.document.string(key):
            raise self.document.error(key, "nothing found, wanted a pattern")
        return self.compiled(self.document.string(key), key, ignore_case=ignore_case)

    def compiled(
        self, pattern: str, key: str, line: int = 0, *, ignore_case: bool = False
    ) -> Pattern:
        """Compile a pattern that stands under a key; raise TableError."""
        try:
            return compiled(pattern, ignore_case=ignore_case)
        except PatternError as error:
            raise self.document.error(key, f'found "{pattern}", but {error}', line) from None

    def excepted(self) -> Callable[[str], bool]:
        """Give what says whether an exception stands in a text that was found."""
        words = sorted((word for word, _ in self.document.strings("exceptions")), key=len)
        if not words:
            return lambda _: False
        own = (word if word.startswith("(?i)") else f"(?-i:{word})" for word in reversed(words))
        pattern = self.compiled(rf"\b(?:{'|'.join(own)})\b", "exceptions")
        return lambda text: pattern.search(text, timeout=1.0) is not None

    def limited(self, findings: Iterable[Finding]) -> list[Finding]:
        """Give as many findings of an article as the rule allows."""
        found = list(findings)
        return found[: self.limit] if self.limit else found


def definition_of(document: Document, notes: list[str]) -> Definition:
    """Read what every rule says; raise TableError. What is not read goes into the notes."""
    if not document.string("message"):
        raise document.error("message", "nothing found, wanted what a finding says")
    scope, unknown = scope_of([text for text, _ in document.strings("scope")] or ["text"])
    notes += [f'scope "{one}"' for one in unknown]
    return Definition(
        document,
        " ".join(document.string("message").split()),
        LEVELS[document.one_of("level", list(LEVELS), "warning")],
        scope,
        int(document.number("limit")),
        action_of(document, notes),
    )


def opening(article: Article) -> Span | SourceSpan:
    """Give the place of what is said of an article as a whole: its first sentence."""
    if not article.blocks:
        return SourceSpan(0, 0)
    return article.sentence_at((article.title or article.blocks[0]).start)
