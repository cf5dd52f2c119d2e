"""The edits that make one text of another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prosecheck.diagnostic import SourceEdit
from prosecheck.lsp.work.revision import edits_between
from prosecheck.source import Source

TEXTS = st.text(st.sampled_from("ab \r\n\u00e9\U0001f600."), max_size=60)


def _edits(before: str, after: str) -> list[SourceEdit]:
    return list(edits_between(Source("a", before), Source("a", after)))


@given(TEXTS, TEXTS)
def test_they_make_it_and_none_touches_another(before: str, after: str) -> None:
    edits = _edits(before, after)
    text, at = "", 0
    for start, end, said in edits:
        assert at <= start <= end
        text, at = text + before[at:start] + said, end
    assert text + before[at:] == after


@given(TEXTS)
def test_a_text_becomes_itself_by_none(text: str) -> None:
    assert _edits(text, text) == []


def test_they_are_no_longer_than_the_words_that_differ() -> None:
    before = "Rain.\n\nIn order to win, they ran in order to eat.\n"
    after = "Rain.\n\nTo win, they ran to eat.\n"
    assert max(edit.end - edit.start for edit in _edits(before, after)) <= len("In order to")


def test_no_edit_parts_a_line_end() -> None:
    before, after = "One.\r\n\r\nTwo.\r\n", "One.\r\n"
    cuts = {at for start, end, _ in _edits(before, after) for at in (start, end)}
    assert not [at for at in cuts if before[at - 1 : at + 1] == "\r\n"]
