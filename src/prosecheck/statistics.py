"""The figures of an article, a file or a run: size, reading time, readability, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from prosecheck.article import Article, Kind
from prosecheck.diagnostic import Diagnostic
from prosecheck.reading import Readability, reading_minutes
from prosecheck.rule import Severity

_SAID = (Kind.PARAGRAPH, Kind.ITEM, Kind.DESCRIPTION)


class Statistics(NamedTuple):
    """What was counted; `readability` is None where no text was long enough for a grade.

    `words` are those of title and body, `paragraphs` those of the body, `sentences` those of its
    paragraphs and list items.
    """

    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    findings: tuple[int, ...] = (0,) * len(Severity)
    readability: Readability | None = None

    @property
    def minutes(self) -> float:
        """The minutes that reading takes."""
        return reading_minutes(self.words)

    def density(self, severity: Severity) -> float:
        """Give the findings of a severity in 1,000 words; 0 where there are no words."""
        count = self.findings[list(Severity).index(severity)]
        return 1000 * count / self.words if self.words else 0.0


def statistics_of(articles: Iterable[Article]) -> Statistics:
    """Give the statistics of the articles of a file, without findings."""
    return total([_counted(article) for article in articles])


def with_findings(found: Statistics, diagnostics: Iterable[Diagnostic]) -> Statistics:
    """Give statistics with the diagnostics counted by severity."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return found._replace(findings=tuple(counts[severity] for severity in Severity))


def total(parts: Sequence[Statistics]) -> Statistics:
    """Add statistics up; the readability is the mean, weighted by words."""
    return Statistics(
        words=sum(part.words for part in parts),
        sentences=sum(part.sentences for part in parts),
        paragraphs=sum(part.paragraphs for part in parts),
        findings=tuple(sum(part.findings[at] for part in parts) for at in range(len(Severity))),
        readability=_mean([(part.readability, part.words) for part in parts if part.readability]),
    )


def _counted(article: Article) -> Statistics:
    said = [block for block in article.body if block.kind in _SAID]
    return Statistics(
        words=article.word_count,
        sentences=sum(len(article.sentences(block)) for block in said),
        paragraphs=sum(block.kind is Kind.PARAGRAPH for block in said),
        readability=article.readability,
    )


def _mean(graded: list[tuple[Readability, int]]) -> Readability | None:
    words = sum(weight for _, weight in graded)
    if not words:
        return None
    return Readability(
        *(sum(grades[at] * weight for grades, weight in graded) / words for at in range(4))
    )
