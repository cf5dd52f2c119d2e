"""A rule that finds more than anybody reads: what is shown, and what is said of the rest."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from prosecheck.api import (
    Applicability,
    Article,
    Finding,
    Note,
    Rule,
    Severity,
    Span,
    Survey,
    Verdict,
)
from prosecheck.config import Config, RuleSettings
from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Linter
from prosecheck.fixing import change_of
from prosecheck.readers import read
from prosecheck.run import check_bytes, concluded
from prosecheck.selection import MOST, Enabled
from prosecheck.source import Source

TITLE = "A title\n\n"
FILLER = "They left in order to win.\n\n"


def _check(article: Article, _options: Any) -> Iterator[Finding]:
    for match in re.finditer("win", article.prose):
        yield Finding(Span(*match.span()), "found", minor=True)
    raise ZeroDivisionError


ENDLESS = Rule("TST001", "endless", "", check=_check)


def _linted(rule: Rule, text: str, most: int) -> list[Diagnostic]:
    linter = Linter([Enabled(rule, rule.options(), rule.severity, most=most)])
    return linter.lint(read(Source("a.txt", text)))


def _codes(text: str, **settings: Any) -> list[str]:
    config = Config(select=("FIL001", "FIL002"), **settings)
    (outcome,) = concluded([check_bytes(config, "a.md", text.encode())])
    return [d.code for d in outcome.diagnostics]


def test_the_first_finding_beyond_the_limit_stands_for_the_rest() -> None:
    text = f"{TITLE}win, win and win, and win again\n"
    first, second, more = _linted(ENDLESS, text, 2)
    assert [first.code, second.code, more.code] == ["TST001", "TST001", "PRC005"]
    assert more.span == (text.index("and win") + 4, text.index("and win") + 7)
    assert more.message == 'endless found more in this article than is shown: "max-findings" is 2'


def test_it_is_as_bad_as_the_rule_and_about_the_whole_article() -> None:
    more = _linted(ENDLESS, f"{TITLE}win, win, win\n\nand more\n", 2)[-1]
    assert (more.severity, more.fix) == (Severity.WARNING, None)
    assert (more.context.first, more.context.last) == (1, 5)


def test_a_rule_is_asked_no_further_than_one_finding_beyond_the_limit() -> None:
    assert _linted(ENDLESS, f"{TITLE}win, win, win\n", 3)[-1].code == "PRC001"
    assert _linted(ENDLESS, f"{TITLE}win, win, win, win\n", 3)[-1].code == "PRC005"


def test_as_many_as_the_limit_are_all_shown() -> None:
    assert _codes(TITLE + FILLER * 3, max_findings=3) == ["FIL001"] * 3


def test_a_thousand_are_shown_of_phrases_too() -> None:
    assert _codes(TITLE + FILLER * (MOST + 50)) == ["FIL001"] * 1_000 + ["PRC005"]


def test_every_rule_has_a_limit_of_its_own() -> None:
    text = TITLE + FILLER * 3 + "Well, this is certainly new.\n\n"
    assert _codes(text, max_findings=2) == ["FIL001", "FIL001", "PRC005", "FIL002"]


@pytest.mark.parametrize("words", ["FIL001", "", "filler-phrases -- quoted"])
def test_where_the_whole_article_suppresses_the_rule_nothing_is_said(words: str) -> None:
    text = f"{TITLE}<!-- prosecheck-disable-file {words} -->\n\n{FILLER * 3}"
    assert _codes(text, max_findings=2) == []


def test_it_cannot_be_suppressed_where_it_stands() -> None:
    text = f"{TITLE}<!-- prosecheck-disable -->\n\n{FILLER * 3}"
    assert _codes(text, max_findings=2) == ["PRC005"]


def test_no_suppression_is_called_unused_where_not_all_was_found() -> None:
    unused = "<!-- prosecheck-disable-next-line FIL001 -->\n\nIt rained.\n"
    assert _codes(TITLE + FILLER * 2 + unused, max_findings=2) == ["FIL001"] * 2 + ["PRC003"]
    assert _codes(TITLE + FILLER * 3 + unused, max_findings=2) == ["FIL001"] * 2 + ["PRC005"]


def test_what_is_accepted_does_not_count() -> None:
    accepted = RuleSettings("filler-phrases", accept=("in order to",))
    assert _codes(TITLE + FILLER * 3, max_findings=1, settings=(accepted,)) == []


def test_fixing_goes_beyond_what_is_shown() -> None:
    config = Config(select=("FIL001",), max_findings=1)
    text = TITLE + "In order to win, they left.\n\n" * 60
    change = change_of(config, "a.md", text.encode(), set(Applicability))
    assert change.made == 60
    assert "order" not in change.after.text


def _note(article: Article) -> Note:
    return Note(None, tuple(Span(*m.span()) for m in re.finditer("win", article.prose)))


@pytest.mark.parametrize(
    ("flagged", "codes"),
    [
        ([0, 1], ["TST001", "TST001"]),
        ([2, 0, 3], ["TST001", "PRC005"]),
        ([1], ["TST001"]),
    ],
)
def test_a_rule_that_compares_articles_flags_the_first_places_alone(
    flagged: list[int], codes: list[str]
) -> None:
    def judge(*_given: Any) -> Iterator[Verdict]:
        yield from (Verdict(place, "seen") for place in flagged)

    rule = Rule("TST001", "places", "", survey=Survey(_note, dict, judge))
    found = _linted(rule, f"{TITLE}win, win, win, win\n", 2)
    assert sorted(d.code for d in found) == sorted(codes)


def test_a_place_that_a_rule_has_not_noted_is_its_failure() -> None:
    def judge(*_given: Any) -> Iterator[Verdict]:
        yield Verdict(7, "seen")

    rule = Rule("TST001", "places", "", survey=Survey(_note, dict, judge))
    (found,) = _linted(rule, f"{TITLE}win\n", 2)
    assert found.code == "PRC001"


def test_what_cannot_be_read_has_the_same_limit() -> None:
    text = '{"title": "A", "body": "It rained in Leeds."}\n' + "{\n" * 4
    (outcome,) = concluded([check_bytes(Config(max_findings=3), "a.jsonl", text.encode())])
    unread = [d for d in outcome.diagnostics if d.code in ("PRC002", "PRC005")]
    assert [d.code for d in unread] == ["PRC002"] * 3 + ["PRC005"]
    assert (unread[3].start.line, unread[3].severity) == (5, Severity.ERROR)
    assert (unread[3].context.first, unread[3].context.last) == (1, 5)
