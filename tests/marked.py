"""Documents whose expected spans are marked in them, and what holds for every article."""

from __future__ import annotations

from prosecheck.article import OPAQUE, Article, Ranged, Span
from prosecheck.readers import read
from prosecheck.source import Source, SourceSpan

OPENS, CLOSES = "⟦", "⟧"


def unmarked(document: str) -> tuple[str, SourceSpan]:
    """Take the two marks out of a document; give it and the span between them."""
    start = document.index(OPENS)
    document = document.replace(OPENS, "", 1)
    end = document.index(CLOSES)
    return document.replace(CLOSES, "", 1), SourceSpan(start, end)


def span_of(article: Article, phrase: str) -> SourceSpan:
    """Give the source of a phrase that stands once in the prose."""
    assert article.prose.count(phrase) == 1, article.prose
    start = article.prose.index(phrase)
    return article.source_span(Span(start, start + len(phrase)))


def article_of(path: str, text: str) -> Article:
    """Read a text as a file of some name."""
    return read(Source(path, text))


def outline(article: Article) -> list[tuple[str, str, str]]:
    """Give zone, kind and text of every block."""
    return [(str(b.zone), str(b.kind), article.text(b)) for b in article.blocks]


def assert_sound(article: Article) -> None:
    """Check what holds for the article of any file at all."""
    text = article.source.text
    parts: list[Ranged] = [*article.blocks]
    parts += [tag.span for tag in article.tags]
    parts += [link.span for link in article.links]
    for part in parts:
        start, end = article.source_span(part)
        assert 0 <= start <= end <= len(text)
        assert 0 <= part.start < part.end <= len(article.prose)
    for block in article.blocks:
        assert article.text(block) == article.text(block).strip(" \n")
        assert "\n" not in article.text(block)
    for start, end in [link.target_span for link in article.links]:
        assert 0 <= start <= end <= len(text)
    for tag in article.tags:
        assert article.text(tag.span) == tag.text
    for problem in article.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
    assert_mapped(article)


def assert_mapped(article: Article) -> None:
    """Check that every segment of equal widths says what the source says."""
    segments = article.segments
    for start, width, source_start, source_width in zip(
        segments.starts,
        segments.widths,
        segments.source_starts,
        segments.source_widths,
        strict=True,
    ):
        if width == source_width:
            said = article.prose[start : start + width]
            written = article.source.text[source_start : source_start + width]
            assert said == OPAQUE or folded(written) == folded(said)


def folded(text: str) -> str:
    """Straighten apostrophes and blanks, one character for one."""
    return "".join(" " if c.isspace() else "'" if c in "\u2018\u2019\u02bc" else c for c in text)
