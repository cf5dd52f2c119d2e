"""From findings to diagnostics."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from prosecheck.api import (
    Applicability,
    Article,
    Edit,
    Finding,
    Fix,
    Hit,
    Rule,
    Severity,
    SourceSpan,
    Span,
    option,
)
from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Linter
from prosecheck.readers import read
from prosecheck.selection import Enabled
from prosecheck.source import Source

TITLE = "A title\n"


def _linted(rule: Rule, text: str, **options: Any) -> list[Diagnostic]:
    linter = Linter([Enabled(rule, rule.options(**options), rule.severity)])
    return linter.lint(read(Source("a.txt", TITLE + text)))


def _finder(word: str, **about: Any) -> Rule:
    def check(article: Article, _options: Any) -> Iterator[Finding]:
        at = article.prose.find(word)
        while at >= 0:
            yield Finding(Span(at, at + len(word)), "found", **about)
            at = article.prose.find(word, at + 1)

    return Rule("TST001", "finder", "", check=check)


def test_a_finding_gets_the_identity_of_its_rule_and_its_place() -> None:
    (found,) = _linted(_finder("it's"), "I say  it’s so.\n")
    assert (found.code, found.rule, found.severity) == ("TST001", "finder", Severity.WARNING)
    assert found.excerpt == "it’s"
    assert found.start == (2, 8, 15, 8, 8)
    assert found.end == (2, 12, 19, 12, 14)
    assert found.zone == "body"


def test_a_minor_finding_is_shown_as_info() -> None:
    (found,) = _linted(_finder("so", minor=True), "Say so.\n")
    assert found.severity is Severity.INFO


def test_a_finding_may_point_at_the_file_itself() -> None:
    rule = Rule("TST001", "finder", "", check=lambda _a, _o: [Finding(SourceSpan(2, 7), "outside")])
    (found,) = _linted(rule, "Say so.\n")
    assert found.excerpt == "title"


def test_a_fix_is_placed_in_the_file() -> None:
    fix = Fix("strike it", (Edit(Span(8, 11), ""),), Applicability.SAFE)
    (found,) = _linted(_finder("Say", fix=fix), "  Say so.\n")
    assert found.fix == (Applicability.SAFE, "strike it", ((10, 13, ""),))


def test_a_rule_that_raises_becomes_a_diagnostic_and_the_others_still_report() -> None:
    def broken(_article: Article, _options: Any) -> Iterator[Finding]:
        raise ZeroDivisionError("by nought")

    bad = Rule("TST002", "broken", "", check=broken)
    good = _finder("Say")
    linter = Linter([Enabled(rule, rule.options(), rule.severity) for rule in (bad, good)])
    crash, found = linter.lint(read(Source("a.txt", TITLE + "Say so.\n")))
    assert (crash.rule, crash.severity) == ("rule-crashed", Severity.ERROR)
    assert crash.message.startswith("rule broken failed at test_engine.py:")
    assert crash.message.endswith("with ZeroDivisionError: by nought")
    assert found.rule == "finder"


def test_diagnostics_stand_in_the_order_of_their_places() -> None:
    linter = Linter([Enabled(r, r.options(), r.severity) for r in (_finder("b"), _finder("a"))])
    found = linter.lint(read(Source("x.txt", "Say a b a b.\n")))
    assert [d.excerpt for d in found] == ["a", "a", "b", "a", "b"]


def test_a_fingerprint_survives_edits_elsewhere_and_not_in_its_sentence() -> None:
    rule = _finder("so")
    (first,) = _linted(rule, "Say so now. Then go.\n")
    (moved,) = _linted(rule, "New words here. Say  so now. Then leave.\n")
    (edited,) = _linted(rule, "Say so then. Then go.\n")
    assert first.fingerprint == moved.fingerprint != edited.fingerprint


@dataclass(frozen=True)
class _Options:
    limit: int = option(2, "the least number of findings", minimum=1)


def _phrases(tmp_path: Any, monkeypatch: pytest.MonkeyPatch, toml: str) -> str:
    room = tmp_path / "a_room_of_tests"
    room.mkdir()
    (room / "__init__.py").write_text("")
    (room / "phrases.toml").write_text(toml)
    monkeypatch.syspath_prepend(str(tmp_path))
    return "a_room_of_tests"


def _phrase_rule(module: str, **more: Any) -> Rule:
    from prosecheck.api import phrase_rule

    return phrase_rule(module, code="TST001", name="finder", summary="", **more)


def _excerpts(found: list[Diagnostic]) -> list[str]:
    return [d.excerpt for d in found]


@pytest.fixture
def room(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    import sys

    toml = """
    [[phrase]]
    text = "in order to"
    suggest = "to"
    [[phrase]]
    text = "ultimately"
    at = "sentence"
    [[phrase]]
    text = "so"
    at = "block"
    """
    yield _phrases(tmp_path, monkeypatch, toml)
    sys.modules.pop("a_room_of_tests", None)


def test_a_phrase_says_what_to_do(room: str) -> None:
    rule = _phrase_rule(room, message="{text} is long; {advice}")
    (found,) = _linted(rule, "We came in order\tto win.\n")
    assert found.message == '"in order to" is long; write "to"'
    assert found.excerpt == "in order\tto"


def test_a_phrase_may_have_to_open_its_sentence(room: str) -> None:
    text = "It failed ultimately. “Ultimately, no,” it ends. Ultimately, we won. (Ultimately so.)\n"
    assert _excerpts(_linted(_phrase_rule(room), text)) == ["Ultimately", "Ultimately"]


def test_a_phrase_may_have_to_open_its_block(room: str) -> None:
    assert _excerpts(_linted(_phrase_rule(room), "So we go. So we stay.\n")) == ["So"]


def test_somebody_elses_words_do_not_count(room: str) -> None:
    text = 'She said "in order to win" and left.\n'
    assert _linted(_phrase_rule(room), text) == []
    assert _excerpts(_linted(_phrase_rule(room, quoted=True), text)) == ["in order to"]


def test_hits_outside_the_zones_of_a_rule_do_not_count(room: str) -> None:
    text = "We came.\nDisclaimer: written in order to help.\n"
    assert _linted(_phrase_rule(room), text) == []


def test_a_judge_decides_hit_by_hit(room: str) -> None:
    def judge(hit: Hit, article: Article, _options: Any) -> Finding | None:
        return Finding(Span(*hit[:2]), "kept") if "win" in article.prose[hit.end :] else None

    rule = _phrase_rule(room, judge=judge)
    assert len(_linted(rule, "Came in order to win.\nCame in order to lose.\n")) == 1


def test_a_review_sees_all_hits_of_an_article_and_the_options(room: str) -> None:
    def review(hits: Any, _article: Article, options: _Options) -> Iterator[Finding]:
        if len(hits) >= options.limit:
            yield Finding(Span(*hits[0][:2]), "too many")

    rule = _phrase_rule(room, review=review, options=_Options)
    once = "Came in order to win.\n"
    assert _linted(rule, once) == []
    assert _excerpts(_linted(rule, once * 2)) == ["in order to"]
    assert len(_linted(rule, once, limit=1)) == 1


def test_a_pattern_that_runs_out_of_time_is_reported_and_the_other_rules_still_report(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _phrases(tmp_path, monkeypatch, "[[phrase]]\nregex = '(?:a|a)+b'\n")
    rules = [_phrase_rule(slow), _finder("aa!")]
    linter = Linter([Enabled(rule, rule.options(), rule.severity) for rule in rules])
    crash, found = linter.lint(read(Source("x.txt", "So " + "a" * 40 + "!\nb\n")))
    assert crash.rule == "rule-crashed"
    assert "rule finder failed: " in crash.message
    assert "phrases.toml:2: the pattern ran out of time" in crash.message
    assert found.excerpt == "aa!"


def test_a_fingerprint_reads_words_whatever_their_blanks_quotation_marks_and_markup() -> None:
    texts = (
        'They said "so" and went.\n',
        "They said “so”\nand   went.\n",
        "They *said* “so” and [went](/there).\n",
    )
    rule = _finder("so")
    linter = Linter([Enabled(rule, rule.options(), rule.severity)])
    prints = [linter.lint(read(Source("a.md", text)))[0].fingerprint for text in texts]
    assert len(set(prints)) == 1


def test_a_fingerprint_reads_the_surroundings_of_a_place_in_text_without_an_end() -> None:
    before, after = "rain and " * 200, " and rain" * 200
    (first,) = _linted(_finder("so"), f"{before}so{after}\n")
    (far,) = _linted(_finder("so"), f"hail and {before}so{after} and hail\n")
    (near,) = _linted(_finder("so"), f"{before}hail so{after}\n")
    assert first.fingerprint == far.fingerprint != near.fingerprint


def test_a_finding_about_the_whole_article_is_the_same_whatever_it_is_shown_at() -> None:
    (first,) = _linted(_finder("so", whole=True), "Say so.\n\nGo on.\n")
    (edited,) = _linted(_finder("so", whole=True), "Go on.\n\nThey say so too.\n")
    assert first.fingerprint == edited.fingerprint
    assert (edited.context.first, edited.context.last) == (1, 4)
