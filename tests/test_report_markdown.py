"""The summary in Markdown: what it says, and that no text of an article is markup in it."""

from __future__ import annotations

from hypothesis import given
from markdown_it import MarkdownIt

from prosecheck.printable import printable
from prosecheck.report import Report, renderer
from prosecheck.report.formats.markdown import SHOWN
from prosecheck.rule import Severity
from tests.reports import ABOUT, many, reports

READER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def _texts(document: str) -> list[str]:
    """Give the text of every heading, item and cell; anything but text in them fails."""
    inlines = [token for token in READER.parse(document) if token.type == "inline"]
    assert {child.type for token in inlines for child in token.children or ()} <= {"text"}
    return ["".join(child.content for child in token.children or ()) for token in inlines]


@given(reports())
def test_all_text_comes_out_as_text(report: Report) -> None:
    texts = _texts(renderer("markdown")(report, ABOUT))
    for found in report.diagnostics:
        place = f"{found.path}:{found.start.line}:{found.start.column}"
        said = printable(f"{place} {found.code}: {found.message}")
        assert any(" ".join(said.split()) in " ".join(text.split()) for text in texts)


def test_it_begins_with_the_counts_and_counts_by_rule() -> None:
    texts = _texts(renderer("markdown")(many({Severity.WARNING: 2, Severity.ERROR: 1}), ABOUT))
    assert texts[0].startswith("prosecheck: 1 error, 2 warnings in ")
    assert texts[1:7] == ["findings", "rule", "", "3", "TST001", "finder"]


def test_the_worst_findings_are_listed_and_the_others_counted() -> None:
    texts = _texts(renderer("markdown")(many({Severity.INFO: SHOWN, Severity.ERROR: 3}), ABOUT))
    assert [text[0] for text in texts[-SHOWN - 1 : -SHOWN + 2]] == ["🛑"] * 3
    assert texts[-1] == "and 3 more"
