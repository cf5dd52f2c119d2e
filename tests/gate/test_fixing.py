"""`--fix` with the gate: what the report leaves out is left as it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.gate.changes import EVERYTHING, carried

from .repository import CLEAN, FINDING, Repository, repository, run

MENDED = "To win, they trained on {day}."
MONDAY, FRIDAY = FINDING.format(day="Monday"), FINDING.format(day="Friday")


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    site = repository(tmp_path / "site")
    site.write("a.md", MONDAY, CLEAN)
    site.commit()
    return site


def read(site: Repository) -> list[str]:
    """Give the paragraphs of the article."""
    return (site.top / "a.md").read_text("utf-8").strip().split("\n\n")


def fix(folder: Path, *options: str) -> None:
    ran = run("check", "--select", "FIL001", "--fix", *options, ".", folder=folder)
    assert ran.returncode in (0, 1), ran.stderr + ran.stdout


def test_only_changed_sentences_are_fixed(site: Repository) -> None:
    site.write("a.md", FRIDAY, f"{FRIDAY} {CLEAN}", MONDAY, CLEAN)
    fix(site.top, "--since", "HEAD")
    mended = MENDED.format(day="Friday")
    assert read(site) == [mended, f"{mended} {CLEAN}", MONDAY, CLEAN]


def test_what_the_baseline_accepts_is_not_fixed(site: Repository) -> None:
    assert run("baseline", "create", folder=site.top).returncode == 0
    site.write("a.md", MONDAY, FRIDAY, CLEAN)
    fix(site.top, "--baseline", "prosecheck-baseline.json")
    assert read(site) == [MONDAY, MENDED.format(day="Friday"), CLEAN]


def test_a_diff_shows_what_the_fix_would_do(site: Repository) -> None:
    site.write("a.md", FRIDAY, MONDAY, CLEAN)
    ran = run("check", "--select", "FIL001", "--diff", "--since", "HEAD", ".", folder=site.top)
    added = [line for line in ran.stdout.splitlines() if line.startswith("+")]
    assert added == ["+++ a.md", f"+{MENDED.format(day='Friday')}"]
    assert read(site) == [FRIDAY, MONDAY, CLEAN]


LINES = st.lists(st.sampled_from(["a", "b", "c"]), max_size=8).map("\n".join)


@given(LINES)
def test_a_text_that_stays_has_the_changes_that_it_had(text: str) -> None:
    last = 2 * text.count("\n") + 3
    assert carried(((2, last),), text, text) == [(2, last)]


@given(LINES, LINES)
def test_everything_stays_changed(before: str, after: str) -> None:
    touched = carried(EVERYTHING, before, after)
    lines = range(1, after.count("\n") + 2)
    assert all(any(first <= 2 * line <= last for first, last in touched) for line in lines)


@given(LINES, LINES)
def test_what_is_other_has_changed_and_what_moved_has_not(before: str, after: str) -> None:
    touched = carried((), before, after)
    quiet = [
        line
        for number, line in enumerate(after.split("\n"), 1)
        if not any(first <= 2 * number <= last for first, last in touched)
    ]
    kept = iter(before.split("\n"))
    assert all(line in kept for line in quiet)
    assert touched == sorted(touched)
