"""Applying fixes to a text: which of them, and where they stand then."""

from __future__ import annotations

from prosecheck.diagnostic import SourceEdit, SourceFix
from prosecheck.fixes.applying import applied, inserted
from prosecheck.fixes.guard import is_unharmed
from prosecheck.fixes.placing import placed_fix
from prosecheck.readers import read_all
from prosecheck.rule import Applicability, Edit, Fix
from prosecheck.source import Source, SourceSpan


def _fix(*edits: tuple[int, int, str]) -> SourceFix:
    return SourceFix(Applicability.SAFE, "", tuple(SourceEdit(*edit) for edit in edits))


def test_the_first_of_two_that_overlap_is_made_and_the_other_left() -> None:
    first, second = _fix((0, 3, "x")), _fix((2, 5, "y"))
    done = applied("abcdef", [second, first])
    assert (done.text, done.made, done.left) == ("xdef", (first,), (second,))


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    done = applied("abcdef", [_fix((1, 2, "x")), _fix((0, 1, "-"), (4, 5, "y"))])
    assert done.text == "-bcdyf"
    assert len(done.left) == 1


def test_equal_edits_are_made_once() -> None:
    done = applied("abcdef", [_fix((1, 2, "x")), _fix((1, 2, "x"), (3, 4, ""))])
    assert (done.text, len(done.made)) == ("axcef", 2)


def test_deletions_that_meet_are_both_made() -> None:
    assert applied("abcdef", [_fix((1, 3, "")), _fix((3, 5, ""))]).text == "af"


def test_a_replacement_that_meets_another_edit_waits() -> None:
    done = applied("abcdef", [_fix((1, 3, "x")), _fix((3, 5, ""))])
    assert (done.text, len(done.left)) == ("axdef", 1)


def test_what_is_inserted_is_told_in_places_of_the_new_text() -> None:
    edits = [SourceEdit(1, 3, "x"), SourceEdit(4, 5, "long")]
    assert inserted(edits) == [SourceSpan(1, 2), SourceSpan(3, 7)]


def test_a_fix_whose_edits_overlap_has_no_place() -> None:
    article = read_all(Source("a.txt", "We met."))[0]
    fix = Fix("", (Edit(SourceSpan(0, 4), ""), Edit(SourceSpan(3, 5), "")))
    assert placed_fix(article, fix) is None


def _unharmed(path: str, text: str, fix: SourceFix) -> bool:
    done = applied(text, [fix])
    return is_unharmed(read_all(Source(path, text)), read_all(Source(path, done.text)), done)


def test_a_number_that_becomes_a_list_is_harm() -> None:
    assert not _unharmed("a.md", "So 1. we met.", _fix((0, 3, "")))
    assert _unharmed("a.txt", "So 1 of us met.", _fix((0, 3, "")))


def test_front_matter_that_no_longer_reads_is_harm() -> None:
    text = '---\ntags: ["a", "b"]\n---\n\nWe met.\n'
    assert not _unharmed("a.md", text, _fix((11, 12, "")))
    assert _unharmed("a.md", text, _fix((11, 16, "")))


def test_nothing_left_is_harm() -> None:
    assert not _unharmed("a.txt", "We met.\n", _fix((0, 7, "")))
