"""Findings in words that a configuration accepts."""

from collections.abc import Iterator

import pytest

from prosecheck.api import Article, Finding, Note, Rule, SourceSpan, Span, Survey, Verdict
from prosecheck.engine import Linter
from prosecheck.readers import read
from prosecheck.rule import NoOptions, Severity
from prosecheck.selection import Enabled
from prosecheck.source import Source


def _flagged(words: str, text: str, *accept: str, name: str = "a.md") -> list[str]:
    """Lint a text with a rule that flags every occurrence of some words in the prose."""

    def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
        at = article.prose.find(words)
        while at >= 0:
            yield Finding(Span(at, at + len(words)), "flagged")
            at = article.prose.find(words, at + 1)

    rule = Rule("TST001", "words", "", check=check)
    linter = Linter([Enabled(rule, NoOptions(), Severity.WARNING, accept)])
    return [found.excerpt for found in linter.lint(read(Source(name, text)))]


@pytest.mark.parametrize("term", ["robust", "Robust", "ROBUST", "  robust "])
def test_a_finding_whose_words_are_a_term_is_dropped(term: str) -> None:
    assert _flagged("robust", "A robust tool.\n") == ["robust"]
    assert _flagged("robust", "A robust tool.\n", term) == []


def test_a_finding_within_a_term_is_dropped_only_there() -> None:
    text = "A robust estimator and a robust tool.\n"
    assert _flagged("robust", text, "robust estimator") == ["robust"]


@pytest.mark.parametrize("text", ["state-of-the-art tools", "the artist", "the art", "an art of"])
def test_a_term_inside_other_words_accepts_nothing(text: str) -> None:
    assert _flagged("art", f"{text}\n", "of the art") == ["art"]


def test_a_term_that_covers_only_a_part_accepts_nothing() -> None:
    assert _flagged("robust tool", "A robust tool.\n", "robust") == ["robust tool"]


@pytest.mark.parametrize(
    "text", ["state *of* the art", "[state of](/x) the\nart", "<b>State</b> of the&nbsp;art"]
)
def test_markup_and_line_ends_may_stand_within_a_term(text: str) -> None:
    assert _flagged("art", f"A {text} tool.\n", "state of the art") == []


@pytest.mark.parametrize("term", ["editor's choice", "editor\u2019s choice"])
@pytest.mark.parametrize("text", ["editor's choice", "editor\u2019s choice"])
def test_apostrophes_may_differ(term: str, text: str) -> None:
    assert _flagged("choice", f"An {text} it is.\n", term) == []


def test_marks_around_the_words_do_not_count() -> None:
    assert _flagged(", robust,", "A tool, robust, and cheap.\n", "robust") == []
    assert _flagged("robust", "A robust tool.\n", "Robust, cheap") == ["robust"]


def test_any_of_several_terms_accepts() -> None:
    text = "A robust estimator, a robust standard error, a robust tool.\n"
    assert _flagged("robust", text, "robust estimator", "robust standard error") == ["robust"]


def test_letters_that_change_their_length_shift_nothing() -> None:
    text = "İstanbul İİİ has a robust tool.\n"
    assert _flagged("robust", text, "robust") == []
    assert _flagged("has", text, "İİİ has") == []


def test_a_term_in_the_source_is_accepted_too() -> None:
    def check(_article: Article, _options: NoOptions) -> Iterator[Finding]:
        yield Finding(SourceSpan(2, 14), "flagged")

    rule = Rule("TST001", "tokens", "", check=check)
    article = read(Source("a.txt", "A {{ slogan }} here.\n"))
    for accept, count in (((), 1), (("slogan",), 0), (("{{ slogan }}",), 0), (("slog",), 1)):
        linter = Linter([Enabled(rule, NoOptions(), Severity.WARNING, accept)])
        assert len(linter.lint(article)) == count


def test_a_rule_that_surveys_keeps_its_other_places() -> None:
    def note(article: Article) -> Note:
        return Note([], tuple(Span(at, at + 4) for at in (0, 5, 10)))

    def judge(_name: str, _facts: object, _options: object, _learnt: object) -> Iterator[Verdict]:
        yield from (Verdict(place, f"place {place}") for place in range(3))

    rule = Rule("TST001", "survey", "", survey=Survey(note, dict, judge))
    linter = Linter([Enabled(rule, NoOptions(), Severity.WARNING, ("Some",))])
    found = linter.lint(read(Source("a.txt", "Many Some More\n")))
    assert [(d.excerpt, d.message) for d in found] == [("Many", "place 0"), ("More", "place 2")]
