"""Reading, running and rewriting a cases.md."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prosecheck.api import Article, Edit, Finding, Fix, Note, Rule, Span, Survey, Verdict
from prosecheck.cases import CasesError, Mark, cases_in, fixed, found, marked
from prosecheck.trial import WrongCaseError, require_fixed, require_marks, update

CASES = """# Cases

## Flagged

### the word `bad`, twice

```txt
A bad idea. Bad, bad.
  ^^^            ^^^
A fine one.
```

### over two lines

```txt
It is ba
      ^^
d.
^
```

## Clean

### another word

```txt
A bade.
```
"""


def _check(article: Article, _options: Any) -> Iterator[Finding]:
    for block in article.blocks:
        at = article.text(block).find("bad")
        while at >= 0:
            if article.text(block)[at + 3 : at + 4] in ("", " ", "."):
                yield Finding(Span(block.start + at, block.start + at + 3), "bad")
            at = article.text(block).find("bad", at + 1)


RULE = Rule("TST001", "no-bad", "", check=_check)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cases.md"
    path.write_text(CASES, "utf-8")
    return path


def test_carets_mark_columns_and_are_no_part_of_the_document(path: Path) -> None:
    first, second, clean = cases_in(path)
    assert (first.name, first.part, first.suffix) == ("the word bad, twice", "Flagged", "txt")
    assert first.text == "A bad idea. Bad, bad.\nA fine one.\n"
    assert first.marks == {Mark(1, 3, 6), Mark(1, 18, 21)}
    assert second.marks == {Mark(1, 7, 9), Mark(2, 1, 2)}
    assert (clean.part, clean.marks) == ("Clean", frozenset())


def test_marks_are_written_as_they_are_read() -> None:
    marks = [Mark(1, 1, 3), Mark(1, 3, 5), Mark(1, 2, 4), Mark(2, 2, 3)]
    assert marked("abcde\nxyz\n", marks) == "abcde\n^^\n ^^\n  ^^\nxyz\n ^\n"


def test_a_case_that_holds_passes(path: Path) -> None:
    require_marks(RULE, cases_in(path)[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  ^^^            ^^^", "  ^^^"),
        ("  ^^^            ^^^", "  ^^^       ^^^  ^^^"),
        ("  ^^^            ^^^", " ^^^             ^^^"),
    ],
    ids=["extra", "missing", "shifted"],
)
def test_a_finding_too_many_too_few_or_beside_fails(path: Path, old: str, new: str) -> None:
    path.write_text(CASES.replace(old, new), "utf-8")
    with pytest.raises(WrongCaseError, match="expected:\nA bad idea"):
        require_marks(RULE, cases_in(path)[0])


def test_carets_under_clean_fail(path: Path) -> None:
    path.write_text(CASES.replace("A bade.\n", "A bad.\n  ^^^\n"), "utf-8")
    with pytest.raises(WrongCaseError, match="a case under ## Clean has 1 marks"):
        require_marks(RULE, cases_in(path)[2])


def test_a_case_outside_the_two_parts_is_refused(path: Path) -> None:
    path.write_text(CASES.replace("## Flagged", "## Flaged"), "utf-8")
    with pytest.raises(CasesError, match=r"cases.md:\d+: a case outside ## Flagged and ## Clean"):
        cases_in(path)


def test_update_rewrites_the_carets_alone(path: Path) -> None:
    wrong = (
        CASES.replace("  ^^^            ^^^\n", "").replace("      ^^\n", "").replace("\n^\n", "\n")
    )
    path.write_text(wrong, "utf-8")
    update(path, RULE, cases_in(path))
    assert path.read_text("utf-8").startswith(CASES[: CASES.index("### over")])
    assert found(RULE, cases_in(path)[0])[0] == cases_in(path)[0].marks


def test_the_articles_of_a_document_are_judged_together(tmp_path: Path) -> None:
    path = tmp_path / "cases.md"
    articles = "".join(f'{{"title": "{title}", "body": "It rained."}}\n' for title in ("A", "B"))
    path.write_text(f"## Flagged\n\n### two\n\n```jsonl\n{articles}```\n", "utf-8")

    def judge(name: str, title: str, _options: Any, learnt: Any) -> Iterator[Verdict]:
        if title == max(learnt.values()):
            yield Verdict(0, "the last of all")

    survey = Survey(lambda article: Note(article.prose[0], (Span(0, 1),)), dict, judge)
    marks, _ = found(Rule("TST002", "no-last", "", survey=survey), cases_in(path)[0])
    assert marks == {Mark(2, 12, 13)}


def test_a_rule_that_fails_fails_its_clean_cases(path: Path) -> None:
    def broken(_article: Article, _options: Any) -> Iterator[Finding]:
        raise ZeroDivisionError

    with pytest.raises(WrongCaseError, match=r"rule no-bad failed at test_cases\.py"):
        require_marks(Rule("TST001", "no-bad", "", check=broken), cases_in(path)[2])


def test_a_finding_that_is_reported_twice_fails(path: Path) -> None:
    def twice(article: Article, options: Any) -> Iterator[Finding]:
        yield from _check(article, options)
        yield from _check(article, options)

    with pytest.raises(WrongCaseError, match="found at no place of its own: bad"):
        require_marks(Rule("TST001", "no-bad", "", check=twice), cases_in(path)[0])


def _check_and_mend(article: Article, options: Any) -> Iterator[Finding]:
    for finding in _check(article, options):
        yield finding._replace(fix=Fix("", (Edit(finding.span, "good"),)))


MENDING = Rule("TST001", "no-bad", "", check=_check_and_mend)
FIXED = "A fine one.\n```\n\n```fixed\nA good idea. Bad, good.\nA fine one.\n```\n"


@pytest.fixture
def with_fixes(path: Path) -> Path:
    path.write_text(CASES.replace("A fine one.\n```\n", FIXED, 1), "utf-8")
    return path


def test_a_block_fixed_is_the_document_after_all_fixes(with_fixes: Path) -> None:
    first, second, _ = cases_in(with_fixes)
    assert (first.fixed, second.fixed) == ("A good idea. Bad, good.\nA fine one.\n", None)
    assert fixed(MENDING, first) == first.fixed
    require_fixed(MENDING, first)


def test_other_fixes_than_a_case_shows_fail(with_fixes: Path) -> None:
    with pytest.raises(WrongCaseError, match="expected after its fixes:\nA good idea"):
        require_fixed(RULE, cases_in(with_fixes)[0])


def test_update_rewrites_what_fixes_give(with_fixes: Path) -> None:
    right = with_fixes.read_text("utf-8")
    with_fixes.write_text(right.replace("A good idea. Bad, good.", "Something else."), "utf-8")
    update(with_fixes, MENDING, cases_in(with_fixes))
    assert FIXED in with_fixes.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [("### another word\n\n```txt", "### another word\n\n```fixed"), ("A bade.\n", "")],
)
def test_a_block_that_shows_nothing_is_refused(path: Path, old: str, new: str) -> None:
    path.write_text(CASES.replace(old, new), "utf-8")
    with pytest.raises(CasesError, match=r"cases\.md:\d+: a block"):
        cases_in(path)
