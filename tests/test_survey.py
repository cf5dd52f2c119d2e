"""Rules that judge an article in the light of the others of the run."""

from collections.abc import Iterator, Mapping
from typing import Any

from prosecheck.api import Article, NoOptions, Note, Rule, Severity, Span, Survey, Verdict
from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Facts, Linter
from prosecheck.frozen import replace
from prosecheck.readers import read
from prosecheck.selection import Enabled
from prosecheck.source import Source


def _note(article: Article) -> Note | None:
    """Note the first word of a text that has an exclamation mark."""
    if "!" not in article.prose:
        return None
    word = article.prose.split()[0]
    return Note(word, (Span(0, len(word)),))


def _judge(name: str, word: str, _options: NoOptions, learnt: Any) -> Iterator[Verdict]:
    others = sorted(other for other, theirs in (learnt or {}).items() if theirs == word)
    others = [other for other in others if other != name]
    if others:
        yield Verdict(0, f"also in {others[0]}")


TWINS = Rule("TST001", "twins", "", survey=Survey(note=_note, learn=dict, judge=_judge))


def _run(
    texts: Mapping[str, str], rule: Rule = TWINS, kept: Facts | None = None
) -> dict[str, list[Diagnostic]]:
    linter = Linter([Enabled(rule, rule.options(), rule.severity)])
    linted = {path: linter.inspect(read(Source(path, text))) for path, text in texts.items()}
    learnt = linter.learn({path: one.pending for path, one in linted.items()}, kept or {})
    return {
        path: [*one.diagnostics, *linter.conclude(path, one.pending, learnt)]
        for path, one in linted.items()
    }


def test_an_article_is_judged_in_the_light_of_the_others() -> None:
    found = _run({"a.txt": "So it rained!\n", "b.txt": "So it snowed!\n"})
    assert [d.message for d in found["a.txt"]] == ["also in b.txt"]
    assert [d.message for d in found["b.txt"]] == ["also in a.txt"]


def test_a_verdict_gets_the_place_of_its_note() -> None:
    (found,) = _run({"a.txt": "So it rained!\n", "b.txt": "So it snowed!\n"})["b.txt"]
    assert (found.code, found.severity, found.excerpt) == ("TST001", Severity.WARNING, "So")
    assert (found.start.offset, found.end.offset) == (0, 2)


def test_an_article_that_gives_no_note_is_not_judged() -> None:
    found = _run({"a.txt": "So it rained!\n", "b.txt": "So it snowed.\n"})
    assert found == {"a.txt": [], "b.txt": []}


def test_facts_kept_count_as_articles_of_the_run() -> None:
    found = _run({"a.txt": "So it rained!\n"}, kept={"twins": {"old.txt": "So"}})
    assert [d.message for d in found["a.txt"]] == ["also in old.txt"]


def test_an_article_takes_the_place_of_the_facts_kept_under_its_name() -> None:
    texts = {"a.txt": "So it rained!\n", "b.txt": "It snowed!\n"}
    assert _run(texts, kept={"twins": {"b.txt": "So"}})["a.txt"] == []


def test_an_article_that_stands_alone_is_judged_without_knowledge() -> None:
    linter = Linter([Enabled(TWINS, NoOptions(), TWINS.severity)])
    assert linter.lint(read(Source("a.txt", "So it rained!\n"))) == []


def test_a_minor_verdict_is_shown_as_info() -> None:
    def judge(*_given: Any) -> Iterator[Verdict]:
        yield Verdict(0, "seen", minor=True)

    rule = replace(TWINS, survey=Survey(_note, dict, judge))
    (found,) = _run({"a.txt": "So it rained!\n"}, rule)["a.txt"]
    assert found.severity is Severity.INFO


def test_a_verdict_about_the_whole_article_keeps_its_fingerprint_when_its_words_change() -> None:
    def judge(*_given: Any) -> Iterator[Verdict]:
        yield Verdict(0, "seen", whole=True)

    rule = replace(TWINS, survey=Survey(_note, dict, judge))
    (before,) = _run({"a.txt": "So it rained!\n\nIt snowed.\n"}, rule)["a.txt"]
    (after,) = _run({"a.txt": "Then it snowed!\n\nIt rained.\n"}, rule)["a.txt"]
    assert (before.excerpt, after.excerpt) == ("So", "Then")
    assert before.fingerprint == after.fingerprint
    assert (before.context.first, before.context.last) == (1, 3)


def _broken(*_given: Any) -> Any:
    raise ValueError("broken")


def test_a_failure_in_a_note_is_a_diagnostic_of_its_article() -> None:
    rule = replace(TWINS, survey=Survey(_broken, dict, _judge))
    (found,) = _run({"a.txt": "So it rained!\n"}, rule)["a.txt"]
    assert found.code == "PRC001"
    assert "rule twins failed at test_survey.py" in found.message


def test_a_failure_in_learning_is_reported_where_the_rule_would_judge() -> None:
    rule = replace(TWINS, survey=Survey(_note, _broken, _judge))
    found = _run({"a.txt": "So it rained!\n", "b.txt": "So it snowed!\n"}, rule)
    assert [d.code for d in found["b.txt"]] == ["PRC001"]


def test_a_failure_in_judging_is_a_diagnostic_of_its_article() -> None:
    rule = replace(TWINS, survey=Survey(_note, dict, _broken))
    (found,) = _run({"a.txt": "So it rained!\n"}, rule)["a.txt"]
    assert (found.code, found.path, found.start.line) == ("PRC001", "a.txt", 1)
